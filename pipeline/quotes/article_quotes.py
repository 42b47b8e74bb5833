"""From a parsed article to its quotes: the steps in their order."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.language import Tokens
from pipeline.people import People, people_of
from pipeline.quotes.reading import Reader
from pipeline.records import FIELDS, Article, Quote, QuoteCandidate
from pipeline.writing import MarkedSpan, marked_spans

TITLE_AGAIN = 4  # times the title's length within which a body's first line may repeat it


@dataclass(frozen=True, slots=True)
class FoundQuotes:
    """The quotes of one article in text order, and the marked spans that are none, each with its reason.

    ``people`` are the article's persons, found on the way, for those who need them next.
    """

    quotes: tuple[Quote, ...]
    candidates: tuple[QuoteCandidate, ...]
    people: People


def found_quotes(article: Article, paragraphs: Sequence[Tokens]) -> FoundQuotes:
    """The quotes of title, subtitle and body.

    ``paragraphs`` are the article's own, as ``pipeline.language.article_tokens`` gives them.
    """
    marks = {field: marked_spans(article.field(field)) for field in FIELDS}
    people = people_of(paragraphs, marks)
    reader = Reader(article, people, paragraphs)
    for paragraph in paragraphs:
        if len(paragraph) and not _is_title_again(article, paragraph):
            reader.read(paragraph, _own_marks(paragraph, marks[paragraph.field]))
    quotes = sorted(reader.quotes, key=lambda quote: (FIELDS.index(quote.field), quote.span.start, quote.span.end))
    return FoundQuotes(tuple(quotes), tuple(reader.candidates), people)


def _own_marks(paragraph: Tokens, marks: Sequence[MarkedSpan]) -> list[MarkedSpan]:
    first = bisect_left(marks, paragraph.span.start, key=lambda mark: mark.outer.start)
    last = bisect_right(marks, paragraph.span.end, key=lambda mark: mark.outer.end)
    return list(marks[first:last])


def _is_title_again(article: Article, paragraph: Tokens) -> bool:
    """Whether a body's first line only repeats the title."""
    span = paragraph.span
    if paragraph.field != "body" or not article.title or span.end > TITLE_AGAIN * len(article.title):
        return False
    return paragraph.text.rstrip(" .") == article.title.rstrip(" .") and not article.body[: span.start].strip()
