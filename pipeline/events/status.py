"""Whether an event happened: tense, modals, negation and the verbs that plan, wish, refuse or doubt."""

from typing import Literal

from pipeline.actors.sentences import NOUN_TAGS, Sentence
from pipeline.events.words import words
from pipeline.records import EventStatus
from pipeline.time_expressions import Tense

FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo"})
DOUBT = frozenset({"would", "could", "may", "might", "can", "ca", "should", "must", "ought"})
OBLIGATION = frozenset({"must", "should", "ought"})
NEGATION = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "without", "barely", "cannot"})

Clause = Literal["fact", "future", "doubt", "wish", "failed", "condition"]


def auxiliaries(sentence: Sentence, verb: int) -> set[str]:
    """The auxiliaries of a verb in lower case; a coordinated verb without its own borrows those before it."""
    own = {sentence.lowers[child] for child in sentence.all_children(verb, "aux", "auxpass")}
    if not own - {"to"} and sentence.deps[verb] == "conj" and sentence.child(verb, "nsubj", "nsubjpass") is None:
        head = sentence.heads[verb]
        if sentence.tags[head].startswith("VB") and sentence.tags[verb] in ("VB", "VBN", "VBG", sentence.tags[head]):
            return auxiliaries(sentence, head)
    return own


def is_negated(sentence: Sentence, verb: int) -> bool:
    if any(
        sentence.deps[child] == "neg" or sentence.lowers[child] in ("not", "never", "n't")
        for child in sentence.children[verb]
    ):
        return True
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    thing = sentence.child(verb, "dobj")
    return any(
        token is not None and any(sentence.lowers[child] in ("no", "neither") for child in sentence.children[token])
        for token in (subject, thing)
    ) or (subject is not None and sentence.lowers[subject] in ("nobody", "none", "nothing"))


def verb_of(sentence: Sentence, token: int) -> int | None:
    """The verb that a trigger noun depends on, nearest first; the token itself when it is a verb."""
    if sentence.tags[token] not in NOUN_TAGS:
        return token
    return next((above for above in sentence.ancestors(token) if sentence.tags[above].startswith("VB")), None)


def governor(sentence: Sentence, verb: int) -> int | None:
    """The word whose infinitive complement a verb is ("plans to meet", "ready to meet", "a plan to meet")."""
    top = verb
    while sentence.deps[top] == "conj" and sentence.heads[top] != top:
        top = sentence.heads[top]
    if sentence.deps[top] in ("xcomp", "acl", "ccomp", "advcl", "pcomp") and sentence.heads[top] != top:
        is_infinitive = any(sentence.lowers[child] == "to" for child in sentence.all_children(top, "aux"))
        if is_infinitive or sentence.tags[top] == "VBG":
            above = sentence.heads[top]
            if sentence.deps[top] == "pcomp":
                above = sentence.heads[above]
            return above
    return None


def tense(sentence: Sentence, verb: int | None) -> Tense:
    if verb is None:
        return "past"
    helpers = auxiliaries(sentence, verb)
    above = governor(sentence, verb)
    if helpers & FUTURE or "would" in helpers or (above is not None and sentence.lemmas[above] in words("planning")):
        return "future"
    if sentence.tags[verb] == "VBD" or helpers & {"had", "was", "were", "did"}:
        return "past"
    if helpers & {"have", "has"} or sentence.tags[verb] == "VBN":
        return "past"
    return "present"


def status(sentence: Sentence, token: int) -> EventStatus:
    """The status that the grammar gives; whether it is background only the dates of the article can tell."""
    verb = verb_of(sentence, token)
    if sentence.tags[token] in NOUN_TAGS:
        by_noun = _noun_status(sentence, token)
        if by_noun is not None:
            return by_noun
    if verb is None:
        return "happened"
    return _verb_status(sentence, verb)


def _noun_status(sentence: Sentence, noun: int) -> EventStatus | None:
    around = {sentence.lowers[child] for child in sentence.children[noun] if child < noun}
    for above in sentence.ancestors(noun):
        if sentence.tags[above] not in NOUN_TAGS and sentence.tags[above] not in ("IN", "TO"):
            break
        around.add(sentence.lemmas[above])
    if around & words("possible"):
        return "hypothetical"
    if around & words("upcoming"):
        return "planned"
    return "negated" if "no" in around else None


def _verb_status(sentence: Sentence, verb: int) -> EventStatus:
    helpers = auxiliaries(sentence, verb)
    if is_negated(sentence, verb):
        return "negated"
    if _in_condition(sentence, verb):
        return "hypothetical"
    above = governor(sentence, verb)
    if above is not None:
        lemma = sentence.lemmas[above]
        if lemma in words("failed"):
            return "negated"
        if lemma in words("committed") or lemma in ("agree", "promise", "vow", "pledge", "threaten", "offer"):
            return "planned"
        if lemma in words("wishing") or sentence.tags[above].startswith("JJ"):
            return "hypothetical"
    if helpers & FUTURE or ("would" in helpers and is_told_promise(sentence, verb)):
        return "planned"
    if helpers & DOUBT:
        return "hypothetical"
    if sentence.tags[verb] == "VBG" and helpers & {"is", "are", "am", "'s", "'re", "been"}:
        return "ongoing"
    if sentence.tags[verb] == "VB" and "to" in helpers and above is not None and sentence.deps[verb] != "xcomp":
        return "planned" if sentence.deps[verb] == "acl" else "hypothetical"
    return "happened"


def is_told_promise(sentence: Sentence, verb: int) -> bool:
    """Whether "would" is a "will" told in the past: "the ministry said it would send observers"."""
    top = verb
    while sentence.deps[top] in ("conj", "xcomp", "acomp") and sentence.heads[top] != top:
        top = sentence.heads[top]
    above = sentence.heads[top]
    return sentence.deps[top] == "ccomp" and above != top and sentence.lemmas[above] in words("reporting")


def _in_condition(sentence: Sentence, verb: int) -> bool:
    for place in [verb, *sentence.ancestors(verb)]:
        for child in sentence.children[place]:
            if sentence.deps[child] == "mark" and sentence.lowers[child] in words("condition") and child < verb:
                return True
        if sentence.deps[place] not in ("conj", "xcomp", "aux"):
            break
    return False
