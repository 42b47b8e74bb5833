"""The dates that a flat dump shows as its own, each with the cue that marks it, and the choice among them.

Trust falls from dates with a label ("Published", "Written:") over dates in the head and the crawler's line to the
address and to what the text lets one deduce. Dates inside the article's sentences are no candidates.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache

from pipeline.articles.lines import LineIndex, Look
from pipeline.articles.publication_dates.address_dates import address_date
from pipeline.articles.publication_dates.counted_dates import counted_dates
from pipeline.articles.publication_dates.dated_lines import dates_on_lines
from pipeline.articles.publication_dates.seen_dates import Rank, Seen, seen_on
from pipeline.articles.values import opening_dateline
from pipeline.dates import Instant, doubt, months, written_dates
from pipeline.records import ArticleDate
from pipeline.reference import any_of

ADDRESS_LINES = 3  # at the top of a page
ADDRESS = re.compile(r"https?://\S{4,2000}")
NEARLY_AS_GOOD = 10  # ranks; a date of the same day that tells the clock too may be so much worse


@dataclass(frozen=True, slots=True)
class PageDates:
    """Every candidate in order of trust, and the moment of the last update where the page gives one."""

    candidates: tuple[ArticleDate, ...]
    updated_at: datetime | None


def page_dates(
    page: Sequence[Look], title: LineIndex | None, body: Sequence[LineIndex], url: str | None, latest: date
) -> PageDates:
    """The dates of a page with these title and body lines; one after ``latest`` is kept and not chosen."""
    on_lines = list(dates_on_lines(page, title, body, url))
    counted = counted_dates(page, title, body, [day for day in on_lines if day.basis == "crawler"])
    seen = [
        *on_lines,
        *counted,
        *_in_dateline(page, body),
        *_in_address(url or _written_address(page)),
        *_deduced([page[line] for line in body]),
    ]
    doubted = [(day, doubt(Instant(day.value, day.granularity), latest)) for day in seen]
    sound = [day for day, why in doubted if not why]
    ranked = sorted((day for day in sound if day.kind == "published"), key=lambda day: day.rank)
    updates = [day for day in sound if day.kind == "updated"]
    chosen = _chosen(ranked)
    others = [day for day in ranked if day is not chosen]
    unsound = [replace(day, cue=f"{day.cue}: {why}") for day, why in doubted if why]
    ordered = [*([chosen] if chosen else []), *others, *updates, *unsound]
    dates = tuple(_candidate(number, day, day is chosen) for number, day in enumerate(ordered))
    return PageDates(dates, updates[0].value if updates else None)


def _candidate(number: int, seen: Seen, is_chosen: bool) -> ArticleDate:
    return ArticleDate(
        number, seen.text, seen.start, seen.end, seen.cue, seen.value, seen.granularity, seen.basis, is_chosen
    )


def _chosen(ranked: Sequence[Seen]) -> Seen | None:
    """The best candidate, or one of its day that tells the clock too, unless that is the crawler's.

    Null when the two best differ without a label.
    """
    if not ranked:
        return None
    best = ranked[0]
    if best.basis == "unlabelled":
        rivals = {day.value.date() for day in ranked if day.basis == "unlabelled" and day.rank == best.rank}
        if len(rivals) > 1:
            return None
    if best.granularity != "day":
        return best
    same_day = [day for day in ranked if day.value.date() == best.value.date()]
    near = [day for day in same_day if day.rank <= best.rank + NEARLY_AS_GOOD and day.basis != "crawler"]
    return next((day for day in near if day.granularity == "time"), best)


def _in_dateline(page: Sequence[Look], body: Sequence[LineIndex]) -> Iterator[Seen]:
    """The day in full in the dateline that opens the article."""
    for line in body[:1]:
        look = page[line]
        dateline = opening_dateline(look.text)
        for written in written_dates(look.text[: dateline.span.end]) if dateline else ():
            yield seen_on(look, written, "dateline", "dateline", Rank.DATELINE)
            return


def _written_address(page: Sequence[Look]) -> str | None:
    """The address that the first lines of a page state, where a crawler puts it."""
    found = (ADDRESS.search(look.text) for look in page[:ADDRESS_LINES])
    return next((match[0] for match in found if match), None)


def _in_address(url: str | None) -> Iterator[Seen]:
    found = address_date(url)
    if found:
        moment = found.moment
        yield Seen(
            found.text, None, None, "address", "published", moment.value, moment.granularity, "url", Rank.ADDRESS
        )


def _deduced(body: Sequence[Look]) -> Iterator[Seen]:
    """The year after the one of a month that the text also calls last year's: "in May last year", "May 2011"."""
    found = [
        (look, match) for look in body if "last year" in look.text for match in _month_last_year().finditer(look.text)
    ]
    after = _years_after("\n".join([look.text for look in body])) if found else {}
    for look, match in found:
        years = after.get(months()[match[1].lower()], ())
        if len(years) == 1:
            start, end = look.line.raw_at(match.start()), look.line.raw_at(match.end() - 1) + 1
            value = datetime(min(years), 1, 1, tzinfo=UTC)
            cue = f"the text dates {match[1]} last year"
            yield Seen(match[0], start, end, cue, "published", value, "year", "deduced", Rank.DEDUCED)
            return


def _years_after(text: str) -> Mapping[int, set[int]]:
    """For each month the years after those that a text names with it, but for years that it has passed already."""
    latest = max((int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", text)), default=0)
    years: defaultdict[int, set[int]] = defaultdict(set)
    for match in _month_and_year().finditer(text):
        if int(match[2]) + 1 >= latest:
            years[months()[match[1].lower()]].add(int(match[2]) + 1)
    return years


@cache
def _month_and_year() -> re.Pattern[str]:
    return re.compile(rf"\b({_month_names()})\.?(?: \d{{1,2}},?)? ((?:19|20)\d\d)\b")


@cache
def _month_last_year() -> re.Pattern[str]:
    return re.compile(rf"\b({_month_names()})\.?(?: \d{{1,2}})?,? (?:of )?last year\b")


def _month_names() -> str:
    return any_of({name.capitalize() for name in months()})
