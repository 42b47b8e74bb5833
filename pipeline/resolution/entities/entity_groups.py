"""Which mentions name one person, country or body: entities, their spellings, and a link for every mention.

Pronouns and roles have been resolved inside their articles before.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from pipeline.ids import stable_id
from pipeline.names import is_body_name, is_person_name, own_name
from pipeline.places import country_name, country_of
from pipeline.records import EntityKind
from pipeline.resolution.entities import body_entities, person_entities
from pipeline.resolution.entities.entity_names import SPACES, EntityMention, Key, Naming, plain
from pipeline.resolution.entities.known_leaders import leader_country

__all__ = ["Entity", "EntityAlias", "EntityMention", "Resolved", "by_own_name", "possible_ids", "resolve"]

Apart = Collection[tuple[str, str]]  # pairs of plain names that are of two entities


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
    wikidata_id: str | None = None


@dataclass(frozen=True, slots=True)
class EntityAlias:
    """A spelling of an entity as one outlet has it, look-alike letters of other scripts included."""

    entity_id: str
    alias: str
    outlet: str | None
    mention_count: int


Resolved = tuple[Entity, list[EntityAlias], list[str]]  # an entity with its spellings and mention_ids


def resolve(mentions: Iterable[EntityMention], apart: Apart = ()) -> Iterator[Resolved]:
    """Group mentions by the person, country or body that they name: each with its spellings and its mention_ids.

    Countries go by code, organisations by name, organs of a state by country, too (aliases of the reference lists,
    legal forms and acronyms of the only such name are one); what is no name of a body has no entity.
    Persons are one when their names sound the same and their countries or titles do not speak against it; when names
    differ by one letter, country or title must agree; a bare surname joins the only full name of its article with it,
    else the only person of that surname with the same country and title. Persons whom a text does not name ("Tarvan
    defence minister") are one within an article only. What is not shown to be one stays apart, and so do the names
    of the pairs that are said to be ``apart``. Entities follow from the mentions of their block of names alone
    (``name_blocks``), so that blocks may be given one by one; those given are in memory.
    """
    articles: dict[str, list[EntityMention]] = defaultdict(list)
    for mention in sorted(mentions, key=attrgetter("mention_id")):
        if named := by_own_name(mention):
            articles[named.article_id].append(named)
    of_key: dict[str, list[tuple[Key, EntityMention]]] = defaultdict(list)
    for key, mention in _keyed(list(articles.values())):
        of_key[repr(key)].append((key, mention))
    taken: set[str] = set()
    for _, keyed in sorted(of_key.items()):
        for own in _parted(keyed, apart):
            key, mention_ids, namings = _gathered(own)
            entity = _entity(key, namings, taken)
            taken.add(entity.entity_id)
            yield entity, _aliases(entity, namings), mention_ids


def _parted(keyed: Iterable[tuple[Key, EntityMention]], apart: Apart) -> Iterator[Iterable[tuple[Key, EntityMention]]]:
    """The mentions of one key, parted where they bear two names of different entities.

    Who is named otherwise (a bare surname) is the second of them in the articles that name only that one in full.
    """
    if not apart:
        yield keyed
        return
    groups = [list(keyed)]
    for first, second in apart:
        for own in [group for group in groups if {first, second} <= {plain(mention.name) for _, mention in group}]:
            articles = {name: {m.article_id for _, m in own if plain(m.name) == name} for name in (first, second)}
            only = articles[second] - articles[first]
            is_second = [plain(m.name) == second or (plain(m.name) != first and m.article_id in only) for _, m in own]
            groups.remove(own)
            groups += [
                [one for one, other in zip(own, is_second, strict=True) if other is side] for side in (False, True)
            ]
    yield from groups


def by_own_name(mention: EntityMention) -> EntityMention | None:
    """The mention by the name of its own that its words hold, a person where the name shows one; null without name."""
    if mention.kind == "country":
        return mention
    name = own_name(mention.name)
    if name is None:
        return None
    is_person = is_person_name(name) or (mention.kind == "person" and not is_body_name(name))
    country = None if is_person and _is_in_name(mention.country, name) else mention.country
    return mention._replace(name=name, kind="person" if is_person else "organisation", country=country)


def _is_in_name(country: str | None, name: str) -> bool:
    """Whether only a person's own name holds a country: Jim Jordan, Israel Katz, Dutch Ruppersberger."""
    if country is None or leader_country(name) is not None:
        return False
    return any(country_of(word) == country for word in name.split())


def _keyed(articles: Iterable[Sequence[EntityMention]]) -> Iterator[tuple[Key, EntityMention]]:
    kinds = _kinds(articles)
    families = _family_names(articles)
    told = [
        [mention if plain(mention.name) in families else _of_kind(mention, kinds) for mention in own]
        for own in articles
    ]
    yield from person_entities.keyed([[mention for mention in own if mention.kind == "person"] for own in told])
    yield from body_entities.keyed([[mention for mention in own if mention.kind != "person"] for own in told])


def _kinds(articles: Iterable[Sequence[EntityMention]]) -> Mapping[str, EntityKind]:
    """What names are that some mentions take for persons, others for bodies: what more take them for."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for own in articles:
        for mention in own:
            votes[plain(mention.name)][mention.kind] += mention.mention_count
    return {
        name: "organisation" if counts["organisation"] >= counts["person"] else "person"
        for name, counts in votes.items()
        if counts["organisation"] and counts["person"]
    }


def _family_names(articles: Iterable[Sequence[EntityMention]]) -> frozenset[str]:
    """The last words of the persons' full names, which may stand for them alone ("Bloomberg")."""
    names = (mention.name for own in articles for mention in own if mention.kind == "person")
    return frozenset(plain(name).split()[-1] for name in names if " " in name.strip())


def _of_kind(mention: EntityMention, kinds: Mapping[str, EntityKind]) -> EntityMention:
    if mention.kind == "country":
        return mention
    is_body = mention.title is None and body_entities.known_body(mention.name, None) is not None
    kind = "organisation" if is_body else kinds.get(plain(mention.name), mention.kind)
    return mention if kind == mention.kind or mention.title else mention._replace(kind=kind)


def _gathered(keyed: Iterable[tuple[Key, EntityMention]]) -> tuple[Key, list[str], Counter[Naming]]:
    """The key of an entity, the mention_ids, and how often it is named in which way."""
    mention_ids: list[str] = []
    namings: Counter[Naming] = Counter()
    key: Key = ()
    for key, mention in keyed:  # noqa: B007 - all have the same key
        mention_ids.append(mention.mention_id)
        namings[mention.naming] += mention.mention_count
    return key, mention_ids, namings


def _entity(key: Key, namings: Mapping[Naming, int], taken: Container[str]) -> Entity:
    kind, name, country = _identity(key, namings)
    identity = ("entity", kind, plain(name), country or "", *filter(None, key[-1:]))
    entity_id = stable_id(*identity)
    if entity_id in taken:
        entity_id = stable_id(*identity, *key)
    return Entity(
        entity_id=entity_id,
        name=name,
        kind=kind,
        country=country,
        sector=_most((naming.sector, count) for naming, count in namings.items()),
        title=_most((naming.title, count) for naming, count in namings.items()),
        mention_count=sum(namings.values()),
    )


def possible_ids(entity: Entity, aliases: Iterable[EntityAlias]) -> frozenset[str]:
    """The ids that an entity has had while another of its spellings was the most frequent, its own included."""
    names = {plain(alias.alias) for alias in aliases}
    countries = {entity.country or "", ""}
    earlier = (stable_id("entity", entity.kind, name, country) for name in names for country in countries)
    return frozenset((entity.entity_id, *earlier))


def _identity(key: Key, namings: Mapping[Naming, int]) -> tuple[EntityKind, str, str | None]:
    """Kind, name and country of the entity that is named in these ways."""
    country = _most((naming.country, count) for naming, count in namings.items())
    if key[0] == "country":
        code = body_entities.country_code(key)
        return "country", body_entities.name(key, namings, code), code
    if key[0] == "organisation":
        is_known, own = body_entities.country(namings)
        return "organisation", body_entities.name(key, namings, country), own if is_known else country
    return "person", person_entities.name(namings), person_entities.country(namings) or country


def _most(values: Iterable[tuple[str | None, int]]) -> str | None:
    """The most frequent value, the longest and then the last in the alphabet among equals; null when there is none."""
    counts: Counter[str] = Counter()
    for value, count in values:
        if value:
            counts[value] += count
    return max(counts, key=lambda value: (counts[value], len(value), value), default=None)


def _aliases(entity: Entity, namings: Mapping[Naming, int]) -> list[EntityAlias]:
    """The spellings by outlet; what a capital is for its country counts as the country's name."""
    counts: Counter[tuple[str, str | None]] = Counter()
    for naming, count in namings.items():
        is_capital = entity.kind == "country" and _is_capital(naming.name)
        counts[entity.name if is_capital else SPACES.sub(" ", naming.name).strip(), naming.outlet] += count
    own = sorted(counts.items(), key=str)
    return [EntityAlias(entity.entity_id, alias, outlet, count) for (alias, outlet), count in own]


def _is_capital(name: str) -> bool:
    found = country_name(name)
    return found is not None and found.basis == "capital"
