"""Which items of Wikidata the well-known persons, countries and bodies are, by ``wikidata.csv``."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from pipeline.records import EntityKind
from pipeline.reference import rows
from pipeline.resolution.entities import entity_groups, known_body, leader_spelling, plain


def with_items(resolved: Iterable[entity_groups.Resolved]) -> Iterator[entity_groups.Resolved]:
    """The entities with the item of Wikidata of each that is listed."""
    for entity, aliases, mention_ids in resolved:
        item = wikidata_id(entity.kind, entity.name, [one.alias for one in aliases])
        yield replace(entity, wikidata_id=item), aliases, mention_ids


def wikidata_id(kind: EntityKind, name: str, spellings: Sequence[str]) -> str | None:
    """The item ("Q7747") of an entity of that name, else of one that it is also called; null when none is listed.

    Of a person only a full name tells, since others share a surname.
    """
    full = (spelling for spelling in spellings if kind != "person" or " " in spelling.strip())
    known = (_known_as(kind, one) for one in (name, *sorted(full)))
    return next((item for one in known if (item := _items().get((kind, one)))), None)


def _known_as(kind: EntityKind, spelling: str) -> str:
    """The name that the reference lists have for a spelling, the spelling itself where they have none; plain."""
    if kind == "person":
        return plain(leader_spelling(spelling))
    return plain((known_body(spelling, None) if kind == "organisation" else None) or spelling)


@cache
def _items() -> dict[tuple[str, str], str]:
    return {(row["kind"], plain(row["name"])): row["wikidata_id"] for row in rows("wikidata")}
