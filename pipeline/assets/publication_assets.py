"""The published file: what it says of itself, what it must obey, and the one step that puts it before readers."""

from datetime import UTC, datetime

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import (
    Stopwatch,
    check_assets,
    column_schema,
    markdown_rows,
    materialized,
    nothing_to_publish,
)
from pipeline.assets.releasing import release_assets
from pipeline.database import (
    NOT_WRITABLE,
    comments,
    dictionary,
    dictionary_rows,
    replace,
    row_count,
    sql,
    step,
    transaction,
    why_not_writable,
)
from pipeline.resources import WarehouseFile

TABLES = dictionary.tables()
DATA = [*(table.name for table in TABLES), *(view.name for view in sql.views())]
PLOTTED = ("articles", "quotes", "event_mentions", "statements", "events", "rejects")  # rows, over runs
BOOKKEEPING = {table.name for table in TABLES if table.is_bookkeeping}


@dg.asset(
    group_name="publication",
    kinds={"duckdb"},
    deps=["documents"],  # of which it takes nothing; with nothing new it is skipped as all others are
    description="One row per column of every table and view: type, unit, meaning, and what null means.",
    metadata=column_schema("data_dictionary"),
)
def data_dictionary(warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    with transaction(con):
        if replace(con, "data_dictionary", dictionary_rows(), "table_name, position"):
            for table in TABLES:
                for comment in comments(table.name):
                    con.execute(comment)
    return materialized(con, "data_dictionary", watch, preview=["table_name", "column_name", "type", "meaning"])


@dg.asset(
    group_name="publication",
    kinds={"duckdb"},
    deps=[*(name for name in DATA if name not in BOOKKEEPING), "search_terms"],
    description="The file that analysts open: the whole warehouse as of its last publication.",
)
def published(context: dg.AssetExecutionContext, warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    if not warehouse.checked:
        _require_kept_promises(con, warehouse)
    _require_articles(con, warehouse)
    counts = {table.name: row_count(con, table.name) for table in TABLES}  # of views it takes as long as all checks
    con.execute(step("note_publication"), {"published_at": datetime.now(UTC)})
    try:
        done = warehouse.files.publish(con)
    except NOT_WRITABLE as error:
        raise dg.Failure(
            f"not published, readers keep {warehouse.files.published} as it was: "
            f"{why_not_writable(warehouse.files, error)}",
            allow_retries=False,
        ) from error
    warehouse.ended(counts["articles"])
    context.log.info(f"published {warehouse.files.published} ({done.size_bytes:,} bytes)")
    if done.kept:
        context.log.info(f"kept what users added to it: {', '.join(done.kept)}")
    beside, not_beside = release_assets.describe_beside(con, warehouse.files.published)
    for warning in (*done.warnings, not_beside):
        if warning:
            context.log.warning(warning)
    return dg.MaterializeResult(
        metadata={
            "path": dg.MetadataValue.path(str(warehouse.files.published)),
            "bytes": done.size_bytes,
            **{name: counts[name] for name in PLOTTED},
            "described in": list(map(str, beside)),
            "kept of users": list(done.kept),
            "seconds": watch.seconds(),
            "rows": dg.MetadataValue.md(markdown_rows(["table", "rows"], list(counts.items()))),
        }
    )


def _require_kept_promises(con: DuckDBPyConnection, warehouse: WarehouseFile) -> None:
    """Raise a Failure when rows break promises: for a run of chosen assets, without the checks that come before."""
    broken = list(check_assets.what_keeps_from_publishing(con))
    if broken:
        raise check_assets.not_published(broken, warehouse.files.published)


def _require_articles(con: DuckDBPyConnection, warehouse: WarehouseFile) -> None:
    """Raise a Failure when the records seen last gave no article, and there is a published file to keep as it is."""
    (count,) = con.execute(step("articles_seen_last")).fetchall()[0]
    if not count and warehouse.files.published.exists():
        raise nothing_to_publish(con, "no record of the source folder is an article", warehouse.files.published)
