"""The build file: opened for writing with the tables of today, what an older schema held kept as far as it can be."""

import hashlib
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from pipeline.database.row_reading import columns
from pipeline.database.row_writing import transaction
from pipeline.database.schema import BOOKKEEPING, OF_THE_FILE, definitions, dictionary, find_by_name, literal, sql
from pipeline.running import Shares

STORAGE_VERSION = "v1.5.0"  # the newest format that clients of DuckDB 1.5 read
MEMORY_LIMIT = "400MB"  # of DuckDB's own, unless a run has shares of its machine


def open_build(path: Path, shares: Shares | None = None) -> DuckDBPyConnection:
    """Open a build file for writing, with every table of the data dictionary; changed columns make it anew.

    DuckDB takes the threads and memory of ``shares``, where they are given.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    con = connected(path)
    if shares:
        con.execute(f"set memory_limit = '{shares.database_memory}B'")
        con.execute(f"set threads = {shares.threads}")
    con.execute("set timezone = 'UTC'")
    con.execute("set preserve_insertion_order = true")
    con.execute("set enable_caching_operators = false")  # they copy a body a quote: 6.4 GB for nine of 3 to 13 MB
    _bring_up_to_date(con)
    for macro in sql.macros():
        con.execute(macro.text)
        comment = literal(macro.description)  # tells it from a user's
        con.execute(f"comment on {sql.macro_kind(macro)} {macro.name} is {comment}")
    return con


def connected(path: Path) -> DuckDBPyConnection:
    """A database file, opened or made as build files are."""
    return duckdb.connect(
        str(path), config={"storage_compatibility_version": STORAGE_VERSION, "memory_limit": MEMORY_LIMIT}
    )


def _bring_up_to_date(con: DuckDBPyConnection) -> None:
    digest = hashlib.sha256("\n".join(definitions()).encode()).hexdigest()
    version = f"{BOOKKEEPING}.{OF_THE_FILE}"
    with transaction(con):
        con.execute(f"create schema if not exists {BOOKKEEPING}")
        find_by_name(con)
        con.execute(f"create table if not exists {version} (digest text not null)")
        if con.execute(f"from {version}").fetchall() == [(digest,)]:
            return
        kept = _set_aside(con)
        for definition in definitions():
            con.execute(definition)
        for name in kept:
            shared = ", ".join(column for column in columns(con, name) if column in columns(con, f"kept_{name}"))
            con.execute(f"insert into {name} ({shared}) select {shared} from kept_{name}")
            con.execute(f"drop table kept_{name}")
        con.execute(f"delete from {version}")
        con.execute(f"insert into {version} values (?)", [digest])


def _set_aside(con: DuckDBPyConnection) -> list[str]:
    """Drop what can be computed again and rename what cannot; gives the names of the tables kept."""
    there = con.execute(
        "select table_schema, table_name, table_type = 'VIEW' from information_schema.tables order by all"
    ).fetchall()
    for schema, name in ((schema, name) for schema, name, is_view in there if is_view):
        con.execute(f'drop view {schema}."{name}"')
    tables = [(schema, name) for schema, name, is_view in there if not is_view]
    kept = {table.name for table in dictionary.tables() if table.is_kept}
    for schema, name in tables:
        if name in kept:
            con.execute(f"alter table {schema}.{name} rename to kept_{name}")
        elif (schema, name) != (BOOKKEEPING, OF_THE_FILE):
            con.execute(f'drop table {schema}."{name}"')
    return [name for _, name in tables if name in kept]
