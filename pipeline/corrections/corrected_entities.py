"""Entities as users want them: joined, renamed, of another kind or country, by id or by name.

Which names are kept apart is told to the grouping itself (``names_apart``), since one entity's mentions are then two's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.corrections.correction_lines import Change, Correction
from pipeline.resolution import Spool, entity_groups, plain

JOINING = ("same", "different")
SETS = {"rename": "name", "kind": "kind", "country": "country", "wikidata": "wikidata_id"}  # columns


class CorrectedEntity(NamedTuple):
    """An entity with its spellings and mention_ids, and what was changed; ``changes`` name the rows as they were."""

    entity: entity_groups.Entity
    aliases: list[entity_groups.EntityAlias]
    mention_ids: list[str]
    changes: list[Change]


def names_apart(corrections: Iterable[Correction], name_of: Mapping[str, str]) -> list[tuple[str, str]]:
    """The pairs of plain names that are different entities; ``name_of`` gives the names of ids."""
    return [
        (plain(name_of.get(one.target, one.target)), plain(name_of.get(one.value, one.value)))
        for one in corrections
        if one.correction == "different"
    ]


def corrected_entities(
    resolved: Iterable[entity_groups.Resolved], corrections: Sequence[Correction], name_of: Mapping[str, str]
) -> Iterator[CorrectedEntity]:
    """The entities that users want; those that a line joins have the id of the one that it names first."""
    if not corrections:
        yield from (CorrectedEntity(*one, []) for one in resolved)
        return
    found = Spool(resolved)
    named = _named(found, corrections, name_of)
    joins, changes = _joined(corrections, named)
    waiting: dict[str, list[entity_groups.Resolved]] = defaultdict(list)
    for one in found:
        entity_id = one[0].entity_id
        if entity_id in joins:
            waiting[joins[entity_id]].append(one)
        else:
            yield _edited(*one, changes[entity_id])
    for entity_id, members in waiting.items():
        own = [change for member, _, _ in members for change in changes[member.entity_id]]
        yield _edited(*_united(entity_id, members), own)


def _named(
    found: Iterable[entity_groups.Resolved], corrections: Sequence[Correction], name_of: Mapping[str, str]
) -> Mapping[str, list[entity_groups.Entity]]:
    """The entities that each id or name of a line means: by id, else by name, else the only one so spelled."""
    told = {text for one in corrections for text in _texts(one)}
    by_id: dict[str, list[entity_groups.Entity]] = defaultdict(list)
    by_name: dict[str, list[entity_groups.Entity]] = defaultdict(list)
    by_alias: dict[str, list[entity_groups.Entity]] = defaultdict(list)
    names = {plain(name_of.get(text, text)) for text in told}
    for entity, aliases, _ in found:
        for entity_id in entity_groups.possible_ids(entity, aliases) & told:
            by_id[entity_id].append(entity)
        if (name := plain(entity.name)) in names:
            by_name[name].append(entity)
        for alias in {plain(alias.alias) for alias in aliases} & names:
            by_alias[alias].append(entity)
    meant = {}
    for text in told:
        name = plain(name_of.get(text, text))
        own = [entity for entity in by_id[text] if entity.entity_id == text]
        only = by_alias[name] if len(by_alias[name]) == 1 else []
        meant[text] = own or by_id[text] or by_name[name] or only
    return meant


def _texts(correction: Correction) -> Sequence[str]:
    """The ids or names of entities in a line."""
    return (correction.target, correction.value) if correction.correction in JOINING else (correction.target,)


def _joined(
    corrections: Sequence[Correction], named: Mapping[str, list[entity_groups.Entity]]
) -> tuple[Mapping[str, str], Mapping[str, list[Change]]]:
    """The id that each joined entity gets, and the changes by the id of the machine's entity."""
    joins: dict[str, str] = {}
    changes: dict[str, list[Change]] = defaultdict(list)
    for one in corrections:
        targets = [entity.entity_id for entity in named[one.target]]
        others = [entity.entity_id for entity in named[one.value]] if one.correction in JOINING else []
        if one.correction == "same" and targets and others:
            root = joins.get(targets[0], targets[0])
            for entity_id in dict.fromkeys((*targets, *others)):
                old = joins.get(entity_id, entity_id)
                joins |= {member: root for member, known in joins.items() if known == old} | {entity_id: root}
                changes[entity_id].append(Change(one, "entities", entity_id, "entity_id", entity_id, root))
        elif one.correction == "different" and targets:
            for entity_id in (other for other in others if other not in targets):
                changes[entity_id].append(Change(one, "entities", entity_id, "entity_id", targets[0], entity_id))
        elif field := SETS.get(one.correction):
            for entity in named[one.target]:
                change = Change(one, "entities", entity.entity_id, field, getattr(entity, field), one.value or None)
                changes[entity.entity_id].append(change)
    return joins, changes


def _united(entity_id: str, members: Sequence[entity_groups.Resolved]) -> entity_groups.Resolved:
    """One entity of several: what is not known of the first is taken from the others, the most named first."""
    entities = sorted(
        (entity for entity, _, _ in members),
        key=lambda one: (one.entity_id != entity_id, -one.mention_count, one.entity_id),
    )
    first = entities[0]
    counts: Counter[tuple[str, str | None]] = Counter()
    for _, aliases, _ in members:
        for alias in aliases:
            counts[alias.alias, alias.outlet] += alias.mention_count
    entity = replace(
        first,
        country=next((one.country for one in entities if one.country), None),
        sector=next((one.sector for one in entities if one.sector), None),
        title=next((one.title for one in entities if one.title), None),
        wikidata_id=next((one.wikidata_id for one in entities if one.wikidata_id), None),
        mention_count=sum(one.mention_count for one in entities),
    )
    spellings = [
        entity_groups.EntityAlias(entity_id, alias, outlet, count)
        for (alias, outlet), count in sorted(counts.items(), key=str)
    ]
    return entity, spellings, [mention_id for _, _, ids in members for mention_id in ids]


def _edited(
    entity: entity_groups.Entity, aliases: list[entity_groups.EntityAlias], ids: list[str], changes: list[Change]
) -> CorrectedEntity:
    ordered = sorted(changes, key=lambda change: (change.correction.source_path, change.correction.line_number))
    values = {change.field: change.corrected_value for change in ordered if change.field != "entity_id"}
    return CorrectedEntity(replace(entity, **values), aliases, ids, changes)  # type: ignore[arg-type]
