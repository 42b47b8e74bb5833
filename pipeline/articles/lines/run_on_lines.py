"""Lines that were run together: what is sure to be another line is one of its own again.

An agency's mark of the end stands behind the last sentence. Of a page that lost all its breaks the head is parted at a
byline with a date behind it; the tail holds what is no sentence, or is known by a phrase of pages. The text between
them stays one paragraph, for nothing tells where others began.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pipeline.articles.lines.page_lines import Line
from pipeline.articles.lines.wording import wording
from pipeline.articles.values import page_words
from pipeline.dates import written_dates
from pipeline.reference import any_of

MOST_LINES = 3  # of a page whose lines were run together
FEWEST_SENTENCES = 4  # in its longest line
MOST_OF_PAGE = 0.8  # of its text, in that line
HEAD_WITHIN = 400  # code points in which title, byline and date stand
TAIL_WITHIN = 600  # code points in which the last sentences are looked at
MOST_TAIL_SENTENCES = 6
ENDS = ".!?\"'”’)"  # of a sentence that ends a text
NAME = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
BYLINE = re.compile(rf"\b(?i:{any_of(page_words('by'))}) {NAME}(?:(?:,| and) {NAME}){{0,3}}[\s|,•·–—-]*$")
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*(?=\s)")
END_WORD = rf"[(\[–—-]*(?i:{any_of(page_words('end_mark'))})\b[)\]–—.-]*"
END_MARK = re.compile(rf"(?<=[.!?\"”’)]) +(?:{END_WORD}|[–—-]+ ?(?:0|30) ?[–—-]+|#(?: ?#){{1,3}})$")
LAST_OF_MARKS = frozenset({*")]–—-#", *(end for word in page_words("end_mark") for end in word[-1] + word[-1].upper())})
LONGEST_END_MARK = 20  # code points, with what ends the sentence before it
SHORT_FOR_A_MARK = 14  # code points of a line; menus are of such
OPENS = re.compile(r"[\s|,•·–—:-]*[\"“'‘(]?[A-Z]")


def end_marks_apart(found: Iterable[Line]) -> Iterator[Line]:
    """The lines, an agency's mark behind the last sentence of one ("Enditem", "(END)", "-0-") on a line of its own."""
    for line in found:
        size = len(line.text)
        is_open = size > SHORT_FOR_A_MARK and line.text[-1] in LAST_OF_MARKS
        mark = END_MARK.search(line.text, max(0, size - LONGEST_END_MARK)) if is_open else None
        if mark is None:
            yield line
            continue
        cut = line.raw_at(mark.start() - 1) + 1
        text = mark[0].strip()
        yield line._replace(end=cut, text=line.text[: mark.start()])
        yield Line(line.raw_at(size - len(text)), line.end, text, line.indent, False, 0)


def parted(found: Sequence[Line]) -> list[Line]:
    """The lines of a page without breaks as title, byline, date, text and what follows it; those of others as given."""
    if not 0 < len(found) <= MOST_LINES:
        return list(found)
    longest = max(found, key=lambda line: len(line.text))
    is_most = len(longest.text) >= MOST_OF_PAGE * sum(len(line.text) for line in found)
    if longest.pieces or not is_most or len(SENTENCE_END.findall(longest.text)) < FEWEST_SENTENCES:
        return list(found)
    return [piece for line in found for piece in (_pieces(line) if line is longest else (line,))]


def _pieces(line: Line) -> Iterator[Line]:
    cuts = [0, *_head_cuts(line.text), *sorted(_tail_cuts(line.text)), len(line.text)]
    for start, end in pairwise(cuts):
        text = line.text[start:end].strip(" |•·–—\t\r")
        if text:
            at = line.start + line.text.index(text, start)
            yield line._replace(start=at, end=at + len(text), text=text, blank_before=int(start > 0))


def _head_cuts(text: str) -> Iterator[int]:
    """Where byline, date and text begin, if a date follows a byline before the first sentence ends."""
    first = SENTENCE_END.search(text)
    head = text[: min(first.start() if first else len(text), HEAD_WITHIN)]
    for written in written_dates(head):
        byline = BYLINE.search(head[: written.start])
        if byline and OPENS.match(text, written.end):
            yield from (byline.start(), written.start, written.end)
            return


def _tail_cuts(text: str) -> Iterator[int]:
    """Where each sentence or piece below the text begins that is none of it, from the last one up."""
    start = max(0, len(text) - TAIL_WITHIN)
    ends = [*(match.end() for match in SENTENCE_END.finditer(text, start)), len(text)]
    for above, below in list(pairwise(ends))[: -MOST_TAIL_SENTENCES - 1 : -1]:
        if not _is_of_page(text[above:below].strip()):
            return
        yield above


def _is_of_page(piece: str) -> bool:
    """Whether a piece of the end of a page is no sentence, or one that pages put below texts."""
    told = wording(piece)
    is_known = told.is_caption or (told.phrase is not None and told.phrase.role != "section")
    return is_known or piece[-1] not in ENDS
