"""Marks without a cue of their own: the same speaker goes on, or the sentence before says who speaks."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.language import Phrase, Word, noun_phrase
from pipeline.quotes.in_marks.evidence import Evidence
from pipeline.quotes.in_marks.marked_paragraph import MarkedParagraph, PlacedMark, is_whole, word_before

MAIN_CLAUSES = frozenset({"ROOT", "conj", "ccomp"})


def with_carried(paragraph: MarkedParagraph, own: Sequence[Evidence | None]) -> list[Evidence | None]:
    """The evidence of each mark: a quotation that goes on after its cue, or opens before it, has its other part's."""
    marks, found = paragraph.marks, list(own)
    latest: int | None = None
    for number, mark in enumerate(marks):
        before = found[latest] if latest is not None else None
        evidence = found[number]
        is_of_next = evidence is not None and evidence.rule == "after" and paragraph.introduces_next(number)
        if (
            (evidence is None or is_of_next)
            and latest is not None
            and before is not None
            and paragraph.goes_on(marks[latest], mark)
        ):
            found[number] = replace(before, clause=None, rule="carried")
        if found[number] is None:
            found[number] = sentence_before(paragraph, mark)
        latest = number if found[number] is not None else latest
    for number in range(len(found) - 2, -1, -1):
        after = found[number + 1]
        adjoins = marks[number + 1].opening is marks[number].closing.next
        if found[number] is None and after is not None and adjoins:
            found[number] = replace(after, clause=None, rule="carried")
    return found


def sentence_before(paragraph: MarkedParagraph, mark: PlacedMark) -> Evidence | None:
    """For a whole sentence in marks without a cue: who speaks, or is the subject, in the sentence before it."""
    last = word_before(mark.opening)
    if last is None or last in paragraph.quoted or not is_whole(mark):
        return None
    sentence = paragraph.sentence_until(last)
    for attribution in reversed(paragraph.index.with_verbs(sentence)):
        is_main = attribution.kind == "speech" and attribution.verb.dep in MAIN_CLAUSES
        if is_main and attribution.source is not None and attribution.verb not in paragraph.quoted:
            return Evidence("sentence_before", attribution.source, attribution.cue, attribution.verb, attribution.via)
    head = _main_subject(sentence)
    if head is None or head in paragraph.quoted:
        return None
    return Evidence("subject_before", paragraph.outside(noun_phrase(head), head))


def _main_subject(sentence: Phrase) -> Word | None:
    """The subject of the main verb when it is a name or a personal pronoun."""
    head = next((word for word in sentence if word.dep == "nsubj" and word.head.is_root), None)
    return head if head is not None and (head.is_name or head.lower in ("he", "she")) else None
