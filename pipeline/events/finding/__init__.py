"""Where a sentence may report an event: the trigger list, the coded types, senses of words, titles made fit to parse.

Does not belong here: whether the event happened, and who takes part.
"""

from pipeline.events.finding.event_types import (
    ARMED,
    COOPERATIVE,
    MATERIAL_CONFLICT,
    MUTUAL,
    OFFICIAL,
    PHYSICAL,
    SPOKEN,
    announced,
    event_type,
)
from pipeline.events.finding.headline_verbs import reread_headline
from pipeline.events.finding.trigger_matching import TriggerMatch, matches, may_report
from pipeline.events.finding.triggers import Trigger, triggers
from pipeline.events.finding.truecase import truecased
from pipeline.events.finding.word_senses import Sense, words

__all__ = [
    "ARMED",
    "COOPERATIVE",
    "MATERIAL_CONFLICT",
    "MUTUAL",
    "OFFICIAL",
    "PHYSICAL",
    "SPOKEN",
    "Sense",
    "Trigger",
    "TriggerMatch",
    "announced",
    "event_type",
    "matches",
    "may_report",
    "reread_headline",
    "triggers",
    "truecased",
    "words",
]
