"""The words that grammar itself asks for, read from ``seeds/reference``; what a list is about stays with its reader.

Each function gives lower-case lemmas or forms. Another language brings lists of its own.
"""

from functools import cache

from pipeline import time_expressions
from pipeline.reference import rows

WEEKDAYS = frozenset(map(str.lower, time_expressions.WEEKDAYS))
MONTHS = frozenset(map(str.lower, time_expressions.MONTHS))


@cache
def verbs_of_saying() -> frozenset[str]:
    """Verbs whose clause is what somebody says, thinks or learns."""
    return frozenset(row["lemma"] for row in rows("cues") if "reporting" in row["senses"].split())


@cache
def verbs_of_own_promise() -> frozenset[str]:
    """Verbs with an object whose infinitive is still done by their own subject: "promised them to leave"."""
    return _of_sense("own_subject")


@cache
def verbs_of_blame() -> frozenset[str]:
    """Verbs whose object does what is told after a preposition: "accused Oslo of waiting", "kept Oslo from waiting"."""
    return _of_sense("blame", "grammar_words")


@cache
def nouns_of_speech() -> frozenset[str]:
    """Nouns for texts and speeches, whose participle is their author's: "a statement condemning the raid"."""
    return _of_sense("speech")


@cache
def nouns_of_measure() -> frozenset[str]:
    """Nouns that after "by" tell when or how much and not who: "by Friday", "by a wide margin"."""
    return WEEKDAYS | MONTHS | _of_sense("measure", "grammar_words")


@cache
def states_as_participles() -> frozenset[str]:
    """Verbs whose participle with "be" tells how somebody is and what nobody did: "is committed to the deal"."""
    return _of_sense("stative_participle")


@cache
def verbs_of_doing_to() -> frozenset[str]:
    """Verbs that nobody uses without an object, as "remand" and unlike "return"."""
    return _of_sense("transitive", "grammar_words")


def _of_sense(sense: str, words: str = "event_words") -> frozenset[str]:
    return frozenset(row["word"] for row in rows(words) if row["sense"] == sense)
