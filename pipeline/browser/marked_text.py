"""Text with marks in it: which words of a field are of which row, cut so that pieces never overlap.

Does not belong here: how a mark looks (the templates).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

FOUND = re.compile("«([^«»]*)»")  # how search marks the words that it found


@dataclass(frozen=True, slots=True)
class Mark:
    """Code points of a field, half-open, that a row stands on: a quote, a trigger of an event or a passage."""

    start: int
    end: int
    kind: str
    row_id: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text, and the innermost mark that it stands in; None where it stands in none."""

    text: str
    mark: Mark | None
    is_first: bool
    """Whether the mark begins here, so that it can be named once."""
    is_asked: bool
    """Whether it stands in the passage or row that is asked for."""


def paragraphs(text: str, marks: Iterable[Mark], asked: Sequence[tuple[int, int]] = ()) -> Iterator[list[Piece]]:
    """The paragraphs of a text, each as its pieces in order, which give its text again; empty ones are left out.

    Of marks that overlap the shortest has the words; marks that lie outside the text are cut to it. ``asked`` are spans
    that are marked as asked for whatever else they are.
    """
    start = 0
    kept = [mark for mark in marks if mark.start < min(mark.end, len(text))]
    begun: set[Mark] = set()
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        if paragraph.strip():
            yield list(_pieces(text, start, end, kept, asked, begun))
        start = end + 1


def _pieces(
    text: str, start: int, end: int, marks: Sequence[Mark], asked: Sequence[tuple[int, int]], begun: set[Mark]
) -> Iterator[Piece]:
    here = [mark for mark in marks if mark.start < end and mark.end > start]
    spans = [*((mark.start, mark.end) for mark in here), *asked]
    cuts = sorted({start, end, *(min(max(cut, start), end) for span in spans for cut in span)})
    for first, last in pairwise(cuts):
        around = [mark for mark in here if mark.start <= first and last <= mark.end]
        mark = min(around, key=lambda mark: (mark.end - mark.start, mark.row_id), default=None)
        is_first = mark is not None and mark not in begun
        if mark is not None:
            begun.add(mark)
        is_asked = any(low <= first and last <= high for low, high in asked)
        yield Piece(text[first:last], mark, is_first, is_asked)


def found_words(snippet: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a snippet in order, and whether each was found; the marks of search («…») are gone."""
    end = 0
    for found in FOUND.finditer(snippet):
        if found.start() > end:
            yield snippet[end : found.start()], False
        if found[1]:
            yield found[1], True
        end = found.end()
    if end < len(snippet):
        yield snippet[end:], False
