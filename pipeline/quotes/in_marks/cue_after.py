"""Cues after a mark: "...," Okafor said; "...," said Okafor; "...," according to Okafor; "..." — Amara Okafor."""

from collections.abc import Iterator

from pipeline.language import (
    DASHES,
    FINITE_TAGS,
    Phrase,
    Word,
    noun_phrase,
    phrase_head,
    subtree,
    trimmed,
    verb_group,
    words_before,
)
from pipeline.quotes.in_marks.cue_sources import CUE_TAGS, is_cue, name_after, name_before
from pipeline.quotes.in_marks.evidence import Evidence
from pipeline.quotes.in_marks.marked_paragraph import STOPS, MarkedParagraph, PlacedMark
from pipeline.quotes.syntax import according, quoted_as_saying, sayer
from pipeline.quotes.vocabulary import according_words, may_speak
from pipeline.reference import listed

REACH_AFTER = 30  # tokens after a closing mark in which its cue must stand
JOINING_TAGS = frozenset({"CC", "WRB"})
LINKS = DASHES | {","}
CIRCUMSTANCES = listed("quote_words", "circumstance")
RELATIVES = listed("quote_words", "relative")


def cue_after(paragraph: MarkedParagraph, mark: PlacedMark) -> Evidence | None:
    """The cue that ends or interrupts a quotation."""
    start = mark.closing.next
    has_link = mark.last_character in ",?!…-—–"
    has_dash = any(sign in mark.closing.text for sign in DASHES)
    while start is not None and (start.text in LINKS or start.text.isspace()):
        has_link = has_link or start.text in LINKS
        has_dash = has_dash or start.text in DASHES
        start = start.next
    if start is not None and start.text[0] in DASHES and start.text[1:].istitle():
        return _byline(paragraph, start.next) if start.next is not None else None
    if start is None or start in paragraph.quoted or _joins_clause(start):
        return None
    if start.lower in according_words():
        qualified = according(start)
        return Evidence("after", qualified.source, qualified.cue, start) if qualified is not None else None
    if has_dash and (byline := _byline(paragraph, start)) is not None:
        return byline
    return _verb_after(paragraph, start, has_link)


def _joins_clause(word: Word) -> bool:
    """Whether a clause of its own goes on after the mark (`"..." while Okafor said`), an "as she put it" aside."""
    return word.tag in JOINING_TAGS or (word.dep == "mark" and word.lower != "as")


def _verb_after(paragraph: MarkedParagraph, start: Word, has_link: bool) -> Evidence | None:
    """The first verb of the narration that says the quotation; one within a clause on a noun may be passed over.

    What was done "when Okafor blasted him" was not said by her.
    """
    narration = list(_narration(paragraph, start))
    end = start.index + len(narration)
    for verb in narration:
        if verb.pos != "VERB" or verb.tag not in CUE_TAGS or not (is_cue(verb) or has_link):
            continue
        if not has_link and (_has_content(verb) or verb.tag not in FINITE_TAGS):
            continue
        if start.lower in CIRCUMSTANCES and subtree(verb).first is start:
            continue
        if _reports_on(paragraph, verb):
            return None
        evidence = _evidence_at(paragraph, start, verb, end)
        if evidence is not None:
            return evidence
        if verb.dep not in ("relcl", "acl", "advcl"):
            return None
    return None


def _narration(paragraph: MarkedParagraph, start: Word) -> Iterator[Word]:
    """The words from ``start`` to the next mark or stop."""
    for word in paragraph.tokens.words[start.index : start.index + REACH_AFTER]:
        if word in paragraph.quoted or word.text in STOPS:
            return
        yield word


def _has_content(verb: Word) -> bool:
    """Whether a verb governs words of its own after it, so that it says nothing of the quotation before it."""
    return any(verb < child for child in verb.all_children("ccomp", "dobj", "xcomp"))


def _reports_on(paragraph: MarkedParagraph, verb: Word) -> bool:
    """Whether a clause of its own follows a verb at once ("Okafor said the talks were over")."""
    for clause in verb.all_children("ccomp"):
        if verb < clause and clause.child("nsubj") is not None:
            first = subtree(clause).first
            is_next = first.index in (verb.index + 1, verb.index + 2)
            return is_next and first not in paragraph.quoted and verb.lower_after != ","
    return False


def _byline(paragraph: MarkedParagraph, start: Word) -> Evidence | None:
    """ "..." — Amara Okafor: a name, with what is in apposition to it, up to the paragraph's or sentence's end."""
    if not start.is_name:
        return None
    last = start
    for word in paragraph.tokens.words[start.index :]:
        if word.text in (".", ";") or word in paragraph.quoted:
            break
        if word.pos in ("VERB", "AUX") or word.index - start.index >= REACH_AFTER:
            return None
        last = word
    return Evidence("byline", trimmed(Phrase(start, last)))


def _last_of_headline(paragraph: MarkedParagraph, source: Phrase, start: Word) -> Phrase:
    """In a headline, who speaks behind the rest of the words ("'...' help from Peru, envoy says")."""
    if paragraph.tokens.field == "body" or source.first > start:
        return source
    comma = next((word for word in reversed(source.words) if word.text == ","), None)
    return Phrase(comma.next, source.last) if comma is not None and comma.next is not None else source


def _evidence_at(paragraph: MarkedParagraph, start: Word, verb: Word, end: int) -> Evidence | None:
    """The cue at ``verb`` when nothing but its subject stands before it, or its subject right after it."""
    head, cue, is_listed = sayer(verb), verb_group(verb), is_cue(verb)
    is_before = head is not None and start <= head < verb
    quoted = quoted_as_saying(verb)
    if quoted is not None:
        source, saying = quoted
        via = paragraph.outside(noun_phrase(head), head) if head is not None and is_before else None
        return Evidence("after", source, Phrase(saying, saying), saying, via)
    subject = head.lower if head is not None else ""
    if subject in RELATIVES or (not is_listed and (subject == "it" or _has_content(verb))):
        return None
    if head is not None and is_before:
        source = _last_of_headline(paragraph, paragraph.outside(noun_phrase(head), head), start)
        opens = source.first.index <= start.index + 2 * is_listed or source.first.lower_before == ","
        if opens and source.last < verb and may_speak(head):
            return Evidence("after", source, cue, verb)
    if cue.first.index <= start.index + 1:
        inverted = name_after(paragraph, verb, head, end)
        speaks = inverted is not None and may_speak(phrase_head(inverted) or inverted.last)
        return Evidence("after", inverted, cue, verb) if speaks and is_listed and verb.tag in FINITE_TAGS else None
    name = name_before(paragraph, verb) or (words_before(verb, start) if is_listed else None)
    if name is not None and name.first.index <= start.index + 1 and name.last.lower not in RELATIVES:
        return Evidence("after", _last_of_headline(paragraph, name, start), cue, verb)
    return None
