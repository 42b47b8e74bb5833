"""Which items of Wikidata the well-known persons, countries and bodies are, by ``wikidata.csv``."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from pipeline.records import EntityKind
from pipeline.reference import rows
from pipeline.resolution.entities import entity_groups, plain

Resolved = tuple[entity_groups.Entity, list[entity_groups.EntityAlias], list[str]]

ALIASES = {"leaders": "aliases", "organisations": "aliases", "media": "alias"}  # the column of other spellings


def with_items(resolved: Iterable[Resolved]) -> Iterator[Resolved]:
    """The entities with the item of Wikidata of each that is listed."""
    for entity, aliases, mention_ids in resolved:
        item = wikidata_id(entity.kind, entity.name, [one.alias for one in aliases])
        yield replace(entity, wikidata_id=item), aliases, mention_ids


def wikidata_id(kind: EntityKind, name: str, spellings: Sequence[str]) -> str | None:
    """The item ("Q7747") of an entity of that name, else of one that it is also called; null when none is listed.

    Of a person only a full name tells, since others share a surname.
    """
    full = (spelling for spelling in spellings if kind != "person" or " " in spelling.strip())
    return next((item for one in (name, *sorted(full)) if (item := _items().get((kind, plain(one))))), None)


@cache
def _items() -> dict[tuple[str, str], str]:
    """Kind and plain spelling to item; the spellings of the reference lists are those of their name."""
    items = {(row["kind"], plain(row["name"])): row["wikidata_id"] for row in rows("wikidata")}
    for name, column in ALIASES.items():
        kind = "person" if name == "leaders" else "organisation"
        for row in rows(name):
            if item := items.get((kind, plain(row["name"]))):
                for spelling in filter(None, row[column].split("|")):
                    items.setdefault((kind, plain(spelling)), item)
    return items
