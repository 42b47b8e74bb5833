"""Dates that people read, written out in full with their year, and the clock and zone beside them.

Only complete dates belong here ("16 Jan, 2024 12:44", "Tue, Nov 19, 2019", "2019-11-18T22:05Z", "2023年10月20日"); what
is relative to a day of publication does not. A date in figures whose day and month could be swapped is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import cache, lru_cache

from pipeline.dates.instants import UNZONED
from pipeline.dates.time_zones import offset, zones
from pipeline.records import PublishedGranularity
from pipeline.reference import any_of, listed, rows

YEAR = re.compile(r"(?:19|20)\d\d")
NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d\d(?!\d)")
EARLIEST_YEAR = 1990  # an older date on a page is history, not its own day
MONTHS = 12
NOON = 12  # the hour from which those of the afternoon are counted
KEPT_TEXTS = 500  # the dated lines of a page, which several stages read


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date at ``text[start:end]``, clock included; ``value`` has a time zone (``UNZONED`` where none was written)."""

    start: int
    end: int
    value: datetime
    granularity: PublishedGranularity


def has_year(text: str) -> bool:
    """Whether a year of this century or the last stands in a text; without one there is no date."""
    return ("20" in text or "19" in text) and YEAR.search(text) is not None


def written_dates(text: str, day_first: bool | None = None, earliest: int = EARLIEST_YEAR) -> Iterator[WrittenDate]:
    """Yield the dates of a text, in order of appearance; they do not overlap.

    ``day_first`` tells how to read a date in figures that can be read two ways; null leaves such a date out.
    Dates before the year ``earliest`` are left out too.
    """
    for match in _matches(text) if has_year(text) else ():
        date = _date(match, day_first)
        if date and date.value.year >= earliest:
            yield date


@lru_cache(maxsize=KEPT_TEXTS)
def _matches(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_pattern().finditer(text))


@cache
def _pattern() -> re.Pattern[str]:
    month = any_of(months())
    ending = any_of(listed("date_words", "ordinal_ending"))
    weekday = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)"
    zone = r"(?:\s*(?P<{0}zone>Z\b|(?:GMT|UTC)?[+-]\d{{1,2}}:?(?:\d\d)?(?!\d)|\b[A-Z]{{2,4}}\b))?"
    clock = (
        r"(?P<{0}hour>[01]?\d|2[0-3])(?:[:.h](?P<{0}minute>[0-5]\d)(?:[:.](?P<{0}second>[0-5]\d)(?:[.,]\d+)?)?"
        r"(?:\s*(?P<{0}half>[ap])\.?\s?m\b\.?)?|\s?(?P<{0}short>[ap])\.?m\b\.?)" + zone
    )
    year = r"(?P<{0}year>(?:19|20)\d\d)"
    written = (  # a: month, day, year; b: day, month, year; c to e: in figures
        rf"(?:(?P<a_month>{month})\.?\s+(?P<a_day>\d{{1,2}}){ending}?(?:\s*,\s*|\s+)(?:juche\s?\d{{2,3}}\s?\(\s?)?{year.format('a_')}"
        rf"|(?P<b_day>\d{{1,2}})(?:{ending}|\.)?(?:\s+of|\s+de)?[\s-]+(?P<b_month>{month})\.?,?"
        rf"(?:\s+de|-)?\s*,?\s*{year.format('b_')}"
        rf"|{year.format('c_')}(?P<c_sep>[-/.])(?P<c_month>\d{{1,2}})(?P=c_sep)(?P<c_day>\d{{1,2}})"
        rf"|{year.format('d_')}\s?[年년]\s?(?P<d_month>\d{{1,2}})\s?[月월]\s?(?P<d_day>\d{{1,2}})\s?[日일]"
        rf"|(?P<e_first>\d{{1,2}})(?P<e_sep>[/.-])(?P<e_second>\d{{1,2}})(?P=e_sep){year.format('e_')})"
    )
    before = rf"(?:{clock.format('x_')}[\s,|–—-]*(?:on\s+)?{weekday}?)?"
    after = rf"(?:(?:T|\s*[,|@/·•–—-]?\s*(?:at\s+|um\s+|às\s+|@\s*)?){clock.format('y_')})?"
    left = r"(?<![\d/-])(?<!\d\.)(?:(?<![^\W\d_])|(?-i:(?<=[a-z])(?=[A-Z\d])))"  # glued: "readApril 25", "Updated20:49"
    right = rf"(?!\d(?!\d?:|\d?\s{month})|[-/.]\d)"  # glued: "April 25, 20232:26 PM", "15 May 202316 May 2023"
    return re.compile(rf"{left}{before}{written}{right}{after}", re.IGNORECASE)


def _date(match: re.Match[str], day_first: bool | None) -> WrittenDate | None:
    groups = match.groupdict()
    day = _calendar_day(groups, day_first)
    if not day:
        return None
    clock = "x_" if groups["x_hour"] else "y_" if groups["y_hour"] else None
    try:
        if not clock:
            return WrittenDate(match.start(), match.end(), datetime(*day, tzinfo=UTC), "day")
        value = datetime(*day, *_clock(groups, clock), tzinfo=_zone(groups[f"{clock}zone"]))
        end = match.start() + len(match.string[match.start() : _end(match, clock)].rstrip())
        return WrittenDate(match.start(), end, value, "time")
    except ValueError:
        return None


def _calendar_day(groups: dict[str, str | None], day_first: bool | None) -> tuple[int, int, int] | None:
    for form in ("a_", "b_", "c_", "d_"):
        if groups[f"{form}year"]:
            month = groups[f"{form}month"] or ""
            number = int(month) if month.isdigit() else months()[month.lower()]
            return int(groups[f"{form}year"] or 0), number, int(groups[f"{form}day"] or 0)
    first, second, year = (int(groups[f"e_{name}"] or 0) for name in ("first", "second", "year"))
    if groups["e_sep"] == "." or first > MONTHS or first == second:
        return (year, second, first) if second <= MONTHS else (year, first, second)
    if second > MONTHS or day_first is not None:
        return (year, second, first) if second <= MONTHS and day_first else (year, first, second)
    return None


def _clock(groups: dict[str, str | None], form: str) -> tuple[int, int, int]:
    hour, minute, second = (int(groups[f"{form}{name}"] or 0) for name in ("hour", "minute", "second"))
    half = (groups[f"{form}half"] or groups[f"{form}short"] or "").lower()
    if half and hour <= NOON:
        hour = hour % NOON + (NOON if half == "p" else 0)
    return hour, minute, second


def _end(match: re.Match[str], form: str) -> int:
    """The end of the date, without a word in capitals behind the clock that is no zone."""
    zone = match.group(f"{form}zone")
    if form == "y_" and zone and not _is_zone(zone):
        return match.start("y_zone")
    return match.end()


def _is_zone(text: str) -> bool:
    return text[-1].isdigit() or (text.isupper() and zones().get(text.lower()) is not None)


def _zone(text: str | None) -> tzinfo:
    return (offset(text) or zones().get(text.lower()) or UNZONED) if text else UNZONED


@cache
def months() -> dict[str, int]:
    """The number of the month of each name that is looked for in running text, in lower case."""
    return {row["name"]: int(row["month"]) for row in rows("months") if row["scope"] == "text"}
