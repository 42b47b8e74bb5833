"""Pieces of pattern from which the forms of time expressions are put together.

A blank stands for a blank or a no-break space (``compiled`` sees to it). Letters match in either case, save in the
names of months and weekdays, which are capitalised or in capitals throughout. Names in small letters hold parts.
"""

import re
from typing import Final

from pipeline.reference import any_of
from pipeline.time_expressions.time_words import MONTHS, SHORT_MONTHS, TENS_AND_ONES, WEEKDAYS, number, unit, words


def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ", "[ \u00a0]"), re.IGNORECASE)


def one_of(*patterns: str) -> str:
    return f"(?:{'|'.join(patterns)})"


def any_word(*senses: str) -> str:
    """Any word of some senses, with either apostrophe."""
    return any_of(words(*senses)).replace("'", APOSTROPHE)


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

MONTH: Final = one_of(as_written(*MONTHS), as_written(*SHORT_MONTHS) + r"\b\.?")
PLAIN_MONTHS: Final = as_written(*words("only_month"))
NAMELIKE_MONTHS: Final = as_written(*words("month_or_name"), *(rf"{month}\." for month in SHORT_MONTHS))
WEEKDAY: Final = as_written(*WEEKDAYS)
SHORT_WEEKDAYS: Final = words("short_weekday")

DAY: Final = "(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
YEAR: Final = "(?:1[5-9][0-9][0-9]|20[0-9][0-9])(?![0-9])"
LARGEST_DIGIT: Final = 9
ONES: Final = any_of(word for word in words("number") if 1 <= number(word) <= LARGEST_DIGIT)
NUMBER: Final = one_of(
    "[0-9]{1,3}(?![0-9])",
    any_word("one"),
    rf"{any_word('tens')}(?:{TENS_AND_ONES}{ONES})?",
    any_of(word for word in words("number") if number(word)),
)
FEW: Final = "(?:(?:a )?(?:few|couple(?: of)?)|several|many|some)"
UNIT: Final = any_word("unit")
LONG_UNIT: Final = any_of(word for word in words("unit") if unit(word) not in ("day", "weekend"))
UNITS: Final = any_word("unit", "units")
PART_OF_DAY: Final = any_word("part_of_day")
SEASON: Final = any_word("season")
HOLIDAY: Final = any_word("holiday")

RELATIVE_YEAR: Final = "(?:(?P<year_from_now>last|this|next)|(?P<year_from_then>the (?:same|previous|following))) year"
A_YEAR: Final = rf"(?:(?P<year>{YEAR})|{RELATIVE_YEAR}\b)"
OF_YEAR: Final = f"(?:,? (?:of )?{A_YEAR})"
TO: Final = "(?: ?[-–—] ?| to | and | until | till | through )"
UP_TO: Final = "(?: ?[-–—] ?| to | until | till | through )"
FROM: Final = "(?:(?:from|between) )?"
EARLY: Final = r"(?:(?:earlier|early|later|late|mid)(?: in| on)?[\s-])?"
EDGE_OF: Final = f"(?:the )?(?:very )?(?P<edge>{any_word('late_edge', 'early_edge')}) of "
END_OF: Final = EDGE_OF.replace("?P<edge>", "?:")
WHICH: Final = "(?P<which>last|next|this past|this coming|this next|this)"
A_WEEKDAY: Final = rf"(?P<weekday>{as_written(*WEEKDAYS, *SHORT_WEEKDAYS, *words('short_weekday_or_word'))})\b\.?"
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
NO_COUNT: Final = rf"(?![-–/][0-9]|[.,][0-9]| (?:of |or so )?{any_word('counted')}\b)"
CLAUSE_END: Final = r"(?= ?[.,;:)!?”\"—–]|\s*$| (?:and|but|to|in|at|with|when|that)\b)"
INSIDE_CLAUSE: Final = r"(?! ?[.,;:)!?”\"—–]|\s*$| (?:and|but|in|at|with|when)\b)"

STRICT_LEADS: Final = words("period_lead")
LEADS: Final = words("month_lead")
YEAR_LEADS: Final = (*STRICT_LEADS, *LEADS, *words("year_lead"))
OWNERS: Final = words("owner")
