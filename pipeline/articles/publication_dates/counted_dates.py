"""Dates that a page tells by the day on which it was fetched: "5 hours ago", or "15 MAR, 11:20" without a year."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

from pipeline.articles.lines import LineIndex, Look
from pipeline.articles.publication_dates.dated_lines import ABOVE_TITLE, LONGEST_DAY_LINE, LONGEST_STAMP, WITHOUT_TITLE
from pipeline.articles.publication_dates.seen_dates import Rank, Seen, seen_on
from pipeline.dates import WrittenDate, chosen, months, readings
from pipeline.reference import any_of

AGO = re.compile(r"\b(\d{1,2}|an?) (min|hour|hr)(?:ute)?s? ago\b", re.IGNORECASE)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
WITHOUT_YEAR = timedelta(days=200)  # sites write the year beside what is older; half a year is between two readings


def counted_dates(
    page: Sequence[Look], title: LineIndex | None, body: Sequence[LineIndex], crawled: Sequence[Seen]
) -> Iterator[Seen]:
    """The days that lines of the head tell, given the crawler's own line; none where two of them differ."""
    if not crawled or not body:
        return
    top = body[0] - WITHOUT_TITLE if title is None else title - ABOVE_TITLE
    head = [look for look in page[max(0, top) : body[0]] if look.size <= LONGEST_STAMP]
    found = [seen for look in head for seen in (*_ago(look, crawled[0]), *_without_year(look, crawled[0]))]
    if len({seen.value.date() for seen in found}) == 1:
        yield found[0]


def _ago(look: Look, crawled: Seen) -> Iterator[Seen]:
    """A day that all moments share that the words can mean: they leave out what is less than a unit."""
    if crawled.granularity != "time":
        return
    for match in AGO.finditer(look.text):
        unit = MINUTE if match[2].lower() == "min" else HOUR
        count = int(match[1]) if match[1].isdigit() else 1
        latest, earliest = crawled.value - count * unit, crawled.value - (count + 1) * unit
        if latest.date() == earliest.date():
            day = datetime(latest.year, latest.month, latest.day, tzinfo=UTC)
            told = WrittenDate(*match.span(), day, "day")
            yield seen_on(look, told, "counted from the crawler's line", "crawler", Rank.COUNTED)


def _without_year(look: Look, crawled: Seen) -> Iterator[Seen]:
    """A day of a month, with or without its clock, that is a line of the head."""
    match = _day_of_month().search(look.text) if len(look.text) <= LONGEST_DAY_LINE else None
    for year in (crawled.value.year, crawled.value.year - 1) if match else ():
        text = f"{look.text[: match.end()]} {year}{look.text[match.end() :]}" if match else ""
        held = chosen(readings(text), None)
        if held and timedelta(0) <= crawled.value.date() - held.instant.value.date() <= WITHOUT_YEAR:
            told = WrittenDate(0, len(look.text), held.instant.value, held.instant.granularity)
            yield seen_on(look, told, "year of the crawler's line", "crawler", Rank.COUNTED)
            return


@cache
def _day_of_month() -> re.Pattern[str]:
    name = any_of(months())
    day = rf"(?:{name}\.? \d{{1,2}}|\d{{1,2}}\.? {name}\b\.?)"
    return re.compile(rf"\b{day}(?![\d:])(?! ?,? ?(?:19|20)\d\d)", re.IGNORECASE)
