"""The old layout, of text and of HTML: each document below its number ("3 of 10 DOCUMENTS"), labels in capitals.

Followed: Nexis.com, Nexis UK and LexisNexis Academic from about 2000 to 2019, with interfaces in several languages.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.markup import text_of
from pipeline.records import Span
from pipeline.sources.exports.exported_article import ExportedArticle, Layout
from pipeline.sources.exports.lexisnexis.document_article import ENDING, NEAR, document_article
from pipeline.sources.exports.lexisnexis.document_heads import field_of
from pipeline.sources.exports.lexisnexis.field_labels import is_rights, labelled, pattern, pattern_in_capitals
from pipeline.sources.exports.lexisnexis.issue_dates import issue_date
from pipeline.sources.exports.lexisnexis.line_blocks import Block, blocks, placed_blocks, width
from pipeline.sources.reasons import Fault

START = 100_000  # code points within which the first document begins
COUNT = r"\d{1,9}"
OF = r"(?:of|von|van|de|di|sur|av|af|/)"
NUMBER = re.compile(
    rf"^[^\S\n]*(?:FOCUS\s*-\s*)?"
    rf"(?:({COUNT})\s{OF}\s({COUNT})\sDO[CK]UMENT\w{{0,3}}|DO[CK]UMENT\w?\s({COUNT})\s{OF}\s({COUNT}))[^\S\n]*$",
    re.MULTILINE | re.IGNORECASE,
)
NUMBERED_WORDS = ("DOCUMENT", "ocument", "okument", "DOKUMENT")
LENGTH_LINE = re.compile(
    rf"\n{pattern_in_capitals('length')}:[^\S\n]*\d[\d.,]*\s{{1,3}}[^\W\d_]{{3,10}}[^\S\n]*$", re.MULTILINE
)
BARE_LENGTH = re.compile(r"\n[^\S\n]*\d[\d.,]*[^\S\n]{1,3}[^\W\d_]{3,10}[^\S\n]*$", re.MULTILINE)  # "158 words"
TAIL_LINE = re.compile(rf"\n{pattern_in_capitals('loaded', 'type', 'language')}:\s", re.MULTILINE)
REQUESTED = re.compile(
    rf"^[^\S\n]*{pattern('request')}\s*:[^\n:]{{0,40}}:?\s*({COUNT}-{COUNT}(?:\s*,\s*{COUNT}(?:-{COUNT})?)*)\s*$",
    re.MULTILINE | re.IGNORECASE,
)
MOST_OF_COVER = 40  # blocks
DOCUMENT = re.compile(r"<!--[^<>]{0,80}<DOC\s+NUMBER[^<>]{0,20}>\s*<DOCFULL>", re.IGNORECASE)
LXN_COMMENT = "<!-- LXNComment"  # in the head of every page
DIVISION = re.compile(r"</div\s*>", re.IGNORECASE)
ROUND = 50  # documents: files of a part of a result hold 50, 100, 200 or 500


class Number(NamedTuple):
    """The line above a document: where it begins, the document's number and that of all documents of the result."""

    start: int
    number: int
    total: int


def is_page(markup: str) -> bool:
    """Whether a page has the comments of Nexis, which mark its documents."""
    return LXN_COMMENT in markup or DOCUMENT.search(markup) is not None


def is_seen(text: str) -> bool:
    """Whether documents stand below numbers, or one stands alone between the fields that are peculiar to the layout."""
    start = text[:START]
    if any(word in start for word in NUMBERED_WORDS) and NUMBER.search(start):
        return bool(LENGTH_LINE.search(text, 0, 2 * START) or TAIL_LINE.search(text) or BARE_LENGTH.search(start))
    return bool(LENGTH_LINE.search(start) and TAIL_LINE.search(text))


def articles(text: str) -> Iterator[ExportedArticle | Fault]:
    """The documents in order, then a fault for each gap in their numbers."""
    columns = width(text)
    numbers = [_number(match) for match in NUMBER.finditer(text)]
    if not numbers:
        spans = list(_spans_without_numbers(text))
        yield from (document_article(blocks(span.cut(text)), span, columns) for span in spans)
        yield from () if spans else (Fault("unknown_layout", "fields of Nexis without a document above them"),)
        return
    ends = [*(number.start for number in numbers[1:]), len(text)]
    for number, end in zip(numbers, ends, strict=True):
        span = Span(number.start, end)
        yield document_article(blocks(NUMBER.sub("", span.cut(text), count=1)), span, columns)
    yield from _gaps(numbers, text[: numbers[0].start])


