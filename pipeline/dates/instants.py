"""Machine-written dates and times (ISO 8601, RFC 2822): their value and how exact they are."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from pipeline.records import PublishedGranularity

ISO = re.compile(
    r"(?P<year>\d{4})(?:[-/](?P<month>\d{1,2})(?:[-/](?P<day>\d{1,2})"
    r"(?:(?:T|\s+)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?)?)?",
    re.IGNORECASE,
)
UNZONED = timezone(timedelta(0), "no zone written")  # of a clock; reads as UTC until somebody knows the zone
FIRST_YEAR = 1000  # what exports write for "no date" (years 1 and 9999) is none, and a day has room for the
LAST_YEAR = 9900  # arithmetic around it ("a century ago") and for any time zone
MIDNIGHT = 24  # the hour of a day's end
LEAP_SECOND = 60
LONGEST = 100  # code points; a longer text is no date, whatever it opens with


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment with a time zone, the first one of the day, month or year where only that is known."""

    value: datetime
    granularity: PublishedGranularity


def instant(text: str) -> Instant | None:
    """The moment that a machine-written date names, in the zone given (``UNZONED``: none); null when it is not one.

    A date that the calendar does not have, a time or zone out of range, and a year before 1000 or after 9900 are none.
    """
    text = text.strip()
    if len(text) > LONGEST:
        return None
    match = ISO.fullmatch(text)
    try:
        moment = _iso_instant(match) if match else Instant(_mail_date(text), "time")
    except (ValueError, OverflowError, TypeError, IndexError):  # as the standard library's reader of mail raises them
        return None
    return moment if is_storable(moment.value) else None


def is_storable(value: datetime) -> bool:
    """Whether a moment can be stored and counted from in every time zone."""
    return FIRST_YEAR <= value.year <= LAST_YEAR


def _iso_instant(match: re.Match[str]) -> Instant:
    """Midnight at the end of a day (24:00) is the next day's start, a leap second the second before it."""
    year, month, day, hour, minute, second = (
        int(match[name]) if match[name] else None for name in ("year", "month", "day", "hour", "minute", "second")
    )
    granularity: PublishedGranularity = (
        "time" if hour is not None else "day" if day is not None else "month" if month is not None else "year"
    )
    is_midnight = hour == MIDNIGHT and not minute and not second
    clock = (
        (0, 0, 0)
        if is_midnight
        else (hour or 0, minute or 0, LEAP_SECOND - 1 if second == LEAP_SECOND else second or 0)
    )
    zone = UTC if hour is None else _zone(match["zone"])
    value = datetime(year or 0, month or 1, day or 1, *clock, tzinfo=zone)
    return Instant(value + timedelta(days=1) if is_midnight else value, granularity)


def _zone(text: str | None) -> timezone:
    if not text:
        return UNZONED
    if text.upper() in ("Z", "UTC", "GMT"):
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[3:].strip(":") or 0)
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def _mail_date(text: str) -> datetime:
    value = parsedate_to_datetime(text)
    return value if value.tzinfo else value.replace(tzinfo=UNZONED)
