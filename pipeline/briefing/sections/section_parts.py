"""What sections are made of: pictures with their figures, rows of a table, lines of a list, and periods of time."""

from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.briefing.charts import Spec

MOST_LISTED = 15  # lines of a list, rows of a table
MOST_DAYS = {"day": 45, "week": 300, "month": 2_300}  # spans that are told by each; longer ones by years


@dataclass(frozen=True, slots=True)
class MarkedCells:
    """A row of a table: its cells, and the mark that leads to its passages with how many rows it stands for."""

    cells: tuple[str, ...]
    mark: str
    count: int
    share: float = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with the same figures as a table, whose columns are named."""

    name: str
    title: str
    spec: Spec
    columns: tuple[str, ...]
    rows: tuple[MarkedCells, ...]


@dataclass(frozen=True, slots=True)
class ListedLine:
    """A line of a list: what it says, the small print beneath, and the passage that it opens."""

    text: str
    details: tuple[str, ...]
    passage_id: str
    second_passage_id: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """What a section shows: sentences, pictures, tables of marks and lines; all may be empty."""

    notes: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    rows: tuple[MarkedCells, ...] = ()
    lines: tuple[ListedLine, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.pictures or self.rows or self.lines)


def unit_of(first: date, last: date) -> str:
    """The period by which a span is told: day, week, month or year."""
    days = (last - first).days
    return next((unit for unit, most in MOST_DAYS.items() if days <= most), "year")


def period_end(start: date, unit: str) -> date:
    """The day after the period that begins on that day."""
    if unit == "month":
        return (start.replace(day=1) + timedelta(days=32)).replace(day=1)
    if unit == "year":
        return start.replace(year=min(start.year + 1, date.max.year))
    return start + timedelta(days=7 if unit == "week" else 1)


def period_label(start: date, unit: str) -> str:
    """The period as the tables of a warehouse write dates; a week by its Monday."""
    return {"day": f"{start}", "week": f"week of {start}", "month": f"{start:%Y-%m}", "year": f"{start.year:04}"}[unit]


def told(*details: str | None) -> tuple[str, ...]:
    """The details that there are."""
    return tuple(detail for detail in details if detail)
