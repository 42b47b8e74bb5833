"""REJECT: what a side says it will not do or accept, that there will be no talks, that a charge is untrue."""

from pipeline.events.speech.speech_sides import is_own, parties_after, parties_in
from pipeline.events.speech.spoken_clauses import SpokenClause, forms_of, infinitives, is_be, is_none, speech_words
from pipeline.language import Word, is_negated, is_passive, subtree, things_after
from pipeline.records import Party

WITH = ("with", "to", "of", "by", "for", "from", "on")
DENIED_HELPERS = frozenset({"did", "has", "have", "had", "was", "were", "is", "are"})


def is_refusal(clause: SpokenClause) -> bool:
    """Whether the speaker's side says that it will not, cannot or does not accept, negotiate, yield."""
    if not clause.own or not clause.is_negated:
        return False
    if "would" in clause.helpers and clause.speech.quote.is_marked:
        return False  # only supposed
    will = bool(clause.helpers & (speech_words("future") | speech_words("ability"))) or clause.is_going_to
    is_present = bool(clause.helpers & {"do", "does"}) and clause.deed.lemma in speech_words("refusable")
    return is_present or (will and _is_refused(clause, clause.deed)) or _is_unwilling(clause)


def _is_refused(clause: SpokenClause, deed: Word) -> bool:
    """Whether not to do it is a refusal: by the verb alone, or with whom it would be done."""
    if forms_of(deed) & speech_words("refusable"):
        return True
    if is_passive(deed):
        return deed.lemma in speech_words("pressing")  # "will not be bullied"
    return deed.lemma in speech_words("refusable_with") and bool(parties_after(clause, deed, WITH))


def _is_unwilling(clause: SpokenClause) -> bool:
    """Whether it is "not ready to" or "has no intention of"."""
    words = [*clause.predicates, clause.verb] if is_be(clause.verb) else [clause.verb]
    is_unwilling = any(word.lower in speech_words("unwilling") for word in words)
    has = clause.verb.lemma == "have"
    if has:
        is_unwilling = any(word.lemma in speech_words("intention") for word in clause.verb.all_children("dobj"))
    return is_unwilling and any(_is_refused(clause, deed) for deed in infinitives(clause.verb))


def is_declined(clause: SpokenClause) -> bool:
    """Whether the speaker's side is said to have refused: "he had refused to meet the envoy"."""
    is_told = (
        clause.own
        and clause.verb is not clause.speech.cue
        and not clause.is_negated
        and not clause.helpers & speech_words("future")
    )
    if not is_told or not forms_of(clause.verb) & speech_words("declining") or is_passive(clause.verb):
        return False
    deed = clause.verb.child("xcomp", "dobj")
    return deed is not None and deed.lemma not in speech_words("commenting")


def is_pointless(clause: SpokenClause) -> bool:
    """Whether there is "nothing to discuss", or the speaker's side sees "no reason to" negotiate."""
    things: list[Word] = []
    if is_be(clause.verb) and clause.subject is not None and clause.subject.lower == "there":
        things = clause.verb.all_children("attr", "nsubj")
    elif clause.own and clause.verb.lemma in speech_words("finding"):
        things = clause.verb.all_children("dobj")
    deeds = [*clause.verb.all_children("xcomp"), *(deed for thing in things for deed in _deeds_of(thing))]
    wanted = speech_words("refusable") | speech_words("refusable_with")
    return any(map(_is_no_reason, things)) and any(deed.lemma in wanted for deed in deeds)


def _is_no_reason(thing: Word) -> bool:
    return thing.lower == "nothing" or (is_none(thing) and thing.lemma in speech_words("reason"))


def _deeds_of(thing: Word) -> list[Word]:
    below = thing.all_children("relcl", "acl", "xcomp")
    return [*below, *(deed for child in thing.all_children("prep") for deed in child.all_children("pcomp"))]


def whom_refused(clause: SpokenClause) -> list[Party]:
    if clause.agents:
        return list(clause.agents)
    things = clause.verb.all_children("attr", "nsubj", "dobj")
    deeds = [clause.deed, clause.verb, *infinitives(clause.verb), *things]
    deeds += [deed for thing in things for deed in _deeds_of(thing)]
    found = (parties_after(clause, deed, WITH) for deed in deeds)
    return next((parties for parties in found if parties), list(clause.speech.addressed))


