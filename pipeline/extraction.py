"""Quotes and events of articles from one shared parse; the way in for worker processes."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.events import event_mentions
from pipeline.parse import Paragraph, paragraphs
from pipeline.quotes import STANCE, found_quotes
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
    """One article's; what somebody is for or against is told by the outlet, so a stance asserts no event."""
    quotes = found_quotes(article, parsed)
    spoken = [quote for quote in quotes.quotes if quote.rule != STANCE]
    mentions = event_mentions(article, parsed, spoken, quotes.people)
    return Extraction(article.article_id, quotes.quotes, quotes.candidates, mentions)
