"""Dates and times as machines and people write them: to moments, with all that they can mean.

Belongs here: from a piece of text, of any language, to a moment, and which order of figures a locale or a column has.
Does not: which of the dates of a page is its own (``articles``), and what a day means that a sentence names beside
another ("last Friday", ``time_expressions``).
"""

from pipeline.dates.date_labels import DateKind, label_in, label_of_words
from pipeline.dates.date_orders import DateColumn, locale_order
from pipeline.dates.doubtful_dates import doubt
from pipeline.dates.field_dates import DateOrder, DateReading, chosen, has_figures, readings
from pipeline.dates.instants import UNZONED, Instant, instant
from pipeline.dates.time_zones import zone
from pipeline.dates.written_dates import EARLIEST_YEAR, NUMERIC, WrittenDate, has_year, months, written_dates

__all__ = [
    "EARLIEST_YEAR",
    "NUMERIC",
    "UNZONED",
    "DateColumn",
    "DateKind",
    "DateOrder",
    "DateReading",
    "Instant",
    "WrittenDate",
    "chosen",
    "doubt",
    "has_figures",
    "has_year",
    "instant",
    "label_in",
    "label_of_words",
    "locale_order",
    "months",
    "readings",
    "written_dates",
    "zone",
]
