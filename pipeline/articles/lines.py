"""The lines of a raw text: where they are and how they are set, not what they mean."""

import re
from typing import NamedTuple

LIST_MARK = re.compile(r"(?:[•●▪◦‣·∙○■□►▸»›*+–-]|\d{1,2}[.)])\s+")
LIST_MARKS = frozenset("•●▪◦‣·∙○■□►▸»›*+–-0123456789")


class Line(NamedTuple):
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
    """The lines of a raw text that hold text, in order; they end at line feeds (and at lone carriage returns)."""
    found: list[Line] = []
    at = blank = 0
    for whole in raw.split("\n" if "\n" in raw else "\r"):
        text = whole.strip()
        if text:
            indent = len(whole) - len(whole.lstrip()) if len(text) < len(whole) else 0
            mark = LIST_MARK.match(text) if indent and text[0] in LIST_MARKS else None
            if mark:
                indent, text = indent + mark.end(), text[mark.end() :]
            start = at + indent
            found.append(Line(start, start + len(text), text, indent, mark is not None, blank if found else 0))
            blank = 0
        else:
            blank += 1
        at += len(whole) + 1
    return found
