"""The views as sheets of one Excel workbook, for people who read and filter; programs are better served with CSV.

Written row by row in constant memory. Every text is a text: what begins with ``=`` is no formula, an address no link.
Lists are joined by ``; ``, lines by line feeds, and characters that XML 1.0 cannot hold are left out. Limits of Excel:
32,767 characters a cell (UTF-16), 1,048,576 rows a sheet, 31 characters a name, days from 1900 on; what goes beyond
them is cut, or stands as text, and is told.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from itertools import chain, islice
from math import isfinite
from pathlib import Path
from typing import Any

import xlsxwriter
from duckdb import DuckDBPyConnection

from pipeline.exporting.exported_rows import NOT_XML, ExportedFile, selected
from pipeline.exporting.table_files import Column, described_tables

MOST_CHARACTERS = 32_767  # UTF-16 units of a cell
MOST_ROWS = 1_048_575  # below the header
LONGEST_NAME = 31
LINE_END = re.compile(r"\r\n?")
FIRST_DAY = date(1900, 3, 1)  # Excel counts a 29 February 1900
NARROWEST, WIDEST = 9, 60  # characters of a column
LOOKED_AT = 200  # rows by which the width of a column is chosen
ABOUT, COLUMNS = "about", "columns"
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "remove_timezone": True,
}


def write_workbook(con: DuckDBPyConnection, folder: Path) -> Iterator[ExportedFile]:
    """``communique.xlsx``: ``about`` says what each sheet is, ``columns`` what each column is, then a sheet a view."""
    views = [(name, own) for name, own in described_tables(con) if own[0]["table_kind"] == "view"]
    file = folder / "communique.xlsx"
    with xlsxwriter.Workbook(str(file), OPTIONS | {"tmpdir": str(folder)}) as book:
        formats = _formats(book)
        about = book.add_worksheet(ABOUT)
        meanings = _Sheet(book.add_worksheet(COLUMNS), formats)
        meanings.write(("sheet", "column", "type", "unit", "meaning", "null means"), _meanings(views))
        told, row_count = [], 0
        for name, own in views:
            sheet = _Sheet(book.add_worksheet(sheet_name(name)), formats)
            rows = selected(con, f'from "{name}"')
            sheet.write(rows.columns, rows.rows)
            row_count += sheet.row_count
            told.append((sheet_name(name), own[0]["table_description"], sheet.row_count, sheet.trouble))
        _Sheet(about, formats).write(("sheet", "what a row is", "rows", "what is cut"), told)
    cut = [f"{name}: {trouble}" for name, _, _, trouble in told if trouble]
    yield ExportedFile(file.name, row_count, "; ".join([f"{len(views)} sheets", *cut]))


def sheet_name(view: str) -> str:
    """The name of a view's sheet, as long as Excel allows."""
    return view[:LONGEST_NAME]


class _Sheet:
    """A sheet that is written from the top, row by row; what it had to cut is told afterwards."""

    def __init__(self, sheet: Any, formats: Mapping[str, Any]) -> None:
        self._sheet = sheet
        self._formats = formats
        self.row_count = 0
        self.cut_cells = 0
        self.left_out = 0

    @property
    def trouble(self) -> str | None:
        """What Excel has no room for, in words; null where it has room for all."""
        told = [f"{self.cut_cells:,} cells cut at {MOST_CHARACTERS:,} characters"] if self.cut_cells else []
        told += [f"{self.left_out:,} rows left out"] if self.left_out else []
        return ", ".join(told) or None

    def write(self, columns: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> None:
        """Write header and rows, and set widths, filter and the frozen header."""
        header = tuple(columns)
        rows = iter(rows)
        first = list(islice(rows, LOOKED_AT))
        for place, name in enumerate(header):
            self._sheet.set_column(place, place, _width(name, [row[place] for row in first]), self._formats["text"])
        self._sheet.freeze_panes(1, 0)
        for place, name in enumerate(header):
            self._sheet.write_string(0, place, name, self._formats["header"])
        for row in chain(first, rows):
            if self.row_count == MOST_ROWS:
                self.left_out += 1
                continue
            self.row_count += 1
            for place, value in enumerate(row):
                self._write_cell(place, value)
        self._sheet.autofilter(0, 0, self.row_count, len(header) - 1)

    def _write_cell(self, place: int, value: Any) -> None:
        row = self.row_count
        match cell(value):
            case bool() as flag:
                self._sheet.write_boolean(row, place, flag, self._formats["text"])
            case int() | float() as number:
                self._sheet.write_number(row, place, number, self._formats["text"])
            case datetime() as moment:
                self._sheet.write_datetime(row, place, moment, self._formats["moment"])
            case date() as day:
                self._sheet.write_datetime(row, place, day, self._formats["day"])
            case str() as text if text:
                whole = NOT_XML.sub("", LINE_END.sub("\n", text))
                fitting = fitted(whole)
                self.cut_cells += fitting != whole
                self._sheet.write_string(row, place, fitting, self._formats["text"])


def cell(value: Any) -> Any:
    """A value as Excel knows it: text, number, boolean, day or moment (UTC); null where the cell stays empty."""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {own}" for key, own in value.items())
    if isinstance(value, list):
        return "; ".join("" if own is None else str(own) for own in value)
    if isinstance(value, datetime):
        moment = value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value
        return moment if moment.date() >= FIRST_DAY else moment.isoformat(" ")
    if isinstance(value, date):
        return value if value >= FIRST_DAY else value.isoformat()
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    return value


def fitted(text: str) -> str:
    """The text, cut and ended by ``…`` where a cell of Excel cannot hold it."""
    if len(text) * 2 <= MOST_CHARACTERS or len(text.encode("utf-16-le")) // 2 <= MOST_CHARACTERS:
        return text
    return text.encode("utf-16-le")[: 2 * (MOST_CHARACTERS - 1)].decode("utf-16-le", "ignore") + "…"


def _meanings(views: Iterable[tuple[str, list[Column]]]) -> Iterator[tuple[Any, ...]]:
    asked = ("column_name", "type", "unit", "meaning", "null_means")
    return ((sheet_name(name), *(column[part] for part in asked)) for name, own in views for column in own)


def _formats(book: Any) -> dict[str, Any]:
    top = {"valign": "top"}
    return {
        "header": book.add_format({"bold": True, "bottom": 1, **top}),
        "text": book.add_format({"text_wrap": True, **top}),
        "day": book.add_format({"num_format": "yyyy-mm-dd", "align": "left", **top}),
        "moment": book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss", "align": "left", **top}),
    }


def _width(name: str, values: Iterable[Any]) -> int:
    """The width of a column in characters: that of its longest value within bounds, with room for the filter."""
    longest = max((19 if isinstance(value, datetime) else len(str(cell(value))) for value in values), default=0)
    return min(max(longest + 1, len(name) + 4, NARROWEST), WIDEST)
