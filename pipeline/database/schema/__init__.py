"""What a warehouse holds: the statements of ``sql/``, the data dictionary, rows of records, promises that rows keep."""

from pipeline.database.schema import checks, dictionary, sql
from pipeline.database.schema.checks import Check
from pipeline.database.schema.rows import (
    Row,
    article,
    article_row,
    candidate_row,
    date_row,
    document_row,
    line_row,
    mention_row,
    page_row,
    participant_rows,
    quote_row,
    raw_record,
    reject_row,
)
from pipeline.database.schema.sql import SqlFile, literal, step

__all__ = [
    "Check",
    "Row",
    "SqlFile",
    "article",
    "article_row",
    "candidate_row",
    "checks",
    "date_row",
    "dictionary",
    "document_row",
    "line_row",
    "literal",
    "mention_row",
    "page_row",
    "participant_rows",
    "quote_row",
    "raw_record",
    "reject_row",
    "sql",
    "step",
]
