"""Days that no article was published on: what databases and spreadsheets write for "no date", and days to come."""

from datetime import date, timedelta
from functools import cache

from pipeline.dates.instants import Instant
from pipeline.reference import rows

FIRST_PAPER = 1600  # years; the first newspaper is of 1605, and calendars of other eras count less: 1445, 1402


def doubt(moment: Instant, latest: date) -> str | None:
    """Why a date is no day of publication, in words; null when it may be one.

    The day after ``latest`` is still believed: it has begun in the east.
    """
    day = moment.value.date()
    if moment.granularity in ("day", "time") and day in _placeholders():
        return "stands for no date"
    if day.year < FIRST_PAPER:
        return "before there were papers"
    return "has not come" if day > latest + timedelta(days=1) else None


@cache
def _placeholders() -> frozenset[date]:
    return frozenset(date.fromisoformat(row["day"]) for row in rows("placeholder_dates"))
