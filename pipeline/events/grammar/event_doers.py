"""Who does what a verb tells of, a "by" that the parser hung elsewhere included."""

from pipeline.actors import sectors
from pipeline.events.finding import triggers
from pipeline.language import Word, doer, late_agent


def doer_of_event(verb: Word) -> Word | None:
    """The logical subject of a verb, in a passive also where the parse hangs its "by" on a noun after it."""
    return doer(verb) or late_agent(verb, _may_act)


def _may_act(noun: Word) -> bool:
    """Whether a noun after "by" can be the doer: people or bodies, not those of an event noun ("mediation by …")."""
    return noun.lemma in sectors() and (noun.head.head.lemma, True) not in triggers()
