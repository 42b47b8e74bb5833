"""Dates in addresses."""

from datetime import date

import pytest

from pipeline.articles.publication_dates.address_dates import address_date, address_day


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2021/05/04/ferry", "2021-05-04"),
        ("news/2021-05/04/c_1.htm", "2021-05-04"),
        ("news/2021/may/04/ferry", "2021-05-04"),
        ("a/202105/04/WS1.html", "2021-05-04"),
        ("english/20210504/ab12/c.html", "2021-05-04"),
        ("world/ferry-opens-2021-05-04/", "2021-05-04"),
        ("world/ferry-opens-20210504-p5c.html", "2021-05-04"),
        ("view/AEN20210504004100315", "2021-05-04"),
        ("2021/05/ferry", None),
        ("2021/13/45/ferry", None),
        ("1984/05/04/ferry", None),
        ("story/20214504", None),
        ("ferry-of-2021", None),
    ],
)
def test_a_day_in_an_address(path: str, day: str | None) -> None:
    found = address_day(f"https://fjord.example/{path}")
    assert (found.isoformat() if found else None) == day


def test_a_month_in_an_address() -> None:
    found = address_date("https://fjord.example/2021/05/ferry")
    assert found is not None
    assert (found.text, found.moment.value.date(), found.moment.granularity) == ("/2021/05", date(2021, 5, 1), "month")


def test_the_host_is_no_date() -> None:
    assert address_date("https://news-2021-05-04.example/ferry") is None
