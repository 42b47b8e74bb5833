"""Transcripts without quotation marks: paragraphs that open with a speaker's name in capitals and a colon.

Labels in other shapes ("Report:", "Anchor:") name parts of a broadcast and are none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.language import Tokens
from pipeline.people import People, Person
from pipeline.records import Span
from pipeline.reference import listed

LABEL = re.compile(r"(?P<who>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,4}):\s+(?=\S)")
FEWEST_TURNS = 3  # paragraphs with a label that make a transcript
NOT_SPEAKERS = listed("quote_words", "no_speaker_label")


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a dialogue: who speaks, by the label's offsets, and the words; spans count in the body."""

    who: Span
    said: Span


def turns(paragraphs: Sequence[Tokens]) -> dict[int, Turn]:
    """The turns of a transcript by the offset at which their paragraphs start; empty when the body is no transcript."""
    found: dict[int, Turn] = {}
    labels: set[str] = set()
    for paragraph in paragraphs:
        if paragraph.field != "body" or not len(paragraph):
            continue
        span = paragraph.span
        match = LABEL.match(paragraph.source, span.start, span.end)
        if match is not None and match.group("who") not in NOT_SPEAKERS:
            found[span.start] = Turn(Span(*match.span("who")), Span(match.end(), span.end))
            labels.add(match.group("who"))
    return found if len(found) >= FEWEST_TURNS and len(labels) > 1 else {}


def persons_by_label(people: People) -> dict[str, Person | None]:
    """The persons of the article by family name and by full name in lower case; null where several share it."""
    found: dict[str, Person | None] = {}
    for person in people.persons:
        for label in {person.name.lower(), person.name.split()[-1].lower()}:
            found[label] = None if label in found else person
    return found
