"""Where a reported clause ends when the parser gave its later parts to the cue: second clauses, reasons, lists.

Where it begins, and whether a cue governs a clause at all, is decided in ``verb_frames``.
"""

from pipeline.language import DASHES, FINITE_TAGS, Phrase, Word, subtree
from pipeline.quotes.syntax.quoted_sources import speaking_subject
from pipeline.quotes.vocabulary import cue_words
from pipeline.reference import listed

REASONS = listed("quote_words", "reason")
APART = DASHES | {",", ";", ":"}
DETERMINERS = frozenset({"DT", "EX", "PDT"})
OWN_SUBJECT = ("nsubj", "nsubjpass", "expl")


def whole_clause(verb: Word, clause: Phrase) -> Phrase:
    """The reported clause of a cue with all that goes on with it in its sentence."""
    last = max((_end(part) for part in _later_parts(verb, clause)), default=clause.last)
    joint = last.next
    if joint is None or joint.sentence is not last.sentence:
        return Phrase(clause.first, last)
    after = joint.next if joint.text == "," else joint
    if joint.text == ":" or _adds_a_clause(after) or (after is not None and _gives_a_reason(after)):
        last = last.sentence.words[-1]
    return Phrase(clause.first, last)


def _end(part: Word) -> Word:
    return subtree(part).last


def _later_parts(verb: Word, clause: Phrase) -> list[Word]:
    """What hangs on the cue and is part of what it reports."""
    return [child for child in verb.children if clause.last < subtree(child).first and _goes_on(child, verb)]


def _goes_on(child: Word, verb: Word) -> bool:
    """Whether a clause on the cue goes on with what it reports.

    It is a second clause of the parser's ("believe the priority shows ..."), one that shares a helper with the first
    ("says it would shrink, but would grow") or, after a verb that does nothing but say, one with a noun of its own.
    """
    if child.dep == "ccomp":
        is_anothers = child.lower in cue_words() and speaking_subject(child) is not None
        return not is_anothers and child.tag != "VB" and subtree(child).first.lower_before not in APART
    if child.dep != "conj" or child.head is not verb:
        return False
    subject = child.child(*OWN_SUBJECT)
    if subject is None:
        helper = child.child("aux")
        return helper is not None and helper.tag == "MD" and verb.tag in FINITE_TAGS
    return verb.lemma == "say" and subtree(subject).first.tag in DETERMINERS


def _adds_a_clause(joint: Word | None) -> bool:
    """The "and that" or "but that" of a second clause."""
    that = joint.next if joint is not None and joint.lower in ("and", "but") else None
    return that is not None and that.lower == "that" and (that.next is None or that.next.tag not in FINITE_TAGS)


def _gives_a_reason(word: Word) -> bool:
    return word.lower in REASONS and word.lower_after != "that"
