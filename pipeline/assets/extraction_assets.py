"""From ``articles`` to quotes and event mentions: one parse, two readings."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from operator import itemgetter

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import (
    Stopwatch,
    code_version,
    leave_out,
    materialized,
    progress,
    rows_of_records,
    table_spec,
    tell_rejects,
    write_mapped,
)
from pipeline.database import Reading, arrow_table, delete, insert_arrow, mark, row_count, step
from pipeline.engines import Engine, Tables
from pipeline.machine import Machine
from pipeline.mappings import EXTRACTION
from pipeline.resources import WarehouseFile
from pipeline.running import portions

BATCH_ARTICLES = 512  # that are held at once
BATCH_CHARACTERS = 8_000_000
WORTH_WORKERS = 96  # articles
TABLES = ("quotes", "quote_candidates", "event_mentions", "event_participants")


@dg.multi_asset(
    specs=[table_spec(table, "extraction", ["articles"]) for table in TABLES],
    description="Quotes and events of every article that is new or whose rules have changed, from one parse.",
)
def extracted(
    context: dg.AssetExecutionContext, warehouse: WarehouseFile, machine: Machine
) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    con.execute(step("sweep_extraction"))
    versions = {"quotes_version": code_version("quotes"), "events_version": code_version("events")}
    pending = con.execute(step("pending_articles"), versions).fetchall()
    with machine.started(WORTH_WORKERS, warehouse.files.exchange) as engine:
        read = _extract(con, engine, pending)
        rejected = progress(context, read, len(pending), "articles read for quotes and events")
    if pending:
        rejected += leave_out(con, "extraction", TABLES)
    counts = {
        "articles": row_count(con, "articles"),
        "articles read now": len(pending),
        "rejected": rejected,
        "kept": row_count(con, "articles") - len(pending),
    }
    yield materialized(con, "quotes", watch, counts, ["speaker", "speaker_basis", "kind", "text", "cue", "via", "said_on", "rule"])  # fmt: skip # noqa: E501
    yield materialized(con, "quote_candidates", watch)
    yield materialized(con, "event_mentions", watch, counts, ["event_type", "status", "trigger_text", "date_start", "date_basis", "place", "evidence_text"])  # fmt: skip # noqa: E501
    yield materialized(con, "event_participants", watch)


Pending = tuple[str, str, bool, bool, int]  # article_id, input digest, whether quotes and events are stale, characters


def _extract(con: DuckDBPyConnection, engine: Engine, pending: Sequence[Pending]) -> Iterator[list[Reading]]:
    """Find what these articles say and replace what is stale."""
    batches = (
        arrow_table(con, step("articles_to_read"), [key for key, *_ in batch])
        for batch in portions(pending, itemgetter(-1), BATCH_ARTICLES, BATCH_CHARACTERS)
    )
    quotes = {key: digest for key, digest, is_stale, _, _ in pending if is_stale}
    events = {key: digest for key, digest, _, is_stale, _ in pending if is_stale}
    return write_mapped(con, "extraction", engine.mapped(EXTRACTION, batches), partial(_write, con, quotes, events))


def _write(
    con: DuckDBPyConnection,
    stale_quotes: Mapping[str, str],
    stale_events: Mapping[str, str],
    rows: Tables,
    read: Sequence[Reading],
) -> None:
    """Put what is new of each article in place of what is there, with the rejects.

    Articles whose quotes or events are stale come with the digest of what these are found in.
    """
    of_quotes = [one for one in read if one.record_key in stale_quotes]
    of_events = [one for one in read if one.record_key in stale_events]
    _replace_quotes(con, rows, of_quotes)
    _replace_events(con, rows, of_events)
    mark(con, "quotes", {one.record_key: stale_quotes[one.record_key] for one in of_quotes}, code_version("quotes"))
    mark(con, "events", {one.record_key: stale_events[one.record_key] for one in of_events}, code_version("events"))
    tell_rejects(con, "extraction", read)


def _replace_quotes(con: DuckDBPyConnection, rows: Tables, read: Sequence[Reading]) -> None:
    for table in ("quotes", "quote_candidates"):
        delete(con, table, "article_id", [one.record_key for one in read])
        insert_arrow(con, table, rows_of_records(rows, table, read))


def _replace_events(con: DuckDBPyConnection, rows: Tables, read: Sequence[Reading]) -> None:
    keys = [one.record_key for one in read]
    con.execute(step("delete_participants"), {"article_ids": keys})
    delete(con, "event_mentions", "article_id", keys)
    for table in ("event_mentions", "event_participants"):
        insert_arrow(con, table, rows_of_records(rows, table, read))
