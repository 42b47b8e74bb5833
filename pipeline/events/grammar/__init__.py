"""How the sentence means its event: happened, planned, refused or only possible, for verbs and for nouns.

Does not belong here: subjects, objects and passives as such (``pipeline.language``).
"""

from pipeline.events.grammar.event_clauses import (
    agent,
    depth,
    grammatical_subject,
    is_passive,
    logical_object,
    logical_subject,
)
from pipeline.events.grammar.status import auxiliaries, is_attempted, is_habitual, is_wished, status, tense, verb_of

__all__ = [
    "agent",
    "auxiliaries",
    "depth",
    "grammatical_subject",
    "is_attempted",
    "is_habitual",
    "is_passive",
    "is_wished",
    "logical_object",
    "logical_subject",
    "status",
    "tense",
    "verb_of",
]
