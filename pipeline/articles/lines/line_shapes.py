"""The shape of all lines of a page at once: their lengths, ends, initials and marks, as arrays with one entry a line.

A page is read as one array of characters, so that each question is asked once a page. What the words of a line mean
does not belong here: they are read in ``wording``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from pipeline.articles.lines.page_lines import Line

LETTER, CAPITAL, SMALL, DIGIT, SPACE, SENTENCE_END, OPENING_MARK = (1 << bit for bit in range(7))  # kinds of characters
CLOSERS = "\"'”’»)]*"  # what can stand behind the end of a sentence
KNOWN_CHARACTERS = 1 << 16  # code points; those beyond (emoji, rare scripts) are of no kind
LONGEST_LINE = 100_000  # code points; of a longer line the two ends are looked at, for each takes 20 bytes
WIDE = 0x2E80  # the last code point below the scripts without spaces
CODE_POINTS_A_WORD = 2.5  # in scripts without spaces
LONGEST_MEAN_WORD = 8  # code points of a word and its space; a line of such a script with fewer spaces has none
TITLE_CASE = 0.5  # share of words in small letters below which a line is in title case
FULL_PROSE = 200  # code points of a line that can be prose to the full
FEWEST_WORDS_OF_PROSE = 6
IF_NO_SENTENCE, IF_FEW_WORDS, IF_NO_SMALL_WORDS = 0.25, 0.1, 0.3  # what is left of a line's prose then
BREAK = "\n"  # between two lines, and below the last

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
WholeNumbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shape of the lines of a page, an entry a line.

    ``length`` counts code points, ``size`` words (in scripts without spaces, two and a half characters stand for one);
    ``small_share`` is the share of words that open with a letter that is no capital; ``prose`` is 0 to 1 for how much
    a line reads as a sentence of a text; ``is_glued`` tells that a word with a capital is stuck to the word or the
    sentence before it, as a title to the text below. ``marks`` are what else lines hold, begin or end with, by name.
    """

    texts: tuple[str, ...]
    length: Numbers
    size: Numbers
    small_share: Numbers
    digit_share: Numbers
    prose: Numbers
    is_sentence: Flags
    is_title_case: Flags
    is_glued: Flags
    marks: dict[str, Flags]


@dataclass(frozen=True, slots=True)
class _Characters:
    """The characters of a page, what each is (bits of kinds), and where its lines start and end (at their breaks)."""

    page: str
    codes: NDArray[np.uint32]
    kinds: NDArray[np.uint8]
    starts: WholeNumbers
    ends: WholeNumbers

    def are(self, kind: int) -> Flags:
        return (self.kinds & kind) > 0

    def counts(self, is_counted: Flags) -> WholeNumbers:
        """How many characters of each line are counted."""
        return np.add.reduceat(is_counted, self.starts, dtype=np.int64) if len(self.starts) else self.starts

    def pairs(self, first: str, second: str) -> Flags:
        """Which lines hold one character right before another."""
        is_first = (self.codes[:-1] == ord(first)) & (self.codes[1:] == ord(second))
        return self.lines_at(np.flatnonzero(is_first))

    def hold(self, *pieces: str) -> Flags:
        """Which lines hold one of the pieces of text."""
        return self.lines_at([at for piece in pieces for at in _positions(piece, self.page)])

    def lines_at(self, positions: WholeNumbers | list[int]) -> Flags:
        """Which lines hold the character at one of the positions."""
        is_hit = np.zeros(len(self.starts), dtype=np.bool_)
        is_hit[np.searchsorted(self.starts, positions, side="right") - 1] = True
        return is_hit


