"""The date in the address of a page: "/2023/03/15/title", "/202303/15/c1.htm", "title-2023-03-15", "title-20230315"."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from pipeline.dates import EARLIEST_YEAR, Instant, months
from pipeline.reference import any_of

YEAR = r"(?P<year>(?:19|20)\d\d)"
MONTH = r"(?P<month>\d{1,2})"
DAY = r"(?P<day>\d{1,2})"
LONGEST = 2_000  # code points


@dataclass(frozen=True, slots=True)
class AddressDate:
    """A day or month in an address, and how it stands there."""

    text: str
    moment: Instant


def address_date(url: str | None) -> AddressDate | None:
    """The first date in the path of an address; null for none, and for one before 1990: a number of another kind."""
    path = re.sub(r"^\w+://[^/]*", "", url or "")[:LONGEST]
    for pattern in _patterns():
        for match in pattern.finditer(path):
            moment = _moment(match.groupdict())
            if moment:
                return AddressDate(match[0], moment)
    return None


def address_day(url: str | None) -> date | None:
    """The day in an address, null where it has none or the month alone."""
    found = address_date(url)
    return found.moment.value.date() if found and found.moment.granularity == "day" else None


def _moment(said: dict[str, str | None]) -> Instant | None:
    month, day = said["month"] or "", said.get("day")
    number = int(month) if month.isdigit() else months()[month.lower()]
    try:
        value = datetime(int(said["year"] or 0), number, int(day or 1), tzinfo=UTC)
    except ValueError:
        return None
    return Instant(value, "day" if day else "month") if value.year >= EARLIEST_YEAR else None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The best first."""
    name = any_of(name for name in months() if name.isascii())
    forms = (
        rf"/{YEAR}[/-]{MONTH}[/-]{DAY}(?=[/-]|$)",
        rf"/{YEAR}[/-](?P<month>{name})[/-]{DAY}(?=[/-]|$)",
        rf"/{YEAR}(?P<month>\d\d)/(?P<day>\d\d)(?=/)",
        r"(?<=[/_-])(?P<year>20\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=[/_.-]|$)",
        rf"(?<=[_-]){YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?=/|\.\w+$|$)",
        r"(?<=/[A-Z]{3})(?P<year>20\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=\d{6,}$)",
        rf"/{YEAR}[/-]{MONTH}(?=[/-]|$)",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)
