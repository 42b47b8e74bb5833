"""From triggers, status and sides to coded events: the PLOVER type, and which drafts are public events at all.

Does not belong here: dates (``times``) and ids (``mentions``).
"""

from pipeline.events.coding.event_drafts import EventDraft, ReportingSentence, acting_together, between_two, names
from pipeline.events.coding.filters import is_political
from pipeline.events.coding.sentence_coding import drafts
from pipeline.events.coding.sport import is_play, is_sport

__all__ = [
    "EventDraft",
    "ReportingSentence",
    "acting_together",
    "between_two",
    "drafts",
    "is_play",
    "is_political",
    "is_sport",
    "names",
]
