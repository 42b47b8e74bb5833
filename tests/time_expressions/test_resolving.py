"""Expressions placed beside another event: "two days after the vote", given when the vote was."""

from datetime import date

import pytest

from pipeline.records import DateBasis, Granularity, When
from pipeline.time_expressions import beside, expressions

TUESDAY = date(2024, 3, 12)


def vote(granularity: Granularity, start: date, end: date, basis: DateBasis = "relative") -> When:
    return When(start, end, granularity, basis, "then")


ON_TUESDAY = vote("day", TUESDAY, TUESDAY)
IN_MARCH = vote("month", date(2024, 3, 1), date(2024, 3, 31))


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        ("They met two days after the vote.", ON_TUESDAY, (date(2024, 3, 14), date(2024, 3, 14), "day")),
        ("They met two days before the vote.", ON_TUESDAY, (date(2024, 3, 10), date(2024, 3, 10), "day")),
        ("They met a week ahead of the vote.", ON_TUESDAY, (date(2024, 3, 5), date(2024, 3, 5), "day")),
        ("They met three weeks later than the vote.", ON_TUESDAY, (date(2024, 4, 2), date(2024, 4, 2), "day")),
        ("They met the day following the vote.", ON_TUESDAY, (date(2024, 3, 13), date(2024, 3, 13), "day")),
        ("They met hours after the vote.", ON_TUESDAY, (TUESDAY, TUESDAY, "day")),
        ("They met a month prior to the vote.", ON_TUESDAY, (date(2024, 2, 1), date(2024, 2, 29), "month")),
        ("They met two months after the vote.", IN_MARCH, (date(2024, 5, 1), date(2024, 5, 31), "month")),
        ("They met a year earlier than the vote.", IN_MARCH, (date(2023, 1, 1), date(2023, 12, 31), "year")),
    ],
)
def test_beside_another_event(text: str, other: When, expected: tuple[date, date, Granularity]) -> None:
    (expression,) = expressions(text)
    start, end, granularity = expected
    assert beside(expression, other) == When(start, end, granularity, "inherited", expression.text, expression.span)


def test_the_other_way_round() -> None:
    (expression,) = expressions("They met two days after the vote.")
    found = beside(expression, ON_TUESDAY, is_reversed=True)
    assert (found.start, found.basis) == (date(2024, 3, 10), "inherited")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        pytest.param("They met two days after the vote.", IN_MARCH, id="known less exactly than the distance"),
        pytest.param("They met two weeks after the vote.", IN_MARCH, id="weeks count to the day"),
        pytest.param("They met hours after the vote.", IN_MARCH, id="hours need the day"),
        pytest.param("They met two decades after the vote.", ON_TUESDAY, id="decades are no distance"),
        pytest.param("They met 300 years after the vote.", vote("day", date.max, date.max), id="past the calendar"),
        pytest.param("They met two days after the vote.", When(None, None, None, "none"), id="not known"),
        pytest.param("They met two days ago.", ON_TUESDAY, id="no distance to an event"),
    ],
)
def test_a_distance_that_places_nothing(text: str, other: When) -> None:
    (expression,) = expressions(text)
    assert beside(expression, other) == When(None, None, None, "none", expression.text, expression.span)
