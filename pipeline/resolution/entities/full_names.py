"""Which full names of persons are one person's. When two names are spellings of one is decided in ``person_names``."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pipeline.resolution.entities.entity_names import EntityMention, posts
from pipeline.resolution.entities.known_leaders import leader_country
from pipeline.resolution.entities.person_names import (
    PersonName,
    is_likely_variant,
    is_prefixed,
    is_proper,
    is_same_spelling,
    is_shorter_form,
    person_name,
)
from pipeline.resolution.grouping import Groups

TWO_WORDS = 2  # of a name that many may bear
Spelling = tuple[tuple[str, ...], tuple[str, ...], str]  # words, initials, country


@dataclass(slots=True)
class Bearer:
    """All who bear one name and are of one country, "" where it is not told; ``told`` is what the texts have."""

    spelling: Spelling
    name: PersonName
    mention_count: int = 0
    posts: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()

    @property
    def country(self) -> str | None:
        return self.spelling[2] or None


def is_full(mention: EntityMention) -> bool:
    """Whether a mention gives more of a person's name than the surname."""
    return is_proper(mention.name) and len(person_name(mention.name).words) > 1


def spelling(text: str, country: str | None) -> Spelling:
    """What the bearer of a full name is known by, given the country that a text tells; a leader's is known."""
    name = person_name(text)
    return (name.words, name.initials, leader_country(text) or country or "")


def joined(articles: Iterable[Sequence[EntityMention]]) -> list[list[Bearer]]:
    """The bearers of full names by person, in order of spelling; the articles' mentions are read more than once.

    Sure spellings join first, then shorter forms with one possible owner, then likely variants that never stand beside
    each other in an article.
    """
    bearers = _bearers(articles)
    groups = Groups[Spelling]()
    for block in _blocks(bearers, lambda name: ["".join(name.sounds), " ".join(sorted(name.sounds))]):
        _join_spellings(block, groups)
    for block in _blocks(bearers, lambda name: [f"{name.family_name} {sound}" for sound in name.sounds]):
        _join_shorter_forms(block, groups)
    variants = [
        (one.spelling, other.spelling)
        for block in _blocks(bearers, _with_a_gap)
        for one, other in _pairs(block)
        if is_likely_variant(one.name, other.name) and _agree(one, other)
    ]
    beside = _beside_each_other(variants, articles)
    for one, other in variants:
        if (one, other) not in beside:
            groups.join(one, other)
    by_spelling = {bearer.spelling: bearer for bearer in bearers}
    return [[by_spelling[member] for member in own] for own in groups.lists(by_spelling)]


def _bearers(articles: Iterable[Sequence[EntityMention]]) -> list[Bearer]:
    known: dict[Spelling, Bearer] = {}
    for own in articles:
        for mention in filter(is_full, own):
            key = spelling(mention.name, mention.country)
            bearer = known.setdefault(key, Bearer(key, person_name(mention.name)))
            bearer.mention_count += 1
            bearer.posts |= posts([mention])
            bearer.told |= {mention.country} if mention.country else frozenset()
    return [known[key] for key in sorted(known)]


def _beside_each_other(
    pairs: Iterable[tuple[Spelling, Spelling]], articles: Iterable[Sequence[EntityMention]]
) -> set[tuple[Spelling, Spelling]]:
    """Which of the pairs an article names both of."""
    others: dict[Spelling, set[Spelling]] = defaultdict(set)
    for one, other in pairs:
        others[one].add(other)
    beside: set[tuple[Spelling, Spelling]] = set()
    for own in articles if others else ():
        here = {spelling(mention.name, mention.country) for mention in own if is_full(mention)}
        beside.update((one, other) for one in here & others.keys() for other in here & others[one])
    return beside


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


def _join_spellings(block: Sequence[Bearer], groups: Groups[Spelling]) -> None:
    """Join the bearers of one name; those whose country is not told go with the most frequent of it."""
    told = [bearer for bearer in block if bearer.country]
    for one, other in _pairs(told):
        if is_same_spelling(one.name, other.name) and not _clash(one, other):
            groups.join(one.spelling, other.spelling)
    ranked = sorted(told, key=lambda bearer: (-bearer.mention_count, bearer.spelling))
    for bearer in block:
        if bearer.country is None:
            others = [*ranked, *(other for other in block if other.country is None and other is not bearer)]
            owner = next((other for other in others if is_same_spelling(other.name, bearer.name)), None)
            if owner is not None:
                groups.join(owner.spelling, bearer.spelling)


def _pairs(block: Sequence[Bearer]) -> Iterable[tuple[Bearer, Bearer]]:
    return ((one, other) for number, other in enumerate(block) for one in block[:number])


def _clash(one: Bearer, other: Bearer) -> bool:
    """Two persons of one name: of different countries and in different posts."""
    differ = one.country is not None and other.country is not None and one.country != other.country
    return differ and not one.posts & other.posts and bool(one.posts) and bool(other.posts)


def _agree(one: Bearer, other: Bearer) -> bool:
    """Same country and no other post."""
    same_country = one.country is not None and one.country == other.country
    same_post = bool(one.posts & other.posts)
    no_other_post = same_post or not one.posts or not other.posts
    return same_country and (same_post if len(one.name.words) <= TWO_WORDS else no_other_post)


def _join_shorter_forms(block: Sequence[Bearer], groups: Groups[Spelling]) -> None:
    """Join a shorter form to its only fuller one, and to all that merely have words of the sentence before it."""
    for short in block:
        owners = [full for full in block if is_shorter_form(short.name, full.name) and not _clash(short, full)]
        owners = [full for full in owners if None in (short.country, full.country) or short.country == full.country]
        for full in owners:
            if is_prefixed(short.name, full.name):
                groups.join(short.spelling, full.spelling)
        owners = [full for full in owners if not is_prefixed(short.name, full.name)]
        if owners and all(groups.together(owners[0].spelling, owner.spelling) for owner in owners):
            groups.join(owners[0].spelling, short.spelling)
