"""Words that tell how an event is meant: reported, planned, wished for, failed, possible, conditional."""

from functools import cache
from typing import Literal

from pipeline.reference import rows

Sense = Literal[
    "reporting",
    "own_subject",
    "planning",
    "committed",
    "wishing",
    "failed",
    "possible",
    "upcoming",
    "condition",
    "stative_participle",
    "speech",
    "of_no_party",
]


@cache
def words(sense: Sense) -> frozenset[str]:
    """The lemmas of ``event_words.csv`` in one sense: verbs of saying (reporting), verbs whose infinitive keeps their
    own subject (own_subject), and words over an infinitive or before a noun that say what became of the event.
    """
    return frozenset(row["word"] for row in rows("event_words") if row["sense"] == sense)
