"""From ``documents`` to ``articles``: the text of each page, every line with its role, every date that was seen."""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import partial
from operator import itemgetter
from typing import TypeVar

import dagster as dg
import pyarrow as pa
from duckdb import DuckDBPyConnection

from pipeline.articles import LEARNING
from pipeline.assets.article_places import place_articles
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
from pipeline.database import (
    Reading,
    arrow_table,
    delete,
    insert_arrow,
    mark,
    row_count,
    step,
    transaction,
)
from pipeline.engines import Engine, Tables
from pipeline.ids import article_id
from pipeline.machine import Machine
from pipeline.mappings import FIRST_READING, REPEATED, SECOND_READING
from pipeline.resources import WarehouseFile
from pipeline.running import portions

Pending = TypeVar("Pending", bound=tuple[object, ...])

BATCH_DOCUMENTS = 256
BATCH_BYTES = 16_000_000  # that are held at once; one document may be more
WORTH_WORKERS = 128  # documents
TABLES = ("articles", "article_lines", "article_dates")


@dg.multi_asset(
    specs=[table_spec(table, "articles", ["documents"]) for table in (*TABLES, "outlet_lines")],
    description="The article of every document that is new, whose rules have changed, or whose outlet's lines have.",
)
def parsed_articles(
    context: dg.AssetExecutionContext, warehouse: WarehouseFile, machine: Machine
) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    version = code_version("articles")
    pending = con.execute(step("pending_documents"), {"code_version": version}).fetchall()
    with machine.started(WORTH_WORKERS, warehouse.files.exchange) as engine:
        alone = _read_alone(con, engine, pending, version)
        rejected = progress(context, alone, len(pending), "documents read as articles")
        learned = _learn_outlet_lines(con)
        touched = con.execute(step("pages_to_read_again")).fetchall()
        again = _read_among_others(con, engine, touched, version)
        rejected += progress(context, again, len(touched), "read without their outlet's lines")
    con.execute(step("mark_outlets"), {"code_version": code_version("outlet_lines")})
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
    """Documents, each with its size last, as many at a time as are held at once."""
    return portions(pending, itemgetter(-1), BATCH_DOCUMENTS, BATCH_BYTES)


def _read_alone(
    con: DuckDBPyConnection, engine: Engine, pending: Sequence[tuple[str, bool, int]], version: str
) -> Iterator[list[Reading]]:
    """Read documents, given with whether they have been read before, as if there were no others."""
    batches = (arrow_table(con, step("documents_to_read"), [key for key, *_ in batch]) for batch in _batches(pending))
    were_read = {key for key, was_read, _ in pending if was_read}
    write = partial(_write, con, were_read, dict.fromkeys((key for key, *_ in pending), ""), version)
    return write_mapped(con, "articles", engine.mapped(FIRST_READING, batches), write)


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


def _read_among_others(
    con: DuckDBPyConnection, engine: Engine, touched: Sequence[tuple[str, str, int]], version: str
) -> Iterator[list[Reading]]:
    """Read documents again, each without the repeated lines of its outlet.

    A document comes with the digest of the lines that are now known to be repeated on it.
    """
    batches = (_with_repeated_lines(con, [key for key, *_ in batch]) for batch in _batches(touched))
    digests = {key: digest for key, digest, _ in touched}
    write = partial(_write, con, digests.keys(), digests, version)
    return write_mapped(con, "articles", engine.mapped(SECOND_READING, batches), write)


def _with_repeated_lines(con: DuckDBPyConnection, keys: Sequence[str]) -> pa.Table:
    documents = arrow_table(con, step("documents_to_read"), keys)
    repeated = dict(con.execute(step("texts_repeated_on_pages"), {"document_ids": keys}).fetchall())
    lines = [repeated.get(key, []) for key in documents["document_id"].to_pylist()]
    return documents.append_column(REPEATED, pa.array(lines, pa.list_(pa.string())))


def _write(
    con: DuckDBPyConnection,
    were_read: Set[str],
    digests: Mapping[str, str],
    version: str,
    rows: Tables,
    read: Sequence[Reading],
) -> None:
    """Put the rows of documents in place of those of documents that ``were_read`` before, and tell the rejects.

    A digest tells of the repeated lines that a document was read without, empty for none. Only a reading as if there
    were no other documents gives pages to learn from.
    """
    keys = [one.record_key for one in read]
    gone = [key for key in keys if key in were_read]
    for table in TABLES:
        delete(con, table, "article_id", map(article_id, gone))
    if "seen_pages" in rows:
        delete(con, "seen_pages", "document_id", gone)
        insert_arrow(con, "seen_pages", rows_of_records(rows, "seen_pages", read))
    for table in TABLES:
        insert_arrow(con, table, rows_of_records(rows, table, read))
    tell_rejects(con, "articles", read)
    mark(con, "articles", {key: digests[key] for key in keys}, version)
