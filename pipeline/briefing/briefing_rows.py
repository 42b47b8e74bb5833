"""The queries of ``sql/briefing`` asked of a published warehouse, and what every section writes in one way.

Does not belong here: what a section makes of its rows.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from duckdb import DuckDBPyConnection

from pipeline.database import sql
from pipeline.places import plain_name

NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")  # what neither HTML nor a reader knows
UNKNOWN = re.compile(r"\(unknown: (?:.*/)?([^/]+)\)")  # as the macro outlet_shown writes it
NO_BREAK = "\u00a0"
MOST_OF_ALL = 99  # of a hundred, over which a share would be rounded to all

BriefingRow = Mapping[str, Any]


def asked(con: DuckDBPyConnection, query: str, **parameters: object) -> list[BriefingRow]:
    """The rows of ``sql/briefing/<query>.sql``, in its order; characters that no page may hold are replaced."""
    result = con.execute(sql.statement(sql.FOLDER / "briefing" / f"{query}.sql").text, parameters)
    names = [column[0] for column in result.description or ()]
    return [dict(zip(names, map(_clean, row), strict=True)) for row in result.fetchall()]


def outlet_label(outlet: str) -> str:
    """An outlet as it is shown; of the file that stands for an unknown one, the name without its folders."""
    return UNKNOWN.sub(r"(unknown: \1)", outlet)


def listed(names: Sequence[str], most: int = 3) -> str:
    """The names in one line: ``a, b, c and 4 more``."""
    shown = ", ".join(names[:most])
    return f"{shown} and {len(names) - most:,} more" if len(names) > most else shown


def counted(count: int, one: str, many: str = "") -> str:
    """The number with its noun: ``1 quote``, ``2,310 quotes``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def percent(part: float, whole: float) -> str:
    """A share on one line: ``12 %``, ``under 1 %``, ``over 99 %``; a dash where there is no whole."""
    if not whole:
        return "–"
    share = 100 * part / whole
    if 0 < share < 1:
        told = "under 1 %"
    elif share > MOST_OF_ALL and part < whole:
        told = f"over {MOST_OF_ALL} %"
    else:
        told = f"{share:.0f} %"
    return told.replace(" ", NO_BREAK)


def country_label(country: str) -> str:
    """The plain name of an alpha-3 code; a code that nobody knows as it is."""
    try:
        return plain_name(country)
    except KeyError:
        return country


def office(name: str, title: str | None, country: str | None) -> str:
    """Title and country (alpha-3) of a party in a few words, without what its name or title says already."""
    told = name.lower()
    known = []
    for part in (title, country and country_label(country)):
        if part and part.lower() not in told:
            known.append(part)
            told += " " + part.lower()
    return ", ".join(known)


def shortened(text: str, most: int) -> str:
    """The text, cut at a word where it is longer than ``most`` code points, with an ellipsis."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _clean(value: object) -> object:
    if isinstance(value, str):
        return NO_TEXT.sub("\ufffd", value)
    if isinstance(value, list):
        return _cleaned(value)
    return value


def _cleaned(values: Iterable[object]) -> list[object]:
    return [_clean(value) for value in values]
