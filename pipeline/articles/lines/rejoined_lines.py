"""The lines of a raw text, with those that were broken at a fixed width put together again to paragraphs.

A text is wrapped when its lines carry one another on in small letters and end near one width, where the next word would
not have fitted; a line that is not full, a blank one, an indent and an item of a list end a paragraph. A word that a
hyphen cuts at a line's end is mended in any text. What a line means is not known here.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median_low
from typing import NamedTuple

from pipeline.articles.lines.page_lines import Line, lines_as_set

NARROWEST, WIDEST = 30, 132  # columns
FEWEST = 3  # pairs of lines that carry on; fewer tell nothing of a text
FEW_CARRY_ON = 0.3  # share of the pairs without a gap; of wrapped English 85 % do
FEW_FULL = 0.8  # share of those pairs whose upper line is full
LEEWAYS = 0.0, 0.1, 0.2  # parts of the width that full lines may lack: typewriters none, proportional type some
OUTLIERS = 0.05  # share of lines that are longer than the width (addresses, tables)
TOO_LONG, MOST_TOO_LONG = 1.1, 0.2  # of the width, of a line; of the text, in lines that long
FEWEST_CARRIED = 0.3  # of the text, in lines that carry on
FEW_STOPS = (
    0.1  # share of lines carried on in which a sentence ends; of wrapped prose 40 %, of lists and verse hardly any
)
FULL_ENOUGH = 0.5  # of the width, of a line that goes on in small letters
WIDE_INDENT = 2  # blanks more than the line above has, of a first line
LONG_FOR_A_HYPHEN = 20  # code points of a line that ends with half a word
CERTAIN_HYPHENS = "\u00ad¬"  # a word is cut there, and has no hyphen of its own
LONGEST_STAMP = 6  # words of a line that is but a date or a byline
LONG_WORD = 4  # letters of both halves of a word that may have a hyphen of its own
WIDE = "\u2e80"  # the last character below the scripts without spaces
SENTENCE_END = re.compile(r"[.!?:;。！？…][\"'”’»)\]*]*$")
HYPHENS = "-‐\u00ad¬"
STOP = re.compile(r"[.!?…؟।۔][\"'”’»)\]*]*(?=\s+[^\sa-zà-ÿ]|$)|[。！？]")
HALF_WORD = re.compile(rf"[^\W\d_][{HYPHENS}]$")
UNSPACED_END = re.compile(rf"\w(?:[{HYPHENS}—]|--)$")
LAST_WORD, FIRST_WORD = re.compile(r"[^\W\d_]+$"), re.compile(r"[^\W\d_]+")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
CUT_WORD = re.compile(r"[^\W\d_]+[-‐]\s*\n\s*[^\W\d_]+")
PAGE_NUMBER = re.compile(r"[–—-]? ?(?:[A-Za-zÀ-ÿ]{1,6} )?[0-9]{1,4}(?:(?: [A-Za-zÀ-ÿ]{1,4} | ?/ ?)[0-9]{1,4})? ?[–—-]?")
STAMP = re.compile(
    r"(?:By|BY)\b|[^\W\d_]+\.? \d{1,2},? \d{4}\b|\d{1,2}\.? [^\W\d_]+,? \d{4}\b|\d{1,4}[./-]\d{1,2}[./-]\d"
)


class Wrapping(NamedTuple):
    """How a text is wrapped.

    ``full`` is the number of columns that a full line reaches at least, ``indent`` that of the lines inside paragraphs,
    ``gap`` the number of blank lines between them.
    """

    full: float
    width: float
    indent: int
    gap: int


def lines(raw: str) -> list[Line]:
    """The lines of a raw text that hold text, in order, each a paragraph where the text was wrapped."""
    found = lines_as_set(raw)
    carried = [pair for pair in pairwise(found) if _goes_on(*pair)]
    wrapping = _wrapping(found, carried, 0) or _wrapping(found, carried, 1)
    if wrapping is None and not any(line.text[-1] in HYPHENS for line in found):
        return found
    groups = list(_groups(found, raw, wrapping))
    if len(groups) == len(found):
        return found
    words = frozenset(WORD.findall(CUT_WORD.sub(" ", raw).lower()))
    return [group[0] if len(group) == 1 else _joined(group, words) for group in groups]


def _wrapping(found: Sequence[Line], going_on: Sequence[tuple[Line, Line]], gap: int) -> Wrapping | None:
    """How a text is wrapped whose lines have so many blank lines between them, null if it is not.

    ``going_on`` are its lines that read as carrying the one above on, with that line.
    """
    carried = [(above, below) for above, below in going_on if _is_next(below, gap)]
    if len(carried) < FEWEST:
        return None
    if sum(STOP.search(below.text) is not None for _, below in carried) < FEW_STOPS * len(carried):
        return None
    widths = sorted(_columns(above) for above, _ in carried)
    width = widths[int((1 - OUTLIERS) * (len(widths) - 1))]
    if not NARROWEST <= width <= WIDEST:
        return None
    total = sum(len(line.text) for line in found)
    too_long = sum(len(line.text) for line in found if _columns(line) > TOO_LONG * width)
    rivals = sum(_columns(above) >= FULL_ENOUGH * width for above, below in pairwise(found) if _is_next(below, gap))
    is_little = sum(len(above.text) for above, _ in carried) < FEWEST_CARRIED * total
    if too_long > MOST_TOO_LONG * total or is_little or len(carried) < FEW_CARRY_ON * rivals:
        return None
    reached = [_columns_with_next_word(above, below) for above, below in carried]
    for leeway in LEEWAYS:
        full = width * (1 - leeway)
        if sum(columns > full for columns in reached) >= FEW_FULL * len(reached):
            return Wrapping(full, width, median_low(below.indent for _, below in carried), gap)
    return None


def _is_next(line: Line, gap: int) -> bool:
    """Whether a line can be the next one of a paragraph by how it is set."""
    return line.blank_before == gap and not line.is_listed


def _goes_on(above: Line, below: Line) -> bool:
    """Whether a line reads as carrying the one above on: in small letters, in the middle of a sentence."""
    first = below.text[0]
    return not first.isupper() and first.isalpha() and not SENTENCE_END.search(above.text[-8:])


def _columns(line: Line) -> int:
    return line.indent + len(line.text)


def _columns_with_next_word(above: Line, below: Line) -> int:
    """The columns that a line would have reached with the first word of the one below."""
    return _columns(above) + 1 + len(below.text.split(maxsplit=1)[0])


def _groups(found: Sequence[Line], raw: str, wrapping: Wrapping | None) -> Iterator[list[Line]]:
    """The lines, those of a paragraph together; the number of a page inside one is left out."""
    group: list[Line] = []
    number: Line | None = None
    for line in found:
        if not group:
            group = [line]
        elif number is None and _carries_on(group[-1], line, raw, wrapping):
            group.append(line)
        elif number is not None and wrapping and _goes_on(group[-1], line):
            group.append(line)
            number = None
        elif number is None and wrapping and _breaks_page(group[-1], line, wrapping):
            number = line
        else:
            yield group
            if number is not None:
                yield [number]
            group, number = [line], None
    if group:
        yield group
    if number is not None:
        yield [number]


def _carries_on(above: Line, below: Line, raw: str, wrapping: Wrapping | None) -> bool:
    gap = wrapping.gap if wrapping else 0
    if not _is_next(below, gap):
        return False
    if _ends_in_half_a_word(above, below):
        return True
    if not wrapping or _is_first_line(above, below, raw, wrapping):
        return False
    if _goes_on(above, below) and _columns(above) >= FULL_ENOUGH * wrapping.width:
        return True
    is_full = wrapping.full < _columns_with_next_word(above, below)
    is_stamp = STAMP.match(below.text) is not None and len(below.text.split()) <= LONGEST_STAMP
    return is_full and not is_stamp


def _ends_in_half_a_word(above: Line, below: Line) -> bool:
    if not below.text[0].islower() or not HALF_WORD.search(above.text[-2:]):
        return False
    return len(above.text) >= LONG_FOR_A_HYPHEN or above.text[-1] in CERTAIN_HYPHENS


def _is_first_line(above: Line, below: Line, raw: str, wrapping: Wrapping) -> bool:
    """Whether a line is set in as the first of a paragraph is; those of an item of a list are set in below its mark."""
    if above.is_listed:
        return False
    blanks = 1 if raw[below.start - 1] == "\t" else WIDE_INDENT
    if below.indent >= above.indent + blanks:
        return True
    return below.indent >= wrapping.indent + blanks and SENTENCE_END.search(above.text[-8:]) is not None


def _breaks_page(above: Line, line: Line, wrapping: Wrapping) -> bool:
    """Whether a line is the number of a page that ends within a paragraph."""
    is_open = _columns(above) >= FULL_ENOUGH * wrapping.width and not SENTENCE_END.search(above.text[-8:])
    return is_open and PAGE_NUMBER.fullmatch(line.text) is not None


def _joined(group: Sequence[Line], words: frozenset[str]) -> Line:
    first = group[0]
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    at = 0
    for line, below in zip(group, [*group[1:], None], strict=True):
        part = line.text if below is None else _with_joint(line.text, below.text, words)
        pieces.append((at, line.start))
        parts.append(part)
        at += len(part)
    return first._replace(end=group[-1].end, text="".join(parts), pieces=tuple(pieces))


def _with_joint(above: str, below: str, words: frozenset[str]) -> str:
    """A line of a paragraph with what parts it from the next: a blank, nothing, or nothing and no hyphen either."""
    if HALF_WORD.search(above[-2:]) and below[0].islower():
        is_own = above[-1] not in CERTAIN_HYPHENS and _has_hyphen(above[:-1], below, words)
        return above if is_own else above[:-1]
    if UNSPACED_END.search(above[-3:]) or (above[-1] > WIDE and below[0] > WIDE):
        return above
    return f"{above} "


def _has_hyphen(above: str, below: str, words: frozenset[str]) -> bool:
    """Whether a word cut at its hyphen is written with it: where the text has it so, or both of its halves as words."""
    last, first = LAST_WORD.search(above[-WIDEST:]), FIRST_WORD.match(below)
    if not last or not first:
        return False
    half, rest = last[0].lower(), first[0].lower()
    if f"{half}{rest}" in words:
        return False
    is_of_words = half in words and rest in words and min(len(half), len(rest)) >= LONG_WORD
    return is_of_words or f"{half}-{rest}" in words
