"""From the parts of a time expression to a period of the calendar: one function a form. No patterns and no words here.

Every function takes the parts (named groups of its form; null when absent) and the context, and gives a period. It
raises NotPlacedError when the context lacks the day it needs, ValueError or OverflowError for days that do not exist.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from pipeline.time_expressions import periods, time_words
from pipeline.time_expressions.context import Context, NotPlacedError, Parts
from pipeline.time_expressions.periods import Period

CENTURY = 100  # years
CENTURY_TURN = 30  # "the '20s" are those of this century, "the '30s" of the last
YEAR_LENGTH = 4  # digits of a year in full
MONTHS = 12  # of a year
FEW_HOURS = 9


def _in_year(parts: Parts, context: Context, period: Callable[[int], Period]) -> Period:
    """The period in the year that the parts name, else in the year that the tense asks for."""
    year = _stated_year(parts, context)
    return period(year) if year is not None else context.nearest(context.every_year(period))


def _stated_year(parts: Parts, context: Context) -> int | None:
    """The year of "2019", "last year" or "the following year", which counts from the day last spoken of."""
    if written := parts.get("year"):
        return int(written)
    if from_now := parts.get("year_from_now"):
        return context.now().year + time_words.step(from_now)
    if from_then := parts.get("year_from_then"):
        return context.then().year + time_words.step(from_then)
    return None


def month_day(parts: Parts, context: Context) -> Period:
    """A day of a month; a weekday beside it picks the year when none is named."""
    month, number = time_words.month_number(_part(parts, "month")), int(_part(parts, "day"))

    def in_year(year: int) -> Period:
        day = date(year, month, number)
        weekday = parts.get("weekday")
        if weekday and not parts.get("year") and day.weekday() != time_words.weekday_number(weekday):
            raise ValueError(f"{day} is no {weekday}")
        return periods.day(day)

    return _in_year(parts, context, in_year)


def iso_day(parts: Parts, _: Context) -> Period:
    return periods.day(date(int(_part(parts, "year")), int(_part(parts, "number")), int(_part(parts, "day"))))


def numeric_day(parts: Parts, _: Context) -> Period:
    """Two numbers and a year; NotPlacedError when either number can be the month and they differ."""
    first, second, year = int(_part(parts, "first")), int(_part(parts, "second")), int(_part(parts, "year"))
    if first <= MONTHS and second <= MONTHS and first != second:
        raise NotPlacedError
    day, month = (first, second) if second <= MONTHS else (second, first)
    return periods.day(date(year if year >= CENTURY else 2000 + year, month, day))


def month(parts: Parts, context: Context) -> Period:
    number = time_words.month_number(_part(parts, "month"))
    which = parts.get("which")
    if not which:
        return _in_year(parts, context, lambda year: periods.month(year, number))
    if step := time_words.step(which):
        return context.beyond(context.every_year(lambda year: periods.month(year, number)), step)
    return periods.month(context.now().year, number)


def day_of_month(parts: Parts, context: Context) -> Period:
    """A day by its ordinal alone, in the month that is named relative to now or that the tense asks for."""
    number, now = int(_part(parts, "day")), context.now()
    if which := parts.get("which"):
        return periods.day(date(*periods.months_later(now.year, now.month, time_words.step(which)), number))

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
        monday = periods.week(now).start + timedelta(weeks=time_words.step(which_week))
        return periods.day(monday + timedelta(days=number))
    around = [periods.day(now + timedelta(days=count)) for count in range(-7, 8)]
    own = [day for day in around if day.start.weekday() == number]
    which = parts.get("which")
    if which and (step := time_words.step(which)):
        return context.beyond(iter(own), step)
    if not which and context.tense == "future":
        own = [day for day in own if day.start != now]
    return context.nearest(iter(own))


def named_day(parts: Parts, context: Context) -> Period:
    return periods.day(context.now() + timedelta(days=time_words.named_day(_part(parts, "name"))))


def part_of_today(parts: Parts, context: Context) -> Period:
    """This morning, last night."""
    return periods.day(context.now() + timedelta(days=time_words.step(_part(parts, "which"))))


def overnight(_: Parts, context: Context) -> Period:
    now = context.now()
    return periods.between(periods.day(now - timedelta(days=1)), periods.day(now))


def around_day(parts: Parts, context: Context) -> Period:
    """The day before yesterday, the day after tomorrow."""
    return periods.day(context.now() + timedelta(days=2 * time_words.step(_part(parts, "way"))))


def unit(parts: Parts, context: Context) -> Period:
    """Last week, this month, next year, the week before last."""
    step, name = time_words.step(_part(parts, "which")), time_words.unit(_part(parts, "unit"))
    if name == "weekend" and step == -1:
        return context.beyond(_weekends(context.now()), step)
    return periods.holding(periods.shifted(context.now(), step, name), name)


def the_unit(parts: Parts, context: Context) -> Period:
    """Later in the week, the start of the year: the present one; a past tense leaves open whose end is meant."""
    if context.tense == "past" and time_words.is_late_edge(parts.get("edge") or ""):
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
    name, count = time_words.unit(_part(parts, "unit")), count_of(parts)
    now = periods.day(context.now())
    if time_words.step(parts.get("which") or _part(parts, "this")) > 0:
        return periods.between(now, periods.day(periods.shifted(now.start, count, name)))
    return periods.between(periods.day(periods.shifted(now.start, -count, name)), now)


def counted_from(parts: Parts, context: Context) -> Period:
    """Three days ago, a week earlier, two years later: as exact as its unit, weeks to the day."""
    count, name = time_words.number(_part(parts, "count")), time_words.unit(_part(parts, "unit"))
    way = _part(parts, "way")
    for sense, since in STARTS.items():
        if direction := time_words.direction(way, sense):
            return counted(since(context), direction * count, name)
    raise NotPlacedError


STARTS: dict[time_words.Counting, Callable[[Context], date]] = {
    "from_now": Context.now,  # ago, hence
    "from_then": Context.then,  # later
    "from_then_or_now": Context.then_or_now,  # earlier
}


def hours_ago(parts: Parts, context: Context) -> Period:
    return periods.day(context.now() - timedelta(hours=int(_part(parts, "count"))))


def same_day(parts: Parts, context: Context) -> Period:
    """Hours later, minutes earlier: the day last spoken of, unless the hours are so many that they may leave it."""
    if count_of(parts) > FEW_HOURS:
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
    day = periods.shifted(since, count, name)
    return periods.day(day) if name == "week" else periods.holding(day, name)


def anniversary(parts: Parts, context: Context) -> Period:
    """A year ago today, ten years ago this month, a week ago on Tuesday."""
    count, name = time_words.number(_part(parts, "count")), time_words.unit(_part(parts, "unit"))
    if named := parts.get("weekday"):
        since = weekday({"weekday": named}, Context("past", context.today, None)).start
        return periods.day(periods.shifted(since, -count, name))
    day = periods.shifted(context.now(), -count, name)
    same = parts.get("same")
    return periods.holding(day, time_words.unit(same) if same else "day")


def same_unit(parts: Parts, context: Context) -> Period:
    """The same day, the following week, the previous year: relative to the day last spoken of."""
    named, step = _part(parts, "unit"), time_words.step(_part(parts, "which"))
    name = "day" if time_words.is_part_of_day(named) else time_words.unit(named)
    since = context.then_or_now() if step < 0 else context.then()
    return periods.holding(periods.shifted(since, step, name), name)


def season(parts: Parts, context: Context) -> Period:
    name = time_words.season(_part(parts, "season"))
    which = parts.get("which")
    if which and (step := time_words.step(which)):
        return context.beyond(context.every_year(lambda year: periods.season(year, name)), step)
    return _in_year(parts, context, lambda year: periods.season(year, name))


def part_of_year(parts: Parts, context: Context) -> Period:
    """A quarter or half of a year that is named."""
    year = _stated_year(parts, context)
    if year is None:
        raise NotPlacedError
    written = parts.get("number")
    number = int(written) if written else time_words.ordinal(_part(parts, "ordinal"))
    return (periods.half if parts.get("half") else periods.quarter)(year, number)


def year(parts: Parts, _: Context) -> Period:
    return periods.year(int(_part(parts, "year")))


def decade(parts: Parts, _: Context) -> Period:
    written = _part(parts, "decade")
    century = 0 if len(written) == YEAR_LENGTH else (1900 if int(written) >= CENTURY_TURN else 2000)
    return periods.years(century + int(written), century + int(written) + 9)


def holiday(parts: Parts, context: Context) -> Period:
    rule = time_words.holiday(_part(parts, "holiday"))
    return _in_year(parts, context, lambda year: periods.holiday(year, rule))


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
    if parts.get("joined") and number % MONTHS + 1 != last.start.month:
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
    last = int(written) if len(written) == YEAR_LENGTH else first // CENTURY * CENTURY + int(written)
    return periods.between(periods.year(first), periods.year(last))


def nothing(_: Parts, __: Context) -> Period:
    """Words that name no exact period: recently, two days after the vote."""
    raise NotPlacedError


def _part(parts: Parts, name: str) -> str:
    written = parts[name]
    if written is None:
        raise NotPlacedError
    return written


def count_of(parts: Parts) -> int:
    """How many units the words count, one where they give no number."""
    written = parts.get("count")
    return time_words.number(written) if written else 1
