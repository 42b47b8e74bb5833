"""The dates of an HTML page: what its markup declares, what its visible head says, and which of them is the article's.

Trust falls from linked data, meta elements and ``time`` elements over a labelled date in the head of the page, or the
only one there, to what a search of the whole page finds. Where in the markup a declaration stands is not known here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline.articles.publication_dates.dated_lines import LONGEST_LINE, country_of
from pipeline.dates import (
    NUMERIC,
    DateOrder,
    DateReading,
    Instant,
    chosen,
    doubt,
    has_year,
    instant,
    label_in,
    label_of_words,
    locale_order,
    readings,
    written_dates,
)
from pipeline.records import ArticleDate, PublishedBasis

SEARCHED = "htmldate"
ABOVE_TITLE = 3  # lines
BELOW_TITLE = 15  # lines of a page of which the body's first line is not found
LONGEST_LABEL = 40  # code points
AMERICAN = "en-us"


@dataclass(frozen=True, slots=True)
class DeclaredDate:
    """A date of a page: its words, where they stand, and the moment."""

    text: str
    cue: str
    instant: Instant
    basis: PublishedBasis = "markup"


def read_dates(stated: Iterable[tuple[str, str]], order: DateOrder | None) -> Iterator[DeclaredDate]:
    """The dates among declarations, each a cue and its text; figures are read in the page's order."""
    for cue, text in stated:
        held = chosen(readings(text), order)
        found = held.instant if held else instant(text)
        if found:
            yield DeclaredDate(text, cue, found)


def page_order(language: str | None, address: str | None) -> DateOrder | None:
    """The order of figures on a page of a language ("en-US") at an address; null where they do not tell.

    The country of the address goes first: pages of all countries say "en-US" because their software does.
    """
    country = country_of(address)
    by_country = locale_order(f"en-{country}") if country else None
    if by_country:
        return by_country
    is_foreign = country.lower() not in ("", "us") and (language or "").lower().replace("_", "-") == AMERICAN
    return None if is_foreign else locale_order(language)


def article_dates(
    declared: Sequence[DeclaredDate], head: Sequence[str], order: DateOrder | None, latest: date
) -> Iterator[ArticleDate]:
    """The candidates of a page, best first, the first chosen; ``head`` are its lines around the title.

    None is chosen where all that is known are figures whose day and month could be swapped.
    """
    found, are_rivals = list(declared), False
    if not any(day.cue != SEARCHED and not doubt(day.instant, latest) for day in declared):
        dates = list(_shown(head, order)) or list(_only_day(head))
        shown = [day for day in dates if not doubt(day.instant, latest)]
        searched = [day for day in declared if day.cue == SEARCHED]
        meanings = _meanings(searched[0], head) if searched and not shown else ()
        held = chosen(meanings, order)
        are_rivals = bool(meanings) and held is None
        kept = [held] if held else meanings
        searched = [replace(searched[0], instant=one.instant) for one in kept] or searched
        found = [*shown, *searched, *(day for day in declared if day.cue != SEARCHED)]
    doubted = sorted(((doubt(day.instant, latest), day) for day in found), key=_has_doubt)
    for number, (why, day) in enumerate(doubted):
        moment = day.instant
        cue = f"{day.cue}: {why}" if why else day.cue
        is_chosen = number == 0 and not why and not are_rivals
        yield ArticleDate(number, day.text, None, None, cue, moment.value, moment.granularity, day.basis, is_chosen)


def _has_doubt(doubted: tuple[str | None, DeclaredDate]) -> bool:
    return doubted[0] is not None


def head_lines(lines: Sequence[str], title: str | None, lead: str | None) -> Sequence[str]:
    """The lines from a few above the title down to the first of the body; none of a page without a title."""
    start = next((number for number, line in enumerate(lines) if title and line == title), None)
    if start is None:
        return ()
    below = lines[start : start + BELOW_TITLE]
    end = next((number for number, line in enumerate(below) if line == lead), len(below))
    return [*lines[max(0, start - ABOVE_TITLE) : start], *below[:end]]


def _shown(head: Sequence[str], order: DateOrder | None) -> Iterator[DeclaredDate]:
    """The dates of the head with a label that tells of publication, before them or alone on the line above."""
    day_first = None if order is None else order == "day_first"
    above = ""
    for line in head:
        end = 0
        for written in written_dates(line, day_first) if has_year(line) and len(line) <= LONGEST_LINE else ():
            label = label_in(line[end : written.start])
            if label is None and not end and len(above) <= LONGEST_LABEL:
                label = label_of_words(above.lower().strip(" :").split())
            if label and label[1] == "published":
                moment = Instant(written.value, written.granularity)
                yield DeclaredDate(line[written.start : written.end], label[0], moment, "labelled")
            end = written.end
        above = line


def _only_day(head: Sequence[str]) -> Iterator[DeclaredDate]:
    """The day that is all of a line of the head, its month in letters, where no other day is one.

    A search of the whole page may find the day of the visit, which stands beside the name of many sites.
    """
    alone = [line for line in head if len(line) <= LONGEST_LABEL and has_year(line) and not NUMERIC.search(line)]
    found = [(line, written) for line in alone for written in written_dates(line)]
    if len({written.value.date() for _, written in found}) == 1:
        line, written = found[0]
        moment = Instant(written.value, written.granularity)
        yield DeclaredDate(line[written.start : written.end], "head of the page", moment, "unlabelled")


def _meanings(found: DeclaredDate, head: Sequence[str]) -> tuple[DateReading, ...]:
    """What the figures in the head can mean of which a search took one meaning; none where they mean one day only."""
    for line in head:
        for match in NUMERIC.finditer(line[:LONGEST_LINE]):
            meanings = readings(match[0])
            if len(meanings) > 1 and found.instant.value.date() in {one.instant.value.date() for one in meanings}:
                return meanings
    return ()
