"""THREATEN: consequences that others will face, retaliation by the speaker's side, patience that ends."""

from collections.abc import Iterator

from pipeline.actors import is_coded
from pipeline.events.referents import phrase_parties
from pipeline.events.speech.speech_sides import others, parties_after
from pipeline.events.speech.spoken_clauses import SpokenClause, forms_of, infinitives, is_be, is_none, speech_words
from pipeline.language import Word, is_passive, things_after
from pipeline.records import Party
from pipeline.rules import Rule, Table

OPEN = frozenset({"anybody", "anyone", "those", "whoever"})
AT = ("against", "on", "at", "to", "with")


def is_consequence(clause: SpokenClause) -> bool:
    """Whether another side is told that it will pay for what it does: "will face consequences", "will regret it"."""
    if clause.own or not clause.is_future or clause.is_negated:
        return False
    verb = clause.deed
    if clause.others or _is_step_of_others(clause):
        if verb.lemma == "pay" and any(child.lower in speech_words("dearly") for child in verb.children):
            return True
        if verb.lemma == "regret" or (verb.lemma == "risk" and verb.child("dobj")):
            return True
        is_done_to = verb.tag == "VBN" and verb.lemma in speech_words("punished") and _is_harsh(verb)
        return is_done_to or (verb.lemma in speech_words("suffer") and _has_consequence(verb))
    return _is_there_a_price(clause)


def _is_step_of_others(clause: SpokenClause) -> bool:
    """Whether the subject is any attack, or "it" after "if Oslo attacks"."""
    subject = clause.subject
    if subject is None:
        return False
    if subject.lemma in speech_words("assailant"):
        return True
    is_any = any(child.lower in ("any", "every") for child in subject.all_children("det"))
    if (is_any or subject.lower in OPEN) and subject.child("relcl", "acl", "amod"):
        return True
    return subject.lemma in speech_words("hostile_step") or (subject.tag == "PRP" and bool(whom_threatened(clause)))


def _is_harsh(verb: Word) -> bool:
    """Whether "held" and "met" go with a word that makes them a threat."""
    if verb.lemma not in speech_words("treating") | {"meet"}:
        return True
    told = verb.all_children("oprd", "acomp", "prep", "xcomp", "ccomp")
    words = [word for child in told for word in (child, *child.children)]
    bad = speech_words("bad_quality") | speech_words("bad_thing") | speech_words("consequence")
    return any(word.lemma in bad for word in words)


def _has_consequence(verb: Word) -> bool:
    things = [word for head in verb.all_children("dobj") for word in head.conjuncts()]
    return any(word.lemma in speech_words("consequence") for word in things)


def _is_there_a_price(clause: SpokenClause) -> bool:
    subject, verb = clause.subject, clause.verb
    if subject is None or not is_be(verb) or subject.lower != "there":
        return False
    things = verb.all_children("attr", "nsubj")
    return any(word.lemma in speech_words("price") for word in things)


def is_retaliation(clause: SpokenClause) -> bool:
    """Whether the speaker's side will hit back: "we will retaliate", "will take all necessary measures"."""
    may_be_idle = clause.is_negated and bool(clause.helpers & speech_words("ability"))
    if not clause.own or not (clause.is_future or may_be_idle):
        return False
    if clause.is_negated:
        return clause.deed.lemma == "hesitate" or _is_idle(clause.deed)
    return RETALIATION.holds(clause)


def _is_compelled(clause: SpokenClause) -> bool:
    """Whether the speaker's side "will be forced to take measures"."""
    deed = clause.deed
    is_compelled = deed.lemma in speech_words("compelling") and is_passive(deed)
    return is_compelled and any(map(_has_measure, deed.all_children("xcomp")))


def _inflicts(clause: SpokenClause) -> bool:
    made = [below.lemma for below in clause.deed.all_children("dobj", "ccomp", "xcomp")]
    return clause.deed.lemma in speech_words("inflicting") and not speech_words("inflicted").isdisjoint(made)


def _takes_measures(clause: SpokenClause) -> bool:
    deed = clause.deed
    is_measure = _has_measure(deed) and (_is_conditional(clause) or _is_harsh_measure(deed))
    return deed.lemma in speech_words("taking_measures") and is_measure


def _strikes_back(clause: SpokenClause) -> bool:
    deed = clause.deed
    if not forms_of(deed) & speech_words("retaliating"):
        return False
    is_certain = deed.lemma in speech_words("avenging") or _is_at_them(clause, deed)
    return is_certain or bool(whom_threatened(clause))


