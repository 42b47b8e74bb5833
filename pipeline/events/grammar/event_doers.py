"""Who does what a verb tells of, a "by" that the parser hung elsewhere included."""

from pipeline.actors import sectors
from pipeline.events.finding import triggers, words
from pipeline.language import (
    DASHES,
    WEEKDAYS,
    Phrase,
    Word,
    agent,
    doer,
    is_infinitive,
    is_passive,
    late_agent,
    phrase_start,
    subject,
)

LONGEST_DATELINE = 10  # tokens
AFTER_PLACE = frozenset({",", "(", ")"})
PASSED_OVER = WEEKDAYS | {"on", "has", "have", "had"}  # between a subject and its verb


def doer_of_event(verb: Word) -> Word | None:
    """The logical subject of a verb, in a passive also where the parse hangs its "by" on a noun after it."""
    own = doer(verb) or late_agent(verb, _may_act) or _after_opening_phrase(verb)
    own = _who_is_first(verb) or own
    dash = _dash_of_dateline(own) if own is not None else None
    if own is None or dash is None:
        return own if own is None or own.lemma not in words("law") else _lawmaker(own) or own
    joined = (child for child in own.all_children("appos") if dash < child)
    return next(joined, None) or _last_name_before(verb, dash)


def enacted_law(verb: Word) -> Word | None:
    """The law that somebody passes or signs, of which a verb tells what it does: "passed a bill banning strikes"."""
    if verb.dep in ("acl", "relcl"):
        law: Word | None = verb.head
    else:
        law = verb.head.child("dobj") if verb.dep in ("advcl", "xcomp") and verb.head.is_verb else None
    is_law = law is not None and law.lemma in words("law") and law.dep == "dobj"
    return law if is_law and law is not None and law.head.lemma in words("enacting") else None


def _lawmaker(law: Word) -> Word | None:
    """Who passed or signed a law: "passed a law that bans", "a law signed by the king bans"."""
    if law.dep == "dobj" and law.head.lemma in words("enacting"):
        return doer(law.head)
    makers = (agent(clause) for clause in law.all_children("acl") if clause.lemma in words("enacting"))
    return next((maker for maker in makers if maker is not None), None)


def _who_is_first(verb: Word) -> Word | None:
    """Who "was the first leader to visit Oman", or stands before "the first leader to visit Oman"."""
    noun = verb.head
    if verb.dep not in ("relcl", "acl") or not is_infinitive(verb) or noun.dep not in ("attr", "appos"):
        return None
    if is_passive(verb) or not any(child.lower in words("rank") for child in noun.children):
        return None
    return subject(noun.head) if noun.dep == "attr" else noun.head


def _after_opening_phrase(verb: Word) -> Word | None:
    """A subject that the parse joins to the phrase before it: "On a visit to Oman, Governor Ann Hale voiced …"."""
    before = verb.previous
    while before is not None and before.tag == "RB":
        before = before.previous
    if verb.tag != "VBD" or before is None or not before.is_name or before.dep not in ("appos", "conj"):
        return None
    opening = next((above for above in before.ancestors() if above.dep == "prep" and above.head is verb), None)
    if opening is None or opening.index != opening.sentence.first:
        return None
    return before if Phrase(phrase_start(before), before).first.lower_before == "," else None


def _dash_of_dateline(noun: Word) -> Word | None:
    """The dash after a place that was read as the subject: "LIMA — Governor Ann Hale accused …", "Lima (RTR) - …"."""
    if noun.index > LONGEST_DATELINE or noun.sentence.first != 0:
        return None
    after = noun.next
    while after is not None and after.index < LONGEST_DATELINE and (after.is_name or after.text in AFTER_PLACE):
        after = after.next
    if after is None or after.text not in DASHES:
        return None
    return after if noun.text.isupper() or after.lower_before == ")" else None


def _last_name_before(verb: Word, dash: Word) -> Word | None:
    """The name that stands right before a verb whose subject was read to be the dateline."""
    before = verb.previous
    while before is not None and dash < before and (before.tag in ("RB", "MD") or before.lower in PASSED_OVER):
        before = before.previous
    is_name = before is not None and dash < before and before.is_noun
    return before if is_name else None


def _may_act(noun: Word) -> bool:
    """Whether a noun after "by" can be the doer: people or bodies, not those of an event noun ("mediation by …")."""
    return noun.lemma in sectors() and (noun.head.head.lemma, True) not in triggers()
