"""From ``documents`` to ``articles``: the text of each page, every line with its role, every date that was seen."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.articles import ParsedArticle, first_reading, second_reading
from pipeline.articles.boilerplate import LEARNING
from pipeline.assets.ingest import write_rejects
from pipeline.assets.reporting import Stopwatch, materialized, table_spec
from pipeline.ids import article_id
from pipeline.pool import chunked, dismiss, mapped
from pipeline.records import RawRecord, Reject
from pipeline.resolution import copies, versions
from pipeline.resources import WarehouseFile
from pipeline.rows import article_row, date_row, line_row, page_row, raw_record
from pipeline.sql import step
from pipeline.versions import code_version
from pipeline.warehouse import (
    delete,
    hold,
    insert,
    mark,
    records,
    row_count,
    rows_by_key,
    streamed,
    transaction,
    update,
)

BATCH_DOCUMENTS = 256
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
    rejected = 0
    for number, batch in enumerate(chunked(pending, BATCH_DOCUMENTS)):
        rejected += _read_alone(con, batch, version)
        context.log.info(f"{number * BATCH_DOCUMENTS + len(batch)} of {len(pending)} documents read as articles")
    _learn_outlet_lines(con)
    touched = con.execute(step("pages_to_read_again")).fetchall()
    for number, batch in enumerate(chunked(touched, BATCH_DOCUMENTS)):
        rejected += _read_among_others(con, batch, version)
        context.log.info(f"{number * BATCH_DOCUMENTS + len(batch)} of {len(touched)} read without their outlet's lines")
    dismiss()
    _place_articles(con)
    counts = {
        "documents": row_count(con, "documents"),
        "documents read now": len(pending),
        "read without their outlet's lines": len(touched),
        "rejected": rejected,
        "kept": row_count(con, "documents") - len(pending),
    }
    yield materialized(con, "articles", watch, counts, ["outlet", "title", "published_at", "published_basis", "dateline_place", "body_method", "word_count", "body"])  # fmt: skip # noqa: E501
    yield materialized(con, "article_lines", watch, preview=["line_number", "role", "reason", "text"])
    yield materialized(con, "article_dates", watch)
    yield materialized(con, "outlet_lines", watch)


def _place_articles(con: DuckDBPyConnection) -> None:
    """Tell which articles are versions of one article, and which are copies of one text."""
    numbered = versions.number(records(con, step("versioned_articles"), versions.VersionedArticle))
    hold(con, "found_versions", "articles", ({"article_id": key, **asdict(place)} for key, place in numbered))
    groups = copies.near_copies(streamed(con, step("bodies")), partial(_body, con))
    copied = ({"article_id": member, "text_id": members[0]} for members in groups for member in members)
    hold(con, "found_texts", "articles", copied)
    update(con, "articles", step("place_articles"))


def _body(con: DuckDBPyConnection, article_id: str) -> str:
    ((body,),) = con.execute("select body from articles where article_id = ?", [article_id]).fetchall()
    return str(body)


@dg.multi_asset(
    specs=[table_spec("rejects", "articles", ["documents", "articles"])],
    description="What ingest and articles could not use; they write the rows, here they are counted by reason.",
)
def rejects(context: dg.AssetExecutionContext, warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    counts = con.execute("select reason, count(*) from rejects group by reason order by reason").fetchall()
    for reason, count in counts:
        context.log.warning(f"{count} rejected: {reason}")
    return materialized(con, "rejects", watch, {f"rejected: {reason}": count for reason, count in counts})


def _read_alone(con: DuckDBPyConnection, pending: Sequence[tuple[str, bool]], version: str) -> int:
    """Read documents, given with whether they have been read before, as if there were no others; gives the rejected."""
    found = [raw_record(row) for row in rows_by_key(con, "documents", "document_id", [key for key, _ in pending])]
    readings = list(mapped(first_reading, found, worth_workers=128))
    pages = [page_row(key, reading.page) for (key, _), reading in zip(pending, readings, strict=True) if reading.page]
    stale = [key for key, was_read in pending if was_read]
    with transaction(con):
        delete(con, "seen_pages", "document_id", stale)
        insert(con, "seen_pages", pages)
        _delete_articles(con, stale)
        _write_articles(con, found, [reading.parsed for reading in readings])
        mark(con, "articles", {key: "" for key, _ in pending}, version)
    return sum(isinstance(reading.parsed, Reject) for reading in readings)


def _learn_outlet_lines(con: DuckDBPyConnection) -> None:
    with transaction(con):
        con.execute(step("page_lines"))
        con.execute(step("learn_outlet_lines"), LEARNING)
        con.execute(step("store_outlet_lines"))
        con.execute(step("find_repeated_lines"))


def _read_among_others(con: DuckDBPyConnection, touched: Sequence[tuple[str, str]], version: str) -> int:
    """Read documents again, each without the repeated lines of its outlet; gives the rejected.

    A document comes with the digest of the lines that are now known to be repeated on it.
    """
    keys = [key for key, _ in touched]
    found = [raw_record(row) for row in rows_by_key(con, "documents", "document_id", keys)]
    repeated = dict(con.execute(step("texts_repeated_on_pages"), {"document_ids": keys}).fetchall())
    given = [(record, frozenset(repeated.get(key, ()))) for key, record in zip(keys, found, strict=True)]
    parsed = list(mapped(second_reading, given, worth_workers=128))
    with transaction(con):
        _delete_articles(con, keys)
        _write_articles(con, found, parsed)
        mark(con, "articles", dict(touched), version)
    return sum(isinstance(one, Reject) for one in parsed)


def _delete_articles(con: DuckDBPyConnection, keys: Sequence[str]) -> None:
    for table in TABLES:
        delete(con, table, "article_id", [article_id(key) for key in keys])


def _write_articles(
    con: DuckDBPyConnection, read: Sequence[RawRecord], parsed: Sequence[ParsedArticle | Reject]
) -> None:
    """Append the articles that were found in the records read, and tell the rejects."""
    good = [one for one in parsed if isinstance(one, ParsedArticle)]
    insert(con, "articles", [article_row(one.article) for one in good])
    insert(con, "article_lines", [line_row(one.article.article_id, line) for one in good for line in one.lines])
    insert(con, "article_dates", [date_row(one.article.article_id, date) for one in good for date in one.dates])
    rejects = [one for one in parsed if isinstance(one, Reject)]
    write_rejects(
        con, "articles", [(record.source_path, record.record_id) for record in read], rejects, datetime.now(UTC)
    )
