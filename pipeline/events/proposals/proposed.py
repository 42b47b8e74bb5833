"""The events that the model proposes: verbs that it is sure of and no trigger names, as matches of a trigger."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.events.finding import Trigger, TriggerMatch
from pipeline.events.proposals.event_features import features, known_of_verb
from pipeline.events.proposals.event_weights import NONE, learned_weights
from pipeline.language import Sentence, Word, lemma_of_word

PROPOSED = "model"  # the rule of what no trigger names
LEAST = 0.35  # probability of a proposal
NO_CANDIDATES = frozenset({"amod", "compound", "aux", "auxpass", "prep"})
FRAMES = {
    "ASSAULT": ("obj", "on", "at", "into", "in", "against", "with"),
    "CONSULT": ("obj", "with", "to", "between", "in"),
    "REQUEST": ("obj", "dative", "to", "from", "on", "with", "comp"),
}
FRAME = ("dative", "obj", "to", "with", "against", "on", "from", "for", "over", "any")
MOST_KEPT = 100_000  # words that a process remembers


@dataclass(frozen=True, slots=True)
class Proposal:
    """A verb that the model takes for an event, as a match, and how likely it is one of its type."""

    match: TriggerMatch
    probability: float


def may_name_event(word: Word) -> bool:
    """Whether a word is a verb with a clause of its own that lists or weights know as one of events."""
    return word.pos == "VERB" and word.dep not in NO_CANDIDATES and _is_known(word.lower, word.tag)


@lru_cache(maxsize=MOST_KEPT)
def _is_known(lower: str, tag: str) -> bool:
    lemma = lemma_of_word(lower, tag)
    return bool(known_of_verb(lemma)) or learned_weights().speaks_for_event(lemma)


def proposals(sentence: Sentence, taken: Collection[Word]) -> list[Proposal]:
    """The verbs that the model takes for events, in text order, those aside that are ``taken`` by a trigger."""
    found: list[Proposal] = []
    for word in sentence:
        if word in taken or not may_name_event(word):
            continue
        kind, probability = learned_weights().likeliest(features(word))
        if kind != NONE and probability >= LEAST:
            found.append(Proposal(TriggerMatch(word, _trigger(word.lemma, kind), frozenset()), probability))
    return found


@cache
def _trigger(lemma: str, event_type: str) -> Trigger:
    """The trigger of a type as the list would have it for a verb that asks for no other words."""
    return Trigger(
        text=PROPOSED,
        lemma=lemma,
        words=(),
        is_noun=False,
        event_type=event_type,
        mode=None,
        cameo_code=None,
        actor="subj",
        recipient=FRAMES.get(event_type, FRAME),
        needs="",
    )
