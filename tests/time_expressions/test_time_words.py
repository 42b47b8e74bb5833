"""The words of time and their values."""

from collections.abc import Callable

import pytest

from pipeline.time_expressions import time_words as words


@pytest.mark.parametrize(
    ("read", "name", "value"),
    [
        (words.month_number, "January", 1),
        (words.month_number, "Sept.", 9),
        (words.month_number, "DEC", 12),
        (words.weekday_number, "Monday", 0),
        (words.weekday_number, "Thur.", 3),
        (words.number, "17", 17),
        (words.number, "An", 1),
        (words.number, "zero", 0),
        (words.number, "nineteen", 19),
        (words.number, "Twenty", 20),
        (words.number, "ninety-nine", 99),
        (words.unit, "days", "day"),
        (words.unit, "Centuries", "century"),
        (words.unit, "weekend", "weekend"),
        (words.ordinal, "Latter", 2),
        (words.season, "fall", "autumn"),
        (words.step, "last", -1),
        (words.step, "this coming", 1),
        (words.step, "the same", 0),
        (words.step, "after\xa0next", 2),
        (words.named_day, "tonight", 0),
        (words.holiday, "New Year’s Eve", "12-31"),
    ],
)
def test_value(read: Callable[[str], object], name: str, value: object) -> None:
    assert read(name) == value


@pytest.mark.parametrize(
    ("read", "name"),
    [
        (words.month_number, "Monday"),
        (words.weekday_number, "May"),
        (words.number, "dozen"),
        (words.number, "twenty-dozen"),
        (words.unit, "hours"),
        (words.season, "monsoon"),
        (words.step, "every"),
    ],
)
def test_other_words_have_none(read: Callable[[str], object], name: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read(name)


@pytest.mark.parametrize(
    ("name", "directions"),
    [("ago", (-1, 0, 0)), ("from  now", (1, 0, 0)), ("Later", (0, 1, 0)), ("before", (0, 0, -1)), ("soon", (0, 0, 0))],
)
def test_words_count_from_one_day_only(name: str, directions: tuple[int, ...]) -> None:
    countings: tuple[words.Counting, ...] = ("from_now", "from_then", "from_then_or_now")
    assert tuple(words.direction(name, counting) for counting in countings) == directions


def test_months_are_in_order_and_their_short_names_apart() -> None:
    assert (words.MONTHS[0], words.MONTHS[4], words.MONTHS[11], len(words.MONTHS)) == ("January", "May", "December", 12)
    assert {"Sep", "Sept", "Dec"} <= set(words.SHORT_MONTHS) and "May" not in words.SHORT_MONTHS
