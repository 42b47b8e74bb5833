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
    ],
)
def test_other_words_have_none(read: Callable[[str], object], name: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read(name)
