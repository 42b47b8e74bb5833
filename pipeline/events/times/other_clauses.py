"""Which parts of a sentence are not about one of its events, so that a time in them is not the event's own."""

from collections.abc import Collection, Iterator

from pipeline.events.finding import words
from pipeline.language import Word, auxiliaries, first_joined, subtree
from pipeline.records import Span

CLAUSE_DEPS = frozenset({"acl", "advcl", "relcl", "ccomp", "conj", "parataxis", "pcomp"})
SAME_TIME = frozenset({"as", "when", "while"})


def other_clauses(trigger: Word, others: Collection[Word]) -> Iterator[Span]:
    """The spans of clauses beside the event's own, and of the phrases of ``others``, the other event nouns."""
    sentence = trigger.sentence
    for other in sentence:
        is_clause = _is_clause(other)
        is_beside = is_clause or other in others or other.dep == "appos"
        if not is_beside or _is_at_the_same_time(other, trigger):
            continue
        whole = subtree(other)
        if trigger in whole:
            if is_clause and is_set_apart(other):
                yield Span(sentence.span.start, whole.first.start)
                if other.dep != "acl" or any(other < above for above in other.ancestors()):
                    yield Span(whole.last.end, sentence.span.end)
        elif is_clause or other.dep == "appos":
            yield whole.span
        elif not is_time_of(other):
            yield Span(whole.first.start, sentence.span.end if trigger < other else other.end)


def other_halves(trigger: Word) -> Iterator[Span]:
    """What stands beyond the semicolons around an event."""
    whole, source = trigger.sentence.span, trigger.tokens.source
    start = source.rfind(";", whole.start, trigger.start)
    end = source.find(";", trigger.end, whole.end)
    if start >= 0:
        yield Span(whole.start, start)
    if end >= 0:
        yield Span(end, whole.end)


def _is_clause(word: Word) -> bool:
    """Whether a word heads a clause of its own; a verb that shares its subject with the one before does not.

    "Met Ann Hale and will hold talks on Monday": what is to come has its own time.
    """
    if word.dep not in CLAUSE_DEPS or not (word.is_verb or word.tag == "MD"):
        return False
    if word.dep != "conj" or word.child("nsubj", "nsubjpass") is not None:
        return True
    return _is_to_come(word) and not _is_to_come(first_joined(word))


def _is_to_come(verb: Word) -> bool:
    return not words("future_helper").isdisjoint(auxiliaries(verb))


def _is_at_the_same_time(clause: Word, trigger: Word) -> bool:
    """Whether a clause says when the event took place.

    "Pledged aid when he met the envoy on Monday", "speaking in Lima on Monday, she pledged aid", "in a letter sent on
    Monday thanked the envoy".
    """
    if clause.dep == "advcl" and clause.head is trigger:
        marks = {child.lower for child in clause.all_children("advmod", "mark")}
        is_setting = clause.tag == "VBG" and clause < trigger and not marks and not auxiliaries(clause)
        return is_setting or not marks.isdisjoint(SAME_TIME)
    if clause.dep != "acl" or clause.tag != "VBN":
        return False
    return is_time_of(clause.head) and any(verb in clause.ancestors() for verb in (trigger, *_carriers(trigger)))


def _carriers(trigger: Word) -> Iterator[Word]:
    """The verbs that an event's own verb goes with: "joined her in threatening them"."""
    verb = trigger
    while not verb.is_root and verb.dep in ("conj", "pcomp", "xcomp"):
        if verb.dep == "pcomp" and verb.head.lower not in ("by", "in"):
            return
        verb = verb.head.head if verb.dep == "pcomp" else verb.head
        yield verb


def is_set_apart(clause: Word) -> bool:
    """Whether the time of the sentence around a clause is not its own.

    So it is of clauses that tell what came before or after or why, and of relative clauses: "criticised on Monday the
    accord that …", "the port closed by …"; "where" and "when" are of the same time.
    """
    marks = {child.lower for child in clause.all_children("mark", "advmod", "prep")}
    if clause.dep == "relcl":
        return marks.isdisjoint({"when", "where", "during"}) and not _is_at_occasion(clause)
    return not marks.isdisjoint(words("set_apart")) or (clause.dep == "acl" and clause.tag == "VBN")


def _is_at_occasion(clause: Word) -> bool:
    """Whether a relative clause tells what was done there: "a speech in which she blamed them"."""
    return any(
        child.lower in ("at", "in") and child.child("pobj") is not None and clause.head.lemma in words("occasion")
        for child in clause.all_children("prep")
        if child < clause and child.lower_after == "which"
    )


def is_time_of(noun: Word) -> bool:
    """Whether a noun itself says when something took place ("agreed during the talks", "in a statement")."""
    if noun.dep != "pobj":
        return False
    preposition = noun.head
    is_part = preposition.lower == "of" and preposition.head.lemma in words("part_of_event")
    return is_part or preposition.lower in words("time_preposition")  # "on the sidelines of last week's talks"
