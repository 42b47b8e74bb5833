"""How the sentence means its event: happened, planned, refused or only possible, for verbs and for nouns.

Does not belong here: subjects, objects and passives as such (``pipeline.language``).
"""

from pipeline.events.grammar.event_doers import doer_of_event
from pipeline.events.grammar.status import (
    is_attempted,
    is_habitual,
    is_said_in_call,
    is_said_on_visit,
    is_wished,
    status,
)
from pipeline.events.grammar.tenses import tense

__all__ = [
    "doer_of_event",
    "is_attempted",
    "is_habitual",
    "is_said_in_call",
    "is_said_on_visit",
    "is_wished",
    "status",
    "tense",
]
