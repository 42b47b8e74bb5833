"""What a cue verb governs in the frames that the list of cues gives it: a clause, an infinitive, an object, "for" it.

Frames follow the dependency patterns of Pareti et al. (2013, "Automatically detecting and attributing indirect
quotations") and of the Gender Gap Tracker, with the list of cues in place of learned classes.
"""

from dataclasses import dataclass

from pipeline.language import (
    FINITE_TAGS,
    MONTHS,
    WEEKDAYS,
    Phrase,
    Word,
    is_infinitive,
    subtree,
    verbs_of_saying,
)
from pipeline.quotes.syntax.clause_ends import whole_clause
from pipeline.quotes.vocabulary import Cue
from pipeline.reference import listed
from pipeline.rules import Rule, Table
from pipeline.word_lists import speaker_nouns

FEWEST_FINITE = 2  # finite verbs of a clause with another one on its subject
EMPTY_OBJECTS = listed("quote_words", "empty_object")
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
DAYS = WEEKDAYS | MONTHS
BESIDE = 2  # tokens from a verb to its preposition, with a particle or adverb between them
OWN_CLAUSES = listed("quote_words", "opens_own_clause")


@dataclass(frozen=True, slots=True)
class Governed:
    """What a cue governs, in which frame, and the last word that belongs to the cue."""

    frame: str
    content: Phrase
    cue_end: Word


def governed(verb: Word, cue: Cue) -> Governed | None:
    """What a verb governs in the first of its frames that the sentence shows."""
    clause = _clause(verb, cue) or _asked(verb, cue) or _clause_as_object(verb, cue)
    if clause is not None:
        return Governed("clause", clause, verb)
    return _complement(verb, cue) or _nominal(verb, cue)


def _clause(verb: Word, cue: Cue) -> Phrase | None:
    """The clause that a cue reports: that after it, that before it, or both around an aside ("X, he noted, that Y")."""
    if "clause" not in cue.frames:
        return None
    before, after = _clauses(verb, cue)
    if before is not None and after is not None and verb.lower_after == ",":
        return Phrase(before.first, after.last)
    return after or before


def _clauses(verb: Word, cue: Cue) -> tuple[Phrase | None, Phrase | None]:
    """The first clauses on a cue before and after it."""
    before = after = None
    has_object = any(verb < child for child in verb.all_children("dobj"))
    for child in verb.all_children("ccomp", "parataxis"):
        clause = subtree(child)
        if clause.first < verb:
            if before is None and ("telling" in cue.senses or not has_object):
                before = clause
        elif after is None and clause.first.lower not in OWN_CLAUSES and not _is_next_teller(child, clause):
            after = whole_clause(verb, _with_subject(verb, clause))
    return before, after


def _is_next_teller(verb: Word, clause: Phrase) -> bool:
    """Whether a clause tells only by whom one has it, behind a comma: "…, she has said, the Lima Courier reported"."""
    if clause.first.lower_before != "," or verb.lemma not in verbs_of_saying():
        return False
    return all(verb.child(dep) is None for dep in ("ccomp", "dobj", "xcomp", "acomp", "mark"))


def _with_subject(verb: Word, clause: Phrase) -> Phrase:
    """A clause with its subject, where the parser took that for the object of a cue ("said families would pay")."""
    thing = verb.child("dobj")
    if thing is None or thing is not verb.next or clause.first.pos not in ("AUX", "VERB"):
        return clause
    return Phrase(thing, clause.last)


def _clause_as_object(verb: Word, cue: Cue) -> Phrase | None:
    """A clause whose subject the parser took for the object of a cue ("said many of those who ... failed to come")."""
    if "clause" not in cue.frames or "object" in cue.frames:
        return None
    thing = next((child for child in verb.all_children("dobj") if verb < child), None)
    if thing is None or thing is not verb.next:
        return None
    clause = subtree(thing)
    finite = sum(word.tag in FINITE_TAGS for word in clause)
    return clause if finite >= FEWEST_FINITE else None


def _asked(verb: Word, cue: Cue) -> Phrase | None:
    """The "if" or "whether" clause after a verb of asking, which the parser takes for a condition."""
    if "asking" not in cue.senses:
        return None
    for child in verb.all_children("advcl"):
        clause = subtree(child)
        if verb < child and clause.first.lower in ("if", "whether"):
            return clause
    return None


