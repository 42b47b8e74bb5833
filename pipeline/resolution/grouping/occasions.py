"""On which days something may have happened or been said, and whether two such stretches may be one occasion."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from pipeline.records import DateBasis, Granularity

GRANULARITIES: Final = ("time", "day", "week", "range", "month", "season", "quarter", "year", None)
BASES: Final = ("stated", "relative", "inherited", "story", "publication", "none")
DAYS_TO_REPORT = 3  # from an utterance to the article that reports it without saying when it was
WEEK = 7  # days
SLACK = 1  # day, for time zones
LENGTH: dict[Granularity | None, int] = {"week": 7, "range": 7, "month": 31, "season": 92, "quarter": 92, "year": 366}


@dataclass(frozen=True, slots=True)
class Occasion:
    """The first and last day (as ordinals) on which something may have been."""

    first: int
    last: int

    @property
    def is_short(self) -> bool:
        """Whether it is a week or less, in which nobody says a thing on two occasions without its being told."""
        return self.last - self.first < WEEK

    def meets(self, other: "Occasion") -> bool:
        return self.first - SLACK <= other.last and other.first - SLACK <= self.last

    def days_to(self, other: "Occasion") -> int:
        """From the last day of the earlier to the first of the later; 0 or less where they overlap."""
        return max(self.first - other.last, other.first - self.last)

    def narrowed(self, other: "Occasion") -> "Occasion":
        """The days that both allow; the days between the two where they only neighbour each other."""
        first, last = sorted((max(self.first, other.first), min(self.last, other.last)))
        return Occasion(first, last)


def occasion(
    on: date | None, granularity: Granularity | None, basis: DateBasis, published_on: date | None
) -> Occasion | None:
    """When something was said: on the day or in the period told, else shortly before publication; null: not known."""
    if on is not None and basis != "publication":
        return Occasion(on.toordinal(), on.toordinal() + LENGTH.get(granularity, 1) - 1)
    if published_on is not None:
        return Occasion(published_on.toordinal() - DAYS_TO_REPORT, published_on.toordinal())
    return None


def date_rank(on: date | None, granularity: Granularity | None, basis: DateBasis) -> tuple[int, int]:
    """The place of a date among others of one thing: the finest comes first, then the one most surely told."""
    return GRANULARITIES.index(granularity if on else None), BASES.index(basis)
