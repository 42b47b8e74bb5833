"""From ``articles`` to quotes and event mentions: one parse, two readings."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from operator import itemgetter
from typing import NamedTuple

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import Stopwatch, code_version, leave_out, materialized, table_spec, write_rejects
from pipeline.database import (
    article,
    candidate_row,
    delete,
    insert,
    mark,
    mention_row,
    participant_rows,
    quote_row,
    row_count,
    rows_by_key,
    step,
    write_each,
)
from pipeline.extraction import Extraction, extractions, readable, unread
from pipeline.records import Article, Reject
from pipeline.resources import WarehouseFile
from pipeline.running import Undone, attempted, dismiss, portions, undone

BATCH_ARTICLES = 512  # a transaction
BATCH_CHARACTERS = 8_000_000
WORTH_WORKERS = 96  # articles
TABLES = ("quotes", "quote_candidates", "event_mentions", "event_participants")


@dg.multi_asset(
    specs=[table_spec(table, "extraction", ["articles"]) for table in TABLES],
    description="Quotes and events of every article that is new or whose rules have changed, from one parse.",
)
def extracted(context: dg.AssetExecutionContext, warehouse: WarehouseFile) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    con.execute(step("sweep_extraction"))
    versions = {"quotes_version": code_version("quotes"), "events_version": code_version("events")}
    pending = con.execute(step("pending_articles"), versions).fetchall()
    rejected = done = 0
    for batch in portions(pending, itemgetter(-1), BATCH_ARTICLES, BATCH_CHARACTERS):
        rejected += _extract(con, batch)
        done += len(batch)
        context.log.info(f"{done} of {len(pending)} articles read for quotes and events")
    dismiss()
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


class ReadArticle(NamedTuple):
    """An article that was read: what it says, the digest of what it was read from, and which of it is new."""

    article: Article
    extraction: Extraction
    digest: str
    has_stale_quotes: bool
    has_stale_events: bool

    @property
    def reject(self) -> Reject | None:
        article, why = self.article, self.extraction.undone
        if why:
            return why.reject(article.source_path, article.record_id, "extraction", article.body)
        if beyond := unread(article):
            detail = f"the last {beyond} characters were not read for quotes and events"
            return Reject(article.source_path, article.record_id, "extraction", "too_long_to_read", detail)
        return None

    def without_rows(self, error: Exception) -> "ReadArticle":
        return self._replace(extraction=_found(self.article, undone(error)))


def _extract(con: DuckDBPyConnection, pending: Sequence[Pending]) -> int:
    """Find what these articles say and replace what is stale; gives the number of rejects."""
    articles = [article(row) for row in rows_by_key(con, "articles", "article_id", [key for key, *_ in pending])]
    made = attempted(extractions, map(readable, articles), lambda one: len(one.body), WORTH_WORKERS)
    read = [
        ReadArticle(one, _found(one, told), digest, has_stale_quotes, has_stale_events)
        for one, told, (_, digest, has_stale_quotes, has_stale_events, _) in zip(articles, made, pending, strict=True)
    ]
    told = write_each(con, read, partial(_write, con), ReadArticle.without_rows)
    return sum(one.reject is not None for one in told)


def _found(article: Article, told: Extraction | Undone) -> Extraction:
    return Extraction(article.article_id, (), (), (), told) if isinstance(told, Undone) else told


def _write(con: DuckDBPyConnection, read: Sequence[ReadArticle]) -> None:
    """Put what is new of each article in place of what is there, with the rejects."""
    stale_quotes = [one for one in read if one.has_stale_quotes]
    stale_events = [one for one in read if one.has_stale_events]
    _replace_quotes(con, [one.extraction for one in stale_quotes])
    _replace_events(con, [one.extraction for one in stale_events])
    mark(con, "quotes", {one.article.article_id: one.digest for one in stale_quotes}, code_version("quotes"))
    mark(con, "events", {one.article.article_id: one.digest for one in stale_events}, code_version("events"))
    places = [(one.article.source_path, one.article.record_id) for one in read]
    write_rejects(con, "extraction", places, [one.reject for one in read if one.reject], datetime.now(UTC))


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
