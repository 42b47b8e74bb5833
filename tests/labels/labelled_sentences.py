"""Invented sentences of news by the event that each reports: a measure of types that no rule was read from.

Belongs here: reading ``sentences/*.csv``, one file a type, ``none.csv`` for sentences that report no event. The types
are those of PLOVER's manual of 2021; every sentence is of its own making, none is a template with other names in it.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "sentences"
NONE = "NONE"
BETWEEN = " | "


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    """A sentence; ``event_type`` is NONE where it reports no event, and then the rest is empty.

    ``triggers`` are the words that name the event, one for each time it is told; actors and recipients are the words of
    the text that name them.
    """

    text: str
    event_type: str
    triggers: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]


@cache
def labelled_sentences() -> tuple[LabelledSentence, ...]:
    """All of them, by type."""
    return tuple(_sentence(row) for path in sorted(FOLDER.glob("*.csv")) for row in _rows(path))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _sentence(row: dict[str, str]) -> LabelledSentence:
    triggers, actors, recipients = (
        tuple(row[name].split(BETWEEN)) if row[name] else () for name in ("triggers", "actors", "recipients")
    )
    return LabelledSentence(row["text"], row["event_type"], triggers, actors, recipients)
