"""What a run leaves on the screen: the tables and their rows, what was rejected and why, and a query to try."""

from collections.abc import Iterator
from pathlib import Path

import duckdb

from pipeline.commands import TO_TRY, how_to_query
from pipeline.database import dictionary, row_count, sql

LONGEST_DETAIL = 120  # characters; most details tell what to do


def summary(published: Path) -> str:
    """The summary of a published warehouse, as lines of text. Raises duckdb.IOException when it is not there."""
    with duckdb.connect(str(published), read_only=True) as con:
        return "\n".join([*_rows(con), *_rejects(con), *_query_to_try(con, published)])


def article_count(published: Path) -> int:
    """How many articles a published warehouse holds. Raises as ``summary`` does."""
    with duckdb.connect(str(published), read_only=True) as con:
        return row_count(con, "articles")


def _rows(con: duckdb.DuckDBPyConnection) -> Iterator[str]:
    yield "\nrows a table"
    for table in dictionary.tables():
        if not table.is_bookkeeping and table.name != "data_dictionary":
            yield f"  {table.name:20} {row_count(con, table.name):>9,}  {table.description}"
    yield f"views: {', '.join(view.name for view in sql.views())}"


def _rejects(con: duckdb.DuckDBPyConnection) -> Iterator[str]:
    found = con.execute(
        "select reason, source_path, record_id, left(detail, $most) from rejects order by all limit 20",
        {"most": LONGEST_DETAIL},
    ).fetchall()
    if found:
        yield "\nrejected (all of them, details in full: from rejects)"
    for reason, path, record, detail in found:
        told = f": {' '.join(detail.split())}" if detail else ""
        yield f"  {reason:20} {path}" + (f" ({record})" if record else "") + told


def _query_to_try(con: duckdb.DuckDBPyConnection, published: Path) -> Iterator[str]:
    yield f"\n{published} is published; query it at any time, also while a run writes:"
    yield how_to_query(published)
    yield str(con.sql(TO_TRY)).strip()
