"""From a parsed article to its quotes: the steps in their order."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.parse import Paragraph
from pipeline.records import Article, Quote, QuoteCandidate


@dataclass(frozen=True, slots=True)
class FoundQuotes:
    """The quotes of one article in text order, and the marked spans that are none, each with its reason."""

    quotes: tuple[Quote, ...]
    candidates: tuple[QuoteCandidate, ...]


def found_quotes(article: Article, paragraphs: Sequence[Paragraph]) -> FoundQuotes:  # noqa: ARG001
    """The quotes of title, subtitle and body.

    ``paragraphs`` are the article's own, as ``pipeline.parse.paragraphs`` gives them.
    """
    return FoundQuotes((), ())
