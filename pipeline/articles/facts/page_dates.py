"""The dates that a flat dump shows as its own, each with the cue that marks it, and the choice among them.

Trust falls from dates with a label ("Published", "Written:") over dates in the head and the crawler's line to the
address and to what the text lets one deduce. Dates inside the article's sentences are no candidates.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Literal

from pipeline import reference
from pipeline.articles.body import tells_who_is_pictured
from pipeline.articles.lines import Look
from pipeline.articles.values import NUMERIC, has_year, months, written_dates
from pipeline.records import ArticleDate, PublishedBasis, PublishedGranularity

ABOVE_TITLE = 3  # lines above the title in which a date without a label is the article's own
BELOW_BODY = 15  # lines below the article in which a labelled date is looked for
LONGEST_LINE = 220  # code points
LONGEST_STAMP = 16  # words of a line whose date without a label can be the article's own
LABEL_WITHIN = 40  # code points before a date in which its label stands
CRAWLED = re.compile(r"\W*date\W+(?=(?:19|20)\d\d-\d\d-\d\d)", re.IGNORECASE)
ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})(?:[/-](\d{1,2}))?(?=[/-]|$)")
Kind = Literal["published", "updated"]


@dataclass(frozen=True, slots=True)
class Seen:
    """A date on the page: where in the raw text, what marks it, and how well; a lower rank is better."""

    text: str
    start: int | None
    end: int | None
    cue: str
    kind: Kind
    value: datetime
    granularity: PublishedGranularity
    basis: PublishedBasis
    rank: int


@dataclass(frozen=True, slots=True)
class PageDates:
    """Every candidate in order of trust, and the moment of the last update where the page gives one."""

    candidates: tuple[ArticleDate, ...]
    updated_at: datetime | None


def page_dates(
    page: Sequence[Look], title: int | None, body: Sequence[int], url: str | None, latest: date
) -> PageDates:
    """The dates of a page whose title and body lines stand at the places given; none after ``latest`` is believed."""
    seen = [*_on_lines(page, title, body), *_in_address(url), *_deduced([page[place] for place in body])]
    seen = [found for found in seen if found.value.date() <= latest + timedelta(days=1)]
    ranked = sorted((found for found in seen if found.kind == "published"), key=lambda found: found.rank)
    updates = [found for found in seen if found.kind == "updated"]
    chosen = _chosen(ranked)
    candidates = [found for found in ranked if found is not chosen]
    ordered = [*([chosen] if chosen else []), *candidates, *updates]
    dates = tuple(
        ArticleDate(
            number,
            found.text,
            found.start,
            found.end,
            found.cue,
            found.value,
            found.granularity,
            found.basis,
            found is chosen,
        )
        for number, found in enumerate(ordered)
    )
    return PageDates(dates, updates[0].value if updates else None)


def _chosen(ranked: Sequence[Seen]) -> Seen | None:
    """The best candidate, or one of its day that tells the clock too; null when the two best differ without a label."""
    if not ranked:
        return None
    best = ranked[0]
    if best.basis == "unlabelled":
        rivals = {found.value.date() for found in ranked if found.basis == "unlabelled" and found.rank == best.rank}
        if len(rivals) > 1:
            return None
    same_day = [found for found in ranked if found.value.date() == best.value.date() and found.rank <= best.rank + 10]
    return (
        next((found for found in same_day if found.granularity == "time"), best) if best.granularity == "day" else best
    )


def _on_lines(page: Sequence[Look], title: int | None, body: Sequence[int]) -> Iterator[Seen]:
    first, last = (body[0], body[-1]) if body else (len(page), len(page))
    kept = frozenset(body)
    near = [place for place in range(min(len(page), last + 1 + BELOW_BODY)) if place not in kept]
    dated = [place for place in near if has_year(page[place].text)]
    is_in_figures = any(NUMERIC.search(page[place].text) for place in dated)
    day_first = _day_first(page) if is_in_figures else None
    for place in dated:
        look = page[place]
        is_prose = look.is_caption or look.size > LONGEST_STAMP or tells_who_is_pictured(look.text)
        crawled = CRAWLED.match(look.text) if place < 2 else None
        if crawled or len(look.text) <= LONGEST_LINE:
            words_above = page[place - 1].words if place else ()
            for seen in _on_line(look, words_above, day_first, crawled is not None):
                yield from _ranked(seen, place, title, first, is_prose)


def _ranked(seen: Seen, place: int, title: int | None, first: int, is_prose: bool) -> Iterator[Seen]:
    """The date with its rank, nothing for a date without a label that stands too far from the article."""
    if seen.basis == "crawler":
        yield replace(seen, rank=30)
    elif seen.basis == "labelled" or seen.kind == "updated":
        yield replace(seen, rank=0 if place < first else 5)
    elif is_prose:
        return
    elif title is not None and title - ABOVE_TITLE <= place < first:
        yield replace(seen, rank=20 if place >= title else 22)
    elif title is None and first - 6 <= place < first:
        yield replace(seen, rank=25)


def _on_line(look: Look, words_above: tuple[str, ...], day_first: bool | None, is_crawled: bool) -> Iterator[Seen]:
    text, start = look.text, look.line.start
    end_of_last = 0
    for found in written_dates(text, day_first):
        label = label_in(text[end_of_last : found.start]) or (label_of_words(words_above) if not end_of_last else None)
        end_of_last = found.end
        kind: Kind = "updated" if label and label[1] == "updated" else "published"
        basis: PublishedBasis = "crawler" if is_crawled else "labelled" if label else "unlabelled"
        cue = "crawler's line" if is_crawled else label[0] if label else "head of the page"
        yield Seen(
            text[found.start : found.end],
            start + found.start,
            start + found.end,
            cue,
            kind,
            found.value,
            found.granularity,
            basis,
            0,
        )
        if is_crawled:
            return


def label_in(text: str) -> tuple[str, str] | None:
    """The label and its kind ("published", "updated") that stands last in the text before a date, null for none."""
    found = _labels().findall(text[-LABEL_WITHIN:].lower())
    return (found[-1], _kinds()[found[-1]]) if found else None


def label_of_words(words: Sequence[str]) -> tuple[str, str] | None:
    """The label and its kind that a whole line is."""
    text = " ".join(words)
    return (text, _kinds()[text]) if text in _kinds() else None


@cache
def _kinds() -> dict[str, str]:
    return {row["label"]: row["kind"] for row in reference.rows("date_labels")}


@cache
def _labels() -> re.Pattern[str]:
    names = sorted(_kinds(), key=len, reverse=True)
    spaced = "|".join(re.escape(name) for name in names if name.isascii())
    unspaced = "|".join(re.escape(name) for name in names if not name.isascii())
    return re.compile(rf"{unspaced}|(?<![^\W\d_])(?:{spaced})")


def _day_first(page: Sequence[Look]) -> bool | None:
    """Whether the page writes the day before the month in figures, by its dates that can be read one way only."""
    orders = {
        int(match[1]) > 12
        for look in page
        if ("/" in look.text or "-" in look.text) and has_year(look.text)
        for match in NUMERIC.finditer(look.text)
        if (int(match[1]) > 12) != (int(match[2]) > 12)
    }
    return orders.pop() if len(orders) == 1 else None


def _in_address(url: str | None) -> Iterator[Seen]:
    match = ADDRESS.search(url or "")
    if match and url:
        day = match[3]
        try:
            value = datetime(int(match[1]), int(match[2]), int(day or 1), tzinfo=UTC)
        except ValueError:
            return
        yield Seen(match[0], None, None, "address", "published", value, "day" if day else "month", "url", 40)


def _deduced(body: Sequence[Look]) -> Iterator[Seen]:
    """The year after the one of a month that the text also calls last year's: "in May last year", "May 2011"."""
    if not any("last year" in look.text for look in body):
        return
    after = _years_after("\n".join([look.text for look in body]))
    for look in body:
        for match in _month_last_year().finditer(look.text) if "last year" in look.text else ():
            years = after.get(months()[match[1].lower()], ())
            if len(years) == 1:
                start, end = look.line.start + match.start(), look.line.start + match.end()
                value = datetime(min(years), 1, 1, tzinfo=UTC)
                cue = f"the text dates {match[1]} last year"
                yield Seen(match[0], start, end, cue, "published", value, "year", "deduced", 50)
                return


def _years_after(text: str) -> Mapping[int, set[int]]:
    """For each month the years after those that a text names with it, but for years that it has passed already."""
    latest = max((int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", text)), default=0)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for match in _month_and_year().finditer(text):
        if int(match[2]) + 1 >= latest:
            found[months()[match[1].lower()]].add(int(match[2]) + 1)
    return found


@cache
def _month_and_year() -> re.Pattern[str]:
    return re.compile(rf"\b({_month_names()})\.?(?: \d{{1,2}},?)? ((?:19|20)\d\d)\b")


@cache
def _month_last_year() -> re.Pattern[str]:
    return re.compile(rf"\b({_month_names()})\.?(?: \d{{1,2}})?,? (?:of )?last year\b")


def _month_names() -> str:
    return "|".join(sorted({name.capitalize() for name in months()}, key=len, reverse=True))
