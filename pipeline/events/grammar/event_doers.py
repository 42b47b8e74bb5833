"""Who does what a verb tells of, a "by" that the parser hung elsewhere included."""

from pipeline.actors import sectors
from pipeline.events.finding import triggers
from pipeline.language import Word, agent, doer, is_passive, subtree


def doer_of_event(verb: Word) -> Word | None:
    """The logical subject of a verb, in a passive also where the parse hangs its "by" on a noun after it."""
    if not is_passive(verb):
        return doer(verb)
    return agent(verb) or _late_agent(verb)


def _late_agent(verb: Word) -> Word | None:
    last = subtree(verb).last
    for word in verb.tokens.words[verb.index + 1 : last.index + 1]:
        if word.lower == "by" and word.dep in ("agent", "prep"):
            thing = word.child("pobj")
            is_of_noun = (word.head.lemma, True) in triggers()  # "after mediation by the bloc"
            if thing is not None and thing.lemma in sectors() and not is_of_noun:
                return thing
    return None
