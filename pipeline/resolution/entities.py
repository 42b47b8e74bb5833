"""Which mentions name one person, country or body: entities, their spellings, and a link for every mention.

Pronouns and roles have been resolved inside their articles before.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.ids import stable_id
from pipeline.records import EntityKind
from pipeline.resolution import bodies, persons
from pipeline.resolution.named import SPACES, NameMention, plain

__all__ = ["Entity", "EntityAlias", "NameMention", "ResolvedEntities", "resolve"]


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
    groups = [*persons.groups(people), *bodies.groups([mention for mention in known if mention.kind != "person"])]
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


def _entity(group: Sequence[NameMention], taken: set[str]) -> Entity:
    kind, name, country = _identity(group)
    key = ("entity", kind, plain(name), country or "")
    entity_id = stable_id(*key)
    if entity_id in taken:
        entity_id = stable_id(*key, group[0].mention_id)
    return Entity(
        entity_id=entity_id,
        name=name,
        kind=kind,
        country=country,
        sector=_most([mention.sector for mention in group]),
        title=_most([mention.title for mention in group]),
        mention_count=len(group),
    )


def _identity(group: Sequence[NameMention]) -> tuple[EntityKind, str, str | None]:
    """Kind, name and country of the entity that a group of mentions is."""
    country = _most([mention.country for mention in group])
    if group[0].kind == "person":
        return "person", persons.name(group), persons.country(group) or country
    if bodies.is_country(group[0]):
        code = bodies.country_code(group[0])
        return "country", bodies.name(group, code), code
    is_known, own = bodies.country(group)
    return "organisation", bodies.name(group, country), own if is_known else country


def _most(values: Sequence[str | None]) -> str | None:
    """The most frequent value, the longest and then the last in the alphabet among equals; null when there is none."""
    counts = Counter(value for value in values if value)
    return max(counts, key=lambda value: (counts[value], len(value), value), default=None)


def _aliases(entity_id: str, group: Sequence[NameMention]) -> list[EntityAlias]:
    counts = Counter((SPACES.sub(" ", mention.name).strip(), mention.outlet) for mention in group)
    return [EntityAlias(entity_id, alias, outlet, count) for (alias, outlet), count in counts.items()]
