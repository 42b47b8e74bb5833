"""The statements that make the tables, from the data dictionary, and how connections find these by their names."""

from collections.abc import Iterator
from functools import cache

from duckdb import DuckDBPyConnection

from pipeline.database.schema import dictionary
from pipeline.database.schema.dictionary import BOOKKEEPING, MAIN, Column
from pipeline.database.schema.sql import literal


@cache
def definitions() -> tuple[str, ...]:
    """A ``create table if not exists`` statement for each table, by name, after the schema that some stand in."""
    tables = dictionary.tables()
    columns = dictionary.by_table()
    return (
        f"create schema if not exists {BOOKKEEPING}",
        *(definition(f"{table.schema}.{table.name}", columns[table.name]) for table in tables),
    )


def find_by_name(con: DuckDBPyConnection) -> DuckDBPyConnection:
    """Let a connection to a warehouse, or a cursor of one, find every table by its plain name; gives the connection."""
    return con.execute(f"set search_path = '{MAIN},{BOOKKEEPING}'")


def definition(table: str, columns: tuple[Column, ...]) -> str:
    lines = ",\n    ".join((*map(_column, columns), *_primary_key(columns)))
    return f"create table if not exists {table} (\n    {lines}\n)"


def _column(column: Column) -> str:
    required = "" if column.null_means else " not null"
    values = ", ".join(map(literal, column.allowed))
    allowed = f' check ("{column.name}" in ({values}))' if values else ""
    return f'"{column.name}" {column.type}{required}{allowed}'


def _primary_key(columns: tuple[Column, ...]) -> Iterator[str]:
    """The key as a constraint; one with a part that may be null is left to its check."""
    key = [column for column in columns if column.is_key]
    if key and not any(column.null_means for column in key):
        names = ", ".join(f'"{column.name}"' for column in key)
        yield f"primary key ({names})"
