"""The lines of a raw text as they are set: where they are, not what they mean nor which carry one another on."""

import re
from bisect import bisect_right
from typing import NamedTuple, NewType

LIST_MARK = re.compile(r"(?:[•●▪◦‣·∙○■□►▸»›*+–-]|\d{1,2}[.)])\s+")
LIST_MARKS = frozenset("•●▪◦‣·∙○■□►▸»›*+–-0123456789")


LineIndex = NewType("LineIndex", int)
"""The number of a line among those of its page that hold text, from 0."""


class Line(NamedTuple):
    """A line that holds text: ``raw[start:end] == text``, without white space around it or a list mark before it.

    ``blank_before`` is the number of blank lines above (the first line has none), ``indent`` the width of what
    stands before it on its line (white space and a list mark). A line that was put together of several (see
    ``rejoined_lines``) reaches from the first to the last of its ``pieces``, each where it begins in ``text`` and in
    ``raw``; its text is what stands there but for white space, hyphens and the number of a page.
    """

    start: int
    end: int
    text: str
    indent: int
    is_listed: bool
    blank_before: int
    pieces: tuple[tuple[int, int], ...] = ()

    def raw_at(self, at: int) -> int:
        """Where the character at an offset in ``text`` stands in the raw text."""
        if not self.pieces:
            return self.start + at
        in_text, in_raw = self.pieces[bisect_right(self.pieces, (at, self.end)) - 1]
        return in_raw + at - in_text


def lines_as_set(raw: str) -> list[Line]:
    """The lines of a raw text that hold text, in order; they end at line feeds (and at lone carriage returns)."""
    kept: list[Line] = []
    at = blank = 0
    for row in (raw if "\n" in raw else raw.replace("\r", "\n")).split("\n"):
        text = row.strip()
        if text:
            indent = row.index(text) if len(text) < len(row) else 0
            end = at + indent + len(text)
            mark = LIST_MARK.match(text) if indent and text[0] in LIST_MARKS else None
            if mark:
                indent, text = indent + mark.end(), text[mark.end() :]
            kept.append(Line(at + indent, end, text, indent, mark is not None, blank))
            blank = 0
        elif kept:
            blank += 1
        at += len(row) + 1
    return kept
