"""The coded list of event types and modes: quad class, intensity, CAMEO root; and what a plan is coded as."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.reference import rows

COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})  # both sides act
PHYSICAL = frozenset({"PROTEST", "COERCE", "ASSAULT"})  # public whoever acts
MATERIAL_CONFLICT = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
OFFICIAL = frozenset(
    {"GOV", "MIL", "LEG", "JUD", "COP", "OPP", "PTY", "REB", "LAB"}
)  # whose home an article leaves unsaid
ARMED = frozenset({"MIL", "COP", "REB"})  # sectors
SPOKEN = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})


@dataclass(frozen=True, slots=True)
class EventType:
    """A row of ``event_types.csv``; ``intensity`` runs from -10 (conflict) to +10 (cooperation)."""

    event_type: str
    mode: str | None
    quad_class: str
    intensity: float
    cameo_root: str


@cache
def _types() -> Mapping[tuple[str, str], EventType]:
    return {
        (row["event_type"], row["mode"]): EventType(
            row["event_type"], row["mode"] or None, row["quad_class"], float(row["intensity"]), row["cameo_root"]
        )
        for row in rows("event_types")
    }


def event_type(name: str, mode: str | None) -> EventType:
    """The row of a type and mode, or the type's own row where the mode has none; raises KeyError for a type unknown."""
    row = _types().get((name, mode or "")) or _types().get((name, ""))
    if row is None:
        raise KeyError(f"unknown event type {name!r}; types are in seeds/reference/event_types.csv")
    return row


def announced(base: str) -> str:
    """The type of a will, promise or plan to do something: cooperation is AGREE, material conflict THREATEN.

    PLOVER manual of 2021, AGREE ("cooperative actions reported in future tense") and THREATEN; other types stay.
    """
    if base in COOPERATIVE:
        return "AGREE"
    return "THREATEN" if base in MATERIAL_CONFLICT else base
