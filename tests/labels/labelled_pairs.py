"""Pairs of rows of different articles, labelled by a person who read both: is it one event, one utterance?

Belongs here: reading ``event_pairs/*.csv`` and ``quote_pairs/*.csv``. Does not: what a warehouse makes of them
(``pair_scores``).

A row is told by its place alone, so that articles of others can be labelled without their text: file and record, field,
the offset of its trigger or its first word (none in titles), for mentions the type. Of the public articles every pair
of mentions of one happening that share a type and a party is labelled, but those that two readers could call either,
and some that share a party alone; pairs of quotes are drawn among those that share words. Of the sample articles pairs
are chosen by reading: one event told twice, and others that look like it: the same parties on another day, another act
of that day.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).resolve().parent
Kind = Literal["event", "quote"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mention or quote stands; ``article`` is ``<file name>#<record_id>``, ``event_type`` null for quotes."""

    article: str
    field: str
    start: int | None
    event_type: str | None


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """Two rows, and whether they are of one event (mentions) or of one utterance (quotes), with the reader's reason."""

    first: Place
    second: Place
    is_same: bool
    reason: str


@cache
def labelled_pairs(kind: Kind) -> tuple[LabelledPair, ...]:
    """All of a kind, by file and place; a label that is neither ``same`` nor ``other`` raises."""
    return tuple(_pair(row) for path in sorted((FOLDER / f"{kind}_pairs").glob("*.csv")) for row in _rows(path))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _pair(row: dict[str, str]) -> LabelledPair:
    is_same = {"same": True, "other": False}[row["label"]]
    return LabelledPair(_place(row, "first"), _place(row, "second"), is_same, row["reason"])


def _place(row: dict[str, str], side: str) -> Place:
    start = row[f"{side}_start"]
    return Place(row[side], row[f"{side}_field"], int(start) if start else None, row.get(f"{side}_type"))
