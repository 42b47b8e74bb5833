"""The tense that places an event's time expressions: of its verb, or of the verb that a participle goes with."""

from pipeline.events.finding import words
from pipeline.events.grammar.status import status
from pipeline.events.grammar.verb_clauses import VerbInClause, in_clause
from pipeline.language import Word
from pipeline.time_expressions import Tense


def tense(verb: Word | None) -> Tense:
    """The tense of an event's verb; of an event without one the past."""
    if verb is None:
        return "past"
    clause = in_clause(verb)
    if clause.has_future or "would" in clause.helpers or clause.is_under("planning"):
        return "future"
    above = _verb_it_goes_with(clause)
    if above is not None:
        return tense(above)
    is_past = verb.tag in ("VBD", "VBN") or clause.helpers & words("past_helper")
    return "past" if is_past else "present"


def _verb_it_goes_with(clause: VerbInClause) -> Word | None:
    """The verb whose tense a participle or an infinitive shares: "sent a letter opposing it", "voted to block it"."""
    verb = clause.verb
    is_bare = verb.tag == "VBG" and not clause.helpers and verb.dep in ("acl", "advcl", "pcomp")
    is_done = clause.is_infinitive and verb.dep == "xcomp" and status(verb) == "happened"
    if not (is_bare or is_done):
        return None
    return next((above for above in verb.ancestors() if above.is_verb), None)
