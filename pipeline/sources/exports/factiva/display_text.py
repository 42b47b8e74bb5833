"""Factiva's articles as text without field codes, in any interface language.

Each has a head (section, headline, byline, "90 words", date, time, source, its code, edition, page, language,
copyright), its text, its publisher and "Document" with the accession number. Only the two lines "90 words" and date,
and the number, are sure to be there; what the others are is told by where they stand and by their shape.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from pipeline.records import Span
from pipeline.sources.exports.export_lines import TextLine, authors, is_byline, is_copyright, joined, text_lines
from pipeline.sources.exports.exported_article import ExportedArticle, Layout
from pipeline.sources.exports.factiva.accession import DOCUMENT_LINE, NUMBER_END
from pipeline.sources.exports.factiva.search_summary import is_of_site, wrong_count
from pipeline.sources.reasons import Fault

WORD_COUNT = re.compile(r"\d{1,3}(?:[ .,'’\u00a0\u202f]?\d{3})*[ \u00a0]?[^\W\d_]{1,12}")  # "1,259 words", "354 字"
YEAR = re.compile(r"\b(?:1[89]|20)\d\d(?!\d)")
TIME = re.compile(r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?: ?[AP]\.?M\.?)?(?: [A-Z]{2,4})?", re.IGNORECASE)
SOURCE_CODE = re.compile(r"[A-Z0-9]{2,10}")
LANGUAGE = re.compile(r"[^\W\d_]+(?:[ ,()/-]+[^\W\d_]+)*\)?")  # "English", "Chinese - Traditional", "英文"
SITE = re.compile(r"Factiva, Inc\.|Factiva|Dow Jones")  # lines of the site around the articles
WITHOUT_WORDS = re.compile(r"[\W\d_]+|https?://\S+")
SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»›)\]]*$")
HOUSE = re.compile(
    r"\b(?:Limited|Ltd|Inc|Corp(?:oration)?|Company|LLC|PLC|GmbH|AG|S\.?A\.?S?|S\.?p\.?A|B\.?V|Publish(?:ing|ers)|Group|"
    r"Verlag|Media|Newspapers)\b",
    re.IGNORECASE,
)
LONGEST_LINE_OF_HEAD = 60  # characters of a date, a language and the lines between them
LONGEST_PUBLISHER = 100
MOST_LINES_OF_HEAD = 6  # of section, headline and byline together
MOST_WORDS_OF_SECTION = 4
MOST_LINES_TO_LANGUAGE = 6  # after the source's code: volume, edition, pages


@dataclass(frozen=True, slots=True)
class Entry:
    """The lines of an article from its first to the one before its number; ``count`` is the place of "90 words"."""

    lines: Sequence[TextLine]
    count: int
    end: int
    number: str | None


def is_seen(text: str) -> bool:
    """Whether accession numbers close lines; a lone one without a head above it is but told of in a text."""
    if not NUMBER_END.search(text):
        return False
    closed = list(islice(DOCUMENT_LINE.finditer(text), 2))
    return len(closed) > 1 or (bool(closed) and any(isinstance(entry, Entry) for entry in _entries(text)))


def displayed_articles(text: str) -> Iterator[ExportedArticle | Fault]:
    """Yield the articles in order, and ``unknown_layout`` for what has a number and no head."""
    found = list(_entries(text))
    entries = [entry for entry in found if isinstance(entry, Entry)]
    closers = Counter(entry.lines[-1].text for entry in entries)
    number = 0
    for entry in found:
        if isinstance(entry, Fault):
            yield entry
            continue
        number += 1
        yield _article(entry, number, closers)
    if entries:
        fault = wrong_count(text[entries[-1].end :], number)
        yield from [fault] if fault else []


def head_fields(lines: Sequence[str], number: str | None) -> tuple[dict[str, str], int]:
    """What the lines from "90 words" on tell (published_at, outlet, language), and how many of them are the head."""
    given: dict[str, str] = {"published_at": lines[1]}
    place = 2
    if place < len(lines) and TIME.fullmatch(lines[place]):
        given["published_at"] += f" {lines[place]}"
        place += 1
    if place < len(lines):
        given["outlet"] = lines[place]
        place += 1
    if place < len(lines) and _is_source_code(lines[place], number):
        place += 1
    for line in range(place, min(place + MOST_LINES_TO_LANGUAGE, len(lines))):
        following = lines[line + 1] if line + 1 < len(lines) else ""
        if len(lines[line]) <= LONGEST_LINE_OF_HEAD and LANGUAGE.fullmatch(lines[line]) and _tells_year(following):
            given["language"] = lines[line]
            place = line + 2
            break
    while place < len(lines) and is_copyright(lines[place]):
        place += 1
    return given, place


def _tells_year(line: str) -> bool:
    return is_copyright(line) or (len(line) <= LONGEST_PUBLISHER and YEAR.search(line) is not None)


def _is_source_code(line: str, number: str | None) -> bool:
    """Whether a line is the code of the source, with which the accession number begins."""
    return SOURCE_CODE.fullmatch(line) is not None and (number is None or number.startswith(line[:8]))


def _entries(text: str) -> Iterator[Entry | Fault]:
    start = 0
    for match in [*DOCUMENT_LINE.finditer(text), None]:
        end = match.start() if match else len(text)
        lines = [line for line in text_lines(text, start, end) if not is_of_site(line.text)]
        counts = [place for place in range(len(lines) - 1) if _is_count(lines[place], lines[place + 1])]
        if match and not counts:
            yield Fault("unknown_layout", f"Factiva's {match[1]}: no line of its words with a date below it")
        firsts = [
            _first_of_head(lines, place, floor, is_all_its_own=start > 0 and floor == 0)
            for place, floor in zip(counts, [0, *(place + 2 for place in counts)], strict=False)
        ]
        for first, count, following in zip(firsts, counts, [*firsts[1:], len(lines)], strict=False):
            own = lines[first:following]
            is_last = following == len(lines)
            yield Entry(
                own,
                count - first,
                match.end() if match and is_last else lines[following - 1].end,
                match[1] if match and is_last else None,
            )
        start = match.end() if match else end


def _is_count(line: TextLine, following: TextLine) -> bool:
    return (
        WORD_COUNT.fullmatch(line.text) is not None
        and len(following.text) <= LONGEST_LINE_OF_HEAD
        and YEAR.search(following.text) is not None
    )


def _first_of_head(lines: Sequence[TextLine], count: int, floor: int, is_all_its_own: bool) -> int:
    """The place of an article's first line: of all above "90 words", or of those without a blank line between.

    Lines above ``floor`` belong to the article before. Not all its own are lines above the first article of a file, and
    below the text of one without a number.
    """
    lowest = max(floor, count - MOST_LINES_OF_HEAD)
    if is_all_its_own and lowest == 0:
        return 0
    first = count
    while first > lowest and not lines[first].is_after_blank and not SITE.fullmatch(lines[first - 1].text):
        first -= 1
    if first == count > lowest:  # a blank line above "90 words"
        first -= 1
    if first > lowest and is_byline(lines[first].text) and not SITE.fullmatch(lines[first - 1].text):
        first -= 1  # a blank line between headline and byline
    return first


def _article(entry: Entry, number: int, closers: Counter[str]) -> ExportedArticle:
    lines = [line.text for line in entry.lines]
    title, section, names = titled(lines[: entry.count], number)
    told, length = head_fields(lines[entry.count :], entry.number)
    given: dict[str, str | list[str]] = {**told, **({"title": title} if title else {})}
    if section:
        given["section"] = section
    if names:
        given["authors"] = names
    body = list(entry.lines[entry.count + length :])
    head = f"{told.get('outlet', '')} {lines[entry.count + length - 1]}"
    if len(body) > 1 and _is_publisher(body[-1].text, head, closers[body[-1].text]):
        body.pop()
    while len(body) > 1 and WITHOUT_WORDS.fullmatch(body[-1].text):
        body.pop()
    return ExportedArticle(Span(entry.lines[0].start, entry.end), joined(body), given, entry.number)


def titled(lines: Sequence[str], number: int) -> tuple[str | None, str | None, list[str]]:
    """The headline, the section above it and the authors below it, of the lines above "90 words".

    ``number`` is the article's in its file, which some exports write before the headline ("3) ").
    """
    lines = [line.removeprefix(f"{number})").strip() for line in lines]
    names: list[str] = []
    if len(lines) > 1 and is_byline(lines[-1]):
        names = authors(lines[-1])
        lines = lines[:-1]
    section = None
    if len(lines) > 1 and len(lines[0].split()) <= MOST_WORDS_OF_SECTION and not SENTENCE_END.search(lines[0]):
        section, *lines = lines
    return " ".join(lines) or None, section, names


def _is_publisher(line: str, head: str, closings: int) -> bool:
    """Whether the last line of a text is its publisher: named in the head, like a house, or at the end of others."""
    if len(line) > LONGEST_PUBLISHER or SENTENCE_END.search(line):
        return line in head and bool(line)
    words = {word.lower() for word in re.findall(r"[^\W\d_]{4,}", head)}
    own = [word.lower() for word in re.findall(r"[^\W\d_]{4,}", line)]
    return closings > 1 or HOUSE.search(line) is not None or any(word in words for word in own)


DISPLAY_TEXT = Layout("factiva_display 1", is_seen, displayed_articles)
