"""Words in marks within a quotation that somebody else is told to have said ("She shouted, 'Stay,' and left.")."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.language import NOUN_TAGS, Phrase, Word, verb_group
from pipeline.quotes.in_marks import PlacedMark
from pipeline.quotes.syntax import sayer, source_phrase
from pipeline.quotes.vocabulary import may_speak, verb_cues
from pipeline.records import Span
from pipeline.writing import marked_spans

LINKS = frozenset({",", ":", "that"})
MARKS = frozenset("'‘’\"“”`")


@dataclass(frozen=True, slots=True)
class NestedWords:
    """The words within a quotation, the cue before them and whose they are."""

    said: Span
    cue: Phrase
    source: Phrase


def nested_words(mark: PlacedMark, text: str) -> Iterator[NestedWords]:
    """The sentences in marks within a mark that somebody named there is told to have said, right before them.

    What "you" call something, "people say" or "he would say" are no utterances of anybody.
    """
    inner = mark.marks.inner
    for marks in marked_spans(inner.cut(text)):
        if not marks.inner.cut(inner.cut(text))[0].isupper():
            continue
        said = Span(inner.start + marks.inner.start, inner.start + marks.inner.end)
        cue = _cue_before(mark, inner.start + marks.outer.start)
        head = sayer(cue) if cue is not None else None
        if cue is not None and head is not None and head < cue and head.tag in NOUN_TAGS and may_speak(head):
            yield NestedWords(said, verb_group(cue), source_phrase(head, cue))


def _cue_before(mark: PlacedMark, offset: int) -> Word | None:
    before = [word for word in mark.phrase if word.end <= offset and not set(word.text) <= MARKS]
    while before and before[-1].lower in LINKS:
        before.pop()
    return before[-1] if before and before[-1].lower in verb_cues() and before[-1].tag == "VBD" else None
