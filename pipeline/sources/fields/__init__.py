"""Values of named fields, however a table, an API or a scraper writes them: wording, text, authors, dates, prose.

Does not belong here: which column is which (``tables.record_columns``), and what a value means for an article.
"""

from pipeline.sources.fields.author_names import author_names
from pipeline.sources.fields.date_parts import date_of_parts
from pipeline.sources.fields.date_values import clock_text, date_text
from pipeline.sources.fields.first_rows import ROWS_JUDGED, first_rows
from pipeline.sources.fields.prose_columns import prose_column
from pipeline.sources.fields.text_values import is_cut_off, is_page, is_subtitle, text_of_value
from pipeline.sources.fields.written_values import address, is_nothing, label, wording

__all__ = [
    "ROWS_JUDGED",
    "address",
    "author_names",
    "clock_text",
    "date_of_parts",
    "date_text",
    "first_rows",
    "is_cut_off",
    "is_nothing",
    "is_page",
    "is_subtitle",
    "label",
    "prose_column",
    "text_of_value",
    "wording",
]
