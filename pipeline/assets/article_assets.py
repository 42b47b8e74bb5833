"""From ``documents`` to ``articles``: the text of each page, every line with its role, every date that was seen."""

from collections.abc import Iterator, Sequence, Set
from datetime import UTC, datetime
from functools import partial
from operator import itemgetter
from typing import NamedTuple, TypeVar

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.articles import LEARNING, ParsedArticle, first_reading, second_reading
from pipeline.assets.article_places import place_articles
from pipeline.assets.housekeeping import Stopwatch, code_version, leave_out, materialized, table_spec, write_rejects
from pipeline.database import (
    article_row,
    date_row,
    delete,
    insert,
    line_row,
    mark,
    page_row,
    raw_record,
    row_count,
    rows_by_key,
    step,
    transaction,
    write_each,
)
from pipeline.ids import article_id
from pipeline.records import RawRecord, Reject, SeenPage
from pipeline.resources import WarehouseFile
from pipeline.running import Undone, attempted, dismiss, each, portions, undone

Pending = TypeVar("Pending", bound=tuple[object, ...])

BATCH_DOCUMENTS = 256
BATCH_BYTES = 16_000_000  # of a transaction; one document may be more
WORTH_WORKERS = 128  # documents
TABLES = ("articles", "article_lines", "article_dates")


@dg.multi_asset(
    specs=[table_spec(table, "articles", ["documents"]) for table in (*TABLES, "outlet_lines")],
    description="The article of every document that is new, whose rules have changed, or whose outlet's lines have.",
)
def parsed_articles(
    context: dg.AssetExecutionContext, warehouse: WarehouseFile
) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    version = code_version("articles")
    pending = con.execute(step("pending_documents"), {"code_version": version}).fetchall()
    rejected = done = 0
    for batch in _batches(pending):
        rejected += _read_alone(con, batch, version)
        done += len(batch)
        context.log.info(f"{done} of {len(pending)} documents read as articles")
    learned = _learn_outlet_lines(con)
    touched = con.execute(step("pages_to_read_again")).fetchall()
    done = 0
    for batch in _batches(touched):
        rejected += _read_among_others(con, batch, version)
        done += len(batch)
        context.log.info(f"{done} of {len(touched)} read without their outlet's lines")
    con.execute(step("mark_outlets"), {"code_version": code_version("outlet_lines")})
    dismiss()
    if pending or touched:
        rejected += leave_out(con, "articles", TABLES)
    placing = place_articles(con)
    counts = {
        "documents": row_count(con, "documents"),
        "documents read now": len(pending),
        "read without their outlet's lines": len(touched),
        "rejected": rejected,
        "kept": row_count(con, "documents") - len(pending),
        "outlets learned now": learned,
        **placing,
    }
    yield materialized(con, "articles", watch, counts, ["outlet", "title", "published_at", "published_basis", "dateline_place", "body_method", "word_count", "body"])  # fmt: skip # noqa: E501
    yield materialized(con, "article_lines", watch, preview=["line_number", "role", "reason", "text"])
    yield materialized(con, "article_dates", watch)
    yield materialized(con, "outlet_lines", watch)


def _batches(pending: Sequence[Pending]) -> Iterator[list[Pending]]:
    """Documents, each with its size last, as many at a time as one transaction takes."""
    return portions(pending, itemgetter(-1), BATCH_DOCUMENTS, BATCH_BYTES)


class ReadDocument(NamedTuple):
    """A document that was read: ``digest`` tells of the repeated lines that it was read without, empty for none.

    ``is_first`` tells of a reading as if there were no other documents; only that one gives a ``page`` to learn from.
    """

    document_id: str
    record: RawRecord
    digest: str
    parsed: ParsedArticle | Reject
    is_first: bool
    page: SeenPage | None = None

    def without_article(self, error: Exception) -> "ReadDocument":
        return self._replace(parsed=_rejected(self.record, undone(error)), page=None)


