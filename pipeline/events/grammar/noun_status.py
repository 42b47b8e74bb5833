"""Whether an event noun asserts its event: from the words above it ("held talks", "after the raid").

Nouns that are only spoken of ("advocates negotiations", "the results of the talks") assert nothing.
"""

from typing import Literal

from pipeline.events.finding import words
from pipeline.language import DESCRIBING_DEPS, Word

Standing = Literal["happened", "planned", "hypothetical", "negated", "by_verb"]

AHEAD = frozenset({"ahead", "before"})
AT_WHOM = frozenset({"against", "at", "for", "from", "into", "of", "on", "to"})
INDEFINITE = frozenset({"a", "an", "any"})


def standing(noun: Word) -> Standing | None:
    """How far an event noun asserts its event; ``by_verb`` when its verb tells, null when it asserts nothing."""
    near = {child.lower for child in noun.children if child < noun}
    if "no" in near:
        return "negated"
    if near & words("possible"):
        return "hypothetical"
    above = _standing_above(noun)
    if above is None and _tells_its_doer(noun) and not _is_in_question(noun):
        above = "happened"
    return "planned" if above is not None and near & words("upcoming") else above


def _tells_its_doer(noun: Word) -> bool:
    """Whether an event noun itself tells who did it, and so presupposes it: "Oslo's aid to the rebels", "by Oslo"."""
    after = [child for child in noun.all_children("prep") if child > noun]
    if any(child.lower == "by" and child.child("pobj") is not None for child in after):
        return True
    is_owned = any(child.dep in DESCRIBING_DEPS and child.text[0].isupper() for child in noun.children if child < noun)
    is_aimed = any(child.lower in AT_WHOM and child.child("pobj") is not None for child in after)
    return is_owned and is_aimed and not any(child.lower in INDEFINITE for child in noun.all_children("det"))


def _is_in_question(noun: Word) -> bool:
    """Whether a word above an event noun leaves open whether it is so: "fears of Oman's attack on", "wants aid to"."""
    return any(
        above.lemma in words(sense)
        for above in noun.ancestors()
        for sense in ("attempting", "failed", "plan_noun", "planning", "possible", "warding", "wishing")
    )


def _standing_above(noun: Word) -> Standing | None:
    head = noun.head
    if noun.is_root:
        return "happened"
    if noun.dep in ("nsubj", "nsubjpass"):
        return "by_verb"
    if noun.dep in ("dobj", "attr"):
        is_named = noun.dep == "dobj" and head.child("oprd") is not None  # "called the sanctions an insult"
        return "by_verb" if (head.lemma in words("light") or head.lemma == "be") and not is_named else None
    if noun.dep == "conj":
        return _standing_above(head) if head.is_noun else None
    if noun.dep == "pobj":
        return "happened" if _is_in_talks(noun, head) else _standing_after(head)
    return "happened" if noun.dep in ("appos", "ROOT", "dep") else None


def _is_in_talks(noun: Word, preposition: Word) -> bool:
    """Whether something is said or done at a meeting: "said in a call with", not "has an interest in talks"."""
    return preposition.lower in ("in", "by") and preposition.head.is_verb and noun.lemma in words("talks")


def _is_told_by_verb(preposition: str, above: Word) -> bool:
    """Whether the verb above tells of a noun: "travelled for talks", "was behind the raid", "is guilty of the raid"."""
    if preposition in ("for", "of", "in") and above.lower in words("answering"):
        return True
    is_aim = preposition == "for" and above.lemma in words("travel")
    return is_aim or (preposition in ("behind", "for") and above.lemma == "be")


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
    if _is_told_by_verb(word, above):
        return "by_verb"
    if word == "of":
        return _standing_above(above) if above.is_noun and above.lemma in words("portion") else None
    return "happened" if word in words("event_setting") else None
