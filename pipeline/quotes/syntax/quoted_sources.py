"""Whose words a verb of saying tells: its subject where that can speak, or whom somebody quotes "as saying".

Who the speaker is, is asked in ``circumstances``.
"""

from pipeline.language import (
    Phrase,
    Word,
    doer,
    doer_as_written,
    first_joined,
    is_infinitive,
    is_passive,
    noun_phrase,
    subtree,
    things_after,
    trimmed,
)
from pipeline.quotes.vocabulary import may_speak, verb_cues
from pipeline.reference import listed

LONGEST_QUOTED = 20  # tokens between "quoted" and "as saying"
UNSAID = listed("quote_words", "unsaid")
MOST_CLAUSES = 5  # steps up the tree in search of the clause around


def sayer(verb: Word) -> Word | None:
    """Who does what a verb tells, as the text has it: whom somebody quotes "as saying" it, else its doer.

    Who recalls saying it, says it. What is expected or meant to be said is said by nobody ("is expected to report",
    "the power to call"), nor what goes without saying or is worth noting.
    """
    saying = first_joined(verb)
    if saying.tag == "VBG" and saying.head.lower in UNSAID:
        return None
    is_only_meant = saying.dep == "acl" or (saying.dep == "xcomp" and is_passive(saying.head))
    if is_only_meant and is_infinitive(saying):
        return None
    quoted = quoted_object(saying.head) if saying.dep == "pcomp" else None
    if saying.tag == "VBG" and saying.dep == "dobj":
        return doer_as_written(saying.head)
    return quoted or doer_as_written(verb)


def source_phrase(head: Word, verb: Word) -> Phrase:
    """The noun phrase of a source, without the clause on it that the verb stands in ("supporters saying ...")."""
    shown = _shown(head) if verb.tag == "VBG" else None
    if shown is not None and shown < verb:
        return noun_phrase(shown)
    phrase = noun_phrase(head)
    if verb not in phrase:
        return phrase
    clause = next((word for word in (verb, *verb.ancestors()) if word.head is head), verb)
    before = subtree(clause).first.previous
    return trimmed(Phrase(phrase.first, before)) if before is not None and head <= before else Phrase(head, head)


def _shown(head: Word) -> Word | None:
    """Who is seen or heard in a recording: the Okafor of "footage of Okafor saying"."""
    if head.lower not in listed("quote_words", "recording"):
        return None
    return next((thing for thing in things_after(head, "of") if thing.is_name), None)


def speaking_subject(verb: Word) -> Word | None:
    """The subject of a verb when it can speak; else that of the clause around it, where one verb is joined to another.

    "The envoy said the problem is the missiles and urged restraint" is often parsed as if the problem urged it.
    """
    head = sayer(verb)
    if head is None or may_speak(head):
        return head
    if verb.dep != "conj":
        return None
    outer = verb.head
    for _ in range(MOST_CLAUSES):
        if outer.dep == "ccomp":
            head = sayer(outer.head)
            return head if head is not None and may_speak(head) else None
        outer = outer.head
    return None


def _is_citing(verb: Word) -> bool:
    cue = verb_cues().get(verb.lower)
    return cue is not None and "citing" in cue.senses


def quoted_object(preposition: Word) -> Word | None:
    """Whom "quoted Okafor as saying" or "was quoted as saying" makes the speaker."""
    verb = preposition.head
    if preposition.lower != "as" or not _is_citing(verb):
        return None
    return verb.child("nsubjpass" if is_passive(verb) else "dobj")


def quoted_as_saying(verb: Word) -> tuple[Phrase, Word] | None:
    """The speaker and the word "saying" in "quoted Okafor as saying"; null when the verb is not in it."""
    if not _is_citing(verb):
        return None
    words = verb.tokens.words
    for word in words[verb.index + 2 : verb.index + LONGEST_QUOTED]:
        saying = word.next
        if word.lower == "as" and saying is not None and saying.tag == "VBG":
            return trimmed(verb.tokens.phrase(verb.index + 1, word.index - 1)), saying
    return None


def quoting_source(verb: Word) -> Phrase | None:
    """The one who quotes, where the verb is the "saying" of "quoted Okafor as saying"."""
    if verb.dep != "pcomp" or quoted_object(verb.head) is None:
        return None
    head = doer(verb.head.head)
    return noun_phrase(head) if head is not None else None
