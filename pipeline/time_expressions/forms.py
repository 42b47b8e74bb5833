"""The forms in which English news names days and periods: a pattern and the function that places it, each.

In the patterns a blank stands for blanks and no-break spaces; letters match in either case, save in names of months and
weekdays. ``lead`` must stand before the expression and ``tail`` must follow; neither belongs to it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from pipeline.time_expressions import placing
from pipeline.time_expressions.periods import Period
from pipeline.time_expressions.placing import Context, Parts
from pipeline.time_expressions.words import (
    AMBIGUOUS_MONTH, CERTAIN_MONTH, DAY, MONTH, NUMBER, PART_OF_DAY, SEASON, SHORT_WEEKDAY, SUFFIX, VAGUE_NUMBER, WEEKDAY,
    YEAR,
)  # fmt: skip

AS_WRITTEN = "(?-i:{})".format
A_MONTH = AS_WRITTEN(MONTH)
A_WEEKDAY = AS_WRITTEN(WEEKDAY)
DATED_WEEKDAY = f"(?:(?P<weekday>{AS_WRITTEN(SHORT_WEEKDAY)})(?:, ?| )(?:the )?)?"
YEAR_WORD = "(?P<year_word>last|this|next|the (?:same|previous|following)) year"
IN_YEAR = f"(?:,? (?:of )?(?:(?P<year>{YEAR})(?![0-9])|{YEAR_WORD}))"
COUNT_GUARD = "(?![0-9:%]|[.,][0-9]| (?:percent|per cent|million|billion|points?)\\b)"
UNITS = "(?P<unit>days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies)|weekends?)"
A_UNIT = "(?P<unit>weekend|week|month|quarter|year|decade|century)"
END_OF = "(?:the )?(?:(?:very )?(?:end|beginning|start|middle|close|course) of )"
WHEN_IN = "(?:(?:early|mid|late|later|earlier)(?: in)?[\\s-])?"
CLAUSE_END = '(?= ?[.,;:)!?”"—–]|\\s*$| (?:and|but|to|in|at|with|when|that)\\b)'
STRICT_LEADS = ("in", "since", "until", "till", "during", "throughout", "the month of")
LEADS = (*STRICT_LEADS, "by", "from", "before", "of", "for")
YEAR_LEADS = (*LEADS, "after", "to", "through", "around", "circa")
OWNERS = ("the", "a", "its", "his", "her", "their", "our", "this", "that", "'s", "’s")
COUNTED = (
    "(?! (?:of |or so )?(?:troops|soldiers|people|men|women|tons|tonnes|km|kilomet|metres|meters|miles|dollars|euros"
    "|percent|jobs|workers|refugees|migrants|members|votes|cases|deaths|homes|houses|passengers|police|officers|vehicles"
    "|tanks|missiles|drones|points|pages|years|hours|days|feet|acres|hectares|residents|others|prisoners|students|million)\\b)"
)
HOLIDAY = (
    "(?P<holiday>New Year['’]s (?:Day|Eve)|Christmas (?:Day|Eve)|Boxing Day|Valentine['’]s Day|Halloween"
    "|Thanksgiving Day|Easter (?:Sunday|Monday)|Good Friday)"
)


def after(*leads: str) -> str:
    """A pattern for the place behind one of some words."""
    return "(?:" + "|".join(f"(?<=\\b{lead} )" if lead[0].isalpha() else f"(?<={lead} )" for lead in leads) + ")"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to name a period. ``is_exact`` is false for words that never fix one."""

    kind: str
    pattern: str
    place: Callable[[Parts, Context], Period]
    lead: str = ""
    tail: str = ""
    is_exact: bool = True


