"""The dates that a flat dump shows as its own, each with the cue that marks it, and the choice among them.

Trust falls from dates with a label ("Published", "Written:") over dates in the head and the crawler's line to the
address and to what the text lets one deduce. Dates inside the article's sentences are no candidates.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum
from functools import cache

from pipeline.articles.body import tells_who_is_pictured
from pipeline.articles.lines import LineIndex, Look
from pipeline.articles.publication_dates.address_dates import address_date
from pipeline.dates import NUMERIC, DateKind, has_year, label_in, label_of_words, months, written_dates
from pipeline.records import ArticleDate, PublishedBasis, PublishedGranularity
from pipeline.reference import any_of

ABOVE_TITLE = 3  # lines above the title in which a date without a label is the article's own
BELOW_BODY = 15  # lines below the article in which a labelled date is looked for
LONGEST_LINE = 220  # code points
LONGEST_STAMP = 16  # words of a line whose date without a label can be the article's own
WITHOUT_TITLE = 6  # lines above the body that are its head where no title is known
CRAWLED_LINES = 2  # at the top of a page, where a crawler puts its date
MONTHS = 12
NEARLY_AS_GOOD = 10  # ranks; a date of the same day that tells the clock too may be so much worse
CRAWLED = re.compile(r"\W*date\W+(?=(?:19|20)\d\d-\d\d-\d\d)", re.IGNORECASE)


class Rank(IntEnum):
    """How well a date is known to be the article's own, the best first; what lies between tells how much worse."""

    LABELLED_ABOVE = 0
    LABELLED_BELOW = 5
    BELOW_TITLE = 20
    ABOVE_TITLE = 22
    NO_TITLE = 25
    CRAWLED = 30
    ADDRESS = 40
    DEDUCED = 50


@dataclass(frozen=True, slots=True)
class Seen:
    """A date on the page: where in the raw text, what marks it, and how well."""

    text: str
    start: int | None
    end: int | None
    cue: str
    kind: DateKind
    value: datetime
    granularity: PublishedGranularity
    basis: PublishedBasis
    rank: Rank


@dataclass(frozen=True, slots=True)
class PageDates:
    """Every candidate in order of trust, and the moment of the last update where the page gives one."""

    candidates: tuple[ArticleDate, ...]
    updated_at: datetime | None


def page_dates(
    page: Sequence[Look], title: LineIndex | None, body: Sequence[LineIndex], url: str | None, latest: date
) -> PageDates:
    """The dates of a page with these title and body lines; none after ``latest`` is believed."""
    seen = [*_on_lines(page, title, body), *_in_address(url), *_deduced([page[line] for line in body])]
    seen = [day for day in seen if day.value.date() <= latest + timedelta(days=1)]
    ranked = sorted((day for day in seen if day.kind == "published"), key=lambda day: day.rank)
    updates = [day for day in seen if day.kind == "updated"]
    chosen = _chosen(ranked)
    others = [day for day in ranked if day is not chosen]
    ordered = [*([chosen] if chosen else []), *others, *updates]
    dates = tuple(_candidate(number, day, day is chosen) for number, day in enumerate(ordered))
    return PageDates(dates, updates[0].value if updates else None)


def _candidate(number: int, seen: Seen, is_chosen: bool) -> ArticleDate:
    return ArticleDate(
        number, seen.text, seen.start, seen.end, seen.cue, seen.value, seen.granularity, seen.basis, is_chosen
    )


def _chosen(ranked: Sequence[Seen]) -> Seen | None:
    """The best candidate, or one of its day that tells the clock too; null when the two best differ without a label."""
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
    near = [day for day in same_day if day.rank <= best.rank + NEARLY_AS_GOOD]
    return next((day for day in near if day.granularity == "time"), best)


def _on_lines(page: Sequence[Look], title: LineIndex | None, body: Sequence[LineIndex]) -> Iterator[Seen]:
    first, last = (body[0], body[-1]) if body else (len(page), len(page))
    kept = frozenset(body)
    near = [line for line in range(min(len(page), last + 1 + BELOW_BODY)) if line not in kept]
    dated = [line for line in near if has_year(page[line].text)]
    is_in_figures = any(NUMERIC.search(page[line].text) for line in dated)
    day_first = _day_first(page) if is_in_figures else None
    for line in dated:
        look = page[line]
        is_prose = look.is_caption or look.size > LONGEST_STAMP or tells_who_is_pictured(look.text)
        crawled = CRAWLED.match(look.text) if line < CRAWLED_LINES else None
        if crawled or len(look.text) <= LONGEST_LINE:
            words_above = page[line - 1].words if line else ()
            for seen in _on_line(look, words_above, day_first, crawled is not None):
                yield from _ranked(seen, line, title, first, is_prose)


def _ranked(seen: Seen, line: int, title: int | None, first: int, is_prose: bool) -> Iterator[Seen]:
    """The date with its rank, nothing for a date without a label that stands too far from the article."""
    if seen.basis == "crawler":
        yield replace(seen, rank=Rank.CRAWLED)
    elif seen.basis == "labelled" or seen.kind == "updated":
        yield replace(seen, rank=Rank.LABELLED_ABOVE if line < first else Rank.LABELLED_BELOW)
    elif is_prose:
        return
    elif title is not None and title - ABOVE_TITLE <= line < first:
        yield replace(seen, rank=Rank.BELOW_TITLE if line >= title else Rank.ABOVE_TITLE)
    elif title is None and first - WITHOUT_TITLE <= line < first:
        yield replace(seen, rank=Rank.NO_TITLE)


def _on_line(look: Look, words_above: tuple[str, ...], day_first: bool | None, is_crawled: bool) -> Iterator[Seen]:
    text = look.text
    end_of_last = 0
    for written in written_dates(text, day_first):
        label = label_in(text[end_of_last : written.start])
        label = label or (label_of_words(words_above) if not end_of_last else None)
        end_of_last = written.end
        kind: DateKind = "updated" if label and label[1] == "updated" else "published"
        basis: PublishedBasis = "crawler" if is_crawled else "labelled" if label else "unlabelled"
        cue = "crawler's line" if is_crawled else label[0] if label else "head of the page"
        yield Seen(
            text[written.start : written.end],
            look.line.raw_at(written.start),
            look.line.raw_at(written.end - 1) + 1,
            cue,
            kind,
            written.value,
            written.granularity,
            basis,
            Rank.LABELLED_ABOVE,
        )
        if is_crawled:
            return


def _day_first(page: Sequence[Look]) -> bool | None:
    """Whether the page writes the day before the month in figures, by its dates that can be read one way only."""
    orders = {
        int(match[1]) > MONTHS
        for look in page
        if ("/" in look.text or "-" in look.text) and has_year(look.text)
        for match in NUMERIC.finditer(look.text)
        if (int(match[1]) > MONTHS) != (int(match[2]) > MONTHS)
    }
    return orders.pop() if len(orders) == 1 else None


def _in_address(url: str | None) -> Iterator[Seen]:
    found = address_date(url)
    if found:
        moment = found.moment
        yield Seen(
            found.text, None, None, "address", "published", moment.value, moment.granularity, "url", Rank.ADDRESS
        )


def _deduced(body: Sequence[Look]) -> Iterator[Seen]:
    """The year after the one of a month that the text also calls last year's: "in May last year", "May 2011"."""
    if not any("last year" in look.text for look in body):
        return
    after = _years_after("\n".join([look.text for look in body]))
    for look in body:
        for match in _month_last_year().finditer(look.text) if "last year" in look.text else ():
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
