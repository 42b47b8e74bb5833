"""The text of dates out of fields."""

from datetime import UTC, date, datetime, time

import pytest

from pipeline.sources.fields import clock_text, date_text


@pytest.mark.parametrize(
    ("values", "text"),
    [
        pytest.param([" May 4, 2021 "], "May 4, 2021", id="as it is written"),
        pytest.param([1620120600], "1620120600", id="a number"),
        pytest.param([1620120600.0], "1620120600", id="a number of a float"),
        pytest.param([datetime(2021, 5, 4, 9, tzinfo=UTC)], "2021-05-04T09:00:00+00:00", id="a moment"),
        pytest.param([date(2021, 5, 4)], "2021-05-04", id="a day"),
        pytest.param([{"$date": {"$numberLong": "1620120600000"}}], "1620120600000", id="a document of a database"),
        pytest.param(["5 hours ago", "May 4, 2021"], "May 4, 2021", id="the first that is one"),
        pytest.param(["09:30", "soon"], "soon", id="no clock"),
        pytest.param(["soon", "later"], "soon", id="the first where none is"),
        pytest.param([10**400], str(10**400), id="any number"),
        pytest.param([float("nan"), None, "", "nan", True], None, id="nothing"),
    ],
)
def test_the_text_of_a_date(values: list[object], text: str | None) -> None:
    assert date_text(values) == text


@pytest.mark.parametrize(
    ("values", "clock"),
    [
        (["May 4, 2021", "9:30"], "9:30"),
        (["May 4, 2021", "9:30:00 am EST"], "9:30:00 am EST"),
        (["May 4, 2021", time(9, 30)], "09:30:00"),
        (["2021-05-04 09:30"], None),
        (["May 4, 2021", "late"], None),
    ],
)
def test_the_clock_beside_a_date(values: list[object], clock: str | None) -> None:
    assert clock_text(values) == clock
