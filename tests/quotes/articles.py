"""Articles for the tests of quotes and people: a body, read as the pipeline reads it."""

from pipeline.language import article_tokens, paragraphs
from pipeline.people import People, people_of
from pipeline.quotes.article_quotes import FoundQuotes, found_quotes
from pipeline.records import FIELDS, Article, Quote
from pipeline.writing import marked_spans
from tests.invented import article


def found(read: Article) -> FoundQuotes:
    """Quotes and candidates of an article."""
    whole, parsed = next(iter(paragraphs([read])))
    return found_quotes(whole, article_tokens(whole, parsed))


def quotes(
    body: str, title: str | None = None, subtitle: str | None = None, published: str | None = None
) -> list[Quote]:
    """The quotes of an article with these words."""
    return list(found(article(body, title, published, subtitle)).quotes)


def persons(body: str, title: str | None = None) -> People:
    """The people of an article with these words."""
    read, parsed = next(iter(paragraphs([article(body, title)])))
    return people_of(article_tokens(read, parsed), {field: marked_spans(read.field(field)) for field in FIELDS})


def said(quote: Quote) -> tuple[str, str, str | None]:
    """Kind, words and the speaker's name, or the words that stand for a speaker without one."""
    who = quote.speaker
    return quote.kind, quote.text, (who.name or who.as_written) if who else None