def _holds_guilty(clause: SpokenClause) -> bool:
    return clause.deed.lemma in speech_words("treating") and _is_harsh(clause.deed)


def _breaks_off(clause: SpokenClause) -> bool:
    """Whether a step against others hangs on what they do: "unless they leave, we will expel their envoy"."""
    return clause.deed.lemma in speech_words("breaking_off") and _is_conditional(clause)


RETALIATION: Table[SpokenClause, None] = Table(
    "what the speaker's side will do to others",
    (
        Rule("compelled", _is_compelled, None),
        Rule("holds_guilty", _holds_guilty, None),
        Rule("inflicts", _inflicts, None),
        Rule("strikes_back", _strikes_back, None),
        Rule("takes_measures", _takes_measures, None),
        Rule("breaks_off", _breaks_off, None),
    ),
)


def _is_at_them(clause: SpokenClause, deed: Word) -> bool:
    """Whether violence is promised to people whom the sentence leaves open: "we will hunt them down"."""
    is_open = any(thing.tag == "PRP" or thing.lower in OPEN for thing in deed.all_children("dobj"))
    return clause.speech.quote.is_marked and deed.lemma not in speech_words("mild_answer") and is_open


def _is_idle(verb: Word) -> bool:
    """Whether somebody looks on: "stand by", "remain silent"."""
    is_idle = any(child.lower in speech_words("idly") for child in verb.children)
    return is_idle and verb.lemma in speech_words("idling")


def _has_measure(verb: Word) -> bool:
    return any(word.lemma in speech_words("measured") for word in verb.all_children("dobj"))


def _is_harsh_measure(verb: Word) -> bool:
    """Whether measures are told as an answer to others: "countermeasures", "resolute measures"."""
    return any(
        word.lemma in speech_words("harsh_measure")
        or any(child.lemma in speech_words("harsh") for child in word.all_children("amod"))
        for word in verb.all_children("dobj")
    )


def is_answer_told(clause: SpokenClause) -> bool:
    """Whether the answer of the speaker's side, or sanctions, are said to come: "our response will be crushing"."""
    subject = clause.subject
    if subject is None or not clause.is_future or clause.is_negated:
        return False
    if subject.lemma in speech_words("answer"):
        words = {word.lemma for word in clause.predicates}
        return bool(words & speech_words("harsh")) and (clause.own or bool(words & speech_words("crushing")))
    is_more = any(child.lower in speech_words("additional") for child in subject.children)
    is_step = subject.lemma in speech_words("measured") | speech_words("blow")
    return is_step and is_more and clause.verb.lemma in speech_words("following")


def is_unpunished(clause: SpokenClause) -> bool:
    """Whether a deed is said not to "go unpunished"."""
    words = clause.verb.all_children("acomp", "advcl", "xcomp", "oprd", "advmod", "conj")
    is_open = any(word.lower in speech_words("unpunished") for word in words)
    return clause.is_future and clause.has_no and clause.verb.lemma in ("go", "remain", "be") and is_open


def is_dare(clause: SpokenClause) -> bool:
    """Whether others are told not to try the speaker's side: "must not test our patience"."""
    is_forbidden = clause.is_negated and bool(clause.helpers & {"should", "must", "do"})
    if clause.own or not is_forbidden:
        return False
    things = [word for head in clause.verb.all_children("dobj") for word in head.conjuncts()]
    return clause.verb.lemma in speech_words("daring") and any(
        word.lemma in speech_words("tested") or word.lower in speech_words("first_person") for word in things
    )


def is_poised(clause: SpokenClause) -> bool:
    """Whether the speaker's side says that it is ready to fight: "ready to use force", "has the power to strike"."""
    if not clause.own or clause.is_negated:
        return False
    return _is_able(clause) or _aims(clause) or _is_ready_to_fight(clause)


def _is_ready_to_fight(clause: SpokenClause) -> bool:
    """Whether the speaker's side is ready "for war", "to use force", "to respond", "to strike Oslo"."""
    if not any(word.lemma in speech_words("poised") for word in clause.predicates):
        return False
    things = (thing for holder in clause.predicates for thing in things_after(holder, "for"))
    if any(thing.lemma in speech_words("war") for thing in things):
        return True
    return any(_uses_force(deed) or _is_fight_with_them(clause, deed) for deed in infinitives(clause.verb))


