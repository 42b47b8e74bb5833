"""The forms in which English news names days and periods: a pattern and the function that places it, each.

The order matters: at a place of the text the first form that matches is taken, so longer forms stand first.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from pipeline.reference import any_of
from pipeline.time_expressions import placing
from pipeline.time_expressions.context import Context, Parts
from pipeline.time_expressions.form_pieces import (
    A_DAY,
    A_MONTH,
    A_YEAR,
    APOSTROPHE,
    BESIDE,
    CLAUSE_END,
    COUNTED,
    DAY,
    EARLY,
    EDGE_OF,
    END_OF,
    FEW,
    FIRST_YEAR,
    FROM,
    HOLIDAY,
    INSIDE_CLAUSE,
    LAST_DAY,
    LAST_MONTH,
    LEADS,
    LONG_UNIT,
    MONTH,
    NAMELIKE_MONTHS,
    NO_AMOUNT,
    NO_COUNT,
    NUMBER,
    OF_YEAR,
    ON_WEEKDAY,
    OWNERS,
    PART_OF_DAY,
    PLAIN_MONTHS,
    SEASON,
    SHORT_WEEKDAYS,
    SOME,
    STRICT_LEADS,
    TO,
    UNIT,
    UNITS,
    UP_TO,
    WEEKDAY,
    WHICH,
    YEAR,
    YEAR_LEADS,
    after,
    any_word,
    as_written,
    compiled,
    one_of,
    without_parts,
)
from pipeline.time_expressions.periods import Period
from pipeline.time_expressions.time_words import MONTHS, WEEKDAYS, ordinal, words


@dataclass(frozen=True, slots=True)
class Form:
    """One way to name a period.

    ``lead`` must stand before the expression and ``tail`` must follow it; neither belongs to it.
    """

    kind: str
    pattern: str
    period: Callable[[Parts, Context], Period]
    lead: str = ""
    tail: str = ""


def no_date(pattern: str, lead: str = "") -> Form:
    """Words that look like a time expression and are none."""
    return Form("no date", pattern, placing.nothing, lead)


def inexact(pattern: str, lead: str = "", tail: str = "") -> Form:
    """A time expression that fixes no period."""
    return Form("inexact", pattern, placing.nothing, lead, tail)


QUARTERS: Final = 4  # of a year
ANY_ORDINAL: Final = one_of("[0-9]+(?:st|nd|rd|th)", any_word("ordinal"))
OF_A_QUARTER: Final = any_of(word for word in words("ordinal") if ordinal(word) <= QUARTERS)

NO_DATES: Final = (
    no_date(WEEKDAY, lead=after(*words("before_weekday_name"))),
    no_date("Good Friday (?:Agreement|accord|peace|deal)"),
    no_date(f"(?:the )?Sunday {any_word('paper')}"),
    no_date(f"{WEEKDAY}|{UNIT}|{PART_OF_DAY}", lead=after("every", "each", "any", "every other")),
    no_date(r"(?:Sept(?:ember|\.)? 11|9/11)(?:th)? (?:attacks?|hijack|terror)\w*|9/11(?![/0-9])"),
    no_date(r"(?-i:Today)\b", lead=r"(?<=\w )"),
    no_date(
        r"(?:first|last|only|second|third)(?: \w+){0,4} in (?:more than |over |nearly |almost |about )?"
        rf"(?:{NUMBER}|{FEW}) {UNITS}\b"
    ),
    no_date("(?:February|October|November) Revolution"),
    no_date("September", lead=after("Black")),
)

RANGES: Final = (
    Form("days", rf"{FROM}{ON_WEEKDAY}{A_DAY}{TO}(?:the )?{LAST_DAY}(?: of)? {A_MONTH}(?!\w){OF_YEAR}?", placing.days),
    Form("days", f"{FROM}{A_MONTH} {A_DAY}{TO}{LAST_DAY}{NO_AMOUNT}{OF_YEAR}?", placing.days),
    Form(
        "days",
        f"{FROM}{A_MONTH} {A_DAY}{FIRST_YEAR}{TO}{LAST_MONTH} {LAST_DAY}{OF_YEAR}?",
        placing.days_across_months,
    ),
    Form(
        "days",
        rf"{FROM}(?:the )?{A_DAY}(?: of)? {A_MONTH}{FIRST_YEAR}{TO}"
        rf"(?:the )?{LAST_DAY}(?: of)? {LAST_MONTH}(?!\w){OF_YEAR}?",
        placing.days_across_months,
    ),
    Form("months", rf"{FROM}{EARLY}{A_MONTH}{UP_TO}{LAST_MONTH}(?!\w){OF_YEAR}?", placing.months),
    Form("months", rf"between {A_MONTH} and {LAST_MONTH}(?!\w){OF_YEAR}?", placing.months),
    Form("months", rf"{A_MONTH} (?P<joined>and) {LAST_MONTH}(?!\w){OF_YEAR}?", placing.months, lead=after("in")),
    Form("weekdays", rf"{FROM}(?P<weekday>{WEEKDAY}){UP_TO}(?P<last_weekday>{WEEKDAY})\b", placing.weekdays),
    Form("weekdays", rf"between (?P<weekday>{WEEKDAY}) and (?P<last_weekday>{WEEKDAY})\b", placing.weekdays),
    Form(
        "years",
        rf"{FROM}(?P<year>{YEAR})(?:[-–—]|/)(?P<last_year>{YEAR}|[0-9][0-9])(?![\d/.-])",
        placing.years,
    ),
    Form("years", rf"from (?P<year>{YEAR}) (?:to|until|till|through) (?P<last_year>{YEAR})", placing.years),
    Form("years", rf"between (?P<year>{YEAR}) and (?P<last_year>{YEAR})", placing.years),
)

DAYS: Final = (
    Form("week", f"(?:the )?week of {ON_WEEKDAY}{A_MONTH} {A_DAY}{OF_YEAR}?", placing.week_of),
    Form(
        "day",
        rf"(?P<year>{YEAR})[-/.](?P<number>1[0-2]|0[1-9])[-/.](?P<day>{DAY})",
        placing.iso_day,
    ),
    Form(
        "day",
        r"(?P<first>[0-3]?\d)[/.](?P<second>[0-3]?\d)[/.](?P<year>(?:19|20)\d\d|\d\d)(?![\d/]|\.\d)",
        placing.numeric_day,
    ),
    Form("day", rf"{ON_WEEKDAY}(?:the )?{A_DAY}(?: day)?(?: of)? {A_MONTH}(?!\w){OF_YEAR}?", placing.month_day),
    Form("day", f"{ON_WEEKDAY}{A_MONTH} (?:the )?{A_DAY}{NO_AMOUNT}{OF_YEAR}?", placing.month_day),
    Form("day", rf"(?P<year>{YEAR})[\s,]+{A_MONTH} {A_DAY}{NO_AMOUNT}", placing.month_day),
    Form(
        "day",
        f"(?:the )?(?P<day>{DAY})(?:st|nd|rd|th) of (?:(?P<which>last|this|next) month|the month)",
        placing.day_of_month,
    ),
    Form("day", f"the (?P<day>{DAY})(?:st|nd|rd|th)", placing.day_of_month, lead=after("on"), tail=CLAUSE_END),
    Form("day", rf"(?P<holiday>{HOLIDAY})\b{OF_YEAR}?", placing.holiday),
    Form(
        "weekday",
        rf"{EARLY}(?:(?P<which>last|next|this past|this coming|this next|this|coming|past) )?(?P<weekday>{WEEKDAY})\b"
        rf"(?: {PART_OF_DAY}\b)?(?: (?:of )?(?P<week>last|next|this) week\b)?",
        placing.weekday,
        tail=rf"(?! \((?:{MONTH} )?{DAY}(?: {MONTH})?\))",
    ),
    Form("weekday", rf"(?P<week>last|next|this) week on (?P<weekday>{WEEKDAY})\b", placing.weekday),
    Form("weekday", rf"(?P<weekday>{as_written(*SHORT_WEEKDAYS)})\.", placing.weekday, lead=after("on")),
    Form("day", r"(?:the )?day (?P<way>before|after) (?:yesterday|tomorrow)\b", placing.around_day),
    Form("day", rf"{EARLY}(?P<name>yesterday|today|tonight|tomorrow)\b(?: {PART_OF_DAY}\b)?", placing.named_day),
    Form("day", rf"{EARLY}(?P<which>this|last) {PART_OF_DAY}\b", placing.part_of_today),
    Form("days", r"overnight\b", placing.overnight),
)

COUNTS: Final = (
    Form(
        "count",
        rf"{COUNTED} ago (?:(?:today|this (?P<same>week|month))\b|(?:on )?(?P<weekday>{WEEKDAY})\b)",
        placing.anniversary,
    ),
    Form("beside", rf"{COUNTED}{BESIDE}", placing.nothing, tail=INSIDE_CLAUSE),
    Form("beside", rf"the (?P<unit>day|week|month|year){BESIDE}", placing.nothing, tail=INSIDE_CLAUSE),
    Form("beside", rf"(?:{SOME} )?hours?{BESIDE}", placing.nothing, tail=INSIDE_CLAUSE),
    inexact(rf"{FEW} {UNITS}{BESIDE}", tail=INSIDE_CLAUSE),
    Form(
        "same",
        rf"(?:(?P<count>{NUMBER}) |{SOME} )?(?:hours?|minutes) (?:later|earlier|afterwards)\b(?! than)",
        placing.same_day,
    ),
    inexact(rf"the eve of|{ANY_ORDINAL} anniversary\b"),
    inexact(
        rf"(?:more than|over|less than|fewer than|at least|up to|nearly) (?:{NUMBER}|{FEW}) {UNITS}"
        r" (?:ago|earlier|later)\b"
    ),
    inexact(rf"(?:{FEW} {UNITS}|half an? {UNIT}|an? {UNIT} and a half) (?:ago|earlier|later|back)\b"),
    inexact(rf"{NUMBER} (?:or|to) {NUMBER} {UNITS} (?:ago|earlier|later|from now)\b"),
    inexact(r"(?:days|weeks|months|years|decades|centuries|long) ago\b"),
    Form("count", r"(?P<count>24|48|72) hours (?:ago|earlier)\b", placing.hours_ago),
    Form(
        "count",
        rf"{COUNTED}"
        r" (?P<way>ago|earlier|previously|from (?:now|today)|hence|later|afterwards)\b(?! than)",
        placing.counted_from,
    ),
    Form("count", rf"{COUNTED} (?P<way>before|prior|after)", placing.counted_from, tail=CLAUSE_END),
    Form("count", rf"{COUNTED}{APOSTROPHE}s? (?P<way>time)\b", placing.counted_from, lead=after("in")),
    Form(
        "ahead",
        rf"{COUNTED}\b(?!{APOSTROPHE})",
        placing.ahead,
        lead=after("in", "in about", "in around"),
        tail=CLAUSE_END,
    ),
)

UNIT_FORMS: Final = (
    inexact(
        r"(?:the )?(?:past|last|recent|coming|next|following|previous|preceding)(?: (?:few|several|couple of))? "
        r"(?:days|weeks|months|years|decades)\b"
    ),
    inexact(r"recently\b|lately\b|the near future\b|soon\b(?! (?:as|after))|nowadays\b|these days\b"),
    Form("unit", r"(?:the )?(?P<unit>weekend|week|month|year) (?P<which>before last|after next)\b", placing.unit),
    Form(
        "units",
        rf"(?:the )?(?P<which>past|last|previous|preceding|next|coming|following) {COUNTED}\b",
        placing.last_units,
    ),
    Form("units", rf"(?:the (?P<which>past|last)|this (?P<this>past)) (?P<unit>{LONG_UNIT})\b", placing.last_units),
    Form("weekend", r"the (?:past )?weekend\b(?! of\b)", placing.the_weekend),
    Form(
        "quarter",
        rf"(?:the )?(?P<ordinal>{OF_A_QUARTER}) quarter(?: of|,)? {A_YEAR}",
        placing.part_of_year,
    ),
    Form("quarter", rf"Q(?P<number>[1-4])(?:,? (?:of )?|/){A_YEAR}", placing.part_of_year),
    Form("half", rf"(?:the )?(?P<ordinal>first|second|latter) (?P<half>half) of {A_YEAR}", placing.part_of_year),
    Form(
        "unit",
        rf"(?:{END_OF}|{EARLY})(?:the )?(?P<which>last|next|this past|this coming|this|current|coming)"
        rf" (?P<unit>{LONG_UNIT}|weekend)\b",
        placing.unit,
    ),
    Form("unit", rf"(?P<within>earlier|later|early|late) in the (?P<unit>day|{LONG_UNIT})\b", placing.the_unit),
    Form("unit", rf"{EDGE_OF}the (?P<unit>{LONG_UNIT})\b", placing.the_unit),
    Form(
        "same",
        rf"{EARLY}(?P<which>(?:that|the) same|that|the following|the next|the previous|the preceding)"
        rf" (?P<unit>day|week|weekend|month|year|{PART_OF_DAY})\b",
        placing.same_unit,
    ),
    Form("same", "the (?P<unit>day|week|month|year) (?P<which>before|after)", placing.same_unit, tail=CLAUSE_END),
    Form("season", rf"{EARLY}{WHICH} (?P<season>{SEASON})\b", placing.season),
    Form("season", rf"(?:{END_OF})?(?:the )?{EARLY}(?P<season>{SEASON})(?: of)?,? {A_YEAR}", placing.season),
    Form("season", r"(?P<season>spring|summer|autumn|winter)\b(?! of\b)", placing.season, lead=after("in the")),
)

MONTHS_AND_YEARS: Final = (
    Form("month", rf"(?:{END_OF}|{EARLY}){A_MONTH}{OF_YEAR}", placing.month),
    Form("month", rf"{EARLY}{WHICH} {A_MONTH}(?!\w)", placing.month),
    Form("month", rf"(?:{END_OF}|(?:early|mid|late)[\s-])(?:the month of )?{A_MONTH}(?!\w)", placing.month),
    Form("month", rf"(?P<month>{PLAIN_MONTHS})\b", placing.month),
    Form("month", rf"{A_MONTH}(?!\w)", placing.month, lead=after(*STRICT_LEADS)),
    Form("month", rf"(?P<month>{NAMELIKE_MONTHS})(?!\w| (?-i:[A-Z][a-z]))", placing.month, lead=after(*LEADS)),
    Form("decade", r"(?:the )?(?:(?:early|mid|late)[\s-])?(?P<decade>(?:1[5-9]|20)\d0)s\b", placing.decade),
    Form("decade", rf"the (?:(?:early|mid|late)[\s-])?{APOSTROPHE}(?P<decade>\d0)s\b", placing.decade),
    Form("year", rf"(?:the year |{END_OF}|(?:early|mid|late)[\s-])(?P<year>{YEAR})(?![-–/]\d)", placing.year),
    Form("year", rf"(?P<year>{YEAR})\b{NO_COUNT}", placing.year, lead=after(*YEAR_LEADS)),
    Form("year", rf"(?P<year>{YEAR})\b{NO_COUNT}", placing.year, lead=after(*OWNERS), tail="(?= [A-Za-z])"),
    Form("year", rf"(?P<year>{YEAR})", placing.year, lead=r"(?<=\()", tail=r"(?=\))"),
    Form(
        "year",
        rf"(?P<year>{YEAR})\b{NO_COUNT}",
        placing.year,
        lead=one_of(r"(?<=\b[12]\d\d\d and )", r"(?<=\b[12]\d\d\d, )"),
    ),
)

FORMS: Final[tuple[Form, ...]] = (*NO_DATES, *RANGES, *DAYS, *COUNTS, *UNIT_FORMS, *MONTHS_AND_YEARS)

# What a time expression can begin with: it spares the forms most places of a text (11 microseconds
# a word without it). The cases of first letters are spelt out because the engine skips fastest where case matters.
FIRST_WORDS: Final = (
    "a couple", "a few", "an? half", "an hour", "at least", "between [0-9A-Zt]", "centuries", "coming", "couple",
    "current", "day", "decade", "earlier", "early", "few", "from [0-9A-Zt]", "half", "hour", "just", "last",
    "late", "less", "long ago", "many", "mid", "minutes", "month", "more than", "nearly", "next", "nowadays", "over",
    "past", "preceding", "previous", "quarter", "recent", "several", "some", "soon",
    "that (?:same|day|week|month|year|[maen][ofvi])", "these days", "this",
    "today", "tomorrow", "tonight", "up to", "week", "year", "yesterday",
)  # fmt: skip
WORDS_AFTER_THE: Final = (
    "[0-9'’]", "beginning", "century", "close", "coming", "course", "current", "day", "decade", "early", "end", "eve",
    "fi", "following", "fourth", "last", "late", "latter", "mid", "month", "near", "next", "past", "preceding",
    "previous", "quarter", "same", "second", "start", "th", "very", "week", "year", "Sunday", SEASON, MONTH,
)  # fmt: skip
STARTS: Final = one_of(
    "[0-9]",
    "[A-Z][0-9A-Z]",
    f"[Tt]he {one_of(*WORDS_AFTER_THE)}",
    f"[Aa] {UNIT}",
    *(word[:3] for word in (*MONTHS, *WEEKDAYS)),
    *dict.fromkeys(word.split("'")[0].split()[0] for word in words("holiday")),
    *(
        f"[{word[0]}{word[0].upper()}]{word[1:]}"
        for word in (*FIRST_WORDS, *words("number", "tens", "season", "ordinal"))
    ),
)


@cache
def finder() -> re.Pattern[str]:
    """One pattern for all forms, tried in order at each place; group ``f<n>`` holds the words of form n."""
    alternatives = (
        f"{form.lead}(?P<f{number}>{without_parts(form.pattern)}){form.tail}" for number, form in enumerate(FORMS)
    )
    return compiled(rf"(?<![\w$€£@#/])(?=(?-i:{STARTS}))(?:{'|'.join(alternatives)})")


@cache
def parts(number: int) -> re.Pattern[str]:
    """The pattern of one form with its parts as named groups."""
    return compiled(FORMS[number].pattern)
