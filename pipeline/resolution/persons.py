"""Which mentions name one person: full names first, then surnames that stand alone (``surnames``).

When two names are spellings of one is decided in ``person_names``.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pipeline.resolution.joining import Groups
from pipeline.resolution.leaders import leader_country, leader_name
from pipeline.resolution.named import NameMention, articles, plain, posts, tidy
from pipeline.resolution.person_names import (
    PersonName,
    is_given_name,
    is_likely_variant,
    is_prefixed,
    is_proper,
    is_same_spelling,
    is_shorter_form,
    person_name,
)
from pipeline.resolution.surnames import with_surnames


def groups(mentions: Sequence[NameMention]) -> list[list[NameMention]]:
    """The mentions put together by person; those that give no name ("the Tarvan minister") by words and article."""
    nameless: dict[tuple[str, str], list[NameMention]] = {}
    full: list[NameMention] = []
    bare: list[NameMention] = []
    for mention in mentions:
        if not is_proper(mention.name):
            nameless.setdefault((mention.article_id, plain(mention.name)), []).append(mention)
        else:
            (full if len(person_name(mention.name).words) > 1 else bare).append(mention)
    known = [[mention for bearer in group for mention in bearer.mentions] for group in _joined(_bearers(full))]
    return [*with_surnames(known, bare), *nameless.values()]


def country(group: Sequence[NameMention]) -> str | None:
    """The country that everybody knows a person to be of; null for persons whom not everybody knows."""
    spellings = [name(group), *(mention.name for mention in group)]
    return next((code for spelling in spellings if (code := leader_country(spelling))), None)


def name(group: Sequence[NameMention]) -> str:
    """The most frequent full name, initials aside, without them where one is; of surnames the leader's they mean."""
    spellings = Counter(tidy(mention.name) for mention in group)
    full = {spelling: count for spelling, count in spellings.items() if " " in spelling}
    if not full:
        only = max(spellings, key=lambda spelling: (spellings[spelling], spelling))
        return leader_name(person_name(only), posts(group)) or only
    counts: Counter[tuple[str, ...]] = Counter()
    for spelling, count in full.items():
        counts[person_name(spelling).words] += count
    words = _with_given_names(counts)
    alike = [spelling for spelling in full if person_name(spelling).words == words]
    return max(alike, key=lambda one: (not person_name(one).initials, spellings[one], one))


def _with_given_names(counts: Counter[tuple[str, ...]]) -> tuple[str, ...]:
    """The most frequent name, with the given names that other spellings put before it ("Ana Vargas Sarn")."""
    words = max(counts, key=lambda one: (counts[one], is_given_name(one[0]), len(one), one))
    fuller = [one for one in counts if one[-len(words) :] == words and all(map(is_given_name, one[: -len(words)]))]
    if is_given_name(words[0]) or len(fuller) < 2:
        return words
    return max((one for one in fuller if one != words), key=lambda one: (counts[one], one))


Key = tuple[tuple[str, ...], tuple[str, ...], str]  # words, initials, country


@dataclass(frozen=True, slots=True)
class Bearer:
    """All mentions of one spelling by persons of one country (null: not told), and what titles they have."""

    key: Key
    name: PersonName
    country: str | None
    posts: frozenset[str]
    mentions: tuple[NameMention, ...]

    @property
    def articles(self) -> frozenset[str]:
        return articles(self.mentions)


def _bearers(mentions: Sequence[NameMention]) -> list[Bearer]:
    gathered: dict[Key, list[NameMention]] = {}
    for mention in mentions:
        name = person_name(mention.name)
        country = leader_country(mention.name) or mention.country or ""
        gathered.setdefault((name.words, name.initials, country), []).append(mention)
    return [
        Bearer(key, person_name(own[0].name), key[2] or None, posts(own), tuple(own))
        for key, own in sorted(gathered.items())
    ]


def _joined(bearers: Sequence[Bearer]) -> list[list[Bearer]]:
    """The bearers by person: sure spellings first, then shorter forms with one possible owner, then variants."""
    by_key = {bearer.key: bearer for bearer in bearers}
    groups = Groups(by_key)
    for block in _blocks(bearers, lambda name: ["".join(name.sounds), " ".join(sorted(name.sounds))]):
        _join_spellings(block, groups)
    for block in _blocks(bearers, lambda name: [f"{name.family_name} {sound}" for sound in name.sounds]):
        _join_shorter_forms(block, groups)
    for block in _blocks(bearers, _with_a_gap):
        for one, other in _pairs(block):
            if is_likely_variant(one.name, other.name) and _agree(one, other):
                groups.join(one.key, other.key)
    return [[by_key[key] for key in members] for members in groups.lists()]


def _blocks(bearers: Sequence[Bearer], keys: Callable[[PersonName], list[str]]) -> Iterable[list[Bearer]]:
    """Bearers that share a key of their names, so that only these are compared."""
    blocks: dict[str, list[Bearer]] = {}
    for bearer in bearers:
        for key in dict.fromkeys(keys(bearer.name)):
            blocks.setdefault(key, []).append(bearer)
    return [block for block in blocks.values() if len(block) > 1]


def _with_a_gap(name: PersonName) -> list[str]:
    """The name with each of its words left out in turn."""
    return [" ".join((*name.sounds[:gap], "-", *name.sounds[gap + 1 :])) for gap in range(len(name.sounds))]


def _join_spellings(block: Sequence[Bearer], groups: Groups[Key]) -> None:
    """Join the bearers of one name; those whose country is not told go with the most frequent of it."""
    told = [bearer for bearer in block if bearer.country]
    for one, other in _pairs(told):
        if is_same_spelling(one.name, other.name) and not _clash(one, other):
            groups.join(one.key, other.key)
    ranked = sorted(told, key=lambda bearer: (-len(bearer.mentions), bearer.key))
    for bearer in block:
        if bearer.country is None:
            others = [*ranked, *(other for other in block if other.country is None and other is not bearer)]
            owner = next((one for one in others if is_same_spelling(one.name, bearer.name)), None)
            if owner is not None:
                groups.join(owner.key, bearer.key)


def _pairs(block: Sequence[Bearer]) -> Iterable[tuple[Bearer, Bearer]]:
    return ((one, other) for place, other in enumerate(block) for one in block[:place])


def _clash(one: Bearer, other: Bearer) -> bool:
    """Two persons of one name: of different countries and in different posts."""
    differ = one.country is not None and other.country is not None and one.country != other.country
    return differ and not one.posts & other.posts and bool(one.posts) and bool(other.posts)


def _agree(one: Bearer, other: Bearer) -> bool:
    """Same country and no other post, and never named beside each other in an article."""
    same_country = one.country is not None and one.country == other.country
    same_post = bool(one.posts & other.posts)
    no_other_post = same_post or not one.posts or not other.posts
    known = same_country and (same_post if len(one.name.words) < 3 else no_other_post)
    return known and not one.articles & other.articles


def _join_shorter_forms(block: Sequence[Bearer], groups: Groups[Key]) -> None:
    """Join a shorter form to its only fuller one, and to all that merely have words of the sentence before it."""
    for short in block:
        owners = [full for full in block if is_shorter_form(short.name, full.name) and not _clash(short, full)]
        owners = [full for full in owners if None in (short.country, full.country) or short.country == full.country]
        for full in owners:
            if is_prefixed(short.name, full.name):
                groups.join(short.key, full.key)
        owners = [full for full in owners if not is_prefixed(short.name, full.name)]
        if owners and all(groups.together(owners[0].key, owner.key) for owner in owners):
            groups.join(owners[0].key, short.key)