def _read_alone(con: DuckDBPyConnection, pending: Sequence[tuple[str, bool, int]], version: str) -> int:
    """Read documents, given with whether they have been read before, as if there were no others; gives the rejected."""
    keys = [key for key, *_ in pending]
    found = [raw_record(row) for row in rows_by_key(con, "documents", "document_id", keys)]
    made = attempted(partial(each, first_reading), found, _size, WORTH_WORKERS)
    read = [
        ReadDocument(key, record, "", _rejected(record, reading), is_first=True)
        if isinstance(reading, Undone)
        else ReadDocument(key, record, "", reading.parsed, is_first=True, page=reading.page)
        for key, record, reading in zip(keys, found, made, strict=True)
    ]
    return _write(con, read, {key for key, was_read, _ in pending if was_read}, version)


def _learn_outlet_lines(con: DuckDBPyConnection) -> int:
    """Learn the repeated lines of the outlets whose pages have changed; gives how many these are.

    What was learned is remembered when the pages have been read by it, so that a run that ends before is made up for.
    """
    with transaction(con):
        con.execute(step("outlet_digests"))
        con.execute(step("outlets_to_learn"), {"code_version": code_version("outlet_lines")})
        con.execute(step("page_lines"))
        con.execute(step("learn_outlet_lines"), LEARNING)
        con.execute(step("store_outlet_lines"))
        con.execute(step("find_repeated_lines"))
    return row_count(con, "outlets_to_learn")


def _read_among_others(con: DuckDBPyConnection, touched: Sequence[tuple[str, str, int]], version: str) -> int:
    """Read documents again, each without the repeated lines of its outlet; gives the rejected.

    A document comes with the digest of the lines that are now known to be repeated on it.
    """
    keys = [key for key, *_ in touched]
    found = [raw_record(row) for row in rows_by_key(con, "documents", "document_id", keys)]
    repeated = dict(con.execute(step("texts_repeated_on_pages"), {"document_ids": keys}).fetchall())
    given = [(record, frozenset(repeated.get(key, ()))) for key, record in zip(keys, found, strict=True)]
    made = attempted(partial(each, second_reading), given, lambda one: _size(one[0]), WORTH_WORKERS)
    read = [
        ReadDocument(
            key, record, digest, _rejected(record, parsed) if isinstance(parsed, Undone) else parsed, is_first=False
        )
        for (key, digest, _), record, parsed in zip(touched, found, made, strict=True)
    ]
    return _write(con, read, set(keys), version)


def _size(record: RawRecord) -> int:
    return len(record.raw_text)


def _rejected(record: RawRecord, why: Undone) -> Reject:
    return why.reject(record.source_path, record.record_id, "articles", record.raw_text)


def _write(con: DuckDBPyConnection, read: Sequence[ReadDocument], stale: Set[str], version: str) -> int:
    """Put what was read in place of what is there of the ``stale`` documents; gives the rejected."""
    told = write_each(con, read, partial(_write_at_once, con, stale, version), ReadDocument.without_article)
    return sum(isinstance(one.parsed, Reject) for one in told)


def _write_at_once(con: DuckDBPyConnection, stale: Set[str], version: str, read: Sequence[ReadDocument]) -> None:
    """Write the articles, their parts, what pages teach of their outlets, and the rejects."""
    gone = [one.document_id for one in read if one.document_id in stale]
    for table in TABLES:
        delete(con, table, "article_id", map(article_id, gone))
    delete(
        con, "seen_pages", "document_id", [one.document_id for one in read if one.is_first and one.document_id in stale]
    )
    insert(con, "seen_pages", [page_row(one.document_id, one.page) for one in read if one.page])
    good = [one.parsed for one in read if isinstance(one.parsed, ParsedArticle)]
    insert(con, "articles", [article_row(one.article) for one in good])
    insert(con, "article_lines", [line_row(one.article.article_id, line) for one in good for line in one.lines])
    insert(con, "article_dates", [date_row(one.article.article_id, date) for one in good for date in one.dates])
    rejects = [one.parsed for one in read if isinstance(one.parsed, Reject)]
    places = [(one.record.source_path, one.record.record_id) for one in read]
    write_rejects(con, "articles", places, rejects, datetime.now(UTC))
    mark(con, "articles", {one.document_id: one.digest for one in read}, version)
