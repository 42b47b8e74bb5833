"""Periods of the calendar: first day, last day and granularity. No text here.

Weeks run from Monday to Sunday (ISO 8601). Seasons are those of the northern hemisphere by whole months; a winter is
named by the year in which it begins. Functions raise ValueError or OverflowError for days that do not exist.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from pipeline.records import Granularity

Unit = Literal["day", "week", "month", "quarter", "year", "decade", "century", "weekend"]
Season = Literal["spring", "summer", "autumn", "winter"]
FIRST_MONTH: dict[Season, int] = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
SATURDAY = 5


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


def holding(on: date, unit: Unit) -> Period:
    """The day, week, weekend, month, quarter, year, decade or century that a day lies in (a weekend: of its week)."""
    match unit:
        case "day":
            return day(on)
        case "week":
            return week(on)
        case "weekend":
            return weekend(on)
        case "month":
            return month(on.year, on.month)
        case "quarter":
            return quarter(on.year, (on.month + 2) // 3)
        case "year":
            return year(on.year)
        case "decade":
            return years(on.year - on.year % 10, on.year - on.year % 10 + 9)
        case "century":
            first = (on.year - 1) // 100 * 100 + 1
            return years(first, first + 99)


def shifted(on: date, count: int, unit: Unit) -> date:
    """The day ``count`` units later; 31 May and one month is 30 June."""
    if unit in ("day", "week", "weekend"):
        return on + timedelta(days=count * (1 if unit == "day" else 7))
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    to_year, to_month = months_later(on.year, on.month, months)
    return date(to_year, to_month, min(on.day, _last_day(to_year, to_month).day))


def months_later(of_year: int, number: int, count: int) -> tuple[int, int]:
    """The year and month that stand ``count`` months after a month."""
    index = of_year * 12 + number - 1 + count
    return index // 12, index % 12 + 1


def _last_day(of_year: int, number: int) -> date:
    return date(of_year, number, calendar.monthrange(of_year, number)[1])
