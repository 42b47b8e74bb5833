"""How likely a predicate tells of a stance: its features, and the learned weights of ``seeds/reference``.

The weights are those of a logistic regression on annotated news, which ``tests/quotes/learn_stances.py`` repeats.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.language import COMMON_NOUN_TAGS, Word
from pipeline.quotes.stances.stance_words import Part
from pipeline.reference import rows
from pipeline.word_lists import speaker_nouns

TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "JJR", "JJS", "NN", "NNS"})
DEPS = frozenset({"root", "acl", "advcl", "ccomp", "conj", "dep", "dobj", "oprd", "pcomp", "prep", "relcl", "xcomp"})
PRONOUN_TAGS = frozenset({"PRP", "WP", "WDT"})
BASE = "(base)"  # no word is spelt so


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb, or an adjective or noun with its verb: ``head`` is the one that tells, ``verb`` has the ``holder``.

    ``complements`` are the heads of what follows it and belongs to it, in text order.
    """

    head: Word
    verb: Word
    passive: bool
    holder: Word | None
    complements: tuple[Word, ...]

    @property
    def is_object(self) -> bool:
        """Whether it is a noun with the verb whose object it is."""
        return self.head.dep == "dobj"

    @property
    def part(self) -> Part:
        """Whether the word that tells is a verb, an adjective or a noun."""
        if self.head.tag in COMMON_NOUN_TAGS:
            return "noun"
        return "verb" if self.head is self.verb else "adjective"


def probability(predicate: Predicate) -> float:
    """How likely the predicate is one that annotators mark as somebody's stance or words, 0 to 1."""
    weights = learned_weights()
    total = weights[BASE] + sum(weights.get(feature, 0.0) for feature in features(predicate))
    return 1 / (1 + math.exp(-total))


@cache
def learned_weights() -> Mapping[str, float]:
    """The weight of each feature; one that is not listed counts nothing."""
    return {row["feature"]: float(row["weight"]) for row in rows("stance_weights")}


def features(predicate: Predicate) -> Iterator[str]:
    """What is known of a predicate, each feature once."""
    head, verb = predicate.head, predicate.verb
    word = head.lemma
    voice = "passive" if predicate.passive else "active"
    if predicate.part == "noun":
        word, voice = f"{word} (noun)", "noun"
    yield word
    yield f"{word} {voice}"
    for frame in _frames(predicate):
        yield f"+{frame}"
        yield f"{word} +{frame}"
    dep = verb.dep.lower() if verb.dep.lower() in DEPS else "other"
    yield f"as {dep} {verb.tag if verb.tag in TAGS else 'other'} {voice}"
    if verb is not head:
        yield f"{word} of {verb.lemma}"
    if not verb.is_root and verb.head.tag in TAGS:
        yield f"under {verb.head.lemma} {dep}"
    yield f"of {_kind(predicate.holder)}"
    for child in verb.all_children("aux", "auxpass", "neg"):
        yield f"with {child.lower}"


def _frames(predicate: Predicate) -> Iterator[str]:
    """The kinds of what follows a predicate: "dobj dismay", "prep about", "ccomp", "nothing"."""
    seen = set()
    for child in predicate.complements:
        frame = f"prep {child.lower}" if child.dep == "prep" else child.dep
        if frame not in seen:
            seen.add(frame)
            yield frame
        if child.dep == "dobj":
            yield f"object {_object(child)}"
    if not seen:
        yield "nothing"


def _object(word: Word) -> str:
    return "name" if word.is_name else "pronoun" if word.tag in PRONOUN_TAGS else word.lemma


def _kind(holder: Word | None) -> str:
    """What kind of word a holder is: a pronoun itself, a name, a kind of speaker noun, another noun, nothing."""
    if holder is None:
        return "nobody"
    if holder.tag in PRONOUN_TAGS:
        return holder.lower
    return "name" if holder.is_name else speaker_nouns().get(holder.lower, "noun")
