"""Rows that worker processes made of records, written to the build file, some records in a transaction."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import dagster as dg
import pyarrow as pa
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping.reject_assets import write_rejects
from pipeline.database import READINGS, Reading, of_records, readings, write_each
from pipeline.engines import Tables, joined
from pipeline.records import Reject, Stage
from pipeline.running import portions, undone

ANSWERS_AT_ONCE = 8  # of a transaction: some 128 records, written before a worker has done its portion
BYTES_AT_ONCE = 32_000_000


def write_mapped(
    con: DuckDBPyConnection,
    stage: Stage,
    made: Iterable[Tables],
    write: Callable[[Tables, Sequence[Reading]], None],
) -> Iterator[list[Reading]]:
    """Write what was made of records, and give how their readings went, some at a time.

    ``write`` puts the rows of these readings in place of what is there. A record whose rows the database does not take
    is told as a reject of the stage, and written without them.
    """
    for some in portions(made, _size, ANSWERS_AT_ONCE, BYTES_AT_ONCE):
        rows = joined(some)
        yield write_each(con, readings(rows), partial(write, rows), partial(_without_rows, stage))


def progress(
    context: dg.AssetExecutionContext, readings_made: Iterable[Sequence[Reading]], total: int, what: str
) -> int:
    """Tell as they come how many of ``total`` records have been read; gives how many were rejected."""
    rejected = done = 0
    for read in readings_made:
        rejected += sum(one.reason is not None for one in read)
        done += len(read)
        context.log.info(f"{done} of {total} {what}")
    return rejected


def _size(tables: Tables) -> int:
    return sum(table.nbytes for table in tables.values())


def _without_rows(stage: Stage, reading: Reading, error: Exception) -> Reading:
    why = undone(error).reject(reading.source_path, reading.record_id, stage, reading.text)
    return replace(reading, reason=why.reason, detail=why.detail, has_rows=False)


def rows_of_records(rows: Tables, table: str, read: Sequence[Reading]) -> pa.Table:
    """The rows of a table that come of these records."""
    keys = [one.record_key for one in read if one.has_rows]
    return rows[table] if len(keys) == rows[READINGS].num_rows else of_records(rows[table], keys)


def tell_rejects(con: DuckDBPyConnection, stage: Stage, read: Sequence[Reading]) -> None:
    """Make ``rejects`` hold, for these records, what could not be used of them now."""
    places = [(one.source_path, one.record_id) for one in read]
    found = [
        Reject(*place, stage, one.reason, one.detail) for place, one in zip(places, read, strict=True) if one.reason
    ]
    write_rejects(con, stage, places, found, datetime.now(UTC))
