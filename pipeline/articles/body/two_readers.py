"""Which of two readers has the body of a page where they disagree: the text finder, or one that knows its markup.

A reader of markup knows which element is a caption or a box of teasers, and loses or mistakes the article as a whole
where a page is built as it does not expect; the finder sees lines alone, and errs by a paragraph at an end. So the
reader of markup is believed unless much of the finder's text is missing from its own.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.articles.body.page_path import PagePath
from pipeline.articles.lines import LineIndex, Look

MOST_MISSED = 0.15  # of the finder's words; captions and a note at the end are less
LEAST_SHARED = 0.2  # of the smaller text's words; readers who share less look at two parts of the page
LONG_ENOUGH = 8  # words; a longer line is known inside another one too


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether the finder has the better text, and the share of the words of both that both have, 0 to 1."""

    is_finder_better: bool
    agreement: float


def compared(
    path: PagePath, found: Collection[LineIndex], others: Sequence[Look], title: frozenset[str] = frozenset()
) -> Comparison:
    """Compare the lines that the finder ``found`` on a page with the paragraphs that another reader has of it.

    What only one of them has is weighed by what speaks for its lines as body. Where they share next to nothing the one
    whose text has more of the longer words of the declared ``title`` is believed, else the finder, which has looked at
    the whole page.
    """
    own, other = frozenset(found), frozenset(_lines_told(path.page, others))
    own_words, shared = _words(path, own), _words(path, own & other)
    other_words = sum(look.size for look in others)
    either = own_words + max(other_words - shared, 0.0)
    if own_words - shared <= MOST_MISSED * own_words:
        return Comparison(False, shared / either if either else 0.0)
    if shared < LEAST_SHARED * min(own_words, other_words):
        is_better = _told(title, (path.page[line] for line in own)) >= _told(title, others)
    else:
        is_better = _weight(path, own - other) > _weight(path, other - own)
    return Comparison(is_better, shared / either)


def _told(title: frozenset[str], text: Iterable[Look]) -> int:
    """How many words of a title a text tells, the title itself left out."""
    return len(title & {word for look in text if not title <= look.long_words for word in look.long_words})


def _lines_told(page: Sequence[Look], others: Sequence[Look]) -> Iterator[LineIndex]:
    """The lines of a page whose words are those of a paragraph or, if they are many, begin and end within the text."""
    whole = {look.words for look in others}
    words = [word for look in others for word in look.words]
    runs = {hash(run) for run in zip(*(words[start:] for start in range(LONG_ENOUGH)), strict=False)}
    for line, look in enumerate(page):
        ends = look.words[:LONG_ENOUGH], look.words[-LONG_ENOUGH:]
        is_within = len(look.words) > LONG_ENOUGH and all(hash(end) in runs for end in ends)
        if look.words and (is_within or look.words in whole):
            yield LineIndex(line)


def _words(path: PagePath, lines: Collection[LineIndex]) -> float:
    return sum(path.page[line].size for line in lines)


def _weight(path: PagePath, lines: Collection[LineIndex]) -> float:
    return float(sum(path.as_body[line] for line in lines))
