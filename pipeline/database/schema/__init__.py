"""What a warehouse holds: the data dictionary and the tables of it, rows of records, promises that rows keep.

Does not belong here: opening files and writing rows.
"""

from pipeline.database.schema import dictionary, sql
from pipeline.database.schema.arrow_rows import (
    KEY,
    READINGS,
    Reading,
    arrow_rows,
    of_records,
    reading_rows,
    readings,
)
from pipeline.database.schema.checks import Check, Violations, checks, statements_asked, tables_asked, violations
from pipeline.database.schema.column_lineage import columns_behind
from pipeline.database.schema.descriptions import OF_THE_FILE, comment, comments, dictionary_rows, differences
from pipeline.database.schema.dictionary import BOOKKEEPING, MAIN
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
from pipeline.database.schema.table_definitions import definitions, find_by_name

__all__ = [
    "BOOKKEEPING",
    "KEY",
    "MAIN",
    "OF_THE_FILE",
    "READINGS",
    "Check",
    "Reading",
    "Row",
    "SqlFile",
    "Violations",
    "arrow_rows",
    "article",
    "article_row",
    "candidate_row",
    "checks",
    "columns_behind",
    "comment",
    "comments",
    "date_row",
    "definitions",
    "dictionary",
    "dictionary_rows",
    "differences",
    "document_row",
    "find_by_name",
    "line_row",
    "literal",
    "mention_row",
    "of_records",
    "page_row",
    "participant_rows",
    "quote_row",
    "raw_record",
    "reading_rows",
    "readings",
    "reject_row",
    "sql",
    "statements_asked",
    "step",
    "tables_asked",
    "violations",
]
