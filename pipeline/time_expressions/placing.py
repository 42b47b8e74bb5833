"""From the parts of a time expression to a period of the calendar: one function a form. No patterns here.

Every function takes the parts (named groups of its form; null when absent) and the context, and gives a period. It
raises NotPlacedError when the context lacks the day it needs, ValueError or OverflowError for days that do not exist.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from pipeline.time_expressions import periods, time_words
from pipeline.time_expressions.periods import Period

Tense = Literal["past", "present", "future"]
Parts = Mapping[str, str | None]
LONGEST_WAIT = 8  # years between two 29ths of February around 1900 and 2100
CENTURY_TURN = 30  # "the '20s" are those of this century, "the '30s" of the last
THURSDAY = 3
FEW_HOURS = 9


class NotPlacedError(Exception):
    """The context lacks the day that the expression counts from, or the words name no exact period."""


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is placed against: the tense of its clause, the publication day and the day last spoken of."""

    tense: Tense
    today: date | None
    anchor: date | None

    def now(self) -> date:
        if self.today is None:
            raise NotPlacedError
        return self.today

    def then(self) -> date:
        if self.anchor is None:
            raise NotPlacedError
        return self.anchor

    def nearest(self, candidates: Iterator[Period]) -> Period:
        """The latest begun by today (past), the first not over (future), or the closer of the two (present)."""
        now = self.now()
        found = list(candidates)
        begun = [period for period in found if period.start <= now]
        not_over = [period for period in found if period.end >= now]
        if self.tense == "past" or not not_over:
            return _required(begun[-1:])
        if self.tense == "future" or not begun:
            return _required(not_over[:1])
        back, ahead = begun[-1], not_over[0]
        return back if (now - back.end) <= (ahead.start - now) else ahead


def _required(found: list[Period]) -> Period:
    if not found:
        raise NotPlacedError
    return found[0]


def _every_year(now: date, period: Callable[[int], Period]) -> Iterator[Period]:
    """The period in the years around a day, in order, years that lack it left out (29 February)."""
    for year in range(now.year - LONGEST_WAIT, now.year + LONGEST_WAIT + 1):
        try:
            yield period(year)
        except ValueError:
            continue


def _in_year(parts: Parts, context: Context, period: Callable[[int], Period]) -> Period:
    """The period in the year that the parts name, else in the year that the tense asks for."""
    year = _stated_year(parts, context)
    if year is not None:
        return period(year)
    return context.nearest(_every_year(context.now(), period))


def _stated_year(parts: Parts, context: Context) -> int | None:
    if written := parts.get("year"):
        return int(written)
    match (parts.get("year_word") or "").lower().split():
        case []:
            return None
        case ["last"]:
            return context.now().year - 1
        case ["next"]:
            return context.now().year + 1
        case [*_, "same"]:
            return context.then().year
        case [*_, "previous"]:
            return context.then().year - 1
        case [*_, "following"]:
            return context.then().year + 1
        case ["the", "year", "before"]:
            return context.now().year - 2
    return context.now().year


def month_day(parts: Parts, context: Context) -> Period:
    """A day of a month; a weekday beside it picks the year when none is named."""
    month, number = time_words.month_number(_part(parts, "month")), int(_part(parts, "day"))

    def in_year(year: int) -> Period:
        found = date(year, month, number)
        weekday = parts.get("weekday")
        if weekday and not parts.get("year") and found.weekday() != time_words.weekday_number(weekday):
            raise ValueError(f"{found} is no {weekday}")
        return periods.day(found)

    return _in_year(parts, context, in_year)


def iso_day(parts: Parts, _: Context) -> Period:
    return periods.day(date(int(_part(parts, "year")), int(_part(parts, "number")), int(_part(parts, "day"))))


def numeric_day(parts: Parts, _: Context) -> Period:
    """Two numbers and a year; NotPlacedError when either number can be the month and they differ."""
    first, second, year = int(_part(parts, "first")), int(_part(parts, "second")), int(_part(parts, "year"))
    if first <= 12 and second <= 12 and first != second:
        raise NotPlacedError
    day, month = (first, second) if second <= 12 else (second, first)
    return periods.day(date(year if year > 99 else 2000 + year, month, day))


