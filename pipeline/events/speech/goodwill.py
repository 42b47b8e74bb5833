"""SUPPORT and AGREE: thanks, praise and solidarity, and what the speaker's side will do with others or is ready to."""

from pipeline.events.speech.speech_sides import parties_after, parties_below, parties_in
from pipeline.events.speech.spoken_clauses import SpokenClause, infinitives, is_be, speech_words
from pipeline.language import Word, subtree
from pipeline.records import Party

WITH = ("with", "to", "for", "in", "among", "between", "from", "by")
TOGETHER = frozenset({"together", "jointly", "closely"})
NOT_YET = frozenset({"may", "might", "could", "would", "should", "must"})


def is_thanks(clause: SpokenClause) -> bool:
    """Whether somebody is thanked."""
    verb = clause.verb
    if clause.is_negated or not (clause.own or clause.subject is None or clause.speech.is_marked):
        return False
    if verb.lemma in ("thank", "appreciate", "congratulate", "salute", "commend", "applaud"):
        return (clause.own or clause.subject is None) and bool(whom_thanked(clause))
    is_grateful = is_be(verb) and any(word.lemma in speech_words("thankful") for word in clause.predicates)
    return clause.own and is_grateful and bool(whom_thanked(clause))


def whom_thanked(clause: SpokenClause) -> list[Party]:
    holders = [clause.verb, *clause.verb.all_children("acomp")]
    found = (parties_after(clause, holder, ("to", "for", "on")) for holder in holders)
    parties = next((parties for parties in found if parties), [])
    if parties:
        return parties
    things = clause.verb.all_children("dobj", "dative")
    return list(clause.speech.addressed) if any(word.lower == "you" for word in things) else []


def is_praise(clause: SpokenClause) -> bool:
    """Whether another side is said to be good: "is a great friend", "has shown courage"."""
    if clause.is_negated or clause.own or not clause.others or clause.helpers & NOT_YET:
        return False
    things = clause.verb.all_children("dobj")
    if clause.verb.lemma == "deserve":
        return any(word.lemma in speech_words("deserved") for word in things)
    if clause.verb.lemma == "have":
        return any(word.lemma in speech_words("backing") and _is_ours(word) for word in things)
    if clause.verb.lemma == "do":
        return any(word.lemma == "job" and _is_good(word) for word in things)
    if clause.verb.lemma not in ("remain", "become") and not is_be(clause.verb):
        return False
    return _good_word(clause) is not None


def _good_word(clause: SpokenClause) -> Word | None:
    for word in clause.predicates:
        if word.lemma in speech_words("praised") and not word.is_noun:
            return word
        described = {child.lower for child in word.all_children("amod", "compound")}
        if word.lemma in ("friend", "ally") and not described & {"former", "only"}:
            return word
        if word.lemma in speech_words("good_thing") and _is_good(word):
            return word
    return None


def _is_ours(noun: Word) -> bool:
    return any(child.lower in speech_words("first_possessive") for child in noun.children)


def _is_good(noun: Word) -> bool:
    return any(child.lower in speech_words("good_quality") for child in noun.all_children("amod", "compound"))


def praise(clause: SpokenClause) -> Word:
    return _good_word(clause) or clause.verb


def is_solidarity(clause: SpokenClause) -> bool:
    """Whether the speaker's side stands by another, is proud of it or on good terms, or feels with it."""
    if not clause.own or clause.is_negated or not whom_stood_by(clause):
        return False
    verb = clause.deed
    if verb.lemma == "stand":
        return any(child.lower in speech_words("standing_with") for child in subtree(verb))
    if verb.lemma == "have":
        return any(word.lemma in speech_words("bond") and _is_good(word) for word in verb.all_children("dobj"))
    is_felt = clause.subject is not None and clause.subject.lemma in speech_words("heartfelt")
    return is_felt or (is_be(verb) and any(word.lemma == "proud" for word in clause.predicates))


def whom_stood_by(clause: SpokenClause) -> list[Party]:
    return parties_below(clause, clause.verb)


def is_promise(clause: SpokenClause) -> bool:
    """Whether the speaker's side will do something with or for others, or is ready to."""
    if not clause.own or clause.is_negated or clause.has_no:
        return False
    return _promised(clause) is not None and not clause.helpers & {"should", "must", "could", "might", "may"}


def _promised(clause: SpokenClause) -> Word | None:
    """The cooperative act that is promised."""
    verb = clause.verb
    deeds = [verb] if clause.is_future else []
    is_meant = verb.lemma in speech_words("promising") and "to" not in clause.helpers
    is_ready = is_be(verb) and any(word.lower in speech_words("ready") for word in clause.predicates)
    is_set = verb.lower in speech_words("ready") and verb.tag in ("VBN", "VBG")
    goes_on = clause.is_future and verb.lemma in speech_words("continuing")
    if is_meant or is_ready or is_set or goes_on or clause.is_going_to:
        deeds.extend(infinitives(verb))
    deeds.extend(word for deed in list(deeds) for word in deed.all_children("conj"))
    return next((deed for deed in deeds if _is_cooperative(clause, deed)), None)


def _is_cooperative(clause: SpokenClause, deed: Word) -> bool:
    if not deed.is_verb:
        return False
    if deed.lemma in speech_words("cooperating"):
        return bool(_partners(clause, deed)) or any(child.lower in TOGETHER for child in deed.children)
    if deed.lemma in speech_words("helping"):
        return bool(_partners(clause, deed))
    things = [
        word
        for head in deed.all_children("dobj", "prep")
        for thing in (head, *head.all_children("pobj"))
        for word in thing.conjuncts()
    ]
    if deed.lemma in speech_words("giving"):
        return any(word.lemma in speech_words("given") for word in things) and bool(_partners(clause, deed))
    return deed.lemma in speech_words("strengthening") and any(
        word.lemma in speech_words("strengthened") for word in things
    )


def _partners(clause: SpokenClause, deed: Word) -> list[Party]:
    found = parties_after(clause, deed, WITH)
    if found:
        return found
    for thing in deed.all_children("dobj"):
        for child in thing.all_children("prep"):
            found = parties_in(clause, child.child("pobj"))
            if found:
                return found
    return []


def promised(clause: SpokenClause) -> Word:
    return _promised(clause) or clause.verb


def whom_promised(clause: SpokenClause) -> list[Party]:
    deed = _promised(clause)
    return (_partners(clause, deed) if deed is not None else []) or list(clause.speech.addressed)


def is_planned(clause: SpokenClause) -> bool:
    """Whether it will be done, not only wished or offered."""
    return clause.is_future
