"""Words that tell how an event is meant: reported, planned, wished for, failed, possible, conditional."""

from functools import cache
from typing import Literal

from pipeline.reference import rows

Sense = Literal[
    "any_person",
    "attempting",
    "committed",
    "condition",
    "exercise",
    "factual_control",
    "failed",
    "habitual",
    "lasting",
    "light",
    "natural",
    "of_any_country",
    "of_no_party",
    "own_subject",
    "place_part",
    "plan_noun",
    "planning",
    "portion",
    "possible",
    "purposeful",
    "quantity",
    "reporting",
    "speech",
    "sport",
    "sporting",
    "state_noun",
    "stative_participle",
    "talks",
    "travel",
    "undergoing",
    "upcoming",
    "wishing",
]


@cache
def words(sense: Sense) -> frozenset[str]:
    """The lemmas of ``event_words.csv`` in one sense.

    Verbs of saying (reporting); verbs whose infinitive keeps their own subject (own_subject), happens with them
    (factual_control) or tells why (purposeful); verbs that only carry an event noun (light); nouns that only measure
    one (portion, quantity); words over an infinitive or before a noun that say what became of the event;
    what hurts people though nobody does it (natural).
    """
    return frozenset(row["word"] for row in rows("event_words") if row["sense"] == sense)
