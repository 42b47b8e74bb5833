"""A small warehouse in memory whose rows a test gives: every table and view, and defaults for what must not be null."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
from duckdb import DuckDBPyConnection

from pipeline.database.schema import definitions, find_by_name, sql
from pipeline.database.schema.dictionary import by_table

NOON = datetime(2024, 3, 15, 12, tzinfo=UTC)
BY_TYPE: Mapping[str, object] = {
    "VARCHAR": "",
    "INTEGER": 0,
    "BIGINT": 0,
    "DOUBLE": 0.5,
    "BOOLEAN": False,
    "VARCHAR[]": [],
    "BIGINT[]": [],
    "DOUBLE[]": [],
    "INTEGER[]": [],
    "BOOLEAN[]": [],
    "MAP(VARCHAR, BIGINT)": {},
    "MAP(VARCHAR, VARCHAR)": {},
    "DATE": NOON.date(),
    "TIMESTAMP WITH TIME ZONE": NOON,
}
BY_COLUMN: Mapping[str, Mapping[str, object]] = {  # where the first value allowed, or what the type gives, is odd
    "articles": {"published_basis": "none", "version_number": 1, "is_latest": True},
    "article_dates": {"granularity": "day", "basis": "labelled"},
    "article_lines": {"role": "body"},
    "documents": {"encoding": "utf-8"},
    "event_mentions": {"event_type": "CONSULT", "base_type": "CONSULT", "date_basis": "none", "sentence_rank": 1},
    "event_participants": {"kind": "country"},
    "events": {
        "event_type": "CONSULT",
        "date_basis": "none",
        "mention_count": 1,
        "article_count": 1,
        "outlet_count": 1,
        "origin_count": 1,
    },
    "quotes": {"said_on_basis": "none"},
    "stage_marks": {"stage": "quotes"},
    "statements": {"said_on_basis": "none", "quote_count": 1, "article_count": 1, "outlet_count": 1},
}
FOLDER = TemporaryDirectory()


@cache
def empty_file() -> Path:
    """A file with every table and view, made once: copying it takes a third of the time of making them."""
    path = Path(FOLDER.name) / "empty.duckdb"
    with duckdb.connect(str(path)) as con:
        for definition in definitions():
            con.execute(definition)
        for macro in sql.macros():
            con.execute(macro.text)
        for view in sql.views():
            con.execute(sql.view_statement(view))
    return path


def warehouse(**rows: Sequence[Mapping[str, object]]) -> DuckDBPyConnection:
    """Make every table and view, with the rows given by table name (column name to value)."""
    con = duckdb.connect()
    con.execute(f"attach '{empty_file()}' as empty (read_only)")
    con.execute("copy from database empty to memory")
    con.execute("detach empty")
    find_by_name(con)
    for name, planted in rows.items():
        insert(con, name, planted)
    return con


def insert(con: DuckDBPyConnection, table: str, rows: Sequence[Mapping[str, object]]) -> None:
    """Append the rows; a column that must not be null and is left out gets its default."""
    defaults = default_row(table)
    for row in rows:
        filled = {**defaults, **(_published_day(row) if table == "articles" else {}), **row}
        names = ", ".join(f'"{name}"' for name in filled)
        con.execute(f"insert into {table} ({names}) values ({', '.join('?' * len(filled))})", list(filled.values()))


def _published_day(row: Mapping[str, object]) -> dict[str, object]:
    """The day of publication of an article that only says at which moment, in the time zone of that moment."""
    at = row.get("published_at")
    return {"published_on": at.date()} if isinstance(at, datetime) else {}


def default_row(table: str) -> dict[str, object]:
    """A value for each column that must not be null, the first that is allowed; for versions: the first and latest."""
    required = [column for column in by_table()[table] if not column.null_means]
    values = {column.name: column.allowed[0] if column.allowed else BY_TYPE[column.type] for column in required}
    return {**values, **BY_COLUMN.get(table, {})}


def loosened(con: DuckDBPyConnection, table: str) -> None:
    """Replace a table or view by a table with the same rows and without constraints, so that bad rows go in."""
    kind = "view" if table in {view.name for view in sql.views()} else "table"
    con.execute(f"create table loose as from {table}")
    con.execute(f"drop {kind} {table}")
    con.execute(f"alter table loose rename to {table}")


def rows(con: DuckDBPyConnection, query: str) -> list[dict[str, object]]:
    """The rows of a query, column name to value."""
    result = con.sql(query)
    return [dict(zip(result.columns, row, strict=True)) for row in result.fetchall()]
