"""The head of a document of the old layout: outlet, date and title stand in it without labels.

Mostly outlet, date with edition, title; some sources have the title above the date, or none; a notice of copyright, the
name of a show or an address may stand anywhere between.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.sources.exports.lexisnexis.field_labels import (
    COPYRIGHT,
    LENGTH,
    Labelled,
    is_rights,
    labelled_in_capitals,
    pattern,
)
from pipeline.sources.exports.lexisnexis.issue_dates import issue_date
from pipeline.sources.exports.lexisnexis.line_blocks import Block, is_centred, one_line

MOST = 9  # blocks of a head: no body may be mistaken for one
LONGEST_TITLE = 400  # code points
LONGEST_NAME = 60  # code points of an author without a label
WEB = ("http://", "https://", "www.")
OF_COVER = ("cover", "request")  # fields of a search, not of a document
EDITION = re.compile(rf"\s*(?:\S{{1,15}} ){{0,3}}{pattern('edition')}\b.{{0,30}}", re.IGNORECASE)
OF_HEAD = ("authors", "dateline", "length", "section")  # fields above a body


class DocumentHead(NamedTuple):
    """What the head says, null for what it does not, the fields that have no label there, and its size in blocks."""

    outlet: str | None
    date: str | None
    title: str | None
    unlabelled: tuple[Labelled, ...]
    size: int


def head(document: Sequence[Block], has_centring: bool) -> DocumentHead:
    """The head of a document's blocks; ``has_centring`` tells whether the lines kept their place on the page."""
    size = next((n for n, block in enumerate(document[:MOST]) if opens_field(block)), min(len(document), MOST))
    dated = next((n for n in range(size) if any(map(issue_date, document[n]))), None)
    above = list(document[: size if dated is None else dated])
    before_date = () if dated is None else _before_date(document[dated])
    lines = [line.strip() for line in (*sum(above, ()), *before_date)]
    outlet = next((line for line in lines if not is_rights(line)), None) or _holder(lines)
    addresses = tuple(Labelled("url", line) for line in lines if line.startswith(WEB))
    if dated is None:
        named = [n for n, block in enumerate(above) if not _is_aside(block, False)]
        has_title = len(named) > 1 and size < min(len(document), MOST)
        title = one_line(document[named[1]]) if has_title else None
        return DocumentHead(outlet, None, title, addresses, named[1] + 1 if has_title else len(named[:1]))
    date = next(filter(None, map(issue_date, document[dated])))
    early = [one_line(block) for block in above if not _is_aside(block, has_centring) and _is_no_outlet(block, outlet)]
    start = next((n for n in range(dated + 1, size) if not _is_aside(document[n], has_centring)), size)
    below = one_line(document[start]) if start < size else ""
    if early and (has_centring or not below or len(below) > LONGEST_TITLE):
        author = _author(document, start, size)
        return DocumentHead(outlet, date, early[0], (*addresses, *author), start + len(author))
    if not below or len(below) > LONGEST_TITLE:
        return DocumentHead(outlet, date, None, addresses, start)
    subtitle = _subtitle(document, start + 1)
    return DocumentHead(outlet, date, below, (*addresses, *subtitle), start + 1 + len(subtitle))


def opens_field(block: Block) -> bool:
    """Whether a block is a field that may end a head; what names the people of a show may stand inside one."""
    field = field_of(block)
    return field is not None and field.sense != "cast"


def field_of(block: Block) -> Labelled | None:
    """The field that a block opens, null for a block that opens none; a length needs no label."""
    if len(block) == 1 and LENGTH.fullmatch(block[0]):
        return Labelled("length", block[0].strip())
    field = labelled_in_capitals(block[0])
    return field if field and field.sense not in OF_COVER else None


def _before_date(block: Block) -> tuple[str, ...]:
    """The lines of the date's block that stand above it: outlets of several lines."""
    return block[: next(n for n, line in enumerate(block) if issue_date(line))]


def _holder(lines: Sequence[str]) -> str | None:
    """Who holds the copyright, for a head that names nobody else."""
    return next((COPYRIGHT.sub("", line).strip(" ,.") or None for line in lines if COPYRIGHT.match(line)), None)


def _is_no_outlet(block: Block, outlet: str | None) -> bool:
    return outlet not in [line.strip() for line in block]


def _is_aside(block: Block, has_centring: bool) -> bool:
    """Whether a block is neither outlet nor title: rights, a second date, the name of a show, an address."""
    first = block[0].strip()
    if first.startswith(WEB) or is_rights(first) or (has_centring and is_centred(block)):
        return True
    if len(block) == 1 and EDITION.fullmatch(first):
        return True
    field = field_of(block)
    return field is not None or (any(map(issue_date, block)) and len(one_line(block)) <= LONGEST_NAME)


def _author(document: Sequence[Block], at: int, size: int) -> tuple[Labelled, ...]:
    """The name that stands below a date without a label, where fields follow it."""
    name = one_line(document[at]) if at + 1 == size < len(document) else ""
    is_name = 0 < len(name) <= LONGEST_NAME and not name.endswith((".", "?", "!"))
    return (Labelled("authors", name),) if is_name else ()


def _subtitle(document: Sequence[Block], at: int) -> tuple[Labelled, ...]:
    """The block between title and fields, where there is one and no more."""
    if at + 1 >= len(document) or field_of(document[at]) or is_rights(document[at][0]):
        return ()
    below = field_of(document[at + 1])
    words = one_line(document[at])
    is_subtitle = below is not None and below.sense in OF_HEAD and len(words) <= LONGEST_TITLE
    return (Labelled("subtitle", words),) if is_subtitle else ()
