"""The lines of a raw text: where they are and what they look like, not what they mean."""

import re
from dataclasses import dataclass

LINE = re.compile(r"[^\n\r]+")
LIST_MARK = re.compile(r"(?:[•●▪◦‣·∙○■□►▸»›*+–-]|\d{1,2}[.)])\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds text: ``raw[start:end] == text``, without white space around it or a list mark before it.

    ``blank_before`` is the number of blank lines above (the first line has none), ``indent`` the width of what
    stands before it on its line (white space and a list mark).
    """

    start: int
    end: int
    text: str
    indent: int
    is_listed: bool
    blank_before: int


def lines(raw: str) -> list[Line]:
    """The lines of a raw text that hold text, in order."""
    found: list[Line] = []
    breaks = previous_end = 0
    for match in LINE.finditer(raw):
        breaks += raw.count("\n", previous_end, match.start()) or raw.count("\r", previous_end, match.start())
        previous_end = match.end()
        text = match.group().strip()
        if not text:
            continue
        start = match.start() + match.group().index(text[0])
        mark = LIST_MARK.match(text)
        is_listed = mark is not None and match.group()[0].isspace()
        if mark and is_listed:
            start, text = start + mark.end(), text[mark.end() :]
        if text:
            blank = max(breaks - 1, 0) if found else 0
            found.append(Line(start, start + len(text), text, start - match.start(), is_listed, blank))
            breaks = 0
    return found
