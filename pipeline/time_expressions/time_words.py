"""The words of time and their values, as ``time_words.csv`` and ``months.csv`` have them for the language read."""

from collections.abc import Mapping
from functools import cache
from typing import Final, Literal, TypeVar, get_args

from pipeline.reference import LANGUAGE, rows
from pipeline.time_expressions.periods import Season, Unit

Value = TypeVar("Value")
Counting = Literal["from_now", "from_then", "from_then_or_now", "beside"]
TENS_AND_ONES: Final = "-"  # between the two words of a number


def words(*senses: str) -> tuple[str, ...]:
    """The words of some senses as they are written, in the order of the list."""
    return tuple(row["word"] for row in rows("time_words") if row["sense"] in senses)


@cache
def values(*senses: str) -> dict[str, str]:
    """What each word of some senses, in lower case, stands for."""
    return {row["word"].lower(): row["value"] for row in rows("time_words") if row["sense"] in senses}


@cache
def _months() -> dict[str, int]:
    """The names of months in small letters, shortened ones too, and their numbers."""
    return {row["name"]: int(row["month"]) for row in rows("months") if LANGUAGE in row["languages"].split()}


def _full(name: str) -> bool:
    return not any(other != name and other.startswith(name) for other in _months())


MONTHS: Final = tuple(name.capitalize() for name in sorted(filter(_full, _months()), key=lambda name: _months()[name]))
SHORT_MONTHS: Final = tuple(name.capitalize() for name in _months() if not _full(name))
WEEKDAYS: Final = words("weekday")


def month_number(name: str) -> int:
    """1 for January, Jan. or JAN; ValueError for what is no month."""
    return _value(name, _months())


def weekday_number(name: str) -> int:
    """0 for Monday, as ``date.weekday``; ValueError for what is no weekday."""
    return int(_value(name, values("weekday", "short_weekday", "short_weekday_or_word")))


def number(name: str) -> int:
    """The value of a number in digits or in words below a hundred; "a" and "an" are 1; ValueError for other words."""
    if name.isdigit():
        return int(name)
    tens, _, ones = name.partition(TENS_AND_ONES)
    if ones:
        return int(_value(tens, values("tens"))) + int(_value(ones, values("number")))
    return int(_value(name, values("number", "tens", "one")))


def ordinal(name: str) -> int:
    return int(_value(name, values("ordinal")))


def unit(name: str) -> Unit:
    """The unit of "day", "weeks", "years"...; ValueError for hours and other words."""
    value = _value(name, values("unit", "units"))
    assert value in get_args(Unit), value
    return value  # type: ignore[return-value]


def season(name: str) -> Season:
    value = _value(name, values("season"))
    assert value in get_args(Season), value
    return value  # type: ignore[return-value]


def step(name: str) -> int:
    """How many units "last" (-1), "this" (0) or "the week after next" (2) are from the present one.

    Of "this past" or "the following" the last word counts.
    """
    steps = values("step")
    plain = _plain(name)
    return int(steps[plain] if plain in steps else _value(plain.rpartition(" ")[2], steps))


def named_day(name: str) -> int:
    """How many days "yesterday" (-1) or "tomorrow" (1) are from today."""
    return int(_value(name, values("named_day")))


def direction(name: str, counting: Counting) -> int:
    """Whether words that count from some day count on (1) or back (-1), 0 for words that count from another."""
    return int(values(counting).get(_plain(name), "0"))


def holiday(name: str) -> str:
    """The rule by which a holiday is found, see ``periods.holiday``."""
    return _value(name, values("holiday"))


def is_part_of_day(name: str) -> bool:
    return _plain(name) in values("part_of_day")


def is_late_edge(name: str) -> bool:
    """Whether "end" or "close" is said of a period."""
    return _plain(name) in values("late_edge")


def _value(name: str, values: Mapping[str, Value]) -> Value:
    try:
        return values[_plain(name)]
    except KeyError:
        raise ValueError(f"no such word of time: {name}") from None


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("’", "'").split()).rstrip(".")