def is_ruled_out(clause: SpokenClause) -> bool:
    """Whether there will be no talks, or it is not possible to hold them."""
    subject, verb = clause.subject, clause.verb
    if subject is None or not is_be(verb):
        return False
    if subject.dep == "expl" and subject.lower == "there":
        heads = [word for head in verb.all_children("attr", "nsubj") for word in head.conjuncts()]
        is_no = clause.is_negated or any(map(is_none, heads))
        things = [*heads, *(thing for word in heads for thing in things_after(word, "of"))]
        return is_no and any(word.lemma in speech_words("refused_thing") for word in things)
    unlikely = speech_words("impossible") | (speech_words("possible") if clause.is_negated else frozenset())
    if subject.lower != "it" or not any(word.lower in unlikely for word in clause.predicates):
        return False
    both = speech_words("refusable") | speech_words("refusable_with")
    return any(below.lemma in both for below in infinitives(verb))


def whose_offer(clause: SpokenClause) -> list[Party]:
    return list(clause.others) or whom_refused(clause)


def is_untrue(clause: SpokenClause) -> bool:
    """Whether a charge is said to be false, or the speaker's side to have had no part in it."""
    subject = clause.subject
    if subject is None:
        return False
    is_pointing = subject.lower in ("this", "that", "it", "these", "they")
    if (subject.lemma in speech_words("allegation") or is_pointing) and (is_be(clause.verb) or is_passive(clause.verb)):
        untrue = speech_words("false") if is_pointing else speech_words("false") | speech_words("absurd")
        is_false = any(word.lemma in untrue for word in clause.predicates)
        is_not_true = clause.is_negated and any(word.lower in speech_words("true") for word in clause.predicates)
        return is_false or is_not_true
    if _is_evidence_denied(clause):
        return True
    return (clause.own or (is_pointing and _concerns_speaker(clause))) and _has_no_part(clause)


def _is_evidence_denied(clause: SpokenClause) -> bool:
    """Whether there is said to be no evidence that a party did something."""
    if clause.subject is None or clause.subject.lower != "there" or not is_be(clause.verb):
        return False
    things = [thing for thing in clause.verb.all_children("attr", "nsubj") if thing.lemma in speech_words("evidence")]
    is_no = clause.is_negated or any(map(is_none, things))
    parties = clause.speech.scene.parties
    return bool(things) and is_no and next(parties.inside(subtree(clause.verb)), None) is not None


def _concerns_speaker(clause: SpokenClause) -> bool:
    """Whether a thing "has nothing to do with" the speaker's side."""
    parties = clause.speech.scene.parties
    return any(is_own(clause.speech, party) for party in parties.inside(subtree(clause.verb)))


def is_groundless(clause: SpokenClause) -> bool:
    """Whether a charge is said to have no basis or to make no sense."""
    subject, verb = clause.subject, clause.verb
    if subject is None or subject.lemma not in speech_words("allegation"):
        return False
    if verb.lemma not in speech_words("holding"):
        return False
    nothing = speech_words("evidence") | speech_words("false") | speech_words("merit")
    return any(thing.lemma in nothing and (clause.is_negated or is_none(thing)) for thing in verb.all_children("dobj"))


def _has_no_part(clause: SpokenClause) -> bool:
    verb = clause.verb
    if verb.lemma == "have":
        is_no_part = is_negated(verb) and any(
            word.lemma in speech_words("denied_part") for word in verb.all_children("dobj")
        )
        return is_no_part or _has_nothing_to_do(verb)
    is_past = bool(clause.helpers & DENIED_HELPERS) and not clause.helpers & speech_words("future")
    return clause.is_negated and is_past and verb.lemma in speech_words("deniable") and verb.tag in ("VB", "VBN", "VBG")


def _has_nothing_to_do(verb: Word) -> bool:
    nothing = [word for word in verb.all_children("dobj") if word.lower == "nothing"]
    below = [*infinitives(verb), *(deed for word in nothing for deed in word.all_children("relcl", "acl"))]
    return bool(nothing) and any(deed.lemma == "do" for deed in below)


def whose_charge(clause: SpokenClause) -> list[Party]:
    found = parties_in(clause, clause.subject) if clause.subject is not None and not clause.own else []
    return found or list(clause.speech.addressed)


def is_unacceptable_offer(clause: SpokenClause) -> bool:
    """Whether a proposal is said to be unacceptable, or talks to be out of the question."""
    subject, verb = clause.subject, clause.verb
    if subject is None or not is_be(verb):
        return False
    words = {word.lower for word in clause.predicates}
    is_proposal = subject.lemma in speech_words("proposal")
    if is_proposal or subject.lemma in speech_words("refused_thing"):
        out = {word.lower for word in subtree(verb) if word > verb}
        if {"out", "question"} <= out or {"off", "table"} <= out:
            return True
    good, bad = speech_words("acceptable_offer"), speech_words("unacceptable_offer")
    return is_proposal and bool(words & good if clause.is_negated else words & bad)
