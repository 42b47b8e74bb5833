"""On which days something may have been, and whether that is one occasion."""

from datetime import date

import pytest

from pipeline.records import DateBasis, Granularity
from pipeline.resolution.grouping.occasions import Occasion, date_rank, occasion

TUESDAY = date(2024, 3, 12)
DAY = TUESDAY.toordinal()


@pytest.mark.parametrize(
    ("on", "granularity", "basis", "published", "expected"),
    [
        pytest.param(TUESDAY, "day", "stated", None, Occasion(DAY, DAY), id="a day"),
        pytest.param(TUESDAY, "week", "relative", None, Occasion(DAY, DAY + 6), id="a week"),
        pytest.param(TUESDAY, "month", "stated", TUESDAY, Occasion(DAY, DAY + 30), id="a month"),
        pytest.param(TUESDAY, "day", "publication", TUESDAY, Occasion(DAY - 3, DAY), id="the day of publication"),
        pytest.param(None, None, "none", TUESDAY, Occasion(DAY - 3, DAY), id="not told"),
        pytest.param(TUESDAY, "day", "publication", None, None, id="publication that is not the article's own"),
        pytest.param(None, None, "none", None, None, id="not known"),
    ],
)
def test_occasion(
    on: date | None,
    granularity: Granularity | None,
    basis: DateBasis,
    published: date | None,
    expected: Occasion | None,
) -> None:
    assert occasion(on, granularity, basis, published) == expected


@pytest.mark.parametrize(
    ("other", "meets", "narrowed"),
    [
        pytest.param(Occasion(12, 20), True, Occasion(12, 15), id="overlaps"),
        pytest.param(Occasion(16, 20), True, Occasion(15, 16), id="the day after"),
        pytest.param(Occasion(4, 9), True, Occasion(9, 10), id="the day before"),
        pytest.param(Occasion(17, 20), False, Occasion(15, 17), id="later"),
        pytest.param(Occasion(4, 8), False, Occasion(8, 10), id="earlier"),
    ],
)
def test_two_occasions(other: Occasion, meets: bool, narrowed: Occasion) -> None:
    one = Occasion(10, 15)
    assert (one.meets(other), other.meets(one)) == (meets, meets)
    assert one.narrowed(other) == narrowed


@pytest.mark.parametrize(("last", "is_short"), [(16, True), (17, False)])
def test_a_week_is_short(last: int, is_short: bool) -> None:
    assert Occasion(10, last).is_short is is_short


def test_finer_dates_come_first_then_those_most_surely_told() -> None:
    ranked = [
        date_rank(TUESDAY, "time", "publication"),
        date_rank(TUESDAY, "day", "stated"),
        date_rank(TUESDAY, "day", "relative"),
        date_rank(TUESDAY, "month", "stated"),
        date_rank(None, "day", "stated"),
    ]
    assert ranked == sorted(ranked)
    assert len(set(ranked)) == len(ranked)
