"""Pieces of texts, and what fields are called in the tables."""

from dataclasses import dataclass


class Called:
    """What a field is called in the tables where that is not the field's name; more names than one, or none.

    Stands in the field's type, as in ``Annotated[When, Called("date")]``. The name of a field that is a record itself
    comes before the names of that record's own fields.
    """

    def __init__(self, *names: str) -> None:
        self.names = names


@dataclass(frozen=True, slots=True)
class Span:
    """A piece ``text[start:end]`` of a text."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def distance(self, other: "Span") -> int:
        """Code points between the two, 0 where they touch or overlap."""
        return max(self.start - other.end, other.start - self.end, 0)
