"""Whether an event noun asserts its event: from the words above it ("held talks", "after the raid").

Nouns that are only spoken of ("advocates negotiations", "the results of the talks") assert nothing.
"""

from typing import Literal

from pipeline.actors import NOUN_TAGS, Sentence
from pipeline.events.finding import words

Standing = Literal["happened", "planned", "hypothetical", "negated", "by_verb"]

AFTER = frozenset({"after", "following", "during", "at", "since", "in", "amid", "on", "from", "through", "with"})
AHEAD = frozenset({"ahead", "before"})


def standing(sentence: Sentence, noun: int) -> Standing | None:
    """How far an event noun asserts its event; ``by_verb`` when its verb tells, null when it asserts nothing."""
    near = {sentence.lowers[child] for child in sentence.children[noun] if child < noun}
    if "no" in near:
        return "negated"
    if near & words("possible"):
        return "hypothetical"
    found = _standing_above(sentence, noun)
    if found is not None and near & words("upcoming"):
        return "planned"
    return found


def _standing_above(sentence: Sentence, noun: int) -> Standing | None:
    dep = sentence.deps[noun]
    head = sentence.heads[noun]
    if head == noun or dep in ("nsubj", "nsubjpass"):
        return "by_verb" if head != noun else "happened"
    if dep in ("dobj", "attr"):
        is_light = sentence.lemmas[head] in words("light") or sentence.lemmas[head] == "be"
        return "by_verb" if is_light else None
    if dep == "conj":
        return _standing_above(sentence, head) if sentence.tags[head] in NOUN_TAGS else None
    if dep == "pobj":
        return _standing_after(sentence, head)
    return "happened" if dep in ("appos", "ROOT", "dep") else None


def _standing_after(sentence: Sentence, preposition: int) -> Standing | None:
    """The standing of a noun after a preposition."""
    word = sentence.lowers[preposition]
    above = sentence.heads[preposition]
    if word in AHEAD or sentence.lowers[above] in AHEAD:
        return "planned"
    if word == "of" or word in ("for", "on"):
        if sentence.lemmas[above] in words("possible"):
            return "hypothetical"
        if word == "of" and sentence.tags[above] in NOUN_TAGS and sentence.lemmas[above] in words("portion"):
            return _standing_above(sentence, above)
        if word == "of":
            return None
    if word == "for" and sentence.lemmas[above] in words("travel"):
        return "by_verb"
    return "happened" if word in AFTER else None
