"""The line of an article's head that holds its date: where the date stands in it, not which day it is."""

import re
from functools import cache

from pipeline.reference import any_of, listed, rows
from pipeline.sources.exports.lexisnexis.field_labels import LIST

LONGEST = 120  # code points of a line with a date; a longer one is prose
YEAR = r"(?:1[6-9]|20)\d\d\b"
WORD = r"[^\W\d_]{3,12}\.?"
OPENING = r"\s*(?:[^\W\d_]{2,14}[.,]?\s+(?:den\s+|le\s+)?)?"  # a weekday
CLOCK = re.compile(
    r".{0,40}?\b\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s+(?:[A-Z]{2,5}(?:\s?[+-]\s?\d{1,2})?)\b)?",
    re.IGNORECASE,
)
WEEKDAY = re.compile(r",?\s+[^\W\d_]{5,14}(?=\s*$|,)")


def _dated(month: str) -> re.Pattern[str]:
    """A line that opens with a date whose month reads as ``month``."""
    return re.compile(
        rf"{OPENING}(?P<date>{month}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{YEAR}"
        rf"|\d{{1,2}}(?:\.|st|nd|rd|th|er|º)?\s*(?:de\s+|d')?{month},?\s+(?:de\s+|del\s+)?{YEAR})",
        re.IGNORECASE,
    )


NUMERIC = re.compile(
    rf"{OPENING}(?P<date>\d{{4}}-\d\d-\d\d\b|\d{{1,2}}[./]\d{{1,2}}[./]{YEAR}|\d{{4}}年\d{{1,2}}月\d{{1,2}}日)"
)
ANY_WORD = _dated(WORD)


@cache
def _by_month() -> re.Pattern[str]:
    return _dated(rf"{any_of(row['name'] for row in rows('months'))}\.?")


@cache
def _without_day() -> re.Pattern[str]:
    names = any_of({row["name"] for row in rows("months")} | listed(LIST, "season"))
    return re.compile(rf"\s*(?P<date>{names},?\s+{YEAR}(?:[/-]\d{{2,4}})?)\s*$", re.IGNORECASE)


def issue_date(line: str) -> str | None:
    """The date that a line opens with, and its time and zone, as written; without the edition that may follow.

    Null for a line that does not open with a date. Months of languages that no list holds are taken for months where
    day and year stand around them.
    """
    if len(line) > LONGEST or not any(map(str.isdigit, line)):
        return None
    match = _by_month().match(line) or NUMERIC.match(line) or _without_day().match(line) or ANY_WORD.match(line)
    if match is None:
        return None
    behind = CLOCK.match(line, match.end()) or WEEKDAY.match(line, match.end())
    return line[: behind.end() if behind else match.end()].strip()
