"""Conversations printed turn by turn: lines that open with a speaker's label and a colon, with or without marks.

A line without a label that stands among the turns goes on with the one before. Labels that name parts of a page or the
items of a list are none: see ``_conversation``.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.language import Tokens
from pipeline.people import People
from pipeline.places import city_country
from pipeline.quotes.labelled.interviews import interviewed, plain_answers
from pipeline.quotes.labelled.label_speakers import UNNAMED, LabelledSpeaker, LabelSpeakers, of_person
from pipeline.quotes.labelled.line_labels import LineLabel, line_label
from pipeline.quotes.labelled.own_words import is_own, is_stage_direction, is_talk
from pipeline.records import Span, Speaker
from pipeline.reference import any_of, listed
from pipeline.writing import marked_spans

FEWEST_TURNS = 3
FEWEST_SURE_TURNS = 2  # when every label surely names a person
TALKING_SHARE = 0.5  # of the lines that read like talk
MOST_BETWEEN = 40  # paragraphs of one turn
PRINTED = re.compile(rf"\b{any_of(listed('quote_words', 'transcript'))}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Turn:
    """The words of one paragraph of a turn and who says them; ``goes_on`` with the paragraph before."""

    speaker: Speaker
    said: Span
    goes_on: bool


@dataclass(frozen=True, slots=True)
class _LabelledLine:
    """A line with a label, the number of its paragraph and whom the label stands for."""

    number: int
    label: LineLabel
    named: LabelledSpeaker
    said: str

    @property
    def is_place(self) -> bool:
        return not self.named.is_known and city_country(self.named.name or "") is not None

    @property
    def who(self) -> str:
        return (self.named.name or self.label.text).lower()


def turns(paragraphs: Sequence[Tokens], people: People) -> dict[int, Turn]:
    """The turns of a conversation by the offset at which their paragraphs start; empty when the body holds none."""
    speakers = LabelSpeakers(people)
    lines = []
    for number, paragraph in enumerate(paragraphs):
        if paragraph.field != "body" or not len(paragraph):
            continue
        label = line_label(paragraph.source, paragraph.span)
        if label is not None:
            named = speakers.read(label) if label.kind == "name" else UNNAMED
            said = Span(label.start, paragraph.span.end).cut(paragraph.source)
            if not said.strip() and number + 1 < len(paragraphs):
                said = paragraphs[number + 1].text
            lines.append(_LabelledLine(number, label, named, said))
    is_printed = any(paragraph.field != "body" and PRINTED.search(paragraph.text) for paragraph in paragraphs)
    kept = _conversation(lines, is_printed)
    if all(line.label.kind == "question" for line in kept):
        return _plain_turns(paragraphs, plain_answers(paragraphs, [line.number for line in kept], people))
    return _turns(paragraphs, _answered(kept, paragraphs, people), is_printed)


def _plain_turns(paragraphs: Sequence[Tokens], answers: Mapping[int, Speaker]) -> dict[int, Turn]:
    found = {}
    for number, speaker in answers.items():
        paragraph = paragraphs[number]
        said = _unmarked(paragraph.source, paragraph.span)
        found[paragraph.span.start] = Turn(speaker, said, number - 1 in answers)
    return found


def _conversation(lines: Sequence[_LabelledLine], is_printed: bool) -> list[_LabelledLine]:
    """The lines that are turns, by the look of their labels: letters, names in capitals, names in small letters.

    Labels in small letters must come again, as those of a list of facts do not, and their lines must read like talk.
    """
    asked = [line for line in lines if line.label.kind == "question"]
    answers = [line for line in lines if line.label.kind == "answer"]
    named = [line for line in lines if line.label.kind == "name"]
    capitals = [line for line in named if line.label.is_capital]
    kept: set[int] = set()
    is_monologue = is_printed and any(line.named.is_known or line.named.title for line in capitals)
    if _are_turns([*capitals, *asked]) or is_monologue:
        kept.update(line.number for line in (*capitals, *asked))
    mixed = [*named, *(line for line in asked if not line.label.is_bare)]
    if _are_turns(mixed) and _is_talk(mixed):
        kept.update(line.number for line in mixed)
    marked = [line for line in asked if not line.label.is_bare]
    if marked and (answers or len(marked) >= FEWEST_SURE_TURNS):
        kept.update(line.number for line in (*answers, *marked))
    return [line for line in lines if line.number in kept]


def _are_turns(lines: Sequence[_LabelledLine]) -> bool:
    """Whether several speak by turns: one of them again, or all of them surely persons."""
    counts = Counter(line.who for line in lines)
    if len(counts) < FEWEST_SURE_TURNS or all(line.label.is_bare for line in lines) or _are_places(lines):
        return False
    is_known = [line.named.is_known for line in lines if line.named.name is not None]
    if is_known and all(is_known) and _is_talk(lines):
        return True
    comes_again = max(counts.values()) > 1 or any(line.named.is_known for line in lines)
    return comes_again and len(lines) >= FEWEST_TURNS


def _are_places(lines: Sequence[_LabelledLine]) -> bool:
    """Whether the labels are datelines of short reports."""
    return 2 * sum(line.is_place for line in lines) > len(lines)


def _is_talk(lines: Sequence[_LabelledLine]) -> bool:
    return sum(map(is_talk, (line.said for line in lines))) >= TALKING_SHARE * len(lines)


def _answered(lines: Sequence[_LabelledLine], paragraphs: Sequence[Tokens], people: People) -> list[_LabelledLine]:
    """The turns with whoever is interviewed behind the label "A"."""
    if not any(line.label.kind == "answer" for line in lines):
        return list(lines)
    first, last = lines[0].number, lines[-1].number
    person = interviewed([*paragraphs[:first], *paragraphs[last + 1 :]], people)
    if person is None:
        answers = [line for line in lines if line.label.kind == "answer"]
        return list(lines) if _is_talk(answers) else []
    named = of_person(person)
    return [
        _LabelledLine(line.number, line.label, named, line.said) if line.label.kind == "answer" else line
        for line in lines
    ]


def _turns(paragraphs: Sequence[Tokens], lines: Sequence[_LabelledLine], is_printed: bool) -> dict[int, Turn]:
    """The turns with the paragraphs that go on with them, up to the next label."""
    found: dict[int, Turn] = {}
    ends = [*(line.number for line in lines[1:]), None]
    for line, end in zip(lines, ends, strict=False):
        speaker = line.named.speaker(line.label)
        opening = paragraphs[line.number]
        said = Span(min(line.label.start, opening.span.end), opening.span.end)
        found[opening.span.start] = Turn(speaker, _unmarked(opening.source, said), goes_on=False)
        has_words = bool(said.cut(opening.source))
        for paragraph in paragraphs[line.number + 1 : end][:MOST_BETWEEN]:
            if paragraph.field != "body" or not len(paragraph) or is_stage_direction(paragraph.text):
                continue
            is_sure = end is not None or is_printed or not has_words or is_own(paragraph.text)
            if not is_sure or _tells_of(paragraph.text, line):
                break
            found[paragraph.span.start] = Turn(speaker, _unmarked(paragraph.source, paragraph.span), has_words)
            has_words = True
    return found


def _tells_of(text: str, line: _LabelledLine) -> bool:
    """Whether a paragraph speaks of the speaker by name, so that it is told by the outlet."""
    name = (line.named.name or "").split()
    return bool(name) and re.search(rf"\b{re.escape(name[-1])}\b", text) is not None


def _unmarked(source: str, said: Span) -> Span:
    """The words without the marks around all of them."""
    marks = marked_spans(said.cut(source))
    if len(marks) == 1 and marks[0].outer == Span(0, said.end - said.start):
        return Span(said.start + marks[0].inner.start, said.start + marks[0].inner.end)
    return said
