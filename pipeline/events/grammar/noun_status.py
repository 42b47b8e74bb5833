"""Whether an event noun asserts its event: from the words above it ("held talks", "after the raid").

Nouns that are only spoken of ("advocates negotiations", "the results of the talks") assert nothing.
"""

from typing import Literal

from pipeline.events.finding import words
from pipeline.language import Word

Standing = Literal["happened", "planned", "hypothetical", "negated", "by_verb"]

AHEAD = frozenset({"ahead", "before"})


def standing(noun: Word) -> Standing | None:
    """How far an event noun asserts its event; ``by_verb`` when its verb tells, null when it asserts nothing."""
    near = {child.lower for child in noun.children if child < noun}
    if "no" in near:
        return "negated"
    if near & words("possible"):
        return "hypothetical"
    above = _standing_above(noun)
    return "planned" if above is not None and near & words("upcoming") else above


def _standing_above(noun: Word) -> Standing | None:
    head = noun.head
    if noun.is_root:
        return "happened"
    if noun.dep in ("nsubj", "nsubjpass"):
        return "by_verb"
    if noun.dep in ("dobj", "attr"):
        return "by_verb" if head.lemma in words("light") or head.lemma == "be" else None
    if noun.dep == "conj":
        return _standing_above(head) if head.is_noun else None
    if noun.dep == "pobj":
        return "happened" if _is_in_talks(noun, head) else _standing_after(head)
    return "happened" if noun.dep in ("appos", "ROOT", "dep") else None


def _is_in_talks(noun: Word, preposition: Word) -> bool:
    """Whether something is said or done at a meeting: "said in a call with", not "has an interest in talks"."""
    return preposition.lower in ("in", "by") and preposition.head.is_verb and noun.lemma in words("talks")


def _standing_after(preposition: Word) -> Standing | None:
    """The standing of a noun after a preposition."""
    word = preposition.lower
    above = preposition.head
    if word in AHEAD or above.lower in AHEAD:
        return "planned"
    if word in ("of", "for", "on") and above.lemma in words("possible"):
        return "hypothetical"
    if word == "from" and above.lemma in words("warding"):
        return "hypothetical"  # "protect them from an assault"
    if word == "of":
        return _standing_above(above) if above.is_noun and above.lemma in words("portion") else None
    if word == "for" and (above.lemma == "be" or above.lemma in words("travel")):
        return "by_verb"
    return "happened" if word in words("event_setting") else None
