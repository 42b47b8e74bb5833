"""What a warehouse says of itself: comments on its schema, the rows of ``data_dictionary``, and whether it is so.

All from the data dictionary and, for the grain of views, from the first lines of ``sql/views``.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from duckdb import DuckDBPyConnection

from pipeline.database.schema import dictionary, sql
from pipeline.database.schema.dictionary import BOOKKEEPING, MAIN, PATH, Column

OF_THE_FILE = "schema_version"  # a table of the file itself, no data
SCHEMA_COLUMNS = """
    select if(schema_name = $main, '', schema_name || '.') || table_name, column_name, data_type
    from duckdb_columns()
    where database_name = current_database() and schema_name in ($main, $bookkeeping) and not internal
    order by schema_name, table_name, column_index
"""


def comments(table: str) -> tuple[str, ...]:
    """The ``comment on`` statements of one table or view: of itself (its grain) and of each column."""
    return tuple(_comments(table))


def _comments(table: str) -> Iterator[str]:
    kind, description = _kinds_and_descriptions()[table]
    yield f"comment on {kind} {table} is {sql.literal(description)}"
    for column in dictionary.by_table()[table]:
        yield f'comment on column {table}."{column.name}" is {sql.literal(comment(column))}'


def comment(column: Column) -> str:
    """A column's meaning, unit and what null means, in one line."""
    unit = f" Unit: {column.unit}." if column.unit else ""
    null = f" Null: {column.null_means}." if column.null_means else ""
    return f"{column.meaning}.{unit}{null}"


@cache
def _kinds_and_descriptions() -> Mapping[str, tuple[str, str]]:
    described = {table.name: ("table", table.description) for table in dictionary.tables()}
    return described | {view.name: ("view", view.description) for view in sql.views()}


def dictionary_rows() -> tuple[Mapping[str, object], ...]:
    """The rows of the published table ``data_dictionary`` (column name to value), in the file's order."""
    return tuple(
        _row(column, position)
        for columns in dictionary.by_table().values()
        for position, column in enumerate(columns, start=1)
    )


def _row(column: Column, position: int) -> Mapping[str, object]:
    kind, description = _kinds_and_descriptions()[column.table]
    return {
        "table_schema": _schemas().get(column.table, MAIN),
        "table_name": column.table,
        "column_name": column.name,
        "table_kind": kind,
        "table_description": description,
        "position": position,
        "type": column.type,
        "unit": column.unit or None,
        "meaning": column.meaning,
        "null_means": column.null_means or None,
        "is_key": column.is_key,
        "refers_to": column.references or None,
        "allowed": list(column.allowed),
    }


@cache
def _schemas() -> Mapping[str, str]:
    """Where each table stands; views are all in the main schema."""
    return {table.name: table.schema for table in dictionary.tables()}


def differences(con: DuckDBPyConnection) -> tuple[str, ...]:
    """Where the tables and views of a warehouse differ from the dictionary: names, types or order; empty if nowhere."""
    schema: dict[str, dict[str, str]] = {}
    for table, name, type_ in con.execute(SCHEMA_COLUMNS, {"main": MAIN, "bookkeeping": BOOKKEEPING}).fetchall():
        if table != f"{BOOKKEEPING}.{OF_THE_FILE}":
            schema.setdefault(table, {})[name] = type_
    described = {
        _place(table): {column.name: column.type for column in each} for table, each in dictionary.by_table().items()
    }
    return tuple(
        difference
        for table in sorted(schema.keys() | described.keys())
        for difference in _differences(table, schema.get(table, {}), described.get(table, {}))
    )


def _place(table: str) -> str:
    """A table with its schema where that is not the main one."""
    schema = _schemas().get(table, MAIN)
    return table if schema == MAIN else f"{schema}.{table}"


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
