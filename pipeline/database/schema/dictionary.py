"""The data dictionary: what every column of every table and view means, kept as rows of one CSV file.

Comments on the schema, the published ``data_dictionary`` table and the generated checks all come from these rows; here
they are read, turned into those forms and compared with a schema. What rows of data must obey is in ``checks``.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from duckdb import DuckDBPyConnection

from pipeline.database.schema import sql
from pipeline.paths import ROOT

PATH = ROOT / "seeds" / "data_dictionary.csv"
FLAGS = {"yes": True, "": False}
OWN_BOOKKEEPING = ("schema_version",)  # a table of the build file itself, no data
SCHEMA_COLUMNS = """
    select table_name, column_name, data_type
    from duckdb_columns()
    where database_name = current_database() and schema_name = 'main' and not internal
    order by table_name, column_index
"""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table or view.

    ``type`` is DuckDB's name of it; ``unit`` is empty where values have none; ``null_means`` is empty where null is
    not allowed. ``references`` is ``table.column`` or empty, ``allowed`` the only values or empty for any.
    ``may_be_all_null`` tells that whole warehouses may have no value in the column.
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


@cache
def columns() -> tuple[Column, ...]:
    """The rows of ``seeds/data_dictionary.csv`` in file order: by table, then as the columns stand in it.

    Raises ValueError for a row with missing or spare cells, or a flag that is neither ``yes`` nor empty.
    """
    with PATH.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        return tuple(column(row, f"{PATH.name} line {reader.line_num}") for row in reader)


def column(row: Mapping[str | None, str | None], where: str) -> Column:
    """One row of the CSV file as a record; ``where`` names the row in messages."""
    cells = {name: cell for name, cell in row.items() if name is not None and isinstance(cell, str)}
    if len(cells) != len(row):
        raise ValueError(f"{where}: missing or spare cells: {row}")
    for flag in ("is_key", "may_be_all_null"):
        if cells[flag] not in FLAGS:
            raise ValueError(f"{where}: {flag} is {cells[flag]!r}; write yes or leave it empty")
    return Column(
        table=cells["table"],
        name=cells["column"],
        type=cells["type"],
        unit=cells["unit"],
        meaning=cells["meaning"],
        null_means=cells["null_means"],
        is_key=FLAGS[cells["is_key"]],
        references=cells["references"],
        allowed=tuple(cells["allowed"].split("|")) if cells["allowed"] else (),
        may_be_all_null=FLAGS[cells["may_be_all_null"]],
    )


@cache
def by_table() -> Mapping[str, tuple[Column, ...]]:
    """The columns of each table and view, in order."""
    names = dict.fromkeys(column.table for column in columns())
    return {name: tuple(column for column in columns() if column.table == name) for name in names}


def comments(table: str) -> tuple[str, ...]:
    """The ``comment on`` statements of one table or view: of itself (its file's first line) and of each column."""
    return tuple(_comments(table))


def _comments(table: str) -> Iterator[str]:
    kind, description = _kinds_and_descriptions()[table]
    yield f"comment on {kind} {table} is {sql.literal(description)}"
    for each in by_table()[table]:
        yield f'comment on column {table}."{each.name}" is {sql.literal(comment(each))}'


def comment(described: Column) -> str:
    """A column's meaning, unit and what null means, in one line."""
    unit = f" Unit: {described.unit}." if described.unit else ""
    null = f" Null: {described.null_means}." if described.null_means else ""
    return f"{described.meaning}.{unit}{null}"


@cache
def _kinds_and_descriptions() -> Mapping[str, tuple[str, str]]:
    described = {file.name: ("table", file.description) for file in sql.tables()}
    return described | {file.name: ("view", file.description) for file in sql.views()}


def rows() -> tuple[Mapping[str, object], ...]:
    """The rows of the published table ``data_dictionary`` (column name to value), in the file's order."""
    return tuple(
        _row(described, position) for table in by_table().values() for position, described in enumerate(table, start=1)
    )


def _row(described: Column, position: int) -> Mapping[str, object]:
    kind, description = _kinds_and_descriptions()[described.table]
    return {
        "table_name": described.table,
        "column_name": described.name,
        "table_kind": kind,
        "table_description": description,
        "position": position,
        "type": described.type,
        "unit": described.unit or None,
        "meaning": described.meaning,
        "null_means": described.null_means or None,
        "is_key": described.is_key,
        "refers_to": described.references or None,
        "allowed": list(described.allowed),
    }


def differences(con: DuckDBPyConnection) -> tuple[str, ...]:
    """Where the tables and views of a warehouse differ from the dictionary: names, types or order; empty if nowhere."""
    schema: dict[str, dict[str, str]] = {}
    for table, name, type_ in con.sql(SCHEMA_COLUMNS).fetchall():
        if table not in OWN_BOOKKEEPING:
            schema.setdefault(table, {})[name] = type_
    described = {table: {each.name: each.type for each in found} for table, found in by_table().items()}
    return tuple(
        difference
        for table in sorted(schema.keys() | described.keys())
        for difference in _differences(table, schema.get(table, {}), described.get(table, {}))
    )


def _differences(table: str, schema: Mapping[str, str], described: Mapping[str, str]) -> Iterator[str]:
    """Compare one table's columns (name to type, in order); one that is missing on either side has none."""
    for name in schema.keys() - described.keys():
        yield f"{table}.{name} ({schema[name]}) has no row in {PATH.name}"
    for name in described.keys() - schema.keys():
        yield f"{table}.{name} of {PATH.name} is not in the warehouse"
    for name in described.keys() & schema.keys():
        if schema[name] != described[name]:
            yield f"{table}.{name} is {schema[name]}, {PATH.name} says {described[name]}"
    if schema.keys() == described.keys() and list(schema) != list(described):
        yield f"{table} has its columns in the order {', '.join(schema)}; {PATH.name} in another"
