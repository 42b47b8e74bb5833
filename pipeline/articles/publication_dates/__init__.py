"""Which of the dates that a page, a record or an address states is the day of its article, and what the others are.

Belongs here: candidates, their order of trust, and the choice. Does not: what the text of a date means (``dates``).
"""

from pipeline.articles.publication_dates.declared_dates import (
    SEARCHED,
    DeclaredDate,
    article_dates,
    head_lines,
    page_order,
    read_dates,
)
from pipeline.articles.publication_dates.page_dates import page_dates
from pipeline.articles.publication_dates.record_dates import record_dates

__all__ = [
    "SEARCHED",
    "DeclaredDate",
    "article_dates",
    "head_lines",
    "page_dates",
    "page_order",
    "read_dates",
    "record_dates",
]