def month(parts: Parts, context: Context) -> Period:
    number = time_words.month_number(_part(parts, "month"))
    which = (parts.get("which") or "").lower()
    if which == "this":
        return periods.month(context.now().year, number)
    if not which:
        return _in_year(parts, context, lambda year: periods.month(year, number))
    return _strictly(which, context, _every_year(context.now(), lambda year: periods.month(year, number)))


def _strictly(which: str, context: Context, candidates: Iterator[Period]) -> Period:
    """The last one over before today, or the next one that has not begun."""
    now = context.now()
    if "next" in which or "coming" in which:
        return _required([period for period in candidates if period.start > now][:1])
    return _required([period for period in candidates if period.end < now][-1:])


def day_of_month(parts: Parts, context: Context) -> Period:
    """A day by its ordinal alone, in the month that is named relative to now or that the tense asks for."""
    number, now = int(_part(parts, "day")), context.now()
    if which := parts.get("which"):
        first = date(now.year, now.month, 1)
        named = periods.shifted(first, {"last": -1, "next": 1}.get(which.lower(), 0), "month")
        return periods.day(named.replace(day=number))

    def candidates() -> Iterator[Period]:
        for count in range(-2, 3):
            try:
                yield periods.day(date(*periods.months_later(now.year, now.month, count), number))
            except ValueError:
                continue

    return context.nearest(candidates())


def weekday(parts: Parts, context: Context) -> Period:
    """A weekday: the past tense includes the publication day, the future tense does not."""
    number, now = time_words.weekday_number(_part(parts, "weekday")), context.now()
    if which_week := parts.get("week"):
        monday = periods.week(now).start + timedelta(weeks={"last": -1, "next": 1}.get(which_week.lower(), 0))
        return periods.day(monday + timedelta(days=number))
    around = [periods.day(now + timedelta(days=count)) for count in range(-7, 8)]
    own = [day for day in around if day.start.weekday() == number]
    which = (parts.get("which") or "").lower()
    if which == "this":
        return context.nearest(iter(own))
    if which:
        return _strictly(which, context, iter(own))
    if context.tense == "future":
        own = [day for day in own if day.start != now]
    return context.nearest(iter(own))


def named_day(parts: Parts, context: Context) -> Period:
    count = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}[_part(parts, "name").lower()]
    return periods.day(context.now() + timedelta(days=count))


def part_of_today(parts: Parts, context: Context) -> Period:
    is_yesterday = (parts.get("which") or "").lower() == "last"
    return periods.day(context.now() - timedelta(days=1 if is_yesterday else 0))


def overnight(_: Parts, context: Context) -> Period:
    now = context.now()
    return periods.between(periods.day(now - timedelta(days=1)), periods.day(now))


def around_day(parts: Parts, context: Context) -> Period:
    """The day before yesterday, the day after tomorrow."""
    return periods.day(context.now() + timedelta(days=-2 if _part(parts, "way").lower() == "before" else 2))


def unit(parts: Parts, context: Context) -> Period:
    """Last week, this month, next year, the week before last."""
    which, name = _part(parts, "which").lower(), time_words.unit(_part(parts, "unit"))
    count = {"last": -1, "this past": -1, "next": 1, "this coming": 1, "before last": -2, "after next": 2}.get(which, 0)
    if name == "weekend" and count == -1:
        return _strictly("last", context, _weekends(context.now()))
    return periods.holding(periods.shifted(context.now(), count, name), name)


def the_unit(parts: Parts, context: Context) -> Period:
    """Later in the week, the start of the year: the present one; a past tense leaves open whose end is meant."""
    if context.tense == "past" and (parts.get("edge") or "").lower() in ("end", "close"):
        raise NotPlacedError
    return periods.holding(context.now(), time_words.unit(_part(parts, "unit")))


def the_weekend(_: Parts, context: Context) -> Period:
    return context.nearest(_weekends(context.now()))