def _uses_force(deed: Word) -> bool:
    """Whether to do something is violent whomever it meets: "use force", "respond" alone."""
    if deed.lemma == "use":
        return any(thing.lemma in speech_words("force") for thing in deed.all_children("dobj"))
    return deed.lemma in speech_words("repelling") and deed.child("prep") is None


def _is_fight_with_them(clause: SpokenClause, deed: Word) -> bool:
    wanted = speech_words("retaliating") - speech_words("mild_answer")
    return deed.lemma in wanted and bool(parties_after(clause, deed, AT))


def _is_able(clause: SpokenClause) -> bool:
    """Whether the speaker's side has the means, or the right, to hit others."""
    if clause.verb.lemma not in speech_words("possessing"):
        return False
    things = [thing for thing in clause.verb.all_children("dobj") if thing.lemma in speech_words("capability")]
    deeds = [deed for thing in things for deed in thing.all_children("acl", "relcl", "xcomp")]
    return any(forms_of(deed) & speech_words("retaliating") for deed in (*deeds, *clause.verb.all_children("xcomp")))


def _aims(clause: SpokenClause) -> bool:
    """Whether the aim of the speaker's side is to hit others: "our goal is to crush the rebels"."""
    subject, verb = clause.subject, clause.verb
    is_aim = subject is not None and subject.lemma in speech_words("aim") and is_be(verb)
    wanted = (speech_words("retaliating") | speech_words("punished")) - speech_words("mild_answer")
    return is_aim and any(forms_of(deed) & wanted for deed in verb.all_children("xcomp", "advcl", "ccomp"))


def whom_poised_at(clause: SpokenClause) -> list[Party]:
    found = (parties_after(clause, deed, AT) for deed in infinitives(clause.verb))
    return next((parties for parties in found if parties), whom_threatened(clause))


def _is_conditional(clause: SpokenClause) -> bool:
    return next(_conditions(clause), None) is not None


def _conditions(clause: SpokenClause) -> Iterator[Word]:
    for below in clause.verb.all_children("advcl"):
        if any(mark.lower in ("if", "unless", "should") for mark in below.all_children("mark", "aux")):
            yield below


def whom_threatened(clause: SpokenClause) -> list[Party]:
    """Who will feel it: the object, whose step is the condition, or who is addressed."""
    found = parties_after(clause, clause.deed, AT)
    if found:
        return found
    speech = clause.speech
    for condition in _conditions(clause):
        doer = condition.child("nsubj", "nsubjpass")
        conditional = others(speech, phrase_parties(speech.scene, doer)) if doer is not None else []
        if conditional and (doer is None or doer.is_noun or all(map(is_coded, conditional))):
            return conditional
    return list(speech.addressed)


def whom_warned(clause: SpokenClause) -> list[Party]:
    return list(clause.others) or whom_threatened(clause)


def is_patience_over(clause: SpokenClause) -> bool:
    """Whether patience is said to end."""
    subject = clause.subject
    if subject is None:
        return False
    is_time_of_others = subject.lemma == "time" and bool(parties_after(clause, clause.verb, ("for",)))
    if not (subject.lemma in speech_words("patience") or _is_time_given(subject) or is_time_of_others):
        return False
    told = {
        clause.verb.lemma,
        *(word.lemma for word in clause.predicates),
        *(word.lemma for word in clause.verb.all_children("dobj", "prt", "advmod")),
    }
    return bool(told & speech_words("running_out"))


def _is_time_given(noun: Word) -> bool:
    """Whether a period is one in which somebody only waits: "our waiting period"."""
    return noun.lemma == "period" and any(child.lower in ("waiting", "grace") for child in noun.children)


def is_reserved(clause: SpokenClause) -> bool:
    """Whether the speaker's side keeps its options: "reserves the right to respond", "all options are on the table"."""
    verb, subject = clause.verb, clause.subject
    if verb.lemma == "reserve":
        return clause.own and any(word.lemma == "right" for word in verb.all_children("dobj"))
    if subject is None or subject.lemma != "option" or not is_be(verb) or subject.child("prep") is not None:
        return False
    things = [thing.lemma for thing in things_after(verb)]
    return "table" in things or any(word.lower == "open" for word in clause.predicates)


def is_unstoppable(clause: SpokenClause) -> bool:
    """Whether nobody can stop the speaker's side."""
    subject = clause.subject
    is_nobody = subject is not None and (subject.lower in speech_words("nobody") or is_none(subject))
    return (
        is_nobody
        and bool(clause.helpers & {"can", "will", "could", "ca"})
        and clause.verb.lemma in speech_words("stopping")
    )
