"""From ``articles`` to quotes and event mentions: one parse, two readings."""

from collections.abc import Iterator, Sequence

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.reporting import Stopwatch, materialized, table_spec
from pipeline.extraction import Extraction, extractions
from pipeline.pool import chunked, dismiss, mapped
from pipeline.resources import WarehouseFile
from pipeline.rows import article, candidate_row, mention_row, participant_rows, quote_row
from pipeline.sql import step
from pipeline.versions import code_version
from pipeline.warehouse import delete, insert, mark, row_count, rows_by_key, transaction

BATCH_ARTICLES = 512  # a transaction
CHUNK_ARTICLES = 16  # a worker's portion, parsed together


@dg.multi_asset(
    specs=[
        table_spec(table, "extraction", ["articles"])
        for table in ("quotes", "quote_candidates", "event_mentions", "event_participants")
    ],
    description="Quotes and events of every article that is new or whose rules have changed, from one parse.",
)
def extracted(context: dg.AssetExecutionContext, warehouse: WarehouseFile) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    con.execute(step("sweep_extraction"))
    versions = {"quotes_version": code_version("quotes"), "events_version": code_version("events")}
    pending = con.execute(step("pending_articles"), versions).fetchall()
    for number, batch in enumerate(chunked(pending, BATCH_ARTICLES)):
        _extract(con, batch)
        context.log.info(
            f"{number * BATCH_ARTICLES + len(batch)} of {len(pending)} articles read for quotes and events"
        )
    dismiss()
    counts = {
        "articles": row_count(con, "articles"),
        "articles read now": len(pending),
        "kept": row_count(con, "articles") - len(pending),
    }
    yield materialized(con, "quotes", watch, counts, ["speaker", "speaker_basis", "kind", "text", "cue", "via", "said_on", "rule"])  # fmt: skip # noqa: E501
    yield materialized(con, "quote_candidates", watch)
    yield materialized(con, "event_mentions", watch, counts, ["event_type", "status", "trigger_text", "date_start", "date_basis", "place", "evidence_text"])  # fmt: skip # noqa: E501
    yield materialized(con, "event_participants", watch)


Pending = tuple[str, str, bool, bool]  # article_id, input digest, whether quotes and events are stale


def _extract(con: DuckDBPyConnection, pending: Sequence[Pending]) -> None:
    """Find what these articles say and replace what is stale."""
    articles = [article(row) for row in rows_by_key(con, "articles", "article_id", [key for key, *_ in pending])]
    chunks = list(chunked(articles, CHUNK_ARTICLES))
    found = [one for chunk in mapped(extractions, chunks, worth_workers=6) for one in chunk]
    digests = {key: digest for key, digest, *_ in pending}
    stale_quotes = {key for key, _, has_stale_quotes, _ in pending if has_stale_quotes}
    stale_events = {key for key, _, _, has_stale_events in pending if has_stale_events}
    with transaction(con):
        _replace_quotes(con, [one for one in found if one.article_id in stale_quotes])
        _replace_events(con, [one for one in found if one.article_id in stale_events])
        mark(con, "quotes", {key: digests[key] for key in sorted(stale_quotes)}, code_version("quotes"))
        mark(con, "events", {key: digests[key] for key in sorted(stale_events)}, code_version("events"))


def _replace_quotes(con: DuckDBPyConnection, found: Sequence[Extraction]) -> None:
    for table in ("quotes", "quote_candidates"):
        delete(con, table, "article_id", [one.article_id for one in found])
    insert(con, "quotes", [quote_row(quote) for one in found for quote in one.quotes])
    insert(con, "quote_candidates", [candidate_row(candidate) for one in found for candidate in one.candidates])


def _replace_events(con: DuckDBPyConnection, found: Sequence[Extraction]) -> None:
    keys = [one.article_id for one in found]
    mentions = [mention for one in found for mention in one.mentions]
    con.execute(step("delete_participants"), {"article_ids": keys})
    delete(con, "event_mentions", "article_id", keys)
    insert(con, "event_mentions", [mention_row(mention) for mention in mentions])
    insert(con, "event_participants", [row for mention in mentions for row in participant_rows(mention)])
