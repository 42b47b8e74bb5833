"""Periods of the calendar, at their edges."""

from datetime import date

import pytest

from pipeline.time_expressions import periods
from pipeline.time_expressions.periods import Period, Unit

SUNDAY = date(2024, 3, 31)


@pytest.mark.parametrize(
    ("unit", "first", "last", "granularity"),
    [
        ("day", SUNDAY, SUNDAY, "day"),
        ("week", date(2024, 3, 25), SUNDAY, "week"),
        ("weekend", date(2024, 3, 30), SUNDAY, "range"),
        ("month", date(2024, 3, 1), SUNDAY, "month"),
        ("quarter", date(2024, 1, 1), SUNDAY, "quarter"),
        ("year", date(2024, 1, 1), date(2024, 12, 31), "year"),
        ("decade", date(2020, 1, 1), date(2029, 12, 31), "range"),
        ("century", date(2001, 1, 1), date(2100, 12, 31), "range"),
    ],
)
def test_the_period_that_a_day_lies_in(unit: Unit, first: date, last: date, granularity: str) -> None:
    assert periods.holding(SUNDAY, unit) == Period(first, last, granularity)  # type: ignore[arg-type]


def test_a_century_ends_with_its_hundredth_year() -> None:
    assert periods.holding(date(2000, 12, 31), "century") == periods.years(1901, 2000)


@pytest.mark.parametrize(
    ("count", "unit", "expected"),
    [
        (-1, "day", date(2024, 3, 30)),
        (2, "week", date(2024, 4, 14)),
        (1, "weekend", date(2024, 4, 7)),
        (1, "month", date(2024, 4, 30)),
        (-1, "month", date(2024, 2, 29)),
        (-13, "month", date(2023, 2, 28)),
        (1, "quarter", date(2024, 6, 30)),
        (-1, "year", date(2023, 3, 31)),
        (1, "decade", date(2034, 3, 31)),
        (-1, "century", date(1924, 3, 31)),
    ],
)
def test_so_many_units_later(count: int, unit: Unit, expected: date) -> None:
    assert periods.shifted(SUNDAY, count, unit) == expected


@pytest.mark.parametrize(
    ("found", "first", "last"),
    [
        (periods.month(2023, 2), date(2023, 2, 1), date(2023, 2, 28)),
        (periods.quarter(2024, 4), date(2024, 10, 1), date(2024, 12, 31)),
        (periods.half(2024, 1), date(2024, 1, 1), date(2024, 6, 30)),
        (periods.half(2024, 2), date(2024, 7, 1), date(2024, 12, 31)),
        (periods.season(2023, "winter"), date(2023, 12, 1), date(2024, 2, 29)),
        (periods.season(2024, "autumn"), date(2024, 9, 1), date(2024, 11, 30)),
    ],
)
def test_first_and_last_day(found: Period, first: date, last: date) -> None:
    assert (found.start, found.end) == (first, last)


def test_from_one_period_to_another() -> None:
    first, last = periods.month(2024, 3), periods.month(2024, 5)
    assert periods.between(first, last) == Period(date(2024, 3, 1), date(2024, 5, 31), "range")
    with pytest.raises(ValueError, match="ends before"):
        periods.between(last, first)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("12-25", date(2024, 12, 25)),
        ("4 thursday 11", date(2024, 11, 28)),
        ("easter", date(2024, 3, 31)),
        ("easter -2", date(2024, 3, 29)),
    ],
)
def test_holidays_are_found_by_their_rules(rule: str, expected: date) -> None:
    assert periods.holiday(2024, rule) == periods.day(expected)
