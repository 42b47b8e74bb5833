"""From rows of ``documents`` to rows of articles, their lines and dates, and of what their pages teach."""

from collections.abc import Sequence

import pyarrow as pa

from pipeline.articles import FirstReading, ParsedArticle, first_reading, second_reading
from pipeline.database import (
    READINGS,
    Reading,
    arrow_rows,
    article_row,
    date_row,
    line_row,
    page_row,
    raw_record,
    reading_rows,
)
from pipeline.engines import RowFunction, Tables
from pipeline.ids import document_id
from pipeline.records import RawRecord, Reject
from pipeline.running import SHOWN_TEXT, Undone

REPEATED = "repeated_lines"
"""The column of a batch with the lines that a document's outlet prints on other pages, too."""


def _documents(rows: pa.Table) -> list[RawRecord]:
    return [raw_record(row) for row in rows.to_pylist()]


def _documents_with_lines(rows: pa.Table) -> list[tuple[RawRecord, frozenset[str]]]:
    return [(raw_record(row), frozenset(row[REPEATED])) for row in rows.to_pylist()]


def _first_readings(records: list[RawRecord]) -> list[FirstReading]:
    return [first_reading(record) for record in records]


def _second_readings(given: list[tuple[RawRecord, frozenset[str]]]) -> list[ParsedArticle | Reject]:
    return [second_reading(one) for one in given]


def _tables_of_first(made: Sequence[tuple[RawRecord, FirstReading | Undone]]) -> Tables:
    parsed = [(record, one if isinstance(one, Undone) else one.parsed) for record, one in made]
    pages = [(document_id(record), one.page) for record, one in made if isinstance(one, FirstReading) and one.page]
    return {
        **_tables(parsed),
        "seen_pages": arrow_rows("seen_pages", [(key, page_row(key, page)) for key, page in pages]),
    }


def _tables_of_second(
    made: Sequence[tuple[tuple[RawRecord, frozenset[str]], ParsedArticle | Reject | Undone]],
) -> Tables:
    return _tables([(record, one) for (record, _), one in made])


def _tables(made: Sequence[tuple[RawRecord, ParsedArticle | Reject | Undone]]) -> Tables:
    parsed = [(one.article.document_id, one) for _, one in made if isinstance(one, ParsedArticle)]
    articles = [(key, article_row(one.article)) for key, one in parsed]
    lines = [(key, line_row(one.article.article_id, line)) for key, one in parsed for line in one.lines]
    dates = [(key, date_row(one.article.article_id, date)) for key, one in parsed for date in one.dates]
    return {
        READINGS: reading_rows(_reading(*one) for one in made),
        "articles": arrow_rows("articles", articles),
        "article_lines": arrow_rows("article_lines", lines),
        "article_dates": arrow_rows("article_dates", dates),
    }


def _reading(record: RawRecord, made: ParsedArticle | Reject | Undone) -> Reading:
    why = (
        made.reject(record.source_path, record.record_id, "articles", record.raw_text)
        if isinstance(made, Undone)
        else made
    )
    reason, detail = (why.reason, why.detail) if isinstance(why, Reject) else (None, None)
    text = record.raw_text[:SHOWN_TEXT]
    return Reading(document_id(record), record.source_path, record.record_id, reason, detail, text, reason is None)


FIRST_READING = RowFunction(_documents, _first_readings, _tables_of_first)
SECOND_READING = RowFunction(_documents_with_lines, _second_readings, _tables_of_second)
