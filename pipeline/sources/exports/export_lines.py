"""The lines of an export's text, and what short ones of them are whatever the database: bylines, names, copyright."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.word_lists import name_particles

LONGEST_BYLINE = 120  # characters
LONGEST_COPYRIGHT = 300  # characters
MOST_WORDS_OF_A_NAME = 5
COPYRIGHT = re.compile(r"\W{0,3}(?:©|\(c\)|copyright\b|all rights reserved)", re.IGNORECASE)
CREDIT = re.compile(r"(?:by|von|par|por|di|door|av|af|od|от)\s+(?=\S)", re.IGNORECASE)  # what opens a byline
BETWEEN_NAMES = re.compile(r"\s*[;|/&]\s*|,\s+|\s+(?:and|und|et|y|e|i|en|och|og|и)\s+")
BETWEEN_AUTHORS = re.compile(r"\s*[;|]\s*")
WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]*)*")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line with words of a text, without the blanks around it; half-open in code points of the text."""

    text: str
    start: int
    end: int
    is_after_blank: bool


def text_lines(text: str, start: int, end: int) -> Iterator[TextLine]:
    """The lines between two places of a text that are not blank, in order."""
    is_after_blank = True
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        shown = text[start:stop].strip()
        if shown:
            first = start + text[start:stop].index(shown[0])
            yield TextLine(shown, first, first + len(shown), is_after_blank)
        is_after_blank = not shown
        start = stop + 1


def joined(lines: Sequence[TextLine]) -> str:
    """The text of lines: with an empty line between paragraphs where a paragraph may be of several, else without."""
    is_wrapped = not all(line.is_after_blank for line in lines[1:])
    breaks = ["\n\n" if line.is_after_blank and is_wrapped else "\n" for line in lines]
    return "".join(part for line, gap in zip(lines, breaks, strict=True) for part in (gap, line.text)).lstrip("\n")


def is_copyright(line: str) -> bool:
    """Whether a line tells whose a text is, and nothing else."""
    return len(line) <= LONGEST_COPYRIGHT and COPYRIGHT.match(line) is not None


def is_byline(line: str) -> bool:
    """Whether a line holds names of persons and nothing else, from its letters: a title has words that start small."""
    if len(line) > LONGEST_BYLINE or line[-1] in "?!:":
        return False
    credit = CREDIT.match(line)
    names = [name for name in BETWEEN_NAMES.split(line[credit.end() :] if credit else line) if name]
    return bool(names) and all(_is_name(name, least=1 if credit else 2) for name in names)


def _is_name(name: str, least: int) -> bool:
    words = name.rstrip(".").split()
    return least <= len(words) <= MOST_WORDS_OF_A_NAME and all(
        WORD.fullmatch(word) and (word[0].isupper() or word.lower() in name_particles()) for word in words
    )


def authors(line: str) -> list[str]:
    """The authors of a byline as it writes them, without "By": parted where it parts them by semicolons, else whole."""
    return [name for part in BETWEEN_AUTHORS.split(line) if (name := _uncredited(part.strip(" ,")).rstrip("."))]


def _uncredited(name: str) -> str:
    """A name without the "By" before it; a "Von" that may be the name's own stays."""
    credit = CREDIT.match(name)
    rest = name[credit.end() :] if credit else name
    return rest if rest[:1].isupper() and " " in rest else name
