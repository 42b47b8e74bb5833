"""Labels that open a line and name who speaks in it: "OKAFOR:", "Q.", "AMARA OKAFOR, MAYOR (through translator):".

Whether a line with such a label is a turn of a conversation is decided in ``transcripts``.
"""

import re
from dataclasses import dataclass
from typing import Literal

from pipeline.places import country_of
from pipeline.records import Span
from pipeline.reference import any_of, listed
from pipeline.word_lists import name_particles

LabelKind = Literal["question", "answer", "name"]

CLOCK = r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*(?:[-–—]\s*)?)?"
OPENING = rf"{CLOCK}[*_]{{0,2}}"
NOTE = r"(?:\s?[(\[][^()\[\]\n]{1,50}[)\]])"
END = r"[*_]{0,2}\s?:[*_]{0,2}(?:\s*[(\[]\d{1,2}:\d{2}(?::\d{2})?[)\]]:?)?(?:\s+|$)"
LETTER = re.compile(
    rf"{OPENING}(?P<who>(?P<question>Q|{any_of(listed('quote_words', 'question_label'))})"
    rf"|(?P<answer>A|{any_of(listed('quote_words', 'answer_label'))}))"
    rf"(?: ?\d{{1,2}})?(?:{END}|[.)][*_]{{0,2}}\s+|\s[–—-]\s)",
    re.IGNORECASE,
)
BARE_QUESTION = re.compile(r"(?P<who>Q)\s+(?=[A-Z\"“])")  # as the White House prints it
NAMED = re.compile(
    rf"{OPENING}(?P<who>[^\W\d_a-z][^:,()\[\]\"“”!?;\n]{{0,50}}?){NOTE}?(?:,\s(?P<role>[^:\"“”!?;\n]{{2,90}}?))?"
    rf"{NOTE}{{0,2}}{END}"
)
WORD = re.compile(r"[^\s]+")
MOST_WORDS = 6
NOT_SPEAKERS = frozenset(word.lower() for word in listed("quote_words", "no_speaker_label"))
SMALL = name_particles() | listed("quote_words", "small_in_label")
LATIN_LABEL = re.compile(r"[^\W\d_][^\W\d_]*(?:[.'’‑–-][^\W\d_]+)*[.]?|&")


@dataclass(frozen=True, slots=True)
class LineLabel:
    """The label of a line: ``who`` stands for the speaker, ``role`` is what follows a comma, null when nothing does.

    ``start`` is where the words behind it begin, at or behind the line's end when the label is all of the line.
    ``is_bare``: a "Q" without any sign behind it, which counts only among other labels.
    """

    kind: LabelKind
    who: Span
    text: str
    role: str | None
    start: int
    is_bare: bool = False

    @property
    def is_capital(self) -> bool:
        return self.text.isupper() and len(self.text) > 1


def line_label(source: str, line: Span) -> LineLabel | None:
    """The label that opens a line of a text, null when none does."""
    letter = LETTER.match(source, line.start, line.end)
    if letter is not None and not letter["who"].islower():
        kind: LabelKind = "question" if letter["question"] else "answer"
        return LineLabel(kind, Span(*letter.span("who")), letter["who"], None, letter.end())
    bare = BARE_QUESTION.match(source, line.start, line.end)
    if bare is not None:
        return LineLabel("question", Span(*bare.span("who")), bare["who"], None, bare.end(), is_bare=True)
    named = NAMED.match(source, line.start, line.end)
    if named is None or not _may_name(named["who"]):
        return None
    return LineLabel("name", Span(*named.span("who")), named["who"], named["role"], named.end())


def _may_name(label: str) -> bool:
    """Whether a label may stand for a speaker: a few capitalised words, no notice of the page and no place."""
    words = WORD.findall(label)
    if not 0 < len(words) <= MOST_WORDS or label.lower() in NOT_SPEAKERS or country_of(label.title()) is not None:
        return False
    if not all(LATIN_LABEL.fullmatch(word) for word in words):
        return False
    return all(word[0].isupper() or word in SMALL for word in words)
