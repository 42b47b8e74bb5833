"""Who does what a verb tells of, a "by" that the parser hung elsewhere included."""

from pipeline.actors import sectors
from pipeline.events.finding import triggers, words
from pipeline.language import DASHES, Phrase, Word, doer, is_infinitive, is_passive, late_agent, phrase_start, subject


def doer_of_event(verb: Word) -> Word | None:
    """The logical subject of a verb, in a passive also where the parse hangs its "by" on a noun after it."""
    own = doer(verb) or late_agent(verb, _may_act) or _after_opening_phrase(verb)
    own = _who_is_first(verb) or own
    return own if own is None or not _is_dateline(own) else own.child("appos")


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
