"""The words of time in English and their values."""

from typing import Final

from pipeline.time_expressions.periods import Season, Unit

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBERS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS: Final = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "latter": 2,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
SEASONS: Final[dict[str, Season]] = {
    "spring": "spring",
    "summer": "summer",
    "autumn": "autumn",
    "fall": "autumn",
    "winter": "winter",
}


def month_number(name: str) -> int:
    """1 for January, Jan. or JAN; ValueError for what is no month."""
    return _place(name, MONTHS) + 1


def weekday_number(name: str) -> int:
    """0 for Monday, as ``date.weekday``; ValueError for what is no weekday."""
    return _place(name, WEEKDAYS)


def _place(name: str, names: tuple[str, ...]) -> int:
    return [known[:3] for known in names].index(name[:3].capitalize())


def number(name: str) -> int:
    """The value of a number in digits or in words below a hundred; "a" and "an" are 1; ValueError for other words."""
    lower = name.lower()
    if lower.isdigit():
        return int(lower)
    if lower in ("a", "an"):
        return 1
    if lower in NUMBERS:
        return NUMBERS.index(lower)
    tens, _, ones = lower.partition("-")
    return 10 * TENS.index(tens) + 20 + (NUMBERS.index(ones) if ones else 0)


def unit(name: str) -> Unit:
    """The unit of "day", "weeks", "years"...; ValueError for hours and other words."""
    lower = name.lower()
    singular = "century" if lower == "centuries" else lower.removesuffix("s")
    match singular:
        case "day" | "week" | "month" | "quarter" | "year" | "decade" | "century" | "weekend":
            return singular
    raise ValueError(f"no unit of the calendar: {name}")
