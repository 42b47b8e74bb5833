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


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment with a time zone, the first one of the day, month or year where only that is known."""

    value: datetime
    granularity: PublishedGranularity


def instant(text: str) -> Instant | None:
    """The moment that a machine-written date names, in the zone given (UTC where none is); null when it is not one."""
    match = ISO.fullmatch(text.strip())
    if not match:
        return _mail_date(text)
    try:
        return _iso_instant(match)
    except ValueError:
        return None


def _iso_instant(match: re.Match[str]) -> Instant:
    year, month, day, hour, minute, second = (
        int(match[name]) if match[name] else None for name in ("year", "month", "day", "hour", "minute", "second")
    )
    value = datetime(year or 0, month or 1, day or 1, hour or 0, minute or 0, second or 0, tzinfo=_zone(match["zone"]))
    granularity: PublishedGranularity = (
        "time" if hour is not None else "day" if day is not None else "month" if month is not None else "year"
    )
    return Instant(value, granularity)


def _zone(text: str | None) -> timezone:
    if not text or text.upper() in ("Z", "UTC", "GMT"):
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[3:].strip(":") or 0)
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def _mail_date(text: str) -> Instant | None:
    try:
        value = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    return Instant(value if value.tzinfo else value.replace(tzinfo=UTC), "time")
