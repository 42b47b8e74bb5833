"""The words that grammar itself asks for, read from ``seeds/reference``; what a list is about stays with its reader.

Each function gives lower-case lemmas or forms. Another language brings lists of its own.
"""

from functools import cache

from pipeline import time_expressions
from pipeline.reference import listed, rows
from pipeline.time_expressions import SHORT_MONTHS

DASHES = frozenset({"–", "—", "―", "--", "-"})
WEEKDAYS = frozenset(map(str.lower, time_expressions.WEEKDAYS))
MONTHS = frozenset(map(str.lower, time_expressions.MONTHS)) | {f"{month.lower()}." for month in SHORT_MONTHS}


@cache
def verbs_of_saying() -> frozenset[str]:
    """Verbs whose clause is what somebody says, thinks or learns."""
    return frozenset(row["lemma"] for row in rows("cues") if "reporting" in row["senses"].split())


def verbs_of_own_promise() -> frozenset[str]:
    """Verbs with an object whose infinitive is still done by their own subject: "promised them to leave"."""
    return listed("event_words", "own_subject")


def verbs_of_blame() -> frozenset[str]:
    """Verbs whose object does what is told after a preposition: "accused Oslo of waiting", "kept Oslo from waiting"."""
    return listed("grammar_words", "blame")


def nouns_of_speech() -> frozenset[str]:
    """Nouns for texts and speeches, whose participle is their author's: "a statement condemning the raid"."""
    return listed("event_words", "speech")


@cache
def nouns_of_measure() -> frozenset[str]:
    """Nouns that after "by" tell when or how much and not who: "by Friday", "by a wide margin"."""
    return WEEKDAYS | MONTHS | listed("grammar_words", "measure")


def states_as_participles() -> frozenset[str]:
    """Verbs whose participle with "be" tells how somebody is and what nobody did: "is committed to the deal"."""
    return listed("event_words", "stative_participle")


def verbs_of_doing_to() -> frozenset[str]:
    """Verbs that nobody uses without an object, as "remand" and unlike "return"."""
    return listed("grammar_words", "transitive")
