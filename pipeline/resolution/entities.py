"""Which mentions name one person, country or body: entities, their spellings, and a link for every mention.

Persons are compared by name, country and title; pronouns and roles have been resolved inside their articles before.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.actors.countries import country_name, country_names, plain_name
from pipeline.actors.letters import folded
from pipeline.ids import stable_id
from pipeline.records import EntityKind
from pipeline.reference import rows
from pipeline.resolution.joining import Groups
from pipeline.resolution.person_names import (
    PersonName,
    is_likely_variant,
    is_proper,
    is_same_spelling,
    is_shorter_form,
    person_name,
)

POSSESSIVE = re.compile(r"['’]s?$")
SPACES = re.compile(r"\s+")
KNOWN_BY_SURNAME = 3  # articles that name the only bearer of a surname in full, before that is who the surname means


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in an article, of a quote's speaker or an event's participant.

    ``mention_id`` is any key of the caller's own; ``name`` the fullest form that the article gives; ``country`` an
    ISO 3166 alpha-3 code; ``title`` as the text gives it.
    """

    mention_id: str
    article_id: str
    outlet: str | None
    name: str
    kind: EntityKind
    country: str | None = None
    sector: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, country or organisation; ``name`` is its most frequent full spelling."""

    entity_id: str
    name: str
    kind: EntityKind
    country: str | None
    sector: str | None
    title: str | None
    mention_count: int


@dataclass(frozen=True, slots=True)
class EntityAlias:
    """A spelling of an entity as one outlet has it, look-alike letters of other scripts included."""

    entity_id: str
    alias: str
    outlet: str | None
    mention_count: int


@dataclass(frozen=True, slots=True)
class ResolvedEntities:
    """Entities and aliases in order of entity_id; ``entity_of`` gives each mention_id its entity_id."""

    entities: tuple[Entity, ...]
    aliases: tuple[EntityAlias, ...]
    entity_of: Mapping[str, str]


def resolve(mentions: Iterable[NameMention]) -> ResolvedEntities:
    """Group mentions by the person, country or body that they name.

    Countries go by code, organisations by name and country (aliases of the reference lists are one).
    Persons are one when their names sound the same and their countries or titles do not speak against it; when names
    differ by one letter, country or title must agree; a bare surname joins the only full name of its article with it,
    else the only person of that surname with the same country and title. Persons whom a text does not name ("Tarvan
    defence minister") are one within an article only. What is not shown to be one stays apart.
    """
    known = sorted(mentions, key=lambda mention: mention.mention_id)
    people = [mention for mention in known if mention.kind == "person"]
    groups = [*_persons(people), *_others([mention for mention in known if mention.kind != "person"])]
    groups = [sorted(group, key=lambda mention: mention.mention_id) for group in groups]
    entities: list[Entity] = []
    aliases: list[EntityAlias] = []
    entity_of: dict[str, str] = {}
    taken: set[str] = set()
    for group in sorted(groups, key=lambda group: group[0].mention_id):
        entity = _entity(group, taken)
        taken.add(entity.entity_id)
        entities.append(entity)
        aliases.extend(_aliases(entity.entity_id, group))
        entity_of |= {mention.mention_id: entity.entity_id for mention in group}
    return ResolvedEntities(
        tuple(sorted(entities, key=lambda entity: entity.entity_id)),
        tuple(sorted(aliases, key=lambda alias: (alias.entity_id, alias.alias, alias.outlet or ""))),
        entity_of,
    )


# Countries and organisations


def _others(mentions: Sequence[NameMention]) -> list[list[NameMention]]:
    groups: dict[tuple[str, str, str], list[NameMention]] = {}
    for mention in mentions:
        groups.setdefault(_key(mention), []).append(mention)
    return list(groups.values())


def _key(mention: NameMention) -> tuple[str, str, str]:
    """Kind, country and plain name; a body without name and country ("allies") is one of its article only."""
    found = country_name(mention.name)
    if mention.kind == "country" or (found and found.basis != "demonym" and _plain(mention.name) not in _seats()):
        code = found.country if found else mention.country
        return ("country", code or "", "" if code else _plain(mention.name))
    if mention.country is None and folded(mention.name).islower():
        return ("organisation", mention.article_id, _plain(mention.name))
    name = _without_country(_plain(mention.name), mention.country)
    known = known_bodies().get(_plain(mention.name)) or known_bodies().get(name)
    return ("organisation", "" if known else mention.country or "", _plain(known) if known else name)


def _plain(name: str) -> str:
    return POSSESSIVE.sub("", SPACES.sub(" ", folded(name)).strip().casefold()).removeprefix("the ")


def _without_country(name: str, country: str | None) -> str:
    """A body's name without the country in front of it, when that is the body's own: "russia's foreign ministry"."""
    head, _, rest = name.partition(" ")
    return rest if rest and country and POSSESSIVE.sub("", head) in _spellings(country) else name


@cache
def _spellings(country: str) -> frozenset[str]:
    return frozenset(
        spelling.casefold()
        for spelling, name in country_names().items()
        if name.country == country and name.basis in ("named", "demonym")
    )


@cache
def _seats() -> frozenset[str]:
    """Seats of government (the Kremlin), which are bodies rather than names of their country."""
    return frozenset(_plain(seat) for row in rows("countries") for seat in row["seats"].split("|") if seat)


@cache
def known_bodies() -> dict[str, str]:
    """Plain spellings of the organisations and media of the reference lists, and the name each goes by."""
    known: dict[str, str] = {}
    for row in rows("organisations"):
        for spelling in (row["name"], *row["aliases"].split("|")):
            known.setdefault(_plain(spelling), row["name"])
    for row in rows("media"):
        for spelling in (row["name"], row["alias"]):
            known.setdefault(_plain(spelling), row["name"])
    known.pop("", None)
    return known


# Persons

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
        return _articles(self.mentions)


def _persons(mentions: Sequence[NameMention]) -> list[list[NameMention]]:
    named = [mention for mention in mentions if is_proper(mention.name)]
    full = [mention for mention in named if len(person_name(mention.name).words) > 1]
    bare = [mention for mention in named if len(person_name(mention.name).words) < 2]
    groups = [[mention for bearer in group for mention in bearer.mentions] for group in _joined(_bearers(full))]
    nameless: dict[tuple[str, str], list[NameMention]] = {}
    for mention in mentions:
        if not is_proper(mention.name):
            nameless.setdefault((mention.article_id, _plain(mention.name)), []).append(mention)
    return [*_with_surnames(groups, bare), *nameless.values()]


def _bearers(mentions: Sequence[NameMention]) -> list[Bearer]:
    gathered: dict[Key, list[NameMention]] = {}
    for mention in mentions:
        name = person_name(mention.name)
        country = _leaders().get(_plain(mention.name)) or mention.country or ""
        gathered.setdefault((name.words, name.initials, country), []).append(mention)
    return [
        Bearer(key, person_name(own[0].name), key[2] or None, _posts(own), tuple(own))
        for key, own in sorted(gathered.items())
    ]


@cache
def _leaders() -> dict[str, str]:
    """The countries of persons whom everybody knows, by plain name: a text's own word for it may be a misreading."""
    return {
        _plain(spelling): row["country"]
        for row in rows("leaders")
        for spelling in (row["name"], *row["aliases"].split("|"))
        if spelling and row["country"]
    }


def _posts(mentions: Iterable[NameMention]) -> frozenset[str]:
    """The last words of the titles, which say what the post is ("foreign minister", "president")."""
    return frozenset(title.casefold().split()[-1] for mention in mentions if (title := (mention.title or "").strip()))


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
    for short in block:
        owners = [full for full in block if is_shorter_form(short.name, full.name) and not _clash(short, full)]
        owners = [full for full in owners if None in (short.country, full.country) or short.country == full.country]
        if owners and all(groups.together(owners[0].key, owner.key) for owner in owners):
            groups.join(owners[0].key, short.key)


@dataclass(frozen=True, slots=True)
class Surname:
    """All mentions of one article that give a surname alone."""

    sound: str
    article_id: str
    mentions: tuple[NameMention, ...]

    @property
    def countries(self) -> frozenset[str]:
        return frozenset(mention.country for mention in self.mentions if mention.country)

    @property
    def posts(self) -> frozenset[str]:
        return _posts(self.mentions)


def _with_surnames(groups: list[list[NameMention]], bare: Sequence[NameMention]) -> list[list[NameMention]]:
    """Give the bare surnames to their persons; those without one are a person of their article, or of a post."""
    bearing: dict[str, list[int]] = {}
    for place, group in enumerate(groups):
        for sound in sorted({person_name(mention.name).family_name for mention in group}):
            bearing.setdefault(sound, []).append(place)
    found: dict[object, list[NameMention]] = {place: list(group) for place, group in enumerate(groups)}
    for surname in _surnames(bare):
        candidates = {place: groups[place] for place in bearing.get(surname.sound, [])}
        owner = _owner(surname, candidates)
        key = owner if owner is not None else _surname_key(surname)
        found.setdefault(key, []).extend(surname.mentions)
    return list(found.values())


def _surnames(bare: Sequence[NameMention]) -> list[Surname]:
    same: dict[tuple[str, str], list[NameMention]] = {}
    for mention in bare:
        sounds = person_name(mention.name).sounds
        same.setdefault((sounds[0] if sounds else _plain(mention.name), mention.article_id), []).append(mention)
    return [Surname(sound, article_id, tuple(mentions)) for (sound, article_id), mentions in same.items()]


def _owner(surname: Surname, candidates: Mapping[int, Sequence[NameMention]]) -> int | None:
    """Who bears a surname: the only one in the article, else the only one with its country and post.

    Where the article tells country or post only, or neither, the person must be the only bearer of all, and named in
    full in more than one article (neither: in three).
    """
    here = [place for place, group in candidates.items() if surname.article_id in _articles(group)]
    if here:
        return here[0] if len(here) == 1 else None
    fitting = [
        place
        for place, group in candidates.items()
        if (not surname.countries or surname.countries & {mention.country for mention in group})
        and (not surname.posts or surname.posts & _posts(group))
    ]
    if len(fitting) != 1:
        return None
    told = bool(surname.countries) + bool(surname.posts)
    is_only = len(candidates) == 1
    needed = 1 if told == 2 else KNOWN_BY_SURNAME - told
    return fitting[0] if len(_articles(candidates[fitting[0]])) >= needed and (is_only or told == 2) else None


def _articles(mentions: Iterable[NameMention]) -> frozenset[str]:
    return frozenset(mention.article_id for mention in mentions)


def _surname_key(surname: Surname) -> tuple[str, str, str]:
    if len(surname.countries) == 1 and surname.posts:
        return (surname.sound, min(surname.countries), min(surname.posts))
    return (surname.sound, "", surname.article_id)


# Rows


def _entity(group: Sequence[NameMention], taken: set[str]) -> Entity:
    kind = "country" if _is_country(group[0]) else group[0].kind
    known = [_leaders().get(_plain(mention.name)) for mention in group] if kind == "person" else []
    country = _most(known) or _most([mention.country for mention in group])
    name = _name(group, country)
    key: tuple[object, ...] = ("entity", kind, _plain(name), country or "")
    entity_id = stable_id(*key)
    if entity_id in taken:
        entity_id = stable_id(*key, min(mention.mention_id for mention in group))
    return Entity(
        entity_id=entity_id,
        name=name,
        kind=kind,
        country=country,
        sector=_most([mention.sector for mention in group]),
        title=_most([mention.title for mention in group]),
        mention_count=len(group),
    )


def _is_country(mention: NameMention) -> bool:
    return mention.kind != "person" and _key(mention)[0] == "country"


def _name(group: Sequence[NameMention], country: str | None) -> str:
    """The name an entity goes by: of the reference lists, else the most frequent of its fullest spellings."""
    first = group[0]
    if _is_country(first):
        code = _key(first)[1]
        return plain_name(code) if code and code in {row["country"] for row in rows("countries")} else _tidy(first.name)
    spellings = Counter(_tidy(mention.name) for mention in group)
    if first.kind == "organisation":
        known = known_bodies().get(_plain(first.name)) or known_bodies().get(
            _without_country(_plain(first.name), country)
        )
        return known or max(spellings, key=lambda name: (spellings[name], len(name), name))
    return max(spellings, key=lambda name: (len(person_name(name).words) > 1, spellings[name], len(name), name))


def _tidy(name: str) -> str:
    return POSSESSIVE.sub("", SPACES.sub(" ", folded(name)).strip())


def _most(values: Sequence[str | None]) -> str | None:
    """The most frequent value, the longest and then the last in the alphabet among equals; null when there is none."""
    counts = Counter(value for value in values if value)
    return max(counts, key=lambda value: (counts[value], len(value), value), default=None)


def _aliases(entity_id: str, group: Sequence[NameMention]) -> list[EntityAlias]:
    counts = Counter((SPACES.sub(" ", mention.name).strip(), mention.outlet) for mention in group)
    return [EntityAlias(entity_id, alias, outlet, count) for (alias, outlet), count in counts.items()]