def _weekends(now: date) -> Iterator[Period]:
    return (periods.weekend(now + timedelta(weeks=count)) for count in range(-2, 3))


def week_of(parts: Parts, context: Context) -> Period:
    return periods.week(month_day(parts, context).start)


def last_units(parts: Parts, context: Context) -> Period:
    """The past two weeks, the next ten days: from or to the publication day."""
    name, count = time_words.unit(_part(parts, "unit")), time_words.number(parts.get("count") or "one")
    now = periods.day(context.now())
    if (parts.get("which") or "").lower() in ("next", "coming", "following"):
        return periods.between(now, periods.day(periods.shifted(now.start, count, name)))
    return periods.between(periods.day(periods.shifted(now.start, -count, name)), now)


def counted_from(parts: Parts, context: Context) -> Period:
    """Three days ago, a week earlier, two years later: as exact as its unit, weeks to the day."""
    count, name = time_words.number(_part(parts, "count")), time_words.unit(_part(parts, "unit"))
    match _part(parts, "way").lower().split():
        case ["ago"]:
            return counted(context.now(), -count, name)
        case ["from", _] | ["hence"] | ["time"]:
            return counted(context.now(), count, name)
        case ["later"] | ["after"] | ["afterwards"]:
            return counted(context.then(), count, name)
    return counted(context.anchor or context.now(), -count, name)


def hours_ago(parts: Parts, context: Context) -> Period:
    return periods.day(context.now() - timedelta(hours=int(_part(parts, "count"))))


def same_day(parts: Parts, context: Context) -> Period:
    """Hours later, minutes earlier: the day last spoken of, unless the hours are so many that they may leave it."""
    if time_words.number(parts.get("count") or "one") > FEW_HOURS:
        raise NotPlacedError
    return periods.day(context.then())


def ahead(parts: Parts, context: Context) -> Period:
    """In three days: a day of the future, or how long something took."""
    if context.tense != "future":
        raise NotPlacedError
    return counted(context.now(), time_words.number(_part(parts, "count")), time_words.unit(_part(parts, "unit")))


def counted(since: date, count: int, name: periods.Unit) -> Period:
    """The period so many units later: as exact as its unit, weeks to the day."""
    if name in ("decade", "century"):
        raise NotPlacedError
    found = periods.shifted(since, count, name)
    return periods.day(found) if name == "week" else periods.holding(found, name)


def anniversary(parts: Parts, context: Context) -> Period:
    """A year ago today, ten years ago this month, a week ago on Tuesday."""
    count, name = time_words.number(_part(parts, "count")), time_words.unit(_part(parts, "unit"))
    if named := parts.get("weekday"):
        since = weekday({"weekday": named}, Context("past", context.today, None)).start
        return periods.day(periods.shifted(since, -count, name))
    found = periods.shifted(context.now(), -count, name)
    return periods.holding(found, time_words.unit((parts.get("same") or "day").lower()))


def same_unit(parts: Parts, context: Context) -> Period:
    """The same day, the following week, the previous year: relative to the day last spoken of."""
    name = {"weekend": "weekend", "week": "week", "month": "month", "year": "year"}.get(_part(parts, "unit").lower())
    unit_name = time_words.unit(name or "day")
    match _part(parts, "which").lower().split()[-1]:
        case "following" | "next" | "after":
            return periods.holding(periods.shifted(context.then(), 1, unit_name), unit_name)
        case "previous" | "preceding" | "before":
            return periods.holding(periods.shifted(context.anchor or context.now(), -1, unit_name), unit_name)
    return periods.holding(context.then(), unit_name)


def season(parts: Parts, context: Context) -> Period:
    name = time_words.SEASONS[_part(parts, "season").lower()]
    which = (parts.get("which") or "").lower()
    if which in ("", "this"):
        return _in_year(parts, context, lambda year: periods.season(year, name))
    return _strictly(which, context, _every_year(context.now(), lambda year: periods.season(year, name)))


def part_of_year(parts: Parts, context: Context) -> Period:
    """A quarter or half of a year that is named."""
    year = _stated_year(parts, context)
    if year is None:
        raise NotPlacedError
    number = parts.get("number") or str(time_words.ORDINALS[_part(parts, "ordinal").lower()])
    return (periods.half if parts.get("half") else periods.quarter)(year, int(number))


