"""A date whose parts stand in fields of their own."""

import pytest

from pipeline.sources.fields.date_parts import date_of_parts


@pytest.mark.parametrize(
    ("year", "month", "day", "date"),
    [
        (2016, 12, 31, "2016-12-31"),
        (2016.0, "12.0", None, "2016-12"),
        ("2016", None, None, "2016"),
        (2016, 12, 32, "2016-12"),
        (2016, "Dec", 31, "2016"),
        (None, 12, 31, None),
        (16, 12, 31, None),
        ("9" * 400, 1, 1, None),
        (float("nan"), 1, 1, None),
        ([2016], 1, 1, None),
    ],
)
def test_date_of_parts(year: object, month: object, day: object, date: str | None) -> None:
    assert date_of_parts(year, month, day) == date
