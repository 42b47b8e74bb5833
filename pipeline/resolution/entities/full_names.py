"""Which full names of persons are one person's. When two names are spellings of one is decided in ``person_names``."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.resolution.entities.entity_names import EntityMention, posts
from pipeline.resolution.entities.known_leaders import leader_country, leader_spelling
from pipeline.resolution.entities.person_names import (
    PersonName,
    full_forms,
    is_likely_variant,
    is_namesake,
    is_prefixed,
    is_proper,
    is_same_spelling,
    is_short_form,
    is_shorter_form,
    person_name,
    short_forms,
    variants,
)
from pipeline.resolution.grouping import Groups

TWO_WORDS = 2  # of a name that many may bear
Spelling = tuple[tuple[str, ...], tuple[str, ...], str, str]  # words, initials, suffix, country


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
        return self.spelling[3] or None


def is_full(mention: EntityMention) -> bool:
    """Whether a mention gives more of a person's name than the surname."""
    return is_proper(mention.name) and len(person_name(mention.name).words) > 1


def spelling(text: str, country: str | None) -> Spelling:
    """What the bearer of a full name is known by, given the country that a text tells; a leader's is known."""
    name = known_name(text)
    return (name.words, name.initials, name.suffix, leader_country(text) or country or "")


def known_name(text: str) -> PersonName:
    """A full name in parts, a well-known person's other spellings as the list has the name."""
    return person_name(leader_spelling(text))


def block_keys(text: str) -> Iterator[str]:
    """What a full name has in common with all that ``joined`` may join it to, and with its surname alone."""
    name = known_name(text)
    yield f"family {name.family_name}"
    yield from _in_full(name)
    yield from _given_and_rest(name)
    yield from variants(name)


def joined(articles: Iterable[Sequence[EntityMention]]) -> list[list[Bearer]]:
    """The bearers of full names by person, in order of spelling; the articles' mentions are read more than once.

    Sure spellings join first, then shorter forms with one possible owner, then likely variants that never stand beside
    each other in an article.
    """
    bearers = _bearers(articles)
    groups = Groups[Spelling]()
    doubtful: list[tuple[Bearer, Bearer]] = []
    for block in _blocks(bearers, _in_full):
        doubtful += _join_spellings(block, groups)
    for block in _blocks(bearers, lambda name: [f"{name.family_name} {sound}" for sound in name.sounds]):
        _join_shorter_forms(block, groups)
    doubtful += [pair for block in _blocks(bearers, _given_and_rest) for pair in _short_forms(block, groups)]
    doubtful += [
        pair
        for block in _blocks(bearers, _with_a_gap)
        for pair in _pairs(block)
        if is_likely_variant(pair[0].name, pair[1].name) and _agree(*pair)
    ]
    _join_unless_beside(doubtful, bearers, groups, articles)
    by_spelling = {bearer.spelling: bearer for bearer in bearers}
    return [[by_spelling[member] for member in own] for own in groups.lists(by_spelling)]


def _join_unless_beside(
    pairs: Sequence[tuple[Bearer, Bearer]],
    bearers: Sequence[Bearer],
    groups: Groups[Spelling],
    articles: Iterable[Sequence[EntityMention]],
) -> None:
    """Join the pairs of which no article names both, neither by these nor by other spellings joined before."""
    asked = {groups.root(one.spelling) for pair in pairs for one in pair}
    names = {bearer.spelling: groups.root(bearer.spelling) for bearer in bearers}
    names = {spelling: root for spelling, root in names.items() if root in asked}
    told = [(names[one.spelling], names[other.spelling]) for one, other in pairs]
    beside = _beside_each_other(told, names, articles)
    for one, other in told:
        if (one, other) not in beside:
            groups.join(one, other)


def _bearers(articles: Iterable[Sequence[EntityMention]]) -> list[Bearer]:
    known: dict[Spelling, Bearer] = {}
    for own in articles:
        for mention in filter(is_full, own):
            key = spelling(mention.name, mention.country)
            bearer = known.setdefault(key, Bearer(key, known_name(mention.name)))
            bearer.mention_count += mention.mention_count
            bearer.posts |= posts([mention])
            bearer.told |= {mention.country} if mention.country else frozenset()
    return [known[key] for key in sorted(known)]


def _beside_each_other(
    pairs: Iterable[tuple[Spelling, Spelling]],
    names: Mapping[Spelling, Spelling],
    articles: Iterable[Sequence[EntityMention]],
) -> set[tuple[Spelling, Spelling]]:
    """Which of the pairs an article names both of, each by any of the ``names`` that stand for it."""
    others: dict[Spelling, set[Spelling]] = defaultdict(set)
    for one, other in pairs:
        others[one].add(other)
    beside: set[tuple[Spelling, Spelling]] = set()
    for own in articles if others else ():
        told = {spelling(mention.name, mention.country) for mention in own if is_full(mention)}
        here = {names[name] for name in told & names.keys()}
        beside.update((one, other) for one in here & others.keys() for other in here & others[one])
    return beside