def year(parts: Parts, _: Context) -> Period:
    return periods.year(int(_part(parts, "year")))


def decade(parts: Parts, _: Context) -> Period:
    written = _part(parts, "decade")
    century = 0 if len(written) == 4 else (1900 if int(written) >= CENTURY_TURN else 2000)
    return periods.years(century + int(written), century + int(written) + 9)


def holiday(parts: Parts, context: Context) -> Period:
    name = _part(parts, "holiday").lower().replace("’", "'").replace("\xa0", " ")
    return _in_year(parts, context, lambda year: periods.day(HOLIDAYS[name](year)))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's rule)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _thanksgiving(year: int) -> date:
    first = date(year, 11, 1)
    return first + timedelta(days=(THURSDAY - first.weekday()) % 7 + 21)


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new year's day": lambda year: date(year, 1, 1),
    "new year's eve": lambda year: date(year, 12, 31),
    "christmas eve": lambda year: date(year, 12, 24),
    "christmas day": lambda year: date(year, 12, 25),
    "boxing day": lambda year: date(year, 12, 26),
    "valentine's day": lambda year: date(year, 2, 14),
    "halloween": lambda year: date(year, 10, 31),
    "thanksgiving day": _thanksgiving,
    "easter sunday": easter,
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "good friday": lambda year: easter(year) - timedelta(days=2),
}


def days(parts: Parts, context: Context) -> Period:
    """From 3 to 5 May."""
    number = time_words.month_number(_part(parts, "month"))
    first, last = int(_part(parts, "day")), int(_part(parts, "last_day"))
    if last <= first:
        raise ValueError(f"days {first} to {last}")

    def in_year(year: int) -> Period:
        return periods.between(periods.day(date(year, number, first)), periods.day(date(year, number, last)))

    return _in_year(parts, context, in_year)


def days_across_months(parts: Parts, context: Context) -> Period:
    """From May 30 to June 2; the year is that of the last day, and the first stands before it."""
    last = month_day({**parts, "month": parts["last_month"], "day": parts["last_day"]}, context)
    month_number, day = time_words.month_number(_part(parts, "month")), int(_part(parts, "day"))
    year = int(parts.get("first_year") or last.start.year)
    first = date(year, month_number, day)
    if first > last.start and not parts.get("first_year"):
        first = date(year - 1, month_number, day)
    return periods.between(periods.day(first), last)


def months(parts: Parts, context: Context) -> Period:
    """From March to May; "in March and October" is no single period."""
    last = month({**parts, "month": parts["last_month"]}, context)
    number = time_words.month_number(_part(parts, "month"))
    if parts.get("joined") and number % 12 + 1 != last.start.month:
        raise NotPlacedError
    year = last.start.year - (number > last.start.month)
    return periods.between(periods.month(year, number), last)


def weekdays(parts: Parts, context: Context) -> Period:
    """From Monday to Wednesday: in the past tense the last such days, in the future tense the next."""
    first_name, last_name = _part(parts, "weekday"), _part(parts, "last_weekday")
    length = timedelta(days=(time_words.weekday_number(last_name) - time_words.weekday_number(first_name)) % 7)
    if context.tense == "future":
        first = weekday({"weekday": first_name}, context).start
        return periods.between(periods.day(first), periods.day(first + length))
    last = weekday({"weekday": last_name}, context).start
    return periods.between(periods.day(last - length), periods.day(last))


def years(parts: Parts, _: Context) -> Period:
    """From 2014 to 2018, 2018-19."""
    first, written = int(_part(parts, "year")), _part(parts, "last_year")
    last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    return periods.between(periods.year(first), periods.year(last))


def nothing(_: Parts, __: Context) -> Period:
    """Words that name no exact period: recently, two days after the vote."""
    raise NotPlacedError


def _part(parts: Parts, name: str) -> str:
    found = parts[name]
    if found is None:
        raise NotPlacedError
    return found
