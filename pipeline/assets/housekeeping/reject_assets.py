"""What could not be used, by stage: written by the steps as they go, counted when they are done."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping.reporting import Stopwatch, materialized, table_spec
from pipeline.database import Row, hold, reject_row, step
from pipeline.records import Reject, Stage
from pipeline.resources import WarehouseFile


@dg.multi_asset(
    specs=[
        table_spec(
            "rejects",
            "resolution",
            [
                "documents",
                "articles",
                "quotes",
                "event_mentions",
                "sentence_changes",
                "corrections",
                "entities",
                "events",
            ],
        )
    ],
    description="What could not be used; the steps write the rows as they go, here they are counted by reason.",
)
def rejects(context: dg.AssetExecutionContext, warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    _reject_corrections(con)
    counts = con.execute("select reason, count(*) from rejects group by reason order by reason").fetchall()
    for reason, count in counts:
        context.log.warning(f"{count} rejected: {reason}")
    return materialized(con, "rejects", watch, {f"rejected: {reason}": count for reason, count in counts})


def _reject_corrections(con: DuckDBPyConnection) -> None:
    """Tell the lines of corrections that no step could apply."""
    found = [Reject(*cells) for cells in con.execute(step("faulty_corrections")).fetchall()]
    files = con.execute("select distinct source_path from rejects where stage = 'corrections'").fetchall()
    write_rejects(con, "corrections", [(path, None) for (path,) in files], found, datetime.now(UTC))


def write_rejects(
    con: DuckDBPyConnection,
    stage: Stage,
    read_again: Iterable[tuple[str, str | None]],
    rejects: Sequence[Reject],
    seen_at: datetime,
) -> None:
    """Make ``rejects`` hold, for what a stage read again, what was found now; known rejects keep their time.

    ``read_again`` names records by source_path and record_id, and whole files by a null record_id.
    """
    with found_rejects(con, [reject_row(reject) for reject in rejects]):
        settle_rejects(con, stage, read_again, seen_at)


@contextmanager
def found_rejects(con: DuckDBPyConnection, rejects: Sequence[Row]) -> Iterator[None]:
    """Hold rejects in the temporary table ``found_rejects``, which takes more of them than memory does."""
    hold(con, "found_rejects", "rejects", rejects)
    yield
    con.execute("drop table found_rejects")


def settle_rejects(
    con: DuckDBPyConnection, stage: Stage, read_again: Iterable[tuple[str, str | None]], seen_at: datetime
) -> None:
    """Make ``rejects`` hold, for what a stage read again, what ``found_rejects`` holds."""
    hold(
        con, "read_again", "rejects", ({"source_path": path, "record_id": record_id} for path, record_id in read_again)
    )
    con.execute(step("stale_rejects"), {"stage": stage})
    con.execute(step("new_rejects"), {"seen_at": seen_at})
    con.execute("drop table read_again")
