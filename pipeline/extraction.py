"""Quotes and events of articles from one shared parse; the way in for worker processes."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.events import event_mentions
from pipeline.faults import Undone, undone
from pipeline.parse import Paragraph, paragraphs
from pipeline.quotes import STANCE, found_quotes
from pipeline.records import Article, EventMention, Quote, QuoteCandidate


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article says: its quotes, the marked spans that are none, and its event mentions, in text order.

    ``undone`` tells why its events, or all of it, could not be found; null when they were.
    """

    article_id: str
    quotes: tuple[Quote, ...]
    candidates: tuple[QuoteCandidate, ...]
    mentions: tuple[EventMention, ...]
    undone: Undone | None = None


def extractions(articles: Sequence[Article]) -> list[Extraction]:
    """Quotes and events of each article, in the order given."""
    return [_extraction(article, parsed) for article, parsed in paragraphs(articles)]


def _extraction(article: Article, parsed: Sequence[Paragraph]) -> Extraction:
    """One article's; what somebody is for or against is told by the outlet, so a stance asserts no event."""
    quotes = found_quotes(article, parsed)
    spoken = [quote for quote in quotes.quotes if quote.rule != STANCE]
    try:
        mentions = event_mentions(article, parsed, spoken, quotes.people)
    except Exception as error:  # costs the article its events, and not its quotes
        return Extraction(article.article_id, quotes.quotes, quotes.candidates, (), undone(error))
    return Extraction(article.article_id, quotes.quotes, quotes.candidates, mentions)
