"""Quotes and events of articles from one shared parse; the way in for worker processes."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.events import event_mentions
from pipeline.parse import Paragraph, paragraphs
from pipeline.quotes import found_quotes
from pipeline.records import Article, EventMention, Quote, QuoteCandidate


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article says: its quotes, the marked spans that are none, and its event mentions, in text order."""

    article_id: str
    quotes: tuple[Quote, ...]
    candidates: tuple[QuoteCandidate, ...]
    mentions: tuple[EventMention, ...]


def extractions(articles: Sequence[Article]) -> list[Extraction]:
    """Quotes and events of each article, in the order given."""
    return [_extraction(article, parsed) for article, parsed in paragraphs(articles)]


def _extraction(article: Article, parsed: Sequence[Paragraph]) -> Extraction:
    quotes = found_quotes(article, parsed)
    mentions = event_mentions(article, parsed, quotes.quotes, quotes.people)
    return Extraction(article.article_id, quotes.quotes, quotes.candidates, mentions)
