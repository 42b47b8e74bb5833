"""SUPPORT and AGREE: thanks, wishes, praise, esteem, solidarity, and what the speaker's side will do or is ready to."""

from pipeline.events.speech.speech_sides import abroad, parties_after, parties_below, parties_in, parties_to
from pipeline.events.speech.spoken_clauses import SpokenClause, infinitives, is_be, speech_words
from pipeline.language import Word, subtree, things_after
from pipeline.records import EventStatus, Party

NOT_YET = frozenset({"may", "might", "could", "would", "should", "must"})
WITH = ("with", "to", "for", "in", "among", "between", "from", "by", "on", "of")
UNCERTAIN = frozenset({"should", "must", "could", "might", "may"})
OPEN_TO = frozenset({"to", "for", "in"})
STATE = frozenset({"GOV", "MIL", "REB", "SPY"})


def is_thanks(clause: SpokenClause) -> bool:
    """Whether somebody is thanked, congratulated or given condolences, with a verb or without one."""
    verb = clause.verb
    if verb.is_noun:
        is_wish = verb.lemma != "thanks" or verb.child("amod", "poss") is not None
        return is_wish and bool(whom_thanked(clause))
    if clause.is_negated or not (clause.own or clause.subject is None or clause.speech.quote.is_marked):
        return False
    if verb.lemma in speech_words("thanking"):
        return (clause.own or clause.subject is None) and bool(whom_thanked(clause))
    is_grateful = is_be(verb) and any(word.lemma in speech_words("thankful") for word in clause.predicates)
    return clause.own and is_grateful and bool(whom_thanked(clause))


def whom_thanked(clause: SpokenClause) -> list[Party]:
    holders = [clause.verb, *clause.verb.all_children("acomp")]
    found = (parties_after(clause, holder, ("to", "for", "on", "with")) for holder in holders)
    parties = next((parties for parties in found if parties), [])
    if parties:
        return parties
    things = clause.verb.all_children("dobj", "dative")
    return list(clause.speech.addressed) if any(word.lower == "you" for word in things) else []


def is_praise(clause: SpokenClause) -> bool:
    """Whether another side is said to be good or right: "is a great friend", "has shown courage"."""
    if clause.is_negated or clause.own or not clause.others or clause.helpers & NOT_YET:
        return False
    if clause.verb.lemma in speech_words("relying"):
        return "can" in clause.helpers and any(_is_on_us(child) for child in clause.verb.all_children("prep"))
    if clause.verb.lemma in ("remain", "become") or is_be(clause.verb):
        return _good_word(clause) is not None
    return any(_is_good_to_have(clause.verb, thing) for thing in clause.verb.all_children("dobj"))


def _is_good_to_have(verb: Word, thing: Word) -> bool:
    """Whether it speaks for somebody to have, do or deserve something."""
    if verb.lemma == "deserve":
        return thing.lemma in speech_words("deserved")
    if verb.lemma == "have":
        return (thing.lemma in speech_words("backing") and _is_ours(thing)) or _is_right(thing)
    return verb.lemma == "do" and thing.lemma == "job" and _is_good(thing)


def _good_word(clause: SpokenClause) -> Word | None:
    for word in clause.predicates:
        if word.lemma in speech_words("praised") and not word.is_noun:
            return word
        described = {child.lower for child in word.all_children("amod", "compound")}
        if word.lemma in speech_words("friend") and not described & {"former", "only"}:
            return word
        if word.lemma in speech_words("good_thing") and _is_good(word):
            return word
    return None


def _is_ours(noun: Word) -> bool:
    return any(child.lower in speech_words("first_possessive") for child in noun.children)


def _is_right(noun: Word) -> bool:
    """Whether somebody is granted "the right to defend itself"."""
    deed = noun.child("acl", "xcomp", "relcl")
    return noun.lemma == "right" and deed is not None and deed.lemma in speech_words("rightful")


def _is_on_us(preposition: Word) -> bool:
    thing = preposition.child("pobj")
    if thing is None or preposition.lower not in ("on", "upon"):
        return False
    return thing.lower in speech_words("first_person") or _is_ours(thing)


def _is_good(noun: Word) -> bool:
    return any(child.lower in speech_words("good_quality") for child in noun.all_children("amod", "compound"))


def praise(clause: SpokenClause) -> Word:
    return _good_word(clause) or clause.verb


