"""Cues before a mark: with a colon, a comma, "that" or nothing between; a label in capitals within it."""

from dataclasses import replace

from pipeline.language import DASHES, FINITE_TAGS, Phrase, Word, is_infinitive, noun_phrase
from pipeline.quotes.in_marks.cue_sources import CUE_TAGS, NOMINAL_TAGS, evidence_of_cue, is_cue, name_after
from pipeline.quotes.in_marks.evidence import Evidence
from pipeline.quotes.in_marks.marked_paragraph import (
    FULL_STOPS,
    STOPS,
    MarkedParagraph,
    PlacedMark,
    text_before,
    word_before,
)
from pipeline.quotes.syntax import sayer
from pipeline.quotes.vocabulary import verb_cues

REACH_BEFORE = 45  # tokens before an opening mark in which its cue must stand
LONGEST_LABEL = 6  # tokens before a colon
LONGEST_AUTHOR = 4  # tokens of a title and a name
LONGEST_INSIDE = 4  # tokens of a speaker's label in a transcript
AUTHOR_PREPOSITIONS = frozenset({"from", "by", "of"})
MODIFYING = frozenset({"relcl", "acl", "advcl", "pcomp", "ROOT"})


def cue_before(paragraph: MarkedParagraph, mark: PlacedMark) -> Evidence | None:
    """A cue that introduces the mark."""
    before = word_before(mark.opening)
    if before is None or before in paragraph.quoted:
        return None
    if before.text == ":" or (before.text in DASHES and mark.last_character in ".?!"):
        return colon(paragraph, before)
    citing = paragraph.according_before(before) if mark.last_character in ".?!,…" else None
    if citing is not None:
        return Evidence("before", citing.source, citing.cue, citing.verb)
    if before.text in (",", "that") or before.text in DASHES:
        verb = _verb_before(paragraph, before.previous) if before.previous is not None else None
        return _introducing(paragraph, verb, mark) if verb is not None else None
    if before.lower in verb_cues() and before.pos == "VERB":
        return _introducing(paragraph, before, mark)
    return None


def _introducing(paragraph: MarkedParagraph, verb: Word, mark: PlacedMark) -> Evidence | None:
    """The cue with the reported clause that the mark is in, unless the mark stands alone behind a comma or colon."""
    evidence = evidence_of_cue(paragraph, verb, "before")
    if evidence is None:
        return None
    clause = _clause(paragraph, verb, mark)
    stands_alone = text_before(mark.opening) in (",", ":")
    return replace(
        evidence, clause=None if clause is not None and stands_alone and mark.opening <= clause.first else clause
    )


def _clause(paragraph: MarkedParagraph, verb: Word, mark: PlacedMark) -> Phrase | None:
    for attribution in paragraph.index.of_verb(verb):
        for content in attribution.contents:
            if content.first <= mark.closing and content.last.index >= mark.opening.index - 2:
                return Phrase(min(content.first, mark.opening), max(content.last, mark.closing))
    return None


def _verb_before(paragraph: MarkedParagraph, last: Word) -> Word | None:
    """The cue verb that ends the narration at ``last``, circumstances after it ("on Tuesday") aside."""
    words = paragraph.tokens.words
    for word in reversed(words[max(0, last.index - REACH_BEFORE + 1) : last.index + 1]):
        if word in paragraph.quoted or (word.sentence is not last.sentence and word.text in STOPS):
            return None
        if word.pos == "VERB" and word.tag in CUE_TAGS:
            if is_cue(word):
                return word
            if word.dep not in MODIFYING:
                return None
    return None


def colon(paragraph: MarkedParagraph, mark: Word) -> Evidence | None:
    """The sentence before a colon: its last cue and subject, else its main verb and subject, else "Name:"."""
    first = mark
    while (before := first.previous) is not None and before.text not in FULL_STOPS and before not in paragraph.quoted:
        first = before
    if first.lower in verb_cues() and first.tag in FINITE_TAGS:
        inverted = name_after(paragraph, first, None, mark.index)
        if inverted is not None:
            return Evidence("colon", inverted, Phrase(first, first), first)
    words = paragraph.tokens.words[first.index : mark.index]
    verbs = [word for word in words if word.pos == "VERB"]
    verb = next((word for word in reversed(verbs) if is_cue(word) and not _is_asked_for(word)), None)
    if verb is None and words and (author := _author(words[-1])) is not None:
        return Evidence("colon", author)
    if verb is None and verbs:
        verb = next((word for word in verbs if word.is_root), verbs[-1])
    if verb is None:
        return _label(words, mark)
    evidence = evidence_of_cue(paragraph, verb, "colon")
    return evidence if evidence and evidence.source else _label(words, mark) or evidence


def _author(last: Word) -> Phrase | None:
    """Whom words before a colon come from: "this statement came from Okafor:", "in the words of Okafor:"."""
    if not last.is_name or last.dep != "pobj" or last.head.lower not in AUTHOR_PREPOSITIONS:
        return None
    author = noun_phrase(last)
    return author if len(author) <= LONGEST_AUTHOR else None


def _is_asked_for(verb: Word) -> bool:
    """Whether somebody is to do what a verb tells at another's wish ("asked the crowd to welcome them")."""
    return is_infinitive(verb) and verb.dep == "xcomp" and sayer(verb) is not sayer(verb.head)


def _label(words: list[Word], mark: Word) -> Evidence | None:
    """ "Okafor:" before a quotation: a short noun phrase and nothing else."""
    if not 0 < len(words) <= LONGEST_LABEL or words[-1].tag not in NOMINAL_TAGS:
        return None
    if any(word.pos in ("VERB", "AUX") for word in words):
        return None
    return Evidence("label", Phrase(words[0], words[-1]), Phrase(mark, mark))


def label_inside(mark: PlacedMark) -> Evidence | None:
    """A speaker's label in capitals within the marks ("OKAFOR: Let us begin"), as in transcripts."""
    label: list[Word] = []
    for word in mark.phrase.words[1:]:
        if word.text == ":" and label:
            has_words = word.end < mark.marks.inner.end
            return Evidence("transcript", Phrase(label[0], label[-1])) if has_words else None
        if not word.text.isupper() or len(label) == LONGEST_INSIDE:
            return None
        label.append(word)
    return None