def _blocks(bearers: Sequence[Bearer], keys: Callable[[PersonName], list[str]]) -> Iterable[list[Bearer]]:
    """Bearers that share a key of their names, so that only these are compared."""
    blocks: dict[str, list[Bearer]] = {}
    for bearer in bearers:
        for key in dict.fromkeys(keys(bearer.name)):
            blocks.setdefault(key, []).append(bearer)
    return [block for block in blocks.values() if len(block) > 1]


def _in_full(name: PersonName) -> list[str]:
    """The name as it sounds, however hyphened, and its words in any order."""
    return ["".join(name.sounds), " ".join(sorted(name.sounds))]


def _with_a_gap(name: PersonName) -> list[str]:
    """The name with each of its words left out in turn."""
    return [" ".join((*name.sounds[:gap], "-", *name.sounds[gap + 1 :])) for gap in range(len(name.sounds))]


def _join_spellings(block: Sequence[Bearer], groups: Groups[Spelling]) -> list[tuple[Bearer, Bearer]]:
    """Join the bearers of one name; those whose country is not told go with the most frequent of it.

    Given back are those whom a suffix may tell apart ("Jr."). A name without initials goes with none where bearers of
    it have initials that do not agree.
    """
    told = [bearer for bearer in block if bearer.country]
    usual = _usual_initials(block)
    doubtful = []
    for one, other in _pairs(told):
        if _are_spellings(one.name, other.name, usual) and not _clash(one, other):
            if is_namesake(one.name, other.name):
                doubtful += [(one, other)] if _may_be_one(one, other) else []
            else:
                groups.join(one.spelling, other.spelling)
    ranked = sorted(told, key=lambda bearer: (-bearer.mention_count, bearer.spelling))
    for bearer in block:
        if bearer.country is None:
            others = [*ranked, *(other for other in block if other.country is None and other is not bearer)]
            fitting = [other for other in others if _are_spellings(other.name, bearer.name, usual)]
            owner = next((other for other in fitting if not is_namesake(other.name, bearer.name)), None)
            if owner is not None:
                groups.join(owner.spelling, bearer.spelling)
            if owner is None:
                doubtful += [(other, bearer) for other in fitting[:1] if _may_be_one(other, bearer)]
    return doubtful


def _may_be_one(one: Bearer, other: Bearer) -> bool:
    """Whether a suffix may have been left out: not of the name by which everybody knows another ("... Trump Jr.")."""
    return not any(leader_country(" ".join(bearer.name.words)) for bearer in (one, other))


def _usual_initials(block: Sequence[Bearer]) -> tuple[str, ...] | None:
    """The initials that nearly all have who bear a name with some; null where two persons' are in use."""
    counts: Counter[tuple[str, ...]] = Counter()
    for bearer in block:
        counts[bearer.name.initials] += bearer.mention_count
    del counts[()]
    usual = max(counts, key=lambda initials: (counts[initials], len(initials), initials), default=())
    agreeing = [
        initials for initials in counts if usual[: len(initials)] == initials or initials[: len(usual)] == usual
    ]
    usual = max(agreeing, key=len, default=())
    others = sum(count for initials, count in counts.items() if usual[: len(initials)] != initials)
    return usual if others * RARE <= sum(counts.values()) else None


RARE = 10  # one in so many initials is taken for a slip


def _are_spellings(one: PersonName, other: PersonName, usual: tuple[str, ...] | None) -> bool:
    """Whether two names are spellings of one, given whose initials a name without any leaves out."""
    if not is_same_spelling(one, other):
        return False
    if one.initials == other.initials:
        return True
    return usual is not None and all(usual[: len(name.initials)] == name.initials for name in (one, other))


def _given_and_rest(name: PersonName) -> list[str]:
    """The name with its given name, and with each that it may be short for."""
    given, rest = name.words[0], " ".join(name.words[1:])
    return [f"{form} {rest}" for form in (given, *sorted(full_forms().get(given, ())))]


def _short_forms(block: Sequence[Bearer], groups: Groups[Spelling]) -> list[tuple[Bearer, Bearer]]:
    """Names with the short form of a given name and the only one of the full name that they may be."""
    found = []
    for short in block:
        owners = [full for full in block if short.name.words[0] in short_forms().get(full.name.words[0], ())]
        owners = [full for full in owners if is_short_form(short.name, full.name) and not _clash(short, full)]
        owners = [full for full in owners if None in (short.country, full.country) or short.country == full.country]
        owners = [full for full in owners if not is_namesake(short.name, full.name)] or owners
        if owners and all(groups.together(owners[0].spelling, owner.spelling) for owner in owners):
            found.append((owners[0], short))
    return found


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
