"""Days and periods that a text names, found and placed in the calendar.

    named = expressions(text)                               # every expression with kind and span
    resolved(named[0], "past", published_on)                # its When: dates, granularity, basis, words
    nearest(named, sentence, trigger, tense)                # the expression of a sentence that stands closest to a word
    beside(named[0], other)                                 # its When for "two days after" another event

Belongs here: time expressions of news text. Does not: dates of pages (``pipeline.articles``), tense (the caller knows
the clause), clock times.

English stands in ``time_words.csv`` and in ``forms`` with its pieces. A second language would take the words with the
same senses, its months in ``months.csv``, and forms of its own; placing and periods know no words.
"""

from pipeline.time_expressions.context import Tense
from pipeline.time_expressions.expressions import TimeExpression, expressions, nearest
from pipeline.time_expressions.resolving import Publication, beside, resolved
from pipeline.time_expressions.time_words import MONTHS, SHORT_MONTHS, WEEKDAYS, month_number, weekday_number

__all__ = [
    "MONTHS",
    "SHORT_MONTHS",
    "WEEKDAYS",
    "Publication",
    "Tense",
    "TimeExpression",
    "beside",
    "expressions",
    "month_number",
    "nearest",
    "resolved",
    "weekday_number",
]
