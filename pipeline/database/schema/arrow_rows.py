"""Rows as Arrow tables, with the columns and types that the data dictionary declares for each table.

So they go from one process to another, and into DuckDB, without a value being looked at. Beside its columns a row has
the key of the record that it comes from, by which it is written or left out.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.database.schema import dictionary
from pipeline.database.schema.rows import MOMENT, Row

KEY = "of_record"
READINGS = "readings"  # by which name the table of readings stands beside those of the warehouse
TYPES = {
    "VARCHAR": pa.string(),
    "BIGINT": pa.int64(),
    "INTEGER": pa.int32(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
    MOMENT: pa.timestamp("us", "UTC"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """How the reading of a record went: where it stands, and why something of it could not be used, null for nothing.

    ``text`` is the start of its text. Without ``has_rows`` nothing of it is in the tables.
    """

    record_key: str
    source_path: str
    record_id: str
    reason: str | None
    detail: str | None
    text: str
    has_rows: bool


READING = pa.schema((field.name, pa.bool_() if field.name == "has_rows" else pa.string()) for field in fields(Reading))


@cache
def schema(table: str) -> pa.Schema:
    """The key of the record and the columns of a table; raises KeyError for a type that has none in Arrow."""
    columns = ((column.name, _arrow_type(column.type)) for column in dictionary.by_table()[table])
    return pa.schema([(KEY, pa.string()), *columns])


def _arrow_type(name: str) -> pa.DataType:
    return pa.list_(_arrow_type(name.removesuffix("[]"))) if name.endswith("[]") else TYPES[name]


def arrow_rows(table: str, rows: Sequence[tuple[str, Row]]) -> pa.Table:
    """Rows of a table, each with the key of its record; columns that they leave out are null.

    Raises ArrowInvalid or TypeError for a value that its column does not hold, ValueError for a column that is none.
    """
    declared = schema(table)
    if unknown := {name for _, row in rows[:1] for name in row} - set(declared.names):
        raise ValueError(f"{table} has no columns {', '.join(sorted(unknown))}")
    keys = pa.array([key for key, _ in rows], pa.string())
    columns = (pa.array([row.get(field.name) for _, row in rows], field.type) for field in list(declared)[1:])
    return pa.Table.from_arrays([keys, *columns], schema=declared)


def reading_rows(readings: Iterable[Reading]) -> pa.Table:
    rows = [tuple(getattr(one, name) for name in READING.names) for one in readings]
    columns = zip(*rows, strict=True) if rows else [()] * len(READING)
    return pa.Table.from_arrays(
        [pa.array(column, field.type) for column, field in zip(columns, READING, strict=True)], schema=READING
    )


def readings(tables: Mapping[str, pa.Table]) -> list[Reading]:
    """How the reading of each record went that these rows come from."""
    return [Reading(**row) for row in tables[READINGS].to_pylist()]


def of_records(rows: pa.Table, keys: Collection[str]) -> pa.Table:
    """Those rows that come from these records."""
    return rows.filter(pc.is_in(rows[KEY], pa.array(keys, pa.string())))
