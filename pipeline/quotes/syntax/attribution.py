"""What an attribution is: a cue, whose words they are, and the pieces of what the cue reports.

How each frame of a cue is found is not here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.language import ENDS, Phrase, Word, trimmed
from pipeline.quotes.vocabulary import CueKind
from pipeline.reference import listed

UNREAL = listed("quote_words", "unreal")
EMPTY_PIECES = listed("quote_words", "says_nothing")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with what it governs: ``source`` is the noun phrase that speaks, null when the sentence names none.

    ``via`` is the noun phrase through which the words come ("the daily quoted her as saying").
    ``contents`` are the pieces of the reported clause in text order, cue and source cut out.
    ``probability`` is that of a weighed attribution, null for one that the list of cues gives.
    """

    cue: Phrase
    verb: Word
    source: Phrase | None
    via: Phrase | None
    contents: tuple[Phrase, ...]
    kind: CueKind
    frame: str
    probability: float | None = None

    def is_performed(self) -> bool:
        """Whether the cue tells of words spoken, not of words to come or wished for ("will call for")."""
        return not any(child.lower in UNREAL and child.dep in ("aux", "neg") for child in self.verb.children)

    def is_denied(self) -> bool:
        """Whether the cue says that nothing was said ("did not say when")."""
        return self.kind == "speech" and self.verb.child("neg") is not None


def piece(phrase: Phrase) -> Iterator[Phrase]:
    """A phrase without punctuation at its ends, unless it says nothing then."""
    plain = trimmed(phrase)
    first = plain.first
    if len(plain) > 1 or (first.text not in ENDS and first.lower not in EMPTY_PIECES):
        yield plain


def pieces_around(content: Phrase, cuts: list[Phrase]) -> Iterator[Phrase]:
    """The content without what stands inside it and is cue or source ("The plan, she said, is dead")."""
    words = content.first.tokens
    first: int = content.first.index
    for cut in sorted(cuts):
        if cut.overlaps(content):
            if cut.first.index > first:
                yield from piece(words.phrase(first, cut.first.index - 1))
            first = max(first, cut.last.index + 1)
    if first <= content.last.index:
        yield from piece(words.phrase(first, content.last.index))
