"""What the text of a date field can mean: written dates of any language, ISO 8601, digits alone, counts since 1970.

All of the text is read or nothing: a word without a place in a date makes it none, unless one full date stands among
other words. Which of several meanings holds is not decided here (``chosen``, ``column_order``), nor what is believed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from pipeline.dates.date_labels import label_in
from pipeline.dates.instants import ISO, UNZONED, Instant, instant, is_storable
from pipeline.dates.plain_dates import PlainDate, plain_date
from pipeline.dates.time_zones import offset
from pipeline.dates.written_dates import written_dates

DateOrder = Literal["day_first", "month_first", "year_first"]
"""Which of the figures of a date stands first."""

NUMBER = re.compile(r"(?:/Date\()?(\d+(?:\.\d+)?)(?:\)/)?")  # Microsoft's JSON has "/Date(…)/"
COMPACT = re.compile(
    r"(\d{4})(\d\d)(\d\d)(?:[t_ -]?(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?\s*(z|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)
WHOLE_NUMBER = re.compile(r"(\d+)\.0+")  # a number that a table holds as a float
LONGEST_COUNT = 40  # characters
LONGEST_AMONG_WORDS = 200  # characters
LAST_SECOND = 59
YEAR = r"(?P<year>\d{4}|'?\d\d(?![\d:]))"
CLOCK = (
    r"(?:(?P<before>[ap])m )?(?:(?P<hour>\d{1,2}) ?[:.h] ?(?P<minute>\d\d)"
    r"(?: ?[:.m] ?(?P<second>\d\d)(?:[.,]\d+)?)?(?: ?[hms])?|(?P<whole>\d{1,2})(?= ?(?:h|[ap]m))(?: ?h)?"
    r"|(?P<plain>(?:[01]\d|2[0-3])[0-5]\d)(?= ?[hZ])(?: ?h)?)(?: ?(?P<half>[ap])m)?"
)
ZONE = r"(?P<zones>(?: ?[(\[]?(?:Z\d+|(?:Z\d+ ?)?[+-]\d{1,2}:?(?:\d\d)?(?!\d)) ?[)\]]?)*)"
DAY = r"(?P<day>\d{1,2})"
MONTH = r"M(?P<month>\d\d)"
GAP = r"[ .,/-]*"
FORMS = tuple(
    re.compile(rf"(?<![\d:]){form}")
    for form in (
        r"(?P<year>\d{4}) ?Y ?(?P<month>\d{1,2}) ?N ?(?P<day>\d{1,2})(?: ?D|(?!\d))",
        rf"{MONTH}{GAP}{DAY} {CLOCK}{ZONE} (?P<year>\d{{4}})(?!\d)",
        rf"{DAY}{GAP}{MONTH}{GAP}{YEAR}(?!\d)",
        rf"{MONTH}{GAP}{DAY}(?:[ .,/-]+|(?=')){YEAR}(?!\d)",
        rf"(?P<year>\d{{4}}){GAP}{MONTH}{GAP}{DAY}(?![\d:])",
        rf"(?P<year>\d{{4}}){GAP}{DAY}{GAP}{MONTH}",
        r"(?P<year>\d{4}) ?(?P<parted>[-/. ]) ?(?P<month>\d{1,2}) ?(?P=parted) ?(?P<day>\d{1,2})(?![\d:])",
        r"(?P<first>\d{1,2}) ?(?P<sign>[-/. ]) ?(?P<second_>\d{1,2}) ?(?P=sign) ?(?P<year>\d{4}|\d\d(?![\d:]))(?!\d)",
    )
)
PERIODS = tuple(
    re.compile(form)
    for form in (
        rf"{MONTH}[ ,.'/-]*(?P<year>\d{{4}})\.?",
        rf"(?P<year>\d{{4}})[ ,./-]*{MONTH}\.?",
        r"(?P<year>\d{4}) ?Y ?(?P<month>\d{1,2}) ?N",
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})",
        r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})",
        r"(?P<year>1[6-9]\d\d|20\d\d|21\d\d)(?: ?Y)?",
    )
)
WITH_CLOCK = re.compile(rf"(?:{CLOCK})?{ZONE}")
AROUND = " ,;:|@/.·•–—-"
FIGURES = re.compile(r"\d{1,2} ?[-/. ] ?\d{1,2} ?[-/. ] ?\d|\d{8}")  # what could be a date with a doubtful order
COUNTED_UNITS = (1, 1_000, 1_000_000, 1_000_000_000)  # a second, in which counts since 1970 are given
EARLIEST_SECOND = 100_000_000  # since 1970: in March 1973; a smaller number is a date in digits, or none
LATEST_SECOND = 4_102_444_800  # the start of 2100
TICKS = range(6 * 10**17, 65 * 10**16)  # of .NET for this century, which would count nanoseconds in 1990
DIGIT_YEARS = range(1_600, 2_101)  # of a date in digits alone
HOUR_YEARS = range(1_900, 2_101)  # of one with an hour: seconds since 1970 have as many digits, up to 2030 lower ones
NOON = MONTHS = 12
SHORT_YEARS = 100
FIRST_SHORT_YEAR = 1_970  # as POSIX has it: "69" is 2069, which has not come


@dataclass(frozen=True, slots=True)
class DateReading:
    """A moment that a text can mean; ``order`` is the one of its figures, null where there is no doubt of it.

    ``is_usual`` marks the one that holds where nothing tells the order: dots stand behind a day.
    """

    instant: Instant
    order: DateOrder | None = None
    is_usual: bool = False


def readings(text: str, language: str | None = None) -> tuple[DateReading, ...]:
    """The moments that a text can mean: none for what is no date, several when day and month could be swapped.

    ``language`` (ISO 639-1) is that of the names of months. A moment is in the zone written, ``UNZONED`` where none is;
    where a zone is written whose name means several, only the day is known. Years before 1000 and after 9900 give
    none, nor does a text of over 200 code points.
    """
    return _kept_readings(text.strip(), language) if len(text) <= LONGEST_AMONG_WORDS else ()


@lru_cache(maxsize=4_000)  # records of a day follow each other, and two stages read them
def _kept_readings(text: str, language: str | None) -> tuple[DateReading, ...]:
    whole = WHOLE_NUMBER.fullmatch(text)
    plain = whole[1] if whole else text
    found = _in_digits(plain) or _counted(plain) or _in_iso(plain)
    form = plain_date(plain, language) if not found else None
    if form:
        found = list(_written(form)) or list(_period(form.text))
    found = [reading for reading in found or _among_words(plain) if is_storable(reading.instant.value)]
    if len({reading.instant for reading in found}) == 1:
        return (found[0] if len(found) == 1 else DateReading(found[0].instant),)
    return tuple(found)


def chosen(found: tuple[DateReading, ...], order: DateOrder | None) -> DateReading | None:
    """The one of the readings that holds in an order of figures; null when nothing decides."""
    if len(found) == 1:
        return found[0]
    told = [reading for reading in found if order and reading.order == order]
    return next(iter(told or [reading for reading in found if reading.is_usual]), None)


def has_figures(text: str) -> bool:
    """Whether a text may be a date in figures whose order is in doubt; fast."""
    return len(text) <= LONGEST_AMONG_WORDS and FIGURES.search(text) is not None


def _in_digits(text: str) -> list[DateReading]:
    """Of a date in digits alone: "20230315", "20230315T100000Z", "15032023"."""
    match = COMPACT.fullmatch(text)
    if match:
        year, hour = int(match[1]), match[4]
        if year in (HOUR_YEARS if hour else DIGIT_YEARS):
            clock = (int(hour), int(match[5] or 0), int(match[6] or 0)) if hour else None
            found = _moment((year, int(match[2]), int(match[3])), clock, _offset(match[7]))
            if found:
                return [DateReading(found)]
    ends = re.fullmatch(r"(\d\d)(\d\d)((?:19|20)\d\d)", text)
    return list(_orders(int(ends[1]), int(ends[2]), ends[3], "", None, UNZONED)) if ends else []


def _counted(text: str) -> list[DateReading]:
    """Of a count of seconds since 1970, or of thousandths, millionths, billionths of them."""
    number = NUMBER.fullmatch(text)
    if not number or len(text) > LONGEST_COUNT:
        return []
    value = Decimal(number[1])
    if int(value) in TICKS:
        return []
    for units in COUNTED_UNITS:
        if EARLIEST_SECOND * units <= value < LATEST_SECOND * units:
            since = timedelta(microseconds=int(value * 1_000_000 / units))
            return [DateReading(Instant(datetime(1970, 1, 1, tzinfo=UTC) + since, "time"))]
    return []


def _in_iso(text: str) -> list[DateReading]:
    found = instant(text) if ISO.fullmatch(text) else None
    return [DateReading(found)] if found else []


def _written(form: PlainDate) -> Iterator[DateReading]:
    """Of a date with its clock, both of which must be all of the form."""
    for pattern in FORMS:
        for match in pattern.finditer(form.text):
            said = match.groupdict()
            if "hour" not in said:
                around = f"{form.text[: match.start()].strip(AROUND)} {form.text[match.end() :].strip(AROUND)}".strip()
                clock = WITH_CLOCK.fullmatch(around)
                if not clock:
                    continue
                said |= clock.groupdict()
            elif match.end() - match.start() < len(form.text.strip(AROUND)):
                continue
            found = list(_dated(said, form))
            yield from found
            if found:
                return


def _dated(said: dict[str, str | None], form: PlainDate) -> Iterator[DateReading]:
    clock, zone = _clock(said), _zone(said["zones"] or "", form)
    if zone is None:
        clock, zone = None, UTC
    year = said["year"] or ""
    if "sign" in said:
        first, second = int(said["first"] or 0), int(said["second_"] or 0)
        yield from _orders(first, second, year, said["sign"] or "", clock, zone)
        return
    found = _moment((_year(year), int(said["month"] or 0), int(said["day"] or 0)), clock, zone)
    yield from [DateReading(found)] if found else []


def _orders(
    first: int, second: int, year: str, sign: str, clock: tuple[int, int, int] | None, zone: tzinfo
) -> Iterator[DateReading]:
    """The readings of three figures; two of the year stand first only with strokes, or where nothing else is a day."""
    last = _year(year)
    is_found = False
    days: tuple[tuple[DateOrder, tuple[int, int, int]], ...] = (
        ("day_first", (last, second, first)),
        ("month_first", (last, first, second)),
        ("year_first", (_year(str(first)), second, last % SHORT_YEARS)),
    )
    for order, day in days:
        if order == "year_first" and (last == int(year) or (is_found and sign != "-")):
            return
        moment = _moment(day, clock, zone)
        if moment:
            is_found = True
            yield DateReading(moment, order, sign == "." and order == "day_first")


def _period(text: str) -> Iterator[DateReading]:
    """Of a month or a year."""
    for pattern in PERIODS:
        match = pattern.fullmatch(text.strip(AROUND))
        said = match.groupdict() if match else {}
        if said and 1 <= int(said.get("month") or 1) <= MONTHS:
            value = datetime(int(said["year"]), int(said.get("month") or 1), 1, tzinfo=UTC)
            yield DateReading(Instant(value, "month" if said.get("month") else "year"))
            return


def _among_words(text: str) -> list[DateReading]:
    """Of the one day that stands in full among other words, those of an update aside."""
    found: list[Instant] = []
    end = 0
    for written in written_dates(text):
        label = label_in(text[end : written.start])
        end = written.end
        if not label or label[1] == "published":
            is_zone_known = not text[written.end :].lstrip(" ([").rstrip()[:1].isalpha()
            day = written.value.replace(hour=0, minute=0, second=0, tzinfo=UTC)
            found.append(Instant(written.value, written.granularity) if is_zone_known else Instant(day, "day"))
    return [DateReading(found[0])] if len({moment.value.date() for moment in found}) == 1 else []


def _year(text: str) -> int:
    number = int(text.strip("'"))
    if len(text) == len("2023"):
        return number
    century = FIRST_SHORT_YEAR - FIRST_SHORT_YEAR % SHORT_YEARS
    return number + century + (SHORT_YEARS if number + century < FIRST_SHORT_YEAR else 0)


def _clock(said: dict[str, str | None]) -> tuple[int, int, int] | None:
    hour, minute = said["hour"] or said["whole"], said["minute"]
    if said["plain"]:
        hour, minute = said["plain"][:2], said["plain"][2:]
    if not hour:
        return None
    half, number = said["half"] or said["before"], int(hour)
    if half and number <= NOON:
        number = number % NOON + (NOON if half == "p" else 0)
    return number, int(minute or 0), min(int(said["second"] or 0), LAST_SECOND)


def _zone(text: str, form: PlainDate) -> tzinfo | None:
    """The zone beside a clock, ``UNZONED`` where none is; null where its name means several."""
    for written in re.findall(r"[+-]\d{1,2}:?(?:\d\d)?", text):
        return _offset(written)
    named = re.search(r"Z(\d+)", text)
    return form.zones[int(named[1])] if named else UNZONED


def _offset(text: str | None) -> tzinfo:
    try:
        return (offset(text) if text else None) or (UTC if text else UNZONED)
    except ValueError:
        return UNZONED


def _moment(day: tuple[int, int, int], clock: tuple[int, int, int] | None, zone: tzinfo) -> Instant | None:
    try:
        if clock is None:
            return Instant(datetime(*day, tzinfo=UTC), "day")
        return Instant(datetime(*day, *clock, tzinfo=zone), "time")
    except ValueError:
        return None