def articles_of_page(markup: str) -> Iterator[ExportedArticle | Fault]:
    """The documents of a page in order; their spans are of the markup. What a block is, its elements tell."""
    starts = [match.start() for match in DOCUMENT.finditer(markup)]
    if not starts:
        yield Fault("unknown_layout", "a page of LexisNexis without documents: export the documents in full")
        return
    numbers: list[Number] = []
    for start, end in zip(starts, [*starts[1:], len(markup)], strict=True):
        document = [shown for part in DIVISION.split(markup[start:end]) if (shown := tuple(_lines(part)))]
        match = NUMBER.match(document[0][0]) if document else None
        if match:
            numbers.append(_number(match)._replace(start=start))
            document[0] = document[0][1:]
        yield document_article([block for block in document if block], Span(start, end), None)
    if len(numbers) == len(starts):
        yield from _gaps(numbers, text_of(markup[: starts[0]]))


def _lines(part: str) -> Iterator[str]:
    yield from (line for line in text_of(part).split("\n") if line)


def _number(match: re.Match[str]) -> Number:
    number, total = match[1] or match[3], match[2] or match[4]
    return Number(match.start(), int(number), int(total))


def _gaps(numbers: Sequence[Number], cover: str) -> Iterator[Fault]:
    """What is missing by the numbers: between two documents, or behind the last of a file that holds the first.

    A file may hold a part of a result ("2001 of 2146"), and parts of several results one after the other.
    """
    is_whole = True
    for one, other in pairwise(numbers):
        if one.total == other.total and other.number > one.number + 1:
            last = f" to {other.number - 1}" if other.number > one.number + 2 else ""
            yield Fault("export_count", f"document {one.number + 1}{last} of {one.total} is not in the file")
            is_whole = False
    first, last_one = numbers[0], numbers[-1]
    asked = _asked(cover)
    if not is_whole or any(number.total != first.total for number in numbers):
        return
    if asked is not None:
        if asked != len(numbers):
            yield Fault("export_count", f"{asked} documents were asked for, the file holds {len(numbers)}")
    elif first.number == 1 and last_one.number < last_one.total and last_one.number % ROUND:
        yield Fault("export_count", f"the file ends with document {last_one.number} of {last_one.total}")


def _asked(cover: str) -> int | None:
    """How many documents the cover page says were asked for ("Selected Items: 1-10, 12"); null when it does not."""
    match = REQUESTED.search(cover)
    if match is None:
        return None
    ranges = [list(map(int, re.findall(r"\d+", piece))) for piece in match[1].split(",")]
    return sum(max(0, piece[-1] - piece[0] + 1) for piece in ranges)


def _spans_without_numbers(text: str) -> Iterator[Span]:
    """The spans of the documents of a file that does not number them: a head where fields and rights have ended."""
    around = placed_blocks(text)
    around = around[_cover(around) :]
    starts: list[int] = []
    is_over = True
    for at, (start, block) in enumerate(around):
        field = field_of(block)
        if starts and (is_rights(block[0]) or (field is not None and field.sense in ENDING)):
            is_over = True
        elif is_over and (not starts or (field is None and _is_dated(around[at : at + NEAR + 1]))):
            starts.append(start)
            is_over = False
    yield from (Span(start, end) for start, end in pairwise([*starts, len(text)]))


def _is_dated(near: Sequence[tuple[int, Block]]) -> bool:
    return any(issue_date(line) for _, block in near for line in block)


def _cover(around: Sequence[tuple[int, Block]]) -> int:
    """How many blocks the cover page has: those up to the last label of a cover, each near the one before."""
    size = 0
    for at, (_, block) in enumerate(around[:MOST_OF_COVER]):
        if at - size > NEAR:
            break
        if any((field := labelled(line)) and field.sense in ("cover", "request") for line in block):
            size = at + 1
    return size


NEXIS_TEXT = Layout("nexis text 1", is_seen, articles)
NEXIS_PAGE = Layout("nexis page 1", is_page, articles_of_page, "markup")
