"""How likely a predicate tells of a stance: its features, and the learned weights of ``seeds/reference``.

The weights are those of a logistic regression on annotated news, which ``tests/quotes/learn_stances.py`` repeats.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.language import lemma_of
from pipeline.people import Tokens, code
from pipeline.quotes.stances.stance_words import Part
from pipeline.quotes.syntax import quote_phrases
from pipeline.quotes.vocabulary import COMMON_NOUNS, speaker_nouns
from pipeline.reference import rows

TAGS = {code(tag): tag for tag in ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "JJR", "JJS", "NN", "NNS")}
DEPS = {
    getattr(quote_phrases, name.upper()): name
    for name in ("root", "acl", "advcl", "ccomp", "conj", "dep", "dobj", "oprd", "pcomp", "prep", "relcl", "xcomp")
}
NAMES = frozenset({code("NNP"), code("NNPS")})
PRONOUNS = frozenset({code("PRP"), code("WP"), code("WDT")})
HELPING = frozenset({quote_phrases.AUX, quote_phrases.AUXPASS, quote_phrases.NEG})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb, or an adjective with its verb: ``head`` is the one that tells, ``verb`` the one that has the subject.

    ``complements`` are the heads of what follows it and belongs to it, in text order.
    """

    head: int
    verb: int
    passive: bool
    subject: int | None
    complements: tuple[int, ...]

    def is_object(self, paragraph: Tokens) -> bool:
        """Whether it is a noun with the verb whose object it is."""
        return paragraph.dep[self.head] == quote_phrases.DOBJ

    def part(self, paragraph: Tokens) -> Part:
        """Whether the word that tells is a verb, an adjective or a noun."""
        if paragraph.tag[self.head] in COMMON_NOUNS:
            return "noun"
        return "verb" if self.head == self.verb else "adjective"


def probability(paragraph: Tokens, predicate: Predicate) -> float:
    """How likely the predicate is one that annotators mark as somebody's stance or words, 0 to 1."""
    weights = learned_weights()
    total = weights[BASE] + sum(weights.get(feature, 0.0) for feature in features(paragraph, predicate))
    return 1 / (1 + math.exp(-total))


BASE = "(base)"  # no word is spelt so


@cache
def learned_weights() -> Mapping[str, float]:
    """The weight of each feature; one that is not listed counts nothing."""
    return {row["feature"]: float(row["weight"]) for row in rows("stance_weights")}


def features(paragraph: Tokens, predicate: Predicate) -> Iterator[str]:
    """What is known of a predicate, each feature once."""
    head, verb = predicate.head, predicate.verb
    word = lemma_at(paragraph, head)
    voice = "passive" if predicate.passive else "active"
    if predicate.part(paragraph) == "noun":
        word, voice = f"{word} (noun)", "noun"
    yield word
    yield f"{word} {voice}"
    for frame in _frames(paragraph, predicate):
        yield f"+{frame}"
        yield f"{word} +{frame}"
    dep = DEPS.get(paragraph.dep[verb], "other")
    yield f"as {dep} {TAGS.get(paragraph.tag[verb], 'other')} {voice}"
    if verb != head:
        yield f"{word} of {lemma_at(paragraph, verb)}"
    above = paragraph.head[verb]
    if above != verb and TAGS.get(paragraph.tag[above]):
        yield f"under {lemma_at(paragraph, above)} {dep}"
    yield f"of {_kind(paragraph, predicate.subject)}"
    for child in paragraph.children[verb]:
        if paragraph.dep[child] in HELPING:
            yield f"with {paragraph.lower[child]}"


def lemma_at(paragraph: Tokens, place: int) -> str:
    """The lemma of a verb, adjective or noun."""
    tag = TAGS.get(paragraph.tag[place], "")
    part = "NOUN" if tag.startswith("N") else "ADJ" if tag.startswith("J") else "VERB"
    return lemma_of(paragraph.lower[place], part, tag)


def _frames(paragraph: Tokens, predicate: Predicate) -> Iterator[str]:
    """The kinds of what follows a predicate: "dobj dismay", "prep about", "ccomp", "nothing"."""
    seen = set()
    for child in predicate.complements:
        dep = paragraph.dep[child]
        frame = f"prep {paragraph.lower[child]}" if dep == quote_phrases.PREP else DEPS[dep]
        if frame not in seen:
            seen.add(frame)
            yield frame
        if dep == quote_phrases.DOBJ:
            yield f"object {_object(paragraph, child)}"
    if not seen:
        yield "nothing"


def _object(paragraph: Tokens, place: int) -> str:
    tag = paragraph.tag[place]
    return "name" if tag in NAMES else "pronoun" if tag in PRONOUNS else lemma_at(paragraph, place)


def _kind(paragraph: Tokens, subject: int | None) -> str:
    """What kind of word a subject is: a pronoun itself, a name, a kind of speaker noun, another noun, nothing."""
    if subject is None:
        return "nobody"
    tag = paragraph.tag[subject]
    if tag in PRONOUNS:
        return paragraph.lower[subject]
    return "name" if tag in NAMES else speaker_nouns().get(paragraph.lower[subject], "noun")
