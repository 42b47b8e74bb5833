"""REJECT: what a side says it will not do or accept, that there will be no talks, that a charge is untrue."""

from pipeline.events.speech.speech_sides import parties_after, parties_in
from pipeline.events.speech.spoken_clauses import SpokenClause, infinitives, is_be, speech_words
from pipeline.language import Word, is_negated, is_passive
from pipeline.records import Party

WITH = ("with", "to", "of", "by", "for", "from", "on")
DENIED_HELPERS = frozenset({"did", "has", "have", "had", "was", "were", "is", "are"})
NO_QUESTION = frozenset({"out", "off"})


def is_refusal(clause: SpokenClause) -> bool:
    """Whether the speaker's side says that it will not, cannot or does not accept, negotiate, yield."""
    if not clause.own or not clause.is_negated:
        return False
    if "would" in clause.helpers and clause.speech.is_marked:
        return False  # only supposed
    will = bool(clause.helpers & (speech_words("future") | speech_words("ability"))) or clause.is_going_to
    is_present = bool(clause.helpers & {"do", "does"}) and clause.deed.lemma in speech_words("refusable")
    return is_present or (will and _is_refused(clause, clause.deed)) or _is_unwilling(clause)


def _is_refused(clause: SpokenClause, deed: Word) -> bool:
    """Whether not to do it is a refusal: by the verb alone, or with whom it would be done."""
    if deed.lemma in speech_words("refusable"):
        return True
    return deed.lemma in speech_words("refusable_with") and bool(parties_after(clause, deed, WITH))


def _is_unwilling(clause: SpokenClause) -> bool:
    """Whether it is "not ready to" or "has no intention of"."""
    words = [*clause.predicates, clause.verb] if is_be(clause.verb) else [clause.verb]
    is_unwilling = any(word.lower in speech_words("unwilling") for word in words)
    has = clause.verb.lemma == "have"
    if has:
        is_unwilling = any(word.lemma in speech_words("intention") for word in clause.verb.all_children("dobj"))
    return is_unwilling and any(_is_refused(clause, deed) for deed in infinitives(clause.verb))


def whom_refused(clause: SpokenClause) -> list[Party]:
    deeds = [clause.deed, clause.verb, *infinitives(clause.verb), *clause.verb.all_children("attr", "nsubj", "dobj")]
    found = (parties_after(clause, deed, WITH) for deed in deeds)
    return next((parties for parties in found if parties), list(clause.speech.addressed))


def is_ruled_out(clause: SpokenClause) -> bool:
    """Whether there will be no talks, or it is not possible to hold them."""
    subject, verb = clause.subject, clause.verb
    if subject is None or not is_be(verb):
        return False
    if subject.dep == "expl" and subject.lower == "there":
        things = [word for head in verb.all_children("attr", "nsubj") for word in head.conjuncts()]
        is_no = clause.is_negated or any(child.lower == "no" for word in things for child in word.children)
        return is_no and any(word.lemma in speech_words("refused_thing") for word in things)
    if subject.lower != "it" or not any(word.lower in speech_words("impossible") for word in clause.predicates):
        return False
    says_no = clause.is_negated or any(
        word.lower not in ("possible", "conceivable", "realistic", "acceptable", "appropriate")
        and word.lower in speech_words("impossible")
        for word in clause.predicates
    )
    both = speech_words("refusable") | speech_words("refusable_with")
    return says_no and any(below.lemma in both for below in infinitives(verb))


def is_untrue(clause: SpokenClause) -> bool:
    """Whether a charge is said to be false, or the speaker's side to have had no part in it."""
    subject = clause.subject
    if subject is None:
        return False
    is_pointing = subject.lower in ("this", "that", "it", "these", "they")
    if (subject.lemma in speech_words("allegation") or is_pointing) and (is_be(clause.verb) or is_passive(clause.verb)):
        untrue = speech_words("false") if is_pointing else speech_words("false") | speech_words("absurd")
        is_false = any(word.lemma in untrue for word in clause.predicates)
        is_not_true = clause.is_negated and any(
            word.lower in ("true", "correct", "accurate") for word in clause.predicates
        )
        return is_false or is_not_true
    return clause.own and _has_no_part(clause)


def _has_no_part(clause: SpokenClause) -> bool:
    verb = clause.verb
    if verb.lemma == "have":
        things = verb.all_children("dobj")
        is_nothing = any(word.lower == "nothing" for word in things) and any(
            below.lemma == "do" for below in infinitives(verb)
        )
        is_no_part = is_negated(verb) and any(word.lemma in speech_words("denied_part") for word in things)
        is_nothing = is_nothing or any(
            below.lemma == "do" and word.lower == "nothing"
            for word in things
            for below in word.all_children("relcl", "acl")
        )
        return is_nothing or is_no_part
    is_past = bool(clause.helpers & DENIED_HELPERS) and not clause.helpers & speech_words("future")
    return clause.is_negated and is_past and verb.lemma in speech_words("deniable") and verb.tag in ("VB", "VBN", "VBG")


def whose_charge(clause: SpokenClause) -> list[Party]:
    found = parties_in(clause, clause.subject) if clause.subject is not None and not clause.own else []
    return found or list(clause.speech.addressed)


def is_unacceptable_offer(clause: SpokenClause) -> bool:
    """Whether a proposal is said to be unacceptable."""
    if clause.subject is None or clause.subject.lemma not in speech_words("proposal") or not is_be(clause.verb):
        return False
    words = {word.lower for word in clause.predicates}
    is_out = "question" in words or any(child.lower in NO_QUESTION for child in clause.verb.all_children("prep"))
    return "unacceptable" in words or "unrealistic" in words or is_out or (clause.is_negated and "acceptable" in words)
