"""Whom the phrases of a sentence stand for in an event: bodies and people, what pronouns mean, whose a thing is.

Does not belong here: which phrase acts on which (``sides``).
"""

from pipeline.events.referents.owned_things import DESCRIBING, owners
from pipeline.events.referents.phrase_parties import (
    HITTING,
    JUDGING,
    acted_upon,
    first_joined,
    people_or_bodies,
    phrase_parties,
)
from pipeline.events.referents.scene import Scene

__all__ = [
    "DESCRIBING",
    "HITTING",
    "JUDGING",
    "Scene",
    "acted_upon",
    "first_joined",
    "owners",
    "people_or_bodies",
    "phrase_parties",
]
