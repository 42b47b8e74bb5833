"""A date that a page shows, with what marks it and how well it is known to be the article's own."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from pipeline.articles.lines import Look
from pipeline.dates import DateKind, WrittenDate
from pipeline.records import PublishedBasis, PublishedGranularity


class Rank(IntEnum):
    """How well a date is known to be the article's own, the best first; what lies between tells how much worse."""

    LABELLED_ABOVE = 0
    LABELLED_BELOW = 5
    BELOW_TITLE = 20
    ABOVE_TITLE = 22
    NO_TITLE = 25
    DATELINE = 27
    LISTED = 28
    COUNTED = 29
    CRAWLED = 30
    ADDRESS = 40
    DEDUCED = 50


@dataclass(frozen=True, slots=True)
class Seen:
    """A date on the page: where in the raw text, what marks it, and how well."""

    text: str
    start: int | None
    end: int | None
    cue: str
    kind: DateKind
    value: datetime
    granularity: PublishedGranularity
    basis: PublishedBasis
    rank: Rank


def seen_on(
    look: Look, written: WrittenDate, cue: str, basis: PublishedBasis, rank: Rank, kind: DateKind = "published"
) -> Seen:
    """A date that is written on a line."""
    return Seen(
        look.text[written.start : written.end],
        look.line.raw_at(written.start),
        look.line.raw_at(written.end - 1) + 1,
        cue,
        kind,
        written.value,
        written.granularity,
        basis,
        rank,
    )
