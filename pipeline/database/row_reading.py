"""Rows of a build file or a published one, read in bulk; what they mean is not known."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

import pyarrow as pa
from duckdb import DuckDBPyConnection

from pipeline.database.schema import find_by_name

ROWS_AT_A_TIME = 1_000

Record = TypeVar("Record")


def rows_by_key(con: DuckDBPyConnection, table: str, column: str, keys: Sequence[str]) -> list[dict[str, object]]:
    """The rows with these keys, as column name to value, in the order of the keys."""
    relation = con.sql(f"from {table} where {column} in (select unnest($keys::text[]))", params={"keys": list(keys)})
    order = {key: number for number, key in enumerate(keys)}
    rows = [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]
    return sorted(rows, key=lambda row: order[str(row[column])])


def arrow_table(con: DuckDBPyConnection, query: str, keys: Sequence[str]) -> pa.Table:
    """The rows of a select that takes ``$keys``; other work on ``con`` may go on before they are used."""
    return con.sql(query, params={"keys": list(keys)}).to_arrow_table()


def records(con: DuckDBPyConnection, query: str, kind: type[Record]) -> Iterator[Record]:
    """The rows of a select as records whose fields have the columns' names, read as they are asked for."""
    rows = find_by_name(con.cursor()).execute(query)
    names = [name for name, *_ in rows.description or ()]
    return (kind(**dict(zip(names, row, strict=True))) for row in _fetched(rows))


def streamed(con: DuckDBPyConnection, query: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a select, read as they are asked for; other work on ``con`` may go on meanwhile."""
    return _fetched(find_by_name(con.cursor()).execute(query))


def rows_of(
    con: DuckDBPyConnection, query: str, parameters: Mapping[str, object] | None = None
) -> Iterator[tuple[Any, ...]]:
    """The rows of a select that may read temporary tables, which the cursors of ``streamed`` do not see.

    It is asked when the first row is, and to be read to the end before ``con`` is asked for more.
    """
    yield from _fetched(con.execute(query, parameters or {}))


def _fetched(rows: DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while some := rows.fetchmany(ROWS_AT_A_TIME):
        yield from some


def only_row(con: DuckDBPyConnection, query: str) -> tuple[object, ...]:
    """The row of a select that gives one."""
    (row,) = con.execute(query).fetchall()
    return tuple(row)


def remembered(con: DuckDBPyConnection, stage: str, version: str) -> dict[str, str]:
    """The digests of what a stage has read by this version of its code, by the key of the record."""
    query = "select record_key, input_digest from stage_marks where stage = ? and code_version = ?"
    return dict(con.execute(query, [stage, version]).fetchall())


def columns(con: DuckDBPyConnection, table: str) -> tuple[str, ...]:
    """The names of a table's or view's columns, in order."""
    return tuple(str(name) for name, *_ in con.execute(f'describe "{table}"').fetchall())


def row_count(con: DuckDBPyConnection, table: str) -> int:
    return int(str(only_row(con, f'select count(*) from "{table}"')[0]))


def content_hash(con: DuckDBPyConnection, table: str, leave_out: Sequence[str] = (), only: str = "true") -> str:
    """A digest of a table's rows whatever their order, but for the columns that ``leave_out`` names.

    ``only`` is a condition in SQL for the rows that count.
    """
    compared = f"* exclude ({', '.join(leave_out)})" if leave_out else "*"
    rows = f'select {compared} from "{table}" where {only}'
    query = f"select count(*), coalesce(sum(hash(t)::hugeint), 0) from ({rows}) as t"
    return hashlib.sha256(repr(only_row(con, query)).encode()).hexdigest()[:16]


def table_digest(con: DuckDBPyConnection, table: str, leave_out: Sequence[str] = ()) -> str:
    """A digest of a table's rows for others to compare, whatever their order, without the columns of ``leave_out``.

    SHA-256, 32 digits, over the count of rows and the sum of ``md5_number_lower`` of each as text, in UTC: unlike
    ``content_hash`` it does not change with how a version of DuckDB hashes.
    """
    compared = f"* exclude ({', '.join(leave_out)})" if leave_out else "*"
    rows = f'select {compared} from "{table}"'
    query = f"select count(*), coalesce(sum(md5_number_lower(t::text)::hugeint), 0) from ({rows}) as t"
    return hashlib.sha256(" ".join(map(str, only_row(con, query))).encode()).hexdigest()[:32]
