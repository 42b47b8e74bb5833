"""Quotation marks: which spans of a text stand between them. Whether a span is somebody's words is not decided here.

Marks that count: curly, straight and low double marks, guillemets, doubled apostrophes and grave accents; single marks
where no double marks are open (headlines, British papers) and they are no apostrophes. Opening and closing marks of
different kinds may pair. A fault (a missing or a spare mark) costs its own span and ends with its paragraph.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.records import Span

State = Literal["closed", "open", "unclosed", "unopened"]
Piece = tuple[int, int, State]
"""Start, end and state of a marked span, marks included."""

DOUBLE = re.compile(r"''|``|[\"“”„‟«»「」『』]")
SINGLE = re.compile(r"(?<![^\s(\[{—–\"“-])[‘'](?=[^\s'’])")
SINGLE_CLOSE = re.compile(r"(?<=[^\s'‘])['’](?![\w'’])")
ELIDED = re.compile(r"['‘](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|bout\b)", re.IGNORECASE)
WORD = re.compile(r"\w")
LINE = re.compile(r"[^\n]++")
OPENERS = "“„‟«「『``"
BEFORE_OPENER = "([{—–-‘'/…"


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """What stands between two marks: ``inner`` without them, trimmed of blanks; ``outer`` with them.

    ``state`` is ``open`` when the closing mark is missing because the quotation runs on in the next paragraph,
    ``unclosed`` and ``unopened`` when a mark is missing by fault (the span then ends, or starts, with its paragraph).
    ``paragraph`` counts the paragraphs of the text from 0.
    """

    inner: Span
    outer: Span
    state: State
    is_single: bool
    paragraph: int


def paragraph_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of a text start and end: its lines that hold more than blanks."""
    return (line.span() for line in LINE.finditer(text) if not line.group().isspace())


def marked_spans(text: str) -> tuple[MarkedSpan, ...]:
    """The spans between quotation marks, in order; they never overlap or cross a paragraph.

    A nested quotation gives the outer span only. Spans without a word are left out.
    """
    if not _has_marks(text):
        return ()
    paragraphs = list(paragraph_spans(text))
    found: list[MarkedSpan] = []
    for number, (start, end) in enumerate(paragraphs):
        runs_on = number + 1 < len(paragraphs) and _opens_with_mark(text, *paragraphs[number + 1])
        found.extend(_paragraph_spans(text, start, end, number, runs_on))
    return tuple(found)


def _has_marks(text: str) -> bool:
    return DOUBLE.search(text) is not None or SINGLE.search(text) is not None


def _opens_with_mark(text: str, start: int, end: int) -> bool:
    match = DOUBLE.search(text, start, end)
    return match is not None and not text[start : match.start()].strip()


def _paragraph_spans(text: str, start: int, end: int, number: int, runs_on: bool) -> Iterator[MarkedSpan]:
    doubles = list(_double_spans(text, start, end, runs_on))
    singles = list(_single_spans(text, start, end))
    around = [one for one in singles if _holds_doubles(text, one, doubles)]
    doubles = [
        one for one in doubles if not any(first < one[0] and one[1] < last for first, last, _ in _near(around, one))
    ]
    singles = [one for one in singles if not _near(doubles, one)]
    pieces = [(*piece, False) for piece in doubles] + [(*piece, True) for piece in singles]
    for first, last, state, is_single in sorted(pieces):
        inner = _inner(text, first, last)
        if inner is not None:
            yield MarkedSpan(inner, Span(first, last), state, is_single, number)


def _near(pieces: list[Piece], one: Piece) -> list[Piece]:
    """Those of some pieces, which stand in order and never overlap each other, that overlap one."""
    first = bisect_right(pieces, one[0], key=lambda piece: piece[1])
    last = bisect_left(pieces, one[1], key=lambda piece: piece[0])
    return pieces[first:last]