def shapes(page: Sequence[Line]) -> Shapes:
    """The shapes of a page's lines."""
    texts = tuple([line.text for line in page])
    looked_at = [
        text if len(text) <= LONGEST_LINE else text[: LONGEST_LINE // 2] + text[-LONGEST_LINE // 2 :] for text in texts
    ]
    seen = _characters(looked_at)
    length = seen.ends - seen.starts
    is_space = seen.are(SPACE)
    is_initial = ~is_space & np.concatenate(([True], is_space))[:-1]
    word_count = seen.counts(is_initial)
    small_share = seen.counts(is_initial & seen.are(LETTER) & ~seen.are(CAPITAL)) / word_count
    is_wide = (seen.codes[seen.starts + length // 2] > WIDE) & (word_count < length / LONGEST_MEAN_WORD)
    size = np.where(is_wide, length / CODE_POINTS_A_WORD, word_count)
    is_sentence = _end_as_sentences(seen, looked_at)
    return Shapes(
        texts=texts,
        length=length.astype(np.float64),
        size=size,
        small_share=small_share,
        digit_share=seen.counts(seen.are(DIGIT)) / length,
        prose=_prose(length, size, small_share, is_sentence),
        is_sentence=is_sentence,
        is_title_case=(small_share < TITLE_CASE) & ~is_sentence,
        is_glued=_are_glued(seen),
        marks=_marks(seen),
    )


def flags(values: Iterable[bool]) -> Flags:
    """The values as an array."""
    return np.fromiter(values, dtype=np.bool_)


def _characters(texts: Sequence[str]) -> _Characters:
    page = BREAK.join([*texts, ""])
    codes = np.frombuffer(page.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    kinds = _kinds()[np.minimum(codes, KNOWN_CHARACTERS - 1)]
    length = np.array([len(text) for text in texts], dtype=np.int64)
    ends = np.cumsum(length + len(BREAK)) - len(BREAK)
    return _Characters(page, codes, kinds, ends - length, ends)


@cache
def _kinds() -> NDArray[np.uint8]:
    """What each character is, bit by bit, by its code point."""
    return np.array([_kind(chr(code)) for code in range(KNOWN_CHARACTERS)], dtype=np.uint8)


def _kind(character: str) -> int:
    return (
        LETTER * character.isalpha()
        | CAPITAL * character.isupper()
        | SMALL * character.islower()
        | DIGIT * (character in "0123456789")
        | SPACE * character.isspace()
        | SENTENCE_END * (character in ".!?。！？")
        | OPENING_MARK * (character in '"“‘«„')
    )


def _positions(piece: str, text: str) -> Iterable[int]:
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)


def _marks(seen: _Characters) -> dict[str, Flags]:
    first, last = seen.kinds[seen.starts], seen.codes[seen.ends - 1]
    held = np.bitwise_or.reduceat(seen.kinds, seen.starts) if len(seen.starts) else seen.kinds
    return {
        "address": seen.hold("http", "@", "www."),
        "separators": seen.hold(" | ", " / ", "»", " › ", " > "),
        "table": seen.hold("\t"),
        "comma": seen.pairs(",", " "),
        "several_sentences": seen.pairs(".", " "),
        "capitals": (held & (CAPITAL | SMALL)) == CAPITAL,
        "opens_with_mark": (first & OPENING_MARK) > 0,
        "opens_in_lower_case": (first & SMALL) > 0,
        "colon_at_end": last == ord(":"),
        "question": last == ord("?"),
        "cut_off": (last == ord("…")) | ((last == ord(".")) & (seen.codes[seen.ends - 2] == ord("."))),
    }


def _end_as_sentences(seen: _Characters, texts: Sequence[str]) -> Flags:
    """Whether lines end as sentences do, quotation marks and brackets behind them aside; dots in a row do not."""
    last = seen.starts + np.array([len(text.rstrip(CLOSERS)) for text in texts], dtype=np.int64) - 1
    is_cut_off = (seen.codes[last] == ord(".")) & (seen.codes[last - 1] == ord("."))
    is_end: Flags = (last >= seen.starts) & ((seen.kinds[last] & SENTENCE_END) > 0) & ~is_cut_off
    return is_end


def _prose(length: WholeNumbers, size: Numbers, small_share: Numbers, is_sentence: Flags) -> Numbers:
    as_sentence: Numbers = np.where(is_sentence, 1.0, IF_NO_SENTENCE)
    as_sentence = as_sentence * np.where(size >= FEWEST_WORDS_OF_PROSE, 1.0, IF_FEW_WORDS)
    as_text = IF_NO_SMALL_WORDS + (1 - IF_NO_SMALL_WORDS) * small_share
    return np.minimum(length, FULL_PROSE) / FULL_PROSE * as_sentence * as_text


def _are_glued(seen: _Characters) -> Flags:
    is_latin_capital = (seen.codes >= ord("A")) & (seen.codes <= ord("Z"))
    is_letter = seen.are(LETTER)
    is_small = is_letter & ~is_latin_capital
    is_end = seen.are(SENTENCE_END)
    at = np.flatnonzero(is_latin_capital[:-2])  # what stands before the page's first characters is its last break
    is_behind = is_small[at - 2] & (is_small[at - 1] | (is_end[at - 1] & is_small[at - 3]))
    return seen.lines_at(at[is_behind & is_letter[at + 1] & is_letter[at + 2]])
