"""The lines of a flat dump that tell when its article was published: labels, stamps in the head, lists of stories."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.articles.body import tells_who_is_pictured
from pipeline.articles.lines import LineIndex, Look
from pipeline.articles.publication_dates.seen_dates import Rank, Seen, seen_on
from pipeline.articles.values import agency_named, host
from pipeline.dates import (
    NUMERIC,
    DateKind,
    WrittenDate,
    chosen,
    has_year,
    label_in,
    label_of_words,
    locale_order,
    readings,
    written_dates,
)
from pipeline.records import PublishedBasis

ABOVE_TITLE = 3  # lines above the title in which a date without a label is the article's own
BELOW_BODY = 15  # lines below the article in which a labelled date is looked for
LONGEST_LINE = 220  # code points
LONGEST_STAMP = 16  # words of a line whose date without a label can be the article's own
HEAD_LINES = 60  # most of a head whose every line is looked at
LONGEST_DAY_LINE = 45  # code points of a line that is a day of any year
FIRST_ARCHIVE = 1700  # years; of papers that were put into files
SHORTEST_LISTED = 20  # code points of a title; a shorter one may be that of another story
WITHOUT_TITLE = 6  # lines above the body that are its head where no title is known
CRAWLED_LINES = 2  # at the top of a page, where a crawler puts its date
MONTHS = 12
COUNTRY_LETTERS = 2
CRAWLED = re.compile(r"\W*date\W+(?=(?:19|20)\d\d-\d\d-\d\d)", re.IGNORECASE)
LINKED_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
WITH_DIGIT = re.compile(r"\d")
EASTERN_ZONE = re.compile(r"\b(?:(?:GMT|UTC) ?\+ ?0?[0-5]\b|(?:BST|WEST|CES?T|MES?Z|EES?T|MSK|[CEWS]AS?T|SAST|PKT)\b)")


def dates_on_lines(
    page: Sequence[Look], title: LineIndex | None, body: Sequence[LineIndex], url: str | None
) -> Iterator[Seen]:
    """The dates on the lines outside the body that may be the article's own."""
    first, last = (body[0], body[-1]) if body else (len(page), len(page))
    kept = frozenset(body)
    near = [line for line in range(min(len(page), last + 1 + BELOW_BODY)) if line not in kept]
    dated = [line for line in near if has_year(page[line].text)]
    is_in_figures = any(NUMERIC.search(page[line].text) for line in dated)
    day_first = _day_first(page, url) if is_in_figures else None
    for line in dated:
        look = page[line]
        is_prose = look.is_caption or look.size > LONGEST_STAMP or tells_who_is_pictured(look.text)
        crawled = CRAWLED.match(look.text) if line < CRAWLED_LINES else None
        if crawled or len(look.text) <= LONGEST_LINE:
            words_above = page[line - 1].words if line else ()
            for seen in _on_line(look, words_above, day_first, crawled is not None):
                is_stamp = _fills_field(look.text, seen)
                yield from _ranked(seen, line, title, first, is_prose and not is_stamp)
    yield from _of_any_age(page, title, LineIndex(first))
    yield from _in_linked_data(page)
    if title is not None:
        yield from _beside_title_in_list(page, title)


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
        is_update = label is not None and label[1] == "updated" and not _names_agency(text[: written.start])
        kind: DateKind = "updated" if is_update else "published"
        basis: PublishedBasis = "crawler" if is_crawled else "labelled" if label else "unlabelled"
        cue = "crawler's line" if is_crawled else label[0] if label else "head of the page"
        yield seen_on(look, written, cue, basis, Rank.LABELLED_ABOVE, kind)
        if is_crawled:
            return


def _in_linked_data(page: Sequence[Look]) -> Iterator[Seen]:
    """The date of publication in linked data of the page that was taken for its text; none where two are there."""
    found: list[Seen] = []
    for look in [look for look in page if '"datePublished"' in look.text]:
        for match in LINKED_DATE.finditer(look.text):
            held = chosen(readings(match[1]), None)
            if held:
                day = WrittenDate(*match.span(1), held.instant.value, held.instant.granularity)
                found.append(seen_on(look, day, "datePublished", "labelled", Rank.LABELLED_BELOW))
    if len({seen.value.date() for seen in found}) == 1:
        yield found[0]


