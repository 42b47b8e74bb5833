"""Who does what a verb tells of, a "by" that the parser hung elsewhere included."""

from pipeline.actors import sectors
from pipeline.events.finding import triggers
from pipeline.language import DASHES, Word, doer, late_agent


def doer_of_event(verb: Word) -> Word | None:
    """The logical subject of a verb, in a passive also where the parse hangs its "by" on a noun after it."""
    own = doer(verb) or late_agent(verb, _may_act)
    return own if own is None or not _is_dateline(own) else own.child("appos")


def _is_dateline(noun: Word) -> bool:
    """Whether a place in capitals before a dash was read as the subject: "LIMA — Governor Ann Hale accused …"."""
    after = noun.next
    return noun.index == 0 and noun.text.isupper() and after is not None and after.text in DASHES


def _may_act(noun: Word) -> bool:
    """Whether a noun after "by" can be the doer: people or bodies, not those of an event noun ("mediation by …")."""
    return noun.lemma in sectors() and (noun.head.head.lemma, True) not in triggers()
