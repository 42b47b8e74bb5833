"""The data dictionary: every table, and what every column of every table and view is, kept as rows of two CSV files.

The one home of these facts. The tables themselves, the comments on the schema, the published ``data_dictionary``, the
columns that records give and the generated checks follow from it; here its rows are read, and nothing is made of them.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args, get_origin

from pipeline import records
from pipeline.paths import DATA

PATH = DATA / "seeds" / "data_dictionary.csv"
TABLES_PATH = DATA / "seeds" / "tables.csv"
FLAGS = {"yes": True, "": False}
MAIN, BOOKKEEPING = "main", "bookkeeping"  # the schemas of a warehouse
CODE_LISTS = {name: get_args(kind) for name, kind in vars(records).items() if get_origin(kind) is Literal}

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DescribedTable:
    """A table; ``description`` is its grain.

    ``read_by`` names the stage that fills it from one article alone (``versions.STAGES``) and is empty for others.
    ``is_bookkeeping`` tells that it is what runs keep for themselves, not what analysts ask. ``is_kept`` tells that
    what it holds cannot be computed again from other tables, and outlives a change of the schema.
    """

    name: str
    description: str
    read_by: str
    is_bookkeeping: bool
    is_kept: bool

    @property
    def schema(self) -> str:
        """Where it stands in the file; every module finds it by its plain name (``table_definitions.find_by_name``)."""
        return BOOKKEEPING if self.is_bookkeeping else MAIN


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table or view.

    ``type`` is DuckDB's name of it; ``unit`` is empty where values have none; ``null_means`` is empty where null is
    not allowed. ``references`` is ``table.column`` or empty, ``allowed`` the only values or empty for any.
    ``may_be_all_null`` tells that whole warehouses may have no value in the column. ``follows_from`` tells of what
    the value is a slice or a count (``checks.of_slices``, ``checks.of_counts``); empty for what follows from nothing.
    """

    table: str
    name: str
    type: str
    unit: str
    meaning: str
    null_means: str
    is_key: bool
    references: str
    allowed: tuple[str, ...]
    may_be_all_null: bool
    follows_from: tuple[str, ...]

    @property
    def path(self) -> str:
        return f"{self.table}.{self.name}"


@cache
def tables() -> tuple[DescribedTable, ...]:
    """The rows of ``seeds/tables.csv``, by name; raises ValueError as ``columns`` does."""
    return tuple(table(cells, where) for cells, where in _rows(TABLES_PATH))


def table(cells: Cells, where: str) -> DescribedTable:
    """One row of the CSV file as a record; ``where`` names the row in messages."""
    return DescribedTable(
        name=cells["table"],
        description=cells["description"],
        read_by=cells["read_by"],
        is_bookkeeping=_flag(cells, "is_bookkeeping", where),
        is_kept=_flag(cells, "is_kept", where),
    )


@cache
def columns() -> tuple[Column, ...]:
    """The rows of ``seeds/data_dictionary.csv`` in file order: by table, then as the columns stand in it.

    A row that says ``as_in`` another column has its type, unit, meaning and null. Raises ValueError for a row with
    missing or spare cells, a flag that is neither ``yes`` nor empty, or a column or code list that is not there.
    """
    rows = list(_rows(PATH))
    said = {f"{cells['table']}.{cells['column']}": cells for cells, _ in rows}
    return tuple(column(cells, where, said) for cells, where in rows)


def column(cells: Cells, where: str, said: Mapping[str, Cells]) -> Column:
    """One row of the CSV file as a record; ``said`` are the rows by ``table.column``, ``where`` is for messages."""
    meaning = _meaning(cells, where, said)
    return Column(
        table=cells["table"],
        name=cells["column"],
        type=meaning["type"],
        unit=meaning["unit"],
        meaning=meaning["meaning"],
        null_means=meaning["null_means"],
        is_key=_flag(cells, "is_key", where),
        references=cells["references"],
        allowed=_allowed(cells["allowed"], where, said),
        may_be_all_null=_flag(cells, "may_be_all_null", where),
        follows_from=tuple(filter(None, cells["follows_from"].split("|"))),
    )


def _rows(path: Path) -> Iterator[tuple[Cells, str]]:
    """The rows of a CSV file, each with where it stands."""
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        for row in reader:
            yield whole(row, f"{path.name} line {reader.line_num}"), f"{path.name} line {reader.line_num}"


def whole(row: Mapping[str | None, str | None], where: str) -> Cells:
    """A row that has each of its cells; raises ValueError for another."""
    cells = {name: cell for name, cell in row.items() if name is not None and isinstance(cell, str)}
    if len(cells) != len(row):
        raise ValueError(f"{where}: missing or spare cells: {row}")
    return cells


def _flag(cells: Cells, name: str, where: str) -> bool:
    if cells[name] not in FLAGS:
        raise ValueError(f"{where}: {name} is {cells[name]!r}; write yes or leave it empty")
    return FLAGS[cells[name]]


def _meaning(cells: Cells, where: str, said: Mapping[str, Cells]) -> Cells:
    """The row that tells type, unit, meaning and null of a column: its own, or the one that it names."""
    if not cells["as_in"]:
        return cells
    if any(cells[name] for name in ("type", "unit", "meaning", "null_means")):
        raise ValueError(f"{where}: what is as in {cells['as_in']} has no type, unit, meaning or null of its own")
    return _meaning(_row_of(cells["as_in"], where, said), where, said)


def _allowed(cell: str, where: str, said: Mapping[str, Cells]) -> tuple[str, ...]:
    """The values that a cell allows: a list parted by ``|``, a code list of ``records``, or those of another column."""
    if "." in cell:
        return _allowed(_row_of(cell, where, said)["allowed"], where, said)
    if not cell[:1].isupper() or "|" in cell:
        return tuple(filter(None, cell.split("|")))
    if cell not in CODE_LISTS:
        raise ValueError(f"{where}: no code list {cell}; those of pipeline.records are {', '.join(CODE_LISTS)}")
    return CODE_LISTS[cell]


def _row_of(path: str, where: str, said: Mapping[str, Cells]) -> Cells:
    if path not in said:
        raise ValueError(f"{where}: no column {path}")
    return said[path]


@cache
def by_table() -> Mapping[str, tuple[Column, ...]]:
    """The columns of each table and view, in order."""
    names = dict.fromkeys(column.table for column in columns())
    return {name: tuple(column for column in columns() if column.table == name) for name in names}
