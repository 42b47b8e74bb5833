"""Lines of corrections: the csv files of a folder, what a line says, and what is wrong with one that says nothing.

Which rows a line means is not known here.
"""

import csv
import io
import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple, get_args

from pipeline.inputs import CORRECTIONS
from pipeline.names import own_name
from pipeline.records import CorrectionKind, EntityKind, Granularity
from pipeline.reference import rows

COLUMNS = ("correction", "target", "value", "by")
TABLES: Final[Mapping[str, str]] = {
    "same": "entities",
    "different": "entities",
    "rename": "entities",
    "kind": "entities",
    "country": "entities",
    "wikidata": "entities",
    "speaker": "quotes",
    "not_a_quote": "quotes",
    "not_an_event": "events",
    "type": "events",
    "date": "events",
}
NEED_A_VALUE = ("same", "different", "rename", "kind", "type")
ENTITY_ID = re.compile(r"[0-9a-f]{16}")
COUNTRY = re.compile(r"[A-Z]{3}")
WIKIDATA = re.compile(r"Q[1-9]\d*")
DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:/(\d{4}-\d\d-\d\d))?(?: (\w+))?")


@dataclass(frozen=True, slots=True)
class Correction:
    """A line: ``target`` is the id or name of what is corrected, ``value`` empty where the line tells of no value."""

    source_path: str
    line_number: int
    correction: CorrectionKind
    target: str
    value: str
    by: str | None

    @property
    def table(self) -> str:
        return TABLES[self.correction]

    @property
    def corrected_by(self) -> str:
        """Whom the row names: the user's label, else file and line."""
        return self.by or f"{self.source_path} line {self.line_number}"


class FaultyLine(NamedTuple):
    """A line, or a whole file (line 0), that cannot be used."""

    source_path: str
    line_number: int
    cells: Mapping[str, str]
    trouble: str


class Change(NamedTuple):
    """A field of a row that a correction set; values as text, null for none."""

    correction: Correction
    table_name: str
    row_id: str
    field: str
    machine_value: str | None
    corrected_value: str | None


class CorrectedDate(NamedTuple):
    """A date as a correction gives it."""

    start: date
    end: date
    granularity: str  # a Granularity


def read(folder: Path) -> Iterator[Correction | FaultyLine]:
    """Every line of the csv files of a folder, by file and line; empty lines say nothing."""
    for file in sorted(folder.glob("*.csv")):
        yield from _lines(file, f"{CORRECTIONS}/{file.name}")


def _lines(file: Path, source_path: str) -> Iterator[Correction | FaultyLine]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        yield FaultyLine(source_path, 0, {}, f"cannot be read as UTF-8: {error}")
        return
    head = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if ";" in head else ",", strict=True)
    if missing := [name for name in COLUMNS[:3] if name not in (reader.fieldnames or ())]:
        yield FaultyLine(source_path, 0, {}, f"the first line names no column {', '.join(missing)}")
        return
    try:
        for row in reader:
            cells = {name: (row.get(name) or "").strip() for name in COLUMNS}
            if any(cells.values()):
                yield _line(source_path, reader.line_num, cells, spare=bool(row.get(None)))
    except csv.Error as error:
        yield FaultyLine(source_path, reader.line_num, {}, f"no csv from here on: {error}")


def _line(source_path: str, number: int, cells: Mapping[str, str], spare: bool) -> Correction | FaultyLine:
    if trouble := "more cells than columns" if spare else _trouble(cells):
        return FaultyLine(source_path, number, cells, trouble)
    correction: CorrectionKind = cells["correction"]  # type: ignore[assignment]  # looked at by _trouble
    return Correction(source_path, number, correction, cells["target"], cells["value"], cells["by"] or None)


def _trouble(cells: Mapping[str, str]) -> str | None:
    """What is wrong with the cells of a line; null for nothing."""
    correction, value = cells["correction"], cells["value"]
    if correction not in TABLES:
        return f"correction is {correction!r}, none of {', '.join(TABLES)}"
    if not cells["target"]:
        return "target is empty: give an id or a name"
    if not value:
        return f"{correction} needs a value" if correction in NEED_A_VALUE else None
    known, wanted = VALUES.get(correction, ANYTHING)
    return None if known(value) else f"value is {value!r}, {wanted}"


def corrected_date(value: str) -> CorrectedDate | None:
    """The date that a cell gives: a day, month or year, or two days, with a granularity behind if need be."""
    found = DATE.fullmatch(value)
    if found is None:
        return None
    year, month, day, until, named = found.groups()
    granularity = named or ("range" if until else "day" if day else "month" if month else "year")
    if granularity not in get_args(Granularity) or (until and not day):
        return None
    try:
        start = date(int(year), int(month or 1), int(day or 1))
        last_month = start.month if month else 12
        last = start if day else date(start.year, last_month, monthrange(start.year, last_month)[1])
        end = date.fromisoformat(until) if until else last
    except ValueError:
        return None
    return CorrectedDate(start, end, granularity) if start <= end else None


def text_of(value: object) -> str | None:
    """A value as the table of corrections keeps it."""
    return None if value is None else str(value)


def _is_event_type(value: str) -> bool:
    return any(row["event_type"] == value for row in rows("event_types"))


def _names_somebody(value: str) -> bool:
    return ENTITY_ID.fullmatch(value) is not None or own_name(value) is not None


ANYTHING: Final[tuple[Callable[[str], object], str]] = (bool, "nothing")
VALUES: Final[Mapping[str, tuple[Callable[[str], object], str]]] = {
    "kind": (get_args(EntityKind).__contains__, f"none of {', '.join(get_args(EntityKind))}"),
    "country": (COUNTRY.fullmatch, "no code of a country of three capitals"),
    "wikidata": (WIKIDATA.fullmatch, "no item of Wikidata: Q and a number"),
    "speaker": (_names_somebody, "no name and no id: a role or a crowd speaks without being anybody, leave it empty"),
    "type": (_is_event_type, "no event type"),
    "date": (corrected_date, "no date: 2024, 2024-07, 2024-07-01 or 2024-07-01/2024-07-07"),
}
