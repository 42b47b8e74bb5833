"""The macros that give a value: how a date and an outlet are shown."""

from datetime import date

import pytest

from tests.sql import planted

FIRST = date(2024, 7, 1)


@pytest.mark.parametrize(
    ("first", "last", "granularity", "shown"),
    [
        pytest.param(FIRST, FIRST, "day", "2024-07-01", id="day"),
        pytest.param(FIRST, FIRST, "time", "2024-07-01", id="time"),
        pytest.param(FIRST, None, "day", "2024-07-01", id="day without an end"),
        pytest.param(FIRST, date(2024, 7, 31), "month", "2024-07", id="month"),
        pytest.param(FIRST, None, "month", "2024-07", id="month without an end"),
        pytest.param(FIRST, date(2024, 8, 31), "month", "about 2024-07-01 – 2024-08-31", id="two months"),
        pytest.param(date(2024, 1, 1), date(2024, 12, 31), "year", "2024", id="year"),
        pytest.param(date(2024, 1, 1), date(2025, 12, 31), "year", "about 2024-01-01 – 2025-12-31", id="two years"),
        pytest.param(FIRST, date(2024, 7, 7), "week", "about 2024-07-01 – 2024-07-07", id="week"),
        pytest.param(FIRST, None, "week", "about 2024-07-01", id="week without an end"),
        pytest.param(FIRST, date(2024, 9, 30), "quarter", "about 2024-07-01 – 2024-09-30", id="quarter"),
        pytest.param(FIRST, date(2024, 7, 14), "range", "about 2024-07-01 – 2024-07-14", id="range"),
        pytest.param(FIRST, date(2024, 7, 2), "day", "about 2024-07-01 – 2024-07-02", id="days that differ"),
        pytest.param(FIRST, FIRST, None, "2024-07-01", id="day of unknown granularity"),
        pytest.param(None, None, None, None, id="none"),
    ],
)
def test_a_date_is_shown_as_fine_as_it_is_known(
    first: date | None, last: date | None, granularity: str | None, shown: str | None
) -> None:
    con = planted.warehouse()
    dates = [first, last, granularity]
    assert con.execute("select shown_date($1::date, $2::date, $3)", dates).fetchall() == [(shown,)]


@pytest.mark.parametrize(
    ("first", "granularity", "last"),
    [
        pytest.param(FIRST, "day", FIRST, id="day"),
        pytest.param(FIRST, "week", date(2024, 7, 7), id="week"),
        pytest.param(date(2024, 2, 1), "month", date(2024, 2, 29), id="month"),
        pytest.param(date(2023, 12, 1), "season", date(2024, 2, 29), id="season"),
        pytest.param(FIRST, "quarter", date(2024, 9, 30), id="quarter"),
        pytest.param(date(2024, 1, 1), "year", date(2024, 12, 31), id="year"),
        pytest.param(FIRST, None, FIRST, id="not told how finely"),
        pytest.param(None, "month", None, id="none"),
    ],
)
def test_a_time_ends_as_its_granularity_tells(first: date | None, granularity: str | None, last: date | None) -> None:
    con = planted.warehouse()
    assert con.execute("select period_end($1::date, $2)", [first, granularity]).fetchall() == [(last,)]


@pytest.mark.parametrize(
    ("outlet", "shown"), [("Coast Herald", "Coast Herald"), (None, "(unknown: box/page.txt)")], ids=["named", "unknown"]
)
def test_an_outlet_that_is_not_known_is_shown_by_its_file(outlet: str | None, shown: str) -> None:
    con = planted.warehouse()
    assert con.execute("select outlet_shown($1, 'box/page.txt')", [outlet]).fetchall() == [(shown,)]