def is_solidarity(clause: SpokenClause) -> bool:
    """Whether the speaker's side stands by another, esteems it, is on good terms with it, or feels with it."""
    if not clause.own or clause.is_negated or clause.helpers & NOT_YET or not whom_stood_by(clause):
        return False
    verb = clause.deed
    if verb.lemma == "stand":
        beside = (child for child in subtree(verb) if child.lower in speech_words("standing_with"))
        return any(child.dep != "prep" or bool(parties_in(clause, child.child("pobj"))) for child in beside)
    things = verb.all_children("dobj")
    if verb.lemma in ("have", "enjoy"):
        return any(word.lemma in speech_words("bond") and _is_good(word) for word in things)
    if verb.lemma in speech_words("esteeming"):
        return bool(abroad(clause, parties_after(clause, verb, ())))
    if verb.lemma == "share":
        return any(word.lemma in speech_words("shared_feeling") for word in things)
    subject = clause.subject
    is_felt = subject is not None and subject.lemma in speech_words("heartfelt")
    return is_felt or (is_be(verb) and (_is_proud(clause) or _are_good_relations(clause)))


def _is_proud(clause: SpokenClause) -> bool:
    return any(word.lemma in speech_words("proud") for word in clause.predicates)


def _are_good_relations(clause: SpokenClause) -> bool:
    """Whether the speaker's relations with another side are said to be good."""
    subject = clause.subject
    if subject is None or subject.lemma not in speech_words("bond"):
        return False
    good = speech_words("good_quality") | speech_words("praised")
    return any(word.lemma in good for word in clause.predicates)


def is_delight(clause: SpokenClause) -> bool:
    """Whether it is called an honour to meet or host somebody: "it was a pleasure to welcome the president"."""
    subject = clause.subject
    if subject is None or subject.lower != "it" or not is_be(clause.verb) or clause.is_negated:
        return False
    return any(word.lemma in speech_words("delight") for word in clause.predicates) and bool(whom_met_gladly(clause))


def whom_met_gladly(clause: SpokenClause) -> list[Party]:
    told = [below for word in clause.predicates for below in word.all_children("relcl")]  # "an honour to host"
    deeds = (deed for deed in (*infinitives(clause.verb), *told) if deed.tag in ("VB", "VBG"))
    return next((found for deed in deeds if (found := parties_after(clause, deed, ("with", "to")))), [])


def is_good_hope(clause: SpokenClause) -> bool:
    """Whether the speaker hopes or trusts that relations with another side will grow."""
    is_hope = clause.verb.lemma in speech_words("hoping") or any(
        word.lemma in speech_words("hoping") for word in clause.predicates
    )
    if not clause.own or clause.is_negated or not is_hope or not whom_hoped_for(clause):
        return False
    holders = (clause.verb, *clause.verb.all_children("acomp", "dobj", "attr"))
    return any(_grows(below) for holder in holders for below in holder.all_children("ccomp", "acl"))


def _grows(below: Word) -> bool:
    """Whether a clause says that relations will grow."""
    subject = below.child("nsubj", "nsubjpass")
    is_future = any(helper.lower in speech_words("future") for helper in below.all_children("aux"))
    return is_future and subject is not None and subject.lemma in speech_words("bond")


def whom_hoped_for(clause: SpokenClause) -> list[Party]:
    return parties_below(clause, clause.verb) or list(clause.speech.addressed)


def whom_stood_by(clause: SpokenClause) -> list[Party]:
    found = parties_below(clause, clause.verb)
    if not found and clause.subject is not None:
        found = parties_below(clause, clause.subject)
    return found


def is_promise(clause: SpokenClause) -> bool:
    """Whether the speaker's side will do something with or for others, or is ready to."""
    if clause.is_negated or clause.has_no or clause.helpers & UNCERTAIN:
        return False
    return (clause.own or _is_our_door(clause)) and _promised(clause) is not None


def promised(clause: SpokenClause) -> Word:
    return _promised(clause) or clause.verb


def _is_our_door(clause: SpokenClause) -> bool:
    subject = clause.subject
    return subject is not None and subject.lemma == "door" and any(child.tag == "PRP$" for child in subject.children)


def _promised(clause: SpokenClause) -> Word | None:
    deeds = _deeds(clause)
    cooperative = next((deed for deed in deeds if _is_cooperative(clause, deed)), None)
    if cooperative is not None:
        return cooperative
    return _opened(clause) or next((deed for deed in deeds if _is_meant_for_others(clause, deed)), None)


def _deeds(clause: SpokenClause) -> list[Word]:
    """What the speaker will do or means to do, is ready or agreed to."""
    verb = clause.verb
    deeds = [verb] if clause.is_future else []
    goes_on = clause.is_future and verb.lemma in speech_words("continuing")
    if _is_meant(clause) or _is_ready(clause) or goes_on or clause.is_going_to:
        deeds.extend(below for below in infinitives(verb) if not _is_done_by_others(below))
    deeds.extend(word for deed in list(deeds) for word in deed.all_children("conj"))
    return [deed for deed in deeds if deed.is_verb and deed.lemma not in speech_words("unpromising")]


