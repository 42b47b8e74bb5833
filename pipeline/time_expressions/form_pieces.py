"""Pieces of pattern from which the forms of time expressions are put together.

A blank stands for a blank or a no-break space (``compiled`` sees to it). Letters match in either case, save in the
names of months and weekdays, which are capitalised or in capitals throughout. Names in small letters hold parts.
"""

import re
from typing import Final

from pipeline.time_expressions import time_words


def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ", "[ \u00a0]"), re.IGNORECASE)


def one_of(*choices: str) -> str:
    return f"(?:{'|'.join(choices)})"


def as_written(*names: str) -> str:
    """Names in the case given, or in capitals throughout as titles have them."""
    return f"(?-i:{'|'.join(dict.fromkeys(form for name in names for form in (name, name.upper())))})"


def after(*leads: str) -> str:
    """The place behind one of some words and a blank."""
    return one_of(*(f"(?<={'' if lead[0] in APOSTROPHES else BOUNDARY}{lead} )" for lead in leads))


def without_parts(pattern: str) -> str:
    """The pattern with its named groups made anonymous."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


APOSTROPHES: Final = "'’"
BOUNDARY: Final = r"\b"
APOSTROPHE: Final = f"[{APOSTROPHES}]"

SHORT_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
MONTH: Final = one_of(as_written(*time_words.MONTHS), as_written(*SHORT_MONTHS) + r"\b\.?")
PLAIN_MONTHS: Final = as_written("July", *(month for month in time_words.MONTHS if len(month) > 6))  # nothing else
NAMELIKE_MONTHS: Final = as_written("March", "April", "June", "August", *(rf"{month}\." for month in SHORT_MONTHS))
WEEKDAY: Final = as_written(*time_words.WEEKDAYS)
SHORT_WEEKDAYS: Final = ("Mon", "Tues", "Tue", "Wed", "Thurs", "Thur", "Thu", "Fri")

DAY: Final = "(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
YEAR: Final = "(?:1[5-9][0-9][0-9]|20[0-9][0-9])(?![0-9])"
NUMBER: Final = one_of(
    "[0-9]{1,3}(?![0-9])",
    "an?",
    rf"{one_of(*time_words.TENS)}(?:-{one_of(*time_words.NUMBERS[1:10])})?",
    *sorted(time_words.NUMBERS[1:], key=len, reverse=True),
)
FEW: Final = "(?:(?:a )?(?:few|couple(?: of)?)|several|many|some)"
UNIT: Final = "(?:day|weekend|week|month|quarter|year|decade|century)"
LONG_UNIT: Final = "(?:week|month|quarter|year|decade|century)"
UNITS: Final = "(?:days?|weekends?|weeks?|months?|quarters?|years?|decades?|century|centuries)"
PART_OF_DAY: Final = "(?:morning|afternoon|evening|night)"
SEASON: Final = "(?:spring|summer|autumn|fall|winter)"
HOLIDAY: Final = one_of(
    f"New Year{APOSTROPHE}s (?:Day|Eve)", "Christmas (?:Day|Eve)", "Boxing Day", f"Valentine{APOSTROPHE}s Day",
    "Halloween", "Thanksgiving Day", "Easter (?:Sunday|Monday)", "Good Friday",
)  # fmt: skip

RELATIVE_YEAR: Final = "(?P<year_word>last|this|next|the (?:same|previous|following)) year"
A_YEAR: Final = rf"(?:(?P<year>{YEAR})|{RELATIVE_YEAR}\b)"
OF_YEAR: Final = f"(?:,? (?:of )?{A_YEAR})"
TO: Final = "(?: ?[-–—] ?| to | and | until | till | through )"
UP_TO: Final = "(?: ?[-–—] ?| to | until | till | through )"
FROM: Final = "(?:(?:from|between) )?"
EARLY: Final = r"(?:(?:earlier|early|later|late|mid)(?: in| on)?[\s-])?"
EDGE_OF: Final = "(?:the )?(?:very )?(?P<edge>end|beginning|start|middle|close|course) of "
END_OF: Final = EDGE_OF.replace("?P<edge>", "?:")
WHICH: Final = "(?P<which>last|next|this past|this coming|this next|this)"
A_WEEKDAY: Final = rf"(?P<weekday>{as_written(*time_words.WEEKDAYS, *SHORT_WEEKDAYS, 'Sat', 'Sun')})\b\.?"
ON_WEEKDAY: Final = f"(?:{A_WEEKDAY}(?:, ?| )(?:the )?)?"
A_MONTH: Final = f"(?P<month>{MONTH})"
A_DAY: Final = f"(?P<day>{DAY})(?:st|nd|rd|th)?"
LAST_DAY: Final = f"(?P<last_day>{DAY})(?:st|nd|rd|th)?"
LAST_MONTH: Final = f"(?P<last_month>{MONTH})"
FIRST_YEAR: Final = f"(?:,? (?P<first_year>{YEAR}),?)?"
SOME: Final = f"(?:{NUMBER}|(?:just |only )?{FEW}|just)"
BESIDE: Final = (
    r" (?P<way>earlier than|later than|prior to|ahead of|following|before|after)(?! (?:yesterday|tomorrow|last|next))\b"
)
COUNTED: Final = f"(?P<count>{NUMBER}) (?P<unit>{UNITS})"

NO_AMOUNT: Final = r"(?![:%]|[.,][0-9]| (?:percent|per cent|million|billion|points?)\b)"
NO_COUNT: Final = r"(?![-–/][0-9]|[.,][0-9]| (?:of |or so )?{}\b)".format(
    one_of(
        "troops", "soldiers", "people", "men", "women", "tons", "tonnes", "km", "kilomet(?:re|er)s", "met(?:re|er)s",
        "miles", "feet", "dollars", "euros", "percent", "jobs", "workers", "refugees", "migrants", "members", "votes",
        "cases", "deaths", "homes", "houses", "passengers", "police", "officers", "vehicles", "tanks", "missiles",
        "drones", "points", "pages", "years", "hours", "days", "acres", "hectares", "residents", "others", "prisoners",
        "students", "million",
    )
)  # fmt: skip
CLAUSE_END: Final = r"(?= ?[.,;:)!?”\"—–]|\s*$| (?:and|but|to|in|at|with|when|that)\b)"
INSIDE_CLAUSE: Final = r"(?! ?[.,;:)!?”\"—–]|\s*$| (?:and|but|in|at|with|when)\b)"

STRICT_LEADS: Final = ("in", "since", "until", "till", "during", "throughout", "the month of")
LEADS: Final = ("by", "from", "before", "of", "for")
YEAR_LEADS: Final = (*STRICT_LEADS, *LEADS, "after", "to", "through", "around", "circa")
OWNERS: Final = ("the", "a", "its", "his", "her", "their", "our", "this", "that", "'s", "’s")
