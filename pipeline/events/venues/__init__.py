"""Where an event took place: which words tell it, and what place they name; null beats a guess.

Belongs here: the phrases of an event's sentence and what the sentences before it told. Does not: the gazetteer
(``pipeline.places``), who the host of a meeting is (``pipeline.events.sides``).
"""

from pipeline.events.venues.event_places import (
    is_locative,
    place_at_home,
    place_of,
    place_of_host,
    place_of_visit,
    wider_place,
)
from pipeline.events.venues.place_phrases import Surrounding
from pipeline.events.venues.places_in_context import placed_in_context

__all__ = [
    "Surrounding",
    "is_locative",
    "place_at_home",
    "place_of",
    "place_of_host",
    "place_of_visit",
    "placed_in_context",
    "wider_place",
]
