"""The text of a date field to the moments that it can mean, in any language; null for all that is no whole date."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from pipeline.dates import UNZONED, DateOrder, Instant, chosen, has_figures, readings
from pipeline.reference import rows

MAY_4 = Instant(datetime(2021, 5, 4, tzinfo=UTC), "day")
AT_NINE = Instant(datetime(2021, 5, 4, 9, 30, tzinfo=UTC), "time")


@pytest.mark.parametrize(
    "text",
    [
        "May 4, 2021",
        "4 May 2021",
        "4. May 2021",
        "Tuesday, May 4th, 2021",
        "May 4, 2021 Tuesday",
        "Published May 4, 2021",
        "Posted on: 04-May-21",
        "4MAY2021",
        "2021 May 4",
        "2021-05-04",
        "2021.05.04",
        "2021/5/4",
        "2021. 05. 04.",
        "20210504",
        "20210504.0",
        "2021-05-04Z",
        "mar 4 mai 2021",
        "le 4 mai 2021",
        "4 de mayo de 2021",
        "martes, 4 de mayo de 2021",
        "Dienstag, den 4. Mai 2021",
        "4 maggio 2021",
        "terça-feira, 4 de maio de 2021",
        "4 мая 2021 г.",
        "4 травня 2021 року",
        "4 maja 2021 r.",
        "4 Mayıs 2021 Salı",
        "den 4 maj 2021",
        "4. toukokuuta 2021",
        "4. května 2021",
        "2021. május 4.",
        "4 mai 2021",
        "4 Μαΐου 2021",
        "٤ مايو ٢٠٢١",
        "2021年5月4日",
        "2021年5月4日（火）",
        "2021年05月04日 星期二",
        "2021년 5월 4일",
        "ngày 4 tháng 5 năm 2021",
        "4 במאי 2021",
        "4 मई 2021",
        "Fjord Post, Tuesday 4 May 2021, page 3",
        "Fjord Post, May 4, 2021 5:30 AM somewhere",
        "2021_05_04",
        "Published 4 May 2021, updated 9 June 2021",
    ],
)
def test_a_day_in_any_spelling(text: str) -> None:
    assert [reading.instant for reading in readings(text)] == [MAY_4]


@pytest.mark.parametrize(
    "text",
    [
        "2021-05-04T09:30:00Z",
        "2021-05-04 09:30:00 UTC",
        "2021-05-04 09:30:00.123+00:00",
        "20210504T093000Z",
        "20210504T113000+0200",
        "20210504093000",
        "202105040930",
        "1620120600",
        "1620120600.0",
        "1620120600000",
        "1620120600000000",
        "1620120600000000000",
        "/Date(1620120600000)/",
        "Tue, 04 May 2021 09:30:00 GMT",
        "Tuesday, 04-May-21 09:30:00 GMT",
        "Tue May 04 09:30:00 +0000 2021",
        "Tue May 04 2021 11:30:00 GMT+0200 (Central European Summer Time)",
        "04/May/2021:09:30:00 +0000",
        "May 4, 2021 5:30 am EDT",
        "May 4, 2021, 5:30 a.m. ET",
        "Tuesday, May 4, 2021 5:30 AM (EDT)",
        "May 4 2021 9:30AM",
        "09:30, 4 May 2021",
        "4. Mai 2021, 11:30 Uhr MESZ",
        "2021-05-04 11:30 Europe/Berlin",
        "4 mai 2021 à 09h30",
        "4 May 2021 0930 GMT",
        "2021年5月4日 上午9:30",
        "2021년 5월 4일 오전 9시 30분",
        "4. toukokuuta 2021 klo 9.30",
        "4 Μαΐου 2021, 9:30 π.μ.",
    ],
)
def test_a_moment_in_any_spelling(text: str) -> None:
    assert [reading.instant for reading in readings(text)] == [AT_NINE]


@pytest.mark.parametrize(
    ("text", "value", "granularity"),
    [
        ("May 2021", date(2021, 5, 1), "month"),
        ("05/2021", date(2021, 5, 1), "month"),
        ("2021年5月", date(2021, 5, 1), "month"),
        ("2021", date(2021, 1, 1), "year"),
        ("2021.0", date(2021, 1, 1), "year"),
        ("October 23, 1962", date(1962, 10, 23), "day"),
        ("May 4, 2021 10:00 IST", date(2021, 5, 4), "day"),
        ("1 декабря 1899", date(1899, 12, 1), "day"),
    ],
)
def test_what_is_known_less_exactly(text: str, value: date, granularity: str) -> None:
    assert [(found.instant.value.date(), found.instant.granularity) for found in readings(text)] == [
        (value, granularity)
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("", "soon", "nan", "5 hours ago", "yesterday", "0", "44320", "0000-00-00", "9999-12-31", "0001-01-01"),
        *("31 February 2021", "4-5 May 2021", "May-21", "4 May", "May 4, 2021 and June 9, 2022", "2021-13-45"),
        *("9" * 5_000, "637557174000000000", "4 listopada 2021", "May 4, 2021 " * 30),
    ],
)
def test_what_is_no_one_date_gives_none(text: str) -> None:
    assert readings(text) == ()


@pytest.mark.parametrize(("language", "month"), [("pl", 11), ("hr", 10)])
def test_the_language_decides_on_a_name_of_two_months(language: str, month: int) -> None:
    (found,) = readings("4 listopada 2021", language)
    assert found.instant.value.month == month


@pytest.mark.parametrize(
    ("text", "day_first", "month_first", "untold"),
    [
        ("3/4/2021", "2021-04-03", "2021-03-04", None),
        ("3/4/21 14:05", "2021-04-03", "2021-03-04", None),
        ("03042021", "2021-04-03", "2021-03-04", None),
        ("3.4.2021", "2021-04-03", "2021-03-04", "2021-04-03"),
        ("15/4/2021", "2021-04-15", "2021-04-15", "2021-04-15"),
        ("4/15/2021 10:00 am EST", "2021-04-15", "2021-04-15", "2021-04-15"),
        ("4/4/2021", "2021-04-04", "2021-04-04", "2021-04-04"),
    ],
)
def test_figures_are_read_in_an_order(text: str, day_first: str, month_first: str, untold: str | None) -> None:
    def read(order: DateOrder | None) -> str | None:
        held = chosen(readings(text), order)
        return held.instant.value.date().isoformat() if held else None

    assert (read("day_first"), read("month_first"), read(None)) == (day_first, month_first, untold)


def test_a_short_year_may_stand_first() -> None:
    assert [(found.order, str(found.instant.value.date())) for found in readings("21-04-09")] == [
        ("day_first", "2009-04-21"),
        ("year_first", "2021-04-09"),
    ]


def test_a_clock_without_a_zone_is_known_as_such() -> None:
    zones = [
        readings(text)[0].instant.value.tzinfo for text in ("4 May 2021 9:30", "2021-05-04T09:30", "2021-05-04 9:30 Z")
    ]
    assert zones == [UNZONED, UNZONED, timezone(timedelta(0))]
    assert [zone is UNZONED for zone in zones] == [True, True, False]


def test_only_figures_can_stand_in_more_than_one_order() -> None:
    assert list(map(has_figures, ["3/4/2021", "03042021", "4 May 2021", "soon", "3/4/2021 " * 100])) == [
        *(True, True, False, False, False)
    ]


@pytest.mark.parametrize("row", rows("months")[::25], ids=lambda row: row["name"])
def test_every_month_of_the_list_is_read(row: dict[str, str]) -> None:
    language = row["languages"].split()[0]
    assert [found.instant.value.date() for found in readings(f"4 {row['name']} 2021", language)] == [
        date(2021, int(row["month"]), 4)
    ]
