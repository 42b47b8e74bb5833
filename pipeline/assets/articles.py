"""From ``documents`` to ``articles``: the text of each page, every line with its role, every date that was seen."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.articles import ParsedArticle, parsed_article
from pipeline.assets.ingest import write_rejects
from pipeline.assets.reporting import Stopwatch, materialized, table_spec
from pipeline.ids import article_id
from pipeline.pool import chunked, dismiss, mapped
from pipeline.records import Reject
from pipeline.resolution import copies, versions
from pipeline.resources import WarehouseFile
from pipeline.rows import article_row, date_row, line_row, raw_record
from pipeline.sql import step
from pipeline.versions import code_version
from pipeline.warehouse import delete, hold, insert, records, row_count, rows_by_key, streamed, transaction, upsert

BATCH_DOCUMENTS = 256
TABLES = ("articles", "article_lines", "article_dates")


@dg.multi_asset(
    specs=[table_spec(table, "articles", ["documents"]) for table in TABLES],
    description="The article of every document that is new or whose rules have changed.",
)
def parsed_articles(
    context: dg.AssetExecutionContext, warehouse: WarehouseFile
) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    version = code_version("articles")
    pending = [key for (key,) in con.execute(step("pending_documents"), {"code_version": version}).fetchall()]
    rejected = 0
    for number, keys in enumerate(chunked(pending, BATCH_DOCUMENTS)):
        rejected += _make_articles(con, keys, version)
        context.log.info(f"{number * BATCH_DOCUMENTS + len(keys)} of {len(pending)} documents read as articles")
    dismiss()
    _place_articles(con)
    counts = {
        "documents": row_count(con, "documents"),
        "documents read now": len(pending),
        "rejected": rejected,
        "kept": row_count(con, "documents") - len(pending),
    }
    yield materialized(con, "articles", watch, counts, ["outlet", "title", "published_at", "published_basis", "dateline_place", "body_method", "word_count", "body"])  # fmt: skip # noqa: E501
    yield materialized(con, "article_lines", watch, preview=["line_number", "role", "reason", "text"])
    yield materialized(con, "article_dates", watch)


def _place_articles(con: DuckDBPyConnection) -> None:
    """Tell which articles are versions of one article, and which are copies of one text."""
    numbered = versions.number(records(con, step("versioned_articles"), versions.VersionedArticle))
    hold(con, "found_versions", "articles", ({"article_id": key, **asdict(place)} for key, place in numbered))
    groups = copies.near_copies(streamed(con, step("bodies")), partial(_body, con))
    copied = ({"article_id": member, "text_id": members[0]} for members in groups for member in members)
    hold(con, "found_texts", "articles", copied)
    with transaction(con):
        con.execute(step("place_articles"))


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


def _make_articles(con: DuckDBPyConnection, keys: Sequence[str], version: str) -> int:
    """Replace the articles of these documents; gives how many documents hold none."""
    found = [raw_record(row) for row in rows_by_key(con, "documents", "document_id", keys)]
    parsed = list(mapped(parsed_article, found, worth_workers=128))
    good = [one for one in parsed if isinstance(one, ParsedArticle)]
    rejects = [one for one in parsed if isinstance(one, Reject)]
    read_again = [(record.source_path, record.record_id) for record in found]
    with transaction(con):
        for table in TABLES:
            delete(con, table, "article_id", [article_id(key) for key in keys])
        insert(con, "articles", [article_row(one.article) for one in good])
        insert(con, "article_lines", [line_row(one.article.article_id, line) for one in good for line in one.lines])
        insert(con, "article_dates", [date_row(one.article.article_id, date) for one in good for date in one.dates])
        write_rejects(con, "articles", read_again, rejects, datetime.now(UTC))
        marks = [{"stage": "articles", "record_key": key, "code_version": version, "input_digest": ""} for key in keys]
        upsert(con, "stage_marks", marks, ["code_version"])
    return len(rejects)
