"""The words of time in English and their values, with the pieces of pattern that name them."""

from typing import Final

from pipeline.time_expressions.periods import Season, Unit

MONTH_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAY_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBER_NAMES: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
TENS: Final = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
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


def either_case(*words: str) -> str:
    """A pattern for each word as it stands or in capitals throughout, as titles have it."""
    return "|".join(dict.fromkeys(form for word in words for form in (word, word.upper())))


MONTH: Final = (
    f"(?:{either_case(*MONTH_NAMES)}|(?:{either_case('Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept', 'Sep')}"
    f"|{either_case('Oct', 'Nov', 'Dec')})\\b\\.?)"
)
CERTAIN_MONTH: Final = f"(?:{either_case(*(name for name in MONTH_NAMES if len(name) > 6))}|July)"
AMBIGUOUS_MONTH: Final = "(?:March|April|June|August|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.)"
WEEKDAY: Final = f"(?:{either_case(*WEEKDAY_NAMES)})"
SHORT_WEEKDAY: Final = f"(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\b\\.?)"
DAY: Final = "(?:3[01]|[12][0-9]|0?[1-9])"
SUFFIX: Final = "(?:st|nd|rd|th)?"
YEAR: Final = "(?:1[5-9][0-9][0-9]|20[0-9][0-9])"
NUMBER: Final = f"(?:[0-9]{{1,3}}|an?|(?:{'|'.join(TENS)})-(?:{'|'.join(NUMBER_NAMES[1:10])})|{'|'.join([*NUMBER_NAMES[1:], *list(TENS)[1:]])})"
VAGUE_NUMBER: Final = "(?:(?:a )?(?:few|couple(?: of)?)|several|many|some|recent)"
PART_OF_DAY: Final = "(?:morning|afternoon|evening|night)"
SEASON: Final = "(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"


def month_number(name: str) -> int:
    """1 for January, Jan. or JAN; ValueError for what is no month."""
    start = name[:3].capitalize()
    return [month[:3] for month in MONTH_NAMES].index(start) + 1


def weekday_number(name: str) -> int:
    """0 for Monday, as ``date.weekday``; ValueError for what is no weekday."""
    start = name[:3].capitalize()
    return [weekday[:3] for weekday in WEEKDAY_NAMES].index(start)


def number(name: str) -> int:
    """The value of a number in digits or words up to ninety; "a" and "an" are 1."""
    lower = name.lower()
    if lower.isdigit():
        return int(lower)
    if lower in ("a", "an"):
        return 1
    if lower in NUMBER_NAMES:
        return NUMBER_NAMES.index(lower)
    tens, _, ones = lower.partition("-")
    return TENS[tens] + (NUMBER_NAMES.index(ones) if ones else 0)


def unit(name: str) -> Unit:
    """The unit of "day", "weeks", "years"...; hours and minutes are no units here; ValueError for them."""
    lower = name.lower().rstrip("s") if name.lower() != "centuries" else "century"
    match lower:
        case "day" | "week" | "month" | "quarter" | "year" | "decade" | "century" | "weekend":
            return lower
    raise ValueError(f"no unit of the calendar: {name}")
