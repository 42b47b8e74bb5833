"""Periods of the calendar: first day, last day and granularity. No text here.

Weeks run from Monday to Sunday (ISO 8601). Seasons are those of the northern hemisphere by whole months; a winter is
named by the year in which it begins. Functions raise ValueError or OverflowError for days that do not exist.
"""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from pipeline.records import Granularity

Unit = Literal["day", "week", "month", "quarter", "year", "decade", "century", "weekend"]
Season = Literal["spring", "summer", "autumn", "winter"]
FIRST_MONTH: dict[Season, int] = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
SATURDAY = 5
DECADE, CENTURY = 10, 100  # years


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``start`` to ``end``, both included."""

    start: date
    end: date
    granularity: Granularity


def day(on: date) -> Period:
    return Period(on, on, "day")


def week(of: date) -> Period:
    monday = of - timedelta(days=of.weekday())
    return Period(monday, monday + timedelta(days=6), "week")


def weekend(of: date) -> Period:
    """The Saturday and Sunday of the week of a day."""
    saturday = week(of).start + timedelta(days=SATURDAY)
    return Period(saturday, saturday + timedelta(days=1), "range")


def month(of_year: int, number: int) -> Period:
    return Period(date(of_year, number, 1), _last_day(of_year, number), "month")


def quarter(of_year: int, number: int) -> Period:
    last = 3 * number
    return Period(date(of_year, last - 2, 1), _last_day(of_year, last), "quarter")


def half(of_year: int, number: int) -> Period:
    last = 6 * number
    return Period(date(of_year, last - 5, 1), _last_day(of_year, last), "range")


def season(of_year: int, name: Season) -> Period:
    first = FIRST_MONTH[name]
    end_year, last = months_later(of_year, first, 2)
    return Period(date(of_year, first, 1), _last_day(end_year, last), "season")


def year(number: int) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31), "year")


def years(first: int, last: int) -> Period:
    return Period(date(first, 1, 1), date(last, 12, 31), "range")


def between(first: Period, last: Period) -> Period:
    """From the first day of one period to the last day of another; ValueError when they are in the wrong order."""
    if last.end < first.start:
        raise ValueError(f"{last} ends before {first} starts")
    return Period(first.start, last.end, "range")


def decade(of_year: int) -> Period:
    return years(of_year - of_year % DECADE, of_year - of_year % DECADE + DECADE - 1)


def century(of_year: int) -> Period:
    first = (of_year - 1) // CENTURY * CENTURY + 1
    return years(first, first + CENTURY - 1)


HOLDING: dict[Unit, Callable[[date], Period]] = {
    "day": day,
    "week": week,
    "weekend": weekend,
    "month": lambda on: month(on.year, on.month),
    "quarter": lambda on: quarter(on.year, (on.month + 2) // 3),
    "year": lambda on: year(on.year),
    "decade": lambda on: decade(on.year),
    "century": lambda on: century(on.year),
}


def holding(on: date, unit: Unit) -> Period:
    """The day, week, weekend, month, quarter, year, decade or century that a day lies in (a weekend: of its week)."""
    return HOLDING[unit](on)


def shifted(on: date, count: int, unit: Unit) -> date:
    """The day ``count`` units later; 31 May and one month is 30 June."""
    if unit in DAYS_OF:
        return on + timedelta(days=count * DAYS_OF[unit])
    to_year, to_month = months_later(on.year, on.month, count * MONTHS_OF[unit])
    return date(to_year, to_month, min(on.day, _last_day(to_year, to_month).day))


DAYS_OF: dict[Unit, int] = {"day": 1, "week": 7, "weekend": 7}
MONTHS_OF: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def holiday(of_year: int, rule: str) -> Period:
    """A holiday by its rule: "12-25", "4 thursday 11" (the fourth Thursday of November) or "easter -2"."""
    match rule.split():
        case ["easter", *shift]:
            return day(easter(of_year) + timedelta(days=sum(map(int, shift))))
        case [count, weekday, number]:
            first = date(of_year, int(number), 1)
            days = (list(calendar.day_name).index(weekday.capitalize()) - first.weekday()) % 7
            return day(first + timedelta(days=days, weeks=int(count) - 1))
    number, _, on = rule.partition("-")
    return day(date(of_year, int(number), int(on)))


def easter(of_year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's rule)."""
    a, b, c = of_year % 19, of_year // 100, of_year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(of_year, f // 31, f % 31 + 1)


def months_later(of_year: int, number: int, count: int) -> tuple[int, int]:
    """The year and month that stand ``count`` months after a month."""
    index = of_year * 12 + number - 1 + count
    return index // 12, index % 12 + 1


def _last_day(of_year: int, number: int) -> date:
    return date(of_year, number, calendar.monthrange(of_year, number)[1])