def _names_agency(before: str) -> bool:
    """Whether a field before the label is an agency's: "Xinhua | Updated: 2023-05-10" tells when it was published."""
    return any(agency_named(part.strip()) for part in before.split("|")[:-1])


def _fills_field(text: str, seen: Seen) -> bool:
    """Whether a date is all that stands between strokes: "Source: Xinhua| 2021-11-02 08:40:12|Editor: An".

    A credit of a picture may have a day behind one, but no clock, and nothing behind it.
    """
    parts = [part.strip() for part in text.split("|")]
    return seen.text in parts[:-1] or (seen.granularity == "time" and len(parts) > 1 and seen.text == parts[-1])


def _of_any_age(page: Sequence[Look], title: LineIndex | None, first: LineIndex) -> Iterator[Seen]:
    """Days of any year and language that are the whole of a line of the head, as archives print them."""
    top = first - WITHOUT_TITLE if title is None else title - ABOVE_TITLE
    for line in range(max(0, top), min(first, len(page), max(0, top) + HEAD_LINES)):
        look = page[line]
        if (
            len(look.text) > LONGEST_DAY_LINE
            or next(written_dates(look.text), None)
            or not WITH_DIGIT.search(look.text)
        ):
            continue
        found = [] if look.text.strip().isdigit() else readings(look.text)
        held = chosen(tuple(found), None)
        if held and held.instant.granularity in ("day", "time") and held.instant.value.year >= FIRST_ARCHIVE:
            rank = Rank.NO_TITLE if title is None else Rank.BELOW_TITLE if line > title else Rank.ABOVE_TITLE
            day = WrittenDate(0, len(look.text), held.instant.value, held.instant.granularity)
            yield seen_on(look, day, "head of the page", "unlabelled", rank)


def _beside_title_in_list(page: Sequence[Look], title: LineIndex) -> Iterator[Seen]:
    """The date that a list of the site's stories has for this one, behind its title or alone on the next line.

    Only where all such lists agree, and where a date stands below titles and not above them.
    """
    own = page[title].text
    if len(own) < SHORTEST_LISTED:
        return
    found: list[Seen] = []
    for line in [line for line, look in enumerate(page) if own in look.text and line != title]:
        look = page[line]
        at = look.text.find(own)
        if any(map(str.isalnum, look.text[:at])):
            continue
        is_alone = not look.text[at + len(own) :].strip()
        if is_alone and 0 < line < len(page) - 1 and not page[line - 1].is_dated:
            found.extend(_whole_dates(page[line + 1], 0))
        elif not is_alone:
            found.extend(_whole_dates(look, at + len(own)))
    if len({seen.value.date() for seen in found}) == 1:
        yield found[0]


def _whole_dates(look: Look, start: int) -> Iterator[Seen]:
    """The date that is all of a line from ``start`` on."""
    rest = look.text[start:].strip()
    for written in written_dates(look.text):
        if written.start >= start and look.text[written.start : written.end] == rest:
            yield seen_on(look, written, "own title in a list of stories", "unlabelled", Rank.LISTED)


def _day_first(page: Sequence[Look], url: str | None) -> bool | None:
    """Whether the page writes the day before the month in figures.

    By its dates that can be read one way only, else by the country of its address, else by the zone beside a clock:
    none from Greenwich to Pakistan is of a country that writes the month first.
    """
    texts = [look.text for look in page if ("/" in look.text or "-" in look.text) and has_year(look.text)]
    orders = {
        int(match[1]) > MONTHS
        for text in texts
        for match in NUMERIC.finditer(text)
        if (int(match[1]) > MONTHS) != (int(match[2]) > MONTHS)
    }
    if orders:
        return orders.pop() if len(orders) == 1 else None
    is_old_world = locale_order(f"en-{country_of(url)}") == "day_first" or any(
        NUMERIC.search(text) and EASTERN_ZONE.search(text) for text in texts
    )
    return True if is_old_world else None


def country_of(url: str | None) -> str:
    """The country code that a host ends with, "" for none."""
    ending = host(url).rpartition(".")[2]
    return {"uk": "GB"}.get(ending, ending) if len(ending) == COUNTRY_LETTERS else ""
