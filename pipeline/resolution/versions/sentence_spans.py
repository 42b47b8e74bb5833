"""Where the sentences of a body are, by marks and capitals alone: cheap, and the same in every version of a text.

No parser is asked, so that bodies in any language and articles that are not read for quotes have sentences too.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.records import Span
from pipeline.reference import rows

END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_a-z])|[。！？]+[」』”’]*")
LAST_WORD = re.compile(r"[\w.]+$")
LONGEST_LAST_WORD = 40  # code points before a mark that are looked at; abbreviations are shorter
INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")  # "J", "U.S", "p.m"


def sentence_spans(body: str) -> Iterator[Span]:
    """The sentences of a body in order, without white space around them; none goes over the end of a line."""
    at = 0
    for line in body.split("\n"):
        start = 0
        for end in END.finditer(line):
            if not _is_abbreviated(line[max(start, end.start() - LONGEST_LAST_WORD) : end.start()], end[0]):
                yield from _trimmed(body, at + start, at + end.end())
                start = end.end()
        yield from _trimmed(body, at + start, at + len(line))
        at += len(line) + 1


def _trimmed(body: str, start: int, end: int) -> Iterator[Span]:
    text = body[start:end]
    if text.strip():
        yield Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))


def _is_abbreviated(before: str, mark: str) -> bool:
    """Whether a full stop belongs to the word before it: an initial, "U.S.", "Gen."."""
    word = LAST_WORD.search(before)
    if word is None or mark.strip() != ".":
        return False
    return INITIALS.fullmatch(word[0]) is not None or word[0].lower() in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["abbreviation"] for row in rows("abbreviations"))