def _complement(verb: Word, cue: Cue) -> Governed | None:
    """An infinitive, or an object with what it is called; none where a preposition of the cue's comes first."""
    has_object = False
    for child in verb.children:
        if child.dep == "dobj":
            has_object = True
        is_frame = child.dep == "prep" and verb < child and child.lower in cue.frames and not _is_of_time(child)
        if is_frame and not has_object:
            return None
        if child.dep == "xcomp" and "to" in cue.frames and is_infinitive(child):
            return Governed("to", _with_second_infinitive(verb, subtree(child)), verb)
        if child.dep in ("oprd", "xcomp", "ccomp") and "predicate" in cue.frames:
            called = subtree(child)
            if called.first < verb:
                continue
            things = [thing for thing in verb.all_children("dobj") if verb < thing < child and thing.lower != "what"]
            return Governed(
                "predicate", Phrase(subtree(things[0]).first if things else called.first, called.last), verb
            )
    return None


def _with_second_infinitive(verb: Word, content: Phrase) -> Phrase:
    """An infinitive with those that a list adds, which the parser joined to the cue ("wants to cut it and to go")."""
    if verb.tag not in FINITE_TAGS:
        return content
    later = (child for child in verb.all_children("conj") if content.last < child and child.tag == "VB")
    joined = [child for child in later if child.child("nsubj", "nsubjpass", "aux") is None]
    return Phrase(content.first, max((subtree(child).last for child in joined), default=content.last))


def _nominal(verb: Word, cue: Cue) -> Governed | None:
    """A preposition's noun, an object with a preposition, or an object alone."""
    thing = next((child for child in verb.all_children("dobj") if verb < child), None)
    is_taken = thing is not None and "object" in cue.frames
    for preposition in verb.all_children("prep"):
        noun = preposition.child("pobj", "pcomp")
        if noun is None or _is_of_time(preposition):
            continue
        if verb < preposition and preposition.lower in cue.frames:
            return _with_preposition(verb, preposition, noun, thing if is_taken else None)
    if thing is None or NO_OBJECT.holds(Thing(thing, cue)):
        return None
    return Governed("object", _without_comment(_with_role(verb, subtree(thing))), verb)


def _is_of_time(preposition: Word) -> bool:
    """Whether it opens a day ("agreed on Tuesday to ..."), and nothing that is reported."""
    noun = preposition.child("pobj")
    return noun is not None and noun.lower in DAYS


def _without_comment(thing: Phrase) -> Phrase:
    """An object without a relative clause that a comma sets off: that is the narrator's, not the speaker's."""
    for word in thing.words[1:]:
        if word.tag in RELATIVE_TAGS and word.lower_before == ",":
            return thing.first.tokens.phrase(thing.first.index, word.index - 2)
    return thing


def _with_preposition(verb: Word, preposition: Word, noun: Word, thing: Word | None) -> Governed:
    """The noun after a preposition, part of the cue where both stand together; with an object, from that on."""
    frame = preposition.lower
    if thing is not None:
        return Governed(frame, Phrase(subtree(thing).first, subtree(preposition).last), verb)
    if preposition.index - verb.index <= BESIDE:
        return Governed(frame, _with_purpose(verb, subtree(noun)), preposition)
    return Governed(frame, subtree(noun), verb)


@dataclass(frozen=True, slots=True)
class Thing:
    """The object of a cue."""

    word: Word
    cue: Cue


NO_OBJECT: Table[Thing, None] = Table(
    "objects that a cue does not report",
    (
        Rule("not_of_this_cue", lambda thing: "object" not in thing.cue.frames, None),
        Rule("day", lambda thing: thing.word.lower in DAYS, None),
        Rule("empty", lambda thing: thing.word.lower in EMPTY_OBJECTS, None),
        Rule("source_cited", lambda thing: "citing" in thing.cue.senses and _is_source(thing.word), None),
    ),
)


def _is_source(noun: Word) -> bool:
    """Whether a noun that is cited is a source: who or what speaks; "cited the audit as the reason" argues by it."""
    kind = speaker_nouns().get(noun.lower)
    return kind is not None and (kind != "document" or noun.head.tag not in FINITE_TAGS)


def _with_purpose(verb: Word, content: Phrase) -> Phrase:
    """A content with the "to" clause right after it, which belongs to it wherever the parser hung it."""
    for child in verb.all_children("xcomp"):
        clause = subtree(child)
        if clause.first is content.last.next:
            return Phrase(content.first, clause.last)
    return content


def _with_role(verb: Word, thing: Phrase) -> Phrase:
    """An object with the "as ..." right after it."""
    role = next((child for child in verb.children if thing.last < child and child.lower == "as"), None)
    is_beside = role is not None and role.dep == "prep" and role is thing.last.next
    return Phrase(thing.first, subtree(role).last) if role is not None and is_beside else thing
