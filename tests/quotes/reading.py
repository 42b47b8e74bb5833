"""Articles for the tests of quotes and people: a body, read as the pipeline reads it."""

from datetime import UTC, datetime

from pipeline.parse import paragraphs
from pipeline.people import People, people
from pipeline.quotes import FoundQuotes, found_quotes
from pipeline.records import Article, Quote


def article(body: str, title: str | None = None, subtitle: str | None = None, published: str | None = None) -> Article:
    """An article of which only words and publication day matter."""
    return Article(
        article_id="a1",
        document_id="d1",
        record_id="r1",
        source_path="a1.txt",
        url=None,
        outlet=None,
        agency=None,
        title=title,
        subtitle=subtitle,
        section=None,
        authors=(),
        dateline_place=None,
        published_at=datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None,
        published_granularity="day" if published else None,
        published_basis="record" if published else "none",
        updated_at=None,
        language="en",
        body=body,
        body_method="given",
        body_confidence=None,
        word_count=len(body.split()),
    )


def found(read: Article) -> FoundQuotes:
    """Quotes and candidates of an article."""
    return found_quotes(*next(iter(paragraphs([read]))))


def quotes(
    body: str, title: str | None = None, subtitle: str | None = None, published: str | None = None
) -> list[Quote]:
    """The quotes of an article with these words."""
    return list(found(article(body, title, subtitle, published)).quotes)


def persons(body: str, title: str | None = None) -> People:
    """The people of an article with these words."""
    return people(*next(iter(paragraphs([article(body, title)]))))


def said(quote: Quote) -> tuple[str, str, str | None]:
    """Kind, words and the speaker's name, or the words that stand for a speaker without one."""
    who = quote.speaker
    return quote.kind, quote.text, (who.name or who.as_written) if who else None