def _is_done_by_others(below: Word) -> bool:
    """Whether a clause has a subject of its own: "we hope that trade will grow"."""
    doer = below.child("nsubj", "nsubjpass")
    return doer is not None and doer.tag != "PRP"


def _is_meant(clause: SpokenClause) -> bool:
    return clause.verb.lemma in speech_words("promising") and "to" not in clause.helpers


def _is_ready(clause: SpokenClause) -> bool:
    """Whether the speaker's side is, or stands, ready, open or determined."""
    verb = clause.verb
    is_state = is_be(verb) or verb.lemma in speech_words("standing")
    is_told = is_state and any(word.lower in speech_words("ready") for word in clause.predicates)
    return is_told or (verb.lower in speech_words("ready") and verb.tag in ("VBN", "VBG"))


def _opened(clause: SpokenClause) -> Word | None:
    """What the speaker's side is open to or ready for: "open to talks", "ready for dialogue"."""
    if not _is_ready(clause):
        return None
    for holder in (clause.verb, *clause.verb.all_children("acomp", "oprd")):
        for child in holder.all_children("prep"):
            thing = child.child("pobj") if child.lower in OPEN_TO else None
            if thing is not None and (thing.lemma in speech_words("strengthened") or _is_door_for(clause, child)):
                return thing
    return None


def _is_door_for(clause: SpokenClause, preposition: Word) -> bool:
    return _is_our_door(clause) and bool(parties_in(clause, preposition.child("pobj")))


def _is_cooperative(clause: SpokenClause, deed: Word) -> bool:
    if deed.lemma in speech_words("cooperating") and any(
        child.lower in speech_words("together") for child in deed.children
    ):
        return True
    if deed.lemma in speech_words("cooperating") | speech_words("helping") and _partners(clause, deed):
        return True
    if deed.lemma in speech_words("going"):
        return bool(parties_after(clause, deed, ("to", "in", "for", "from")))
    if is_be(deed):
        return any(child.lower == "back" for child in deed.children) or _is_in_touch(clause, deed)
    return _is_of_things(clause, deed)


def _is_of_things(clause: SpokenClause, deed: Word) -> bool:
    """Whether what is given, done, kept or made firmer makes the deed one towards others."""
    things = {
        word.lemma
        for head in deed.all_children("dobj", "prep", "oprd")
        for thing in (head, *head.all_children("pobj"))
        for word in thing.conjuncts()
    }
    if deed.lemma in speech_words("giving") and things & speech_words("given"):
        return bool(_partners(clause, deed))
    if deed.lemma in speech_words("playing") and things & speech_words("played"):
        return bool(parties_below(clause, deed))
    is_kept = deed.lemma in speech_words("keeping") and bool(things & speech_words("kept"))
    is_firmer = deed.lemma in speech_words("strengthening") | speech_words("keeping")
    return is_kept or (is_firmer and bool(things & speech_words("strengthened")))


def _is_in_touch(clause: SpokenClause, deed: Word) -> bool:
    """Whether the speaker will be in touch with somebody."""
    is_touch = any(thing.lemma in speech_words("touch") for thing in things_after(deed, "in"))
    return is_touch and bool(parties_below(clause, deed))


def _is_meant_for_others(clause: SpokenClause, deed: Word) -> bool:
    """Whether what the speaker means or is ready to do names a side abroad, whatever it is.

    What a state or an armed movement is willing to do is an offer even where nobody is named.
    """
    if not (_is_meant(clause) or _is_ready(clause)) or deed.tag != "VB" or deed is clause.verb:
        return False
    if abroad(clause, parties_below(clause, deed)):
        return True
    is_willing = any(word.lower in speech_words("willing") for word in clause.predicates)
    return (
        is_willing
        and deed.child("dobj") is not None
        and any(party.sector in STATE or party.kind == "country" for party in clause.speech.speakers)
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


def whom_promised(clause: SpokenClause) -> list[Party]:
    deed = promised(clause)
    if _is_our_door(clause):
        return parties_in(clause, deed)
    found = parties_to(clause, deed) if deed.lemma in speech_words("giving") else []
    found = found or _partners(clause, deed) or parties_below(clause, deed)
    return found or list(clause.speech.addressed)


def status_of_promise(clause: SpokenClause) -> EventStatus:
    """Planned when it will be done, not only wished or offered."""
    return "planned" if clause.is_future or clause.verb.lemma in speech_words("intending") else "happened"