def _holds_doubles(text: str, single: Piece, doubles: list[Piece]) -> bool:
    """Whether a single quotation is the outer one: it ends after punctuation, and double marks pair up within it."""
    first, last, _ = single
    within = [one for one in _near(doubles, single) if first < one[0] < last or first < one[1] - 1 < last]
    return bool(within) and text[last - 2] in ",.?!" and all(first < one[0] and one[1] < last for one in within)


def _inner(text: str, first: int, last: int) -> Span | None:
    """The span without its marks and blanks; None when no word is left."""
    piece = text[first:last]
    opening = DOUBLE.match(piece) or re.match(r"[‘'](?=\S)", piece)
    start = first + (opening.end() if opening else 0)
    closing = re.search(r"(?:''|``|[\"“”„‟«»「」『』'’])$", piece)
    end = first + closing.start() if closing and first + closing.start() > start else last
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if WORD.search(text, start, end) else None


def _double_spans(text: str, start: int, end: int, runs_on: bool) -> Iterator[Piece]:
    """Pair the double marks of one paragraph: any mark opens when none is open, any mark closes an open one.

    An opening curly mark in an opening place while one is open shows that the earlier one was never closed.
    """
    opened: re.Match[str] | None = None
    spare_before = start
    marks = list(DOUBLE.finditer(text, start, end))
    last_closer = max((mark.start() for mark in marks if mark.group() == "”"), default=start)
    for mark in marks:
        opens = _may_open(text, mark, start, end)
        if opened is None:
            if _is_spare_closer(text, mark, opens, start, end):
                yield spare_before, mark.end(), "unopened"
                spare_before = mark.end()
            else:
                opened = mark
            continue
        if mark.group() == "“" and opens:
            yield opened.start(), _last_sentence_end(text, opened.start(), mark.start()), "unclosed"
            opened = mark
        elif mark.start() < last_closer and _is_nested_opener(text, opened, mark, opens):
            continue
        else:
            yield opened.start(), mark.end(), "closed"
            spare_before = mark.end()
            opened = None
    if opened is not None:
        yield opened.start(), end, "open" if runs_on else "unclosed"


def _may_open(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return (before.isspace() or before in BEFORE_OPENER) and not after.isspace()


def _is_spare_closer(text: str, mark: re.Match[str], opens: bool, start: int, end: int) -> bool:
    """Whether a mark closes although none is open; one after a comma may also stand a blank before its words."""
    if opens:
        return False
    if mark.group() == "”":
        return True
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if mark.group() in OPENERS or before == ":" or not (after.isspace() or after in ".,;:?!)"):
        return False
    following = DOUBLE.search(text, mark.end(), end) if before == "," else None
    return following is None or _may_open(text, following, start, end)


def _is_nested_opener(text: str, opened: re.Match[str], mark: re.Match[str], opens: bool) -> bool:
    """A straight mark in an opening place within a curly pair, which a later mark may still close."""
    return mark.group() == '"' and opens and text[mark.start() - 1 : mark.start()].isspace() and opened.group() == "“"


def _last_sentence_end(text: str, start: int, end: int) -> int:
    """Where an unclosed quotation before another one may have ended: at the last full stop between them."""
    stop = max(text.rfind(mark, start, end) for mark in ".!?")
    return stop + 1 if stop > start else end


def _single_spans(text: str, start: int, end: int) -> Iterator[Piece]:
    place = start
    while (opening := SINGLE.search(text, place, end)) is not None:
        place = opening.end()
        if ELIDED.match(text, opening.start()):
            continue
        closing = _single_closer(text, opening.end(), end)
        if closing is None:
            continue
        yield opening.start(), closing, "closed"
        place = closing


def _single_closer(text: str, start: int, end: int) -> int | None:
    """The end of the single quotation from ``start``: the first closing mark that is no plural's apostrophe."""
    next_opening = SINGLE.search(text, start, end)
    limit = next_opening.start() if next_opening else end
    closers = list(SINGLE_CLOSE.finditer(text, start, limit))
    for closer in closers:
        before, after = text[closer.start() - 1], text[closer.end() : closer.end() + 1]
        if before in ",.?!…" or before != "s" or not after or after in ",.;:?!)":
            return closer.end()
    return closers[0].end() if closers else None