NAMES: Final = (
    f"(?:Black|Bloody|Super|Cyber|Ash|Palm|Maundy|Giving|Fat|Shrove) {A_WEEKDAY}"
    f"|Good Friday (?:Agreement|accord|peace|deal)|(?:every|each|any) (?:other )?(?:{A_WEEKDAY}|day|week|month|year)"
    f"|[Tt]he Sunday (?:Times|Telegraph|Mirror|Express|Mail)|Sunday (?:Times|Telegraph|Mirror)"
    "|(?:Sept(?:ember|\\.)? 11|9/11),? (?:attacks?|hijack|terror)\\w*|9/11"
    f"|(?:{AS_WRITTEN('[A-Z][a-z]+')}) {AS_WRITTEN('Today')}\\b"
    "|(?:first|last|only|second|third)(?: \\w+)? in (?:more than |over |nearly |almost |about )?"
    f"(?:{NUMBER}|{VAGUE_NUMBER}) (?:days|weeks|months|years|decades)"
    f"|(?:February|October|November) Revolution|Black September|Tishreen"
)

FORMS: Final[tuple[Form, ...]] = (
    Form("name", NAMES, placing.nothing, is_exact=False),
    Form(
        "days",
        f"(?:from |between )?{DATED_WEEKDAY}(?P<day>{DAY}){SUFFIX}(?: ?[-–—] ?| to | and | until | till | through )(?:the )?"
        f"(?P<last_day>{DAY}){SUFFIX}(?: of)? (?P<month>{A_MONTH})\\b{IN_YEAR}?",
        placing.days_of_month,
    ),
    Form(
        "days",
        f"(?:from |between )?(?P<month>{A_MONTH}) (?P<day>{DAY}){SUFFIX}(?: ?[-–—] ?| to | and | until | till | through )"
        f"(?P<last_day>{DAY})(?!\\d){SUFFIX}{COUNT_GUARD}{IN_YEAR}?",
        placing.days_of_month,
    ),
    Form(
        "days",
        f"(?:from |between )?(?P<month>{A_MONTH}) (?P<day>{DAY})(?!\\d){SUFFIX}(?:,? (?P<first_year>{YEAR}),?)?"
        f"(?: ?[-–—] ?| to | and | until | till | through )(?P<last_month>{A_MONTH}) (?P<last_day>{DAY})(?!\\d){SUFFIX}{IN_YEAR}?",
        placing.days_across_months,
    ),
    Form(
        "days",
        f"(?:from |between )?(?:the )?(?P<day>{DAY}){SUFFIX}(?: of)? (?P<month>{A_MONTH})(?: (?P<first_year>{YEAR}))?"
        f"(?: ?[-–—] ?| to | and | until | till | through )(?:the )?(?P<last_day>{DAY}){SUFFIX}(?: of)? (?P<last_month>{A_MONTH})\\b{IN_YEAR}?",
        placing.days_across_months,
    ),
    Form(
        "week",
        f"(?:the )?week of {DATED_WEEKDAY}(?:(?P<month>{A_MONTH}) (?P<day>{DAY})(?!\\d){SUFFIX}){IN_YEAR}?",
        placing.week_of,
    ),
    Form(
        "iso day",
        f"(?P<year>{YEAR})(?P<sign>[-/.])(?P<number>1[0-2]|0[1-9])(?P=sign)(?P<day>{DAY})(?!\\d)",
        placing.iso_day,
    ),
    Form(
        "numeric day",
        "(?P<first>[0-3]?\\d)(?P<sign>[/.])(?P<second>[0-3]?\\d)(?P=sign)(?P<year>(?:19|20)\\d\\d|\\d\\d)(?![\\d/]|\\.\\d)",
        placing.numeric_day,
    ),
    Form(
        "day",
        f"{DATED_WEEKDAY}(?:the )?(?P<day>{DAY}){SUFFIX}(?:(?: day)? of)? (?P<month>{A_MONTH}){IN_YEAR}?\\b",
        placing.month_day,
    ),
    Form(
        "day",
        f"{DATED_WEEKDAY}(?:(?P<year>{YEAR})[\\s,]+)?(?P<month>{A_MONTH}) (?:the )?(?P<day>{DAY})(?!\\d){SUFFIX}{COUNT_GUARD}\\b",
        placing.month_day,
        tail=f"(?!{IN_YEAR.replace('?P<year>', '?:').replace('?P<year_word>', '?:')})",
    ),
    Form(
        "day",
        f"{DATED_WEEKDAY}(?P<month>{A_MONTH}) (?:the )?(?P<day>{DAY})(?!\\d){SUFFIX}{IN_YEAR}",
        placing.month_day,
    ),
    Form(
        "months",
        f"(?:from |between )?(?:early |mid-|late )?(?P<month>{A_MONTH})(?: ?[-–—] ?| to | through | until )(?P<last_month>{A_MONTH})\\b{IN_YEAR}?",
        placing.months,
    ),
    Form(
        "months",
        f"(?P<month>{A_MONTH}) and (?P<last_month>{A_MONTH})\\b{IN_YEAR}?",
        placing.months,
        lead=after("in", "between"),
    ),
    Form(
        "month",
        f"(?:{END_OF}|{WHEN_IN})(?P<month>{A_MONTH}){IN_YEAR}",
        placing.month,
    ),
    Form(
        "month",
        f"{WHEN_IN}(?P<which>last|next|this|this past|this coming) (?P<month>{A_MONTH})\\b",
        placing.month,
    ),
    Form(
        "weekdays",
        f"(?:from |between )?(?P<weekday>{A_WEEKDAY})(?: ?[-–—] ?| to | through | until | till )(?P<last_weekday>{A_WEEKDAY})\\b",
        placing.weekdays,
    ),
    Form(
        "weekdays",
        f"between (?P<weekday>{A_WEEKDAY}) and (?P<last_weekday>{A_WEEKDAY})\\b",
        placing.weekdays,
    ),
    Form(
        "weekday",
        f"(?:(?:earlier|later|early|late)(?: on)? )?(?:(?P<which>last|next|this|this past|this coming|this next|coming|past) )?"
        f"(?P<weekday>{A_WEEKDAY})\\b(?! ?s\\b)(?: {PART_OF_DAY}\\b)?(?: (?:of )?(?P<week>last|next|this) week\\b)?",
        placing.weekday,
    ),
    Form("weekday", f"(?P<week>last|next|this) week on (?P<weekday>{A_WEEKDAY})\\b", placing.weekday),
    Form(
        "weekday",
        f"(?P<weekday>{AS_WRITTEN('(?:Mon|Tues?|Wed|Thurs?|Thu|Fri)')}\\.)",
        placing.weekday,
        lead=after("on"),
    ),
    Form("named day", "(?:the )?day (?P<way>before|after) (?:yesterday|tomorrow)\\b", placing.around_day),
    Form(
        "named day",
        f"(?:(?:earlier|later|early|late) )?(?P<name>yesterday|today|tonight|tomorrow)\\b(?: {PART_OF_DAY}\\b)?",
        placing.named_day,
    ),
    Form(
        "part of day",
        f"(?:(?:earlier|later|early|late) )?(?P<which>this|last) (?:{PART_OF_DAY})\\b",
        placing.part_of_today,
    ),
    Form("part of day", "overnight\\b", placing.overnight),
    Form(
        "anniversary",
        f"(?:exactly )?(?P<count>{NUMBER}) {UNITS} ago (?:(?P<same>today)\\b|this (?P<same_unit>week|month)\\b|(?:on )?(?P<weekday>{A_WEEKDAY})\\b)",
        placing.anniversary,
    ),
    Form(
        "relational",
        f"(?:(?:{NUMBER}|{VAGUE_NUMBER}) (?:hours?|days?|weeks?|months?|years?|decades?)|the day|the week|the month|the year)"
        "(?: earlier than| later than| prior to| ahead of| following| (?:before|after)(?! (?:yesterday|tomorrow|last|next)))\\b",
        placing.nothing,
        tail='(?! ?[.,;:)!?”"—–]|\\s*$| (?:and|but|in|at|with|when)\\b)',
        is_exact=False,
    ),
    Form(
        "relational",
        "the eve of|(?:\\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|tenth|\\w+ieth) anniversary\\b",
        placing.nothing,
        is_exact=False,
    ),
    Form(
        "vague",
        f"(?:more than|over|less than|fewer than|at least|up to|nearly) (?:{NUMBER}|{VAGUE_NUMBER}) {UNITS.replace('?P<unit>', '?:')} (?:ago|earlier|later|from now)\\b"
        "|(?:days|weeks|months|years|decades|centuries|long) ago\\b|(?:a )?half (?:a )?(?:decade|century|year) ago|a year and a half ago",
        placing.nothing,
        is_exact=False,
    ),
    Form("hours", "(?P<count>24|48|72) hours (?:ago|earlier)\\b", placing.hours_ago),
    Form(
        "offset",
        f"(?:(?:about|around|almost|just|only|some|exactly) )?(?P<count>{NUMBER}) {UNITS}(?:['’] |['’]s )?(?<! ) ?(?P<way>ago|earlier|previously|from (?:now|today)|hence|later|afterwards)\\b(?! than)",
        placing.offset,
    ),
    Form("offset", f"(?P<count>{NUMBER}) {UNITS} (?P<way>before|prior|after)", placing.offset, tail=CLAUSE_END),
    Form(
        "offset",
        f"(?P<count>{NUMBER}) (?P<unit>days?|weeks?|months?|years?)['’]s? (?P<way>time)\\b",
        placing.offset,
        lead=after("in"),
    ),
    Form(
        "ahead",
        f"(?P<count>{NUMBER}) {UNITS}\\b(?!['’])",
        placing.ahead,
        lead=after("in", "in about", "in around"),
        tail=CLAUSE_END,
    ),
    Form(
        "vague",
        f"(?:{VAGUE_NUMBER}) (?:days|weeks|months|years|decades) (?:ago|earlier|later|back)\\b"
        "|(?:the )?(?:past|last|recent|coming|next|following|previous|preceding)(?: (?:few|several|couple of))? "
        "(?:days|weeks|months|years|decades)\\b|recently\\b|lately\\b|the near future\\b|(?<!as )soon\\b(?! (?:as|after))|nowadays\\b|these days\\b",
        placing.nothing,
        is_exact=False,
    ),
    Form("unit", "(?:the )?(?P<unit>week|weekend|month|year) (?P<which>before last|after next)\\b", placing.unit),
    Form(
        "units",
        f"(?:the )?(?P<which>past|last|previous|preceding|next|coming|following) (?P<count>{NUMBER}) {UNITS}\\b",
        placing.last_units,
    ),
    Form(
        "units",
        "the (?P<which>past|last) (?P<unit>week|month|quarter|year|decade|century)\\b",
        placing.last_units,
    ),
    Form("weekend", "(?:the|the past) weekend\\b", placing.the_weekend),
    Form(
        "quarter",
        f"(?:the )?(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of|,)? (?:(?P<year>{YEAR})\\b|{YEAR_WORD})",
        placing.part_of_year,
    ),
    Form("quarter", f"Q(?P<number>[1-4])(?:,? (?:of )?|/)(?:(?P<year>{YEAR})\\b|{YEAR_WORD})", placing.part_of_year),
    Form(
        "half",
        f"(?:the )?(?P<ordinal>first|second|latter) (?P<half>half) of (?:(?P<year>{YEAR})\\b|{YEAR_WORD})",
        placing.part_of_year,
    ),
    Form(
        "unit",
        f"(?:{END_OF}|{WHEN_IN})(?:the )?(?P<which>last|next|this|current|coming|this past|this coming) {A_UNIT}\\b",
        placing.unit,
    ),
    Form(
        "unit",
        "(?P<within>(?:earlier|later|early|late) in )the (?P<unit>day|week|month|year|decade|century)\\b",
        placing.the_unit,
    ),
    Form(
        "unit",
        f"(?:{END_OF})the (?P<unit>week|month|quarter|year|decade|century)\\b(?P<within>(?!))?",
        placing.the_unit,
    ),
    Form(
        "same",
        "(?:(?:earlier|later|early|late) (?:on )?)?(?P<which>(?:that|the) same|that|the following|the next|the previous|the preceding) "
        "(?P<unit>day|week|weekend|month|year|morning|afternoon|evening|night)\\b",
        placing.same_unit,
    ),
    Form("same", "the (?P<unit>day|week|month|year) (?P<which>before|after)", placing.same_unit, tail=CLAUSE_END),
    Form("season", f"{WHEN_IN}(?P<which>last|next|this|this past|this coming) (?P<season>{SEASON})\\b", placing.season),
    Form(
        "season",
        f"(?:{END_OF})?(?:the )?{WHEN_IN}(?P<season>{SEASON})(?: of)?,? (?:(?P<year>{YEAR})\\b|{YEAR_WORD})",
        placing.season,
    ),
    Form(
        "season",
        "(?P<season>spring|summer|autumn|winter)\\b(?! (?:of|school|games|olympic|palace|term))",
        placing.season,
        lead=after("in the"),
    ),
    Form(
        "month day",
        f"(?:the )?(?P<day>{DAY})(?:st|nd|rd|th) of (?:(?P<which>last|this|next) month|the month)\\b",
        placing.day_of_month,
    ),
    Form("month day", f"the (?P<day>{DAY})(?:st|nd|rd|th)", placing.day_of_month, lead=after("on"), tail=CLAUSE_END),
    Form("holiday", f"{HOLIDAY}\\b{IN_YEAR}?", placing.holiday),
    Form("decade", f"(?:the )?(?:(?:early|mid|late)[\\s-])?(?P<decade>(?:1[5-9]|20)\\d0)s\\b", placing.decade),
    Form("decade", "the (?:(?:early|mid|late)[\\s-])?['’](?P<decade>\\d0)s\\b", placing.decade),
    Form(
        "years",
        f"(?:from |between )?(?P<year>{YEAR})(?:[-–—]|/)(?P<last_year>{YEAR}|\\d\\d)(?![\\d-])",
        placing.years,
    ),
    Form("years", f"from (?P<year>{YEAR}) (?:to|until|till|through) (?P<last_year>{YEAR})\\b", placing.years),
    Form("years", f"between (?P<year>{YEAR}) and (?P<last_year>{YEAR})\\b", placing.years),
    Form("month", f"(?:{END_OF}|(?:early|mid|late)[\\s-])(?:the month of )?(?P<month>{A_MONTH})\\b", placing.month),
    Form("month", f"(?P<month>{AS_WRITTEN(CERTAIN_MONTH)})\\b", placing.month),
    Form(
        "month",
        f"(?P<month>{AS_WRITTEN(AMBIGUOUS_MONTH)})(?<=[a-z.])(?!\\w)",
        placing.month,
        lead=after(*LEADS),
    ),
    Form("month", f"(?P<month>{AS_WRITTEN('May')})\\b", placing.month, lead=after(*STRICT_LEADS)),
    Form("year", f"(?:the year |{END_OF}|(?:early|mid|late)[\\s-])(?P<year>{YEAR})\\b(?![-–/]\\d)", placing.year),
    Form("year", f"(?P<year>{YEAR})\\b(?![-–/]\\d|,\\d|\\.\\d){COUNTED}", placing.year, lead=after(*YEAR_LEADS)),
    Form(
        "year",
        f"(?P<year>{YEAR})\\b(?![-–/]\\d|,\\d|\\.\\d){COUNTED}",
        placing.year,
        lead=after(*OWNERS),
        tail="(?= [A-Za-z])",
    ),
    Form("year", f"(?P<year>{YEAR})", placing.year, lead="(?<=\\()", tail="(?=\\))"),
)


@cache
def finder() -> re.Pattern[str]:
    """One pattern for all forms, tried in order at each place; group ``f<n>`` is form n's expression."""
    alternatives = (
        f"{form.lead}(?P<f{number}>{_anonymous(form.pattern, number)}){form.tail}" for number, form in enumerate(FORMS)
    )
    return _compiled(f"(?<![\\w$€£@#/])(?:{'|'.join(alternatives)})")


@cache
def parts(number: int) -> re.Pattern[str]:
    """The pattern of one form with its parts as named groups."""
    return _compiled(FORMS[number].pattern)


def _anonymous(pattern: str, number: int) -> str:
    """The pattern without its named groups, save one that it refers back to, which gets a name of its own."""
    renamed = pattern.replace("(?P<sign>", f"(?P<sign{number}>").replace("(?P=sign)", f"(?P=sign{number})")
    return re.sub(r"\(\?P<(?!sign)\w+>", "(?:", renamed)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ", "[ \u00a0]"), re.IGNORECASE)
