"""From a parsed article to its quotes: the steps in their order."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.language import Paragraph, article_tokens
from pipeline.people import FIELDS, People, Tokens, people_of, tokens
from pipeline.quotes.quote_reader import Reader
from pipeline.records import Article, Quote, QuoteCandidate
from pipeline.writing import MarkedSpan, marked_spans


@dataclass(frozen=True, slots=True)
class FoundQuotes:
    """The quotes of one article in text order, and the marked spans that are none, each with its reason.

    ``people`` are the article's persons, found on the way, for those who need them next.
    """

    quotes: tuple[Quote, ...]
    candidates: tuple[QuoteCandidate, ...]
    people: People


def found_quotes(article: Article, paragraphs: Sequence[Paragraph]) -> FoundQuotes:
    """The quotes of title, subtitle and body.

    ``paragraphs`` are the article's own, as ``pipeline.language.parse.paragraphs`` gives them.
    """
    columns = [tokens(paragraph, article.field(paragraph.field)) for paragraph in paragraphs]
    marks = {field: marked_spans(article.field(field)) for field in FIELDS}
    people = people_of(article_tokens(article, paragraphs), marks)
    reader = Reader(article, people, columns)
    for paragraph in columns:
        if len(paragraph) and not _is_title_again(article, paragraph):
            reader.read(paragraph, _own_marks(paragraph, marks[paragraph.field]))
    order = {field: place for place, field in enumerate(FIELDS)}
    quotes = sorted(reader.quotes, key=lambda one: (order[one.field], one.span.start, one.span.end))
    return FoundQuotes(tuple(quotes), tuple(reader.candidates), people)


def _own_marks(paragraph: Tokens, marks: Sequence[MarkedSpan]) -> list[MarkedSpan]:
    first = bisect_left(marks, paragraph.begins[0], key=lambda mark: mark.outer.start)
    last = bisect_right(marks, paragraph.ends[-1], key=lambda mark: mark.outer.end)
    return list(marks[first:last])


def _is_title_again(article: Article, paragraph: Tokens) -> bool:
    """Whether a body's first line only repeats the title."""
    if paragraph.field != "body" or not article.title or paragraph.ends[-1] > 4 * len(article.title):
        return False
    line = article.body[paragraph.begins[0] : paragraph.ends[-1]]
    return line.rstrip(" .") == article.title.rstrip(" .") and not article.body[: paragraph.begins[0]].strip()
