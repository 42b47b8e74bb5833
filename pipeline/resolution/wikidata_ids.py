"""Which items of Wikidata the well-known persons, countries and bodies are, by ``wikidata.csv``."""

from collections.abc import Iterable
from functools import cache

from pipeline.records import EntityKind
from pipeline.reference import rows
from pipeline.resolution.entities import plain

ALIASES = {"leaders": "aliases", "organisations": "aliases", "media": "alias"}  # the column of other spellings


def wikidata_id(kind: EntityKind, name: str, spellings: Iterable[str]) -> str | None:
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
