"""Quotes and events of articles from one shared parse; the way in for worker processes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.bodies import with_bodies_named
from pipeline.events import event_mentions
from pipeline.language import Paragraph, article_tokens, paragraphs
from pipeline.quotes import STANCE, found_quotes
from pipeline.records import Article, EventMention, Quote, QuoteCandidate
from pipeline.running import Undone, undone


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


READ_OF_A_BODY = 300_000  # code points that are read, some 50,000 words; the longest reports have 12,000
READ_OF_A_TITLE = 2_000  # code points that are read of a title or subtitle


def extractions(articles: Sequence[Article]) -> list[Extraction]:
    """Quotes and events of each article, in the order given; of a body beyond ``READ_OF_A_BODY`` those of its start."""
    return [_extraction(article, parsed) for article, parsed in paragraphs(map(readable, articles))]


def unread(article: Article) -> int:
    """How many code points at the end of an article's fields are not read for quotes and events."""
    titles = (len(text or "") - READ_OF_A_TITLE for text in (article.title, article.subtitle))
    return sum(max(0, beyond) for beyond in (*titles, len(article.body) - READ_OF_A_BODY))


def readable(article: Article) -> Article:
    """The article with what is read of its fields; offsets hold in the whole ones, too."""
    if not unread(article):
        return article
    title, subtitle = ((text or "")[:READ_OF_A_TITLE] or None for text in (article.title, article.subtitle))
    return replace(article, title=title, subtitle=subtitle, body=article.body[:READ_OF_A_BODY])


def _extraction(article: Article, parsed: Sequence[Paragraph]) -> Extraction:
    """One article's; what somebody is for or against is told by the outlet, so a stance asserts no event."""
    words = article_tokens(article, parsed)
    quotes = found_quotes(article, words)
    spoken = [quote for quote in quotes.quotes if quote.rule != STANCE]
    try:
        mentions = event_mentions(article, words, spoken, quotes.people)
    except Exception as error:  # costs the article its events, and not its quotes
        return Extraction(article.article_id, quotes.quotes, quotes.candidates, (), undone(error))
    called, told = with_bodies_named(article, quotes.quotes, mentions, quotes.people)
    return Extraction(article.article_id, called, quotes.candidates, told)
