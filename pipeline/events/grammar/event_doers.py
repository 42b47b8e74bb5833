"""Who does what a verb tells of, a "by" that the parser hung elsewhere included."""

from pipeline.actors import sectors
from pipeline.events.finding import triggers, words
from pipeline.language import (
    DASHES,
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


def doer_of_event(verb: Word) -> Word | None:
    """The logical subject of a verb, in a passive also where the parse hangs its "by" on a noun after it."""
    own = doer(verb) or late_agent(verb, _may_act) or _after_opening_phrase(verb)
    own = _who_is_first(verb) or own
    if own is None or not _is_dateline(own):
        return own if own is None or own.lemma not in words("law") else _lawmaker(own) or own
    return own.child("appos")


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


def _is_dateline(noun: Word) -> bool:
    """Whether a place in capitals before a dash was read as the subject: "LIMA — Governor Ann Hale accused …"."""
    after = noun.next
    return noun.index == 0 and noun.text.isupper() and after is not None and after.text in DASHES


def _may_act(noun: Word) -> bool:
    """Whether a noun after "by" can be the doer: people or bodies, not those of an event noun ("mediation by …")."""
    return noun.lemma in sectors() and (noun.head.head.lemma, True) not in triggers()
