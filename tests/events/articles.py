"""Invented articles, and what their events say, for the tests of this folder."""

from collections.abc import Sequence

from pipeline.events import event_mentions
from pipeline.language import Paragraph, article_tokens, paragraphs
from pipeline.people import people_of
from pipeline.records import FIELDS, Article, EventMention, ParticipantRole
from pipeline.writing import marked_spans
from tests.invented import article


def mentions(body: str, title: str | None = None, published: str | None = None) -> tuple[EventMention, ...]:
    ((own, parsed),) = paragraphs([article(body, title, published)])
    return parsed_mentions(own, parsed)


def parsed_mentions(own: Article, parsed: Sequence[Paragraph]) -> tuple[EventMention, ...]:
    """The mentions of a parsed article without quotes."""
    words = article_tokens(own, parsed)
    marks = {field: marked_spans(own.field(field)) for field in FIELDS}
    return event_mentions(own, words, (), people_of(words, marks))


def codes(mention: EventMention, role: ParticipantRole) -> list[str | None]:
    return [side.party.country or side.party.org_code for side in mention.participants if side.role == role]


def told(mention: EventMention) -> tuple[str, str, list[str | None], list[str | None]]:
    """Type, status, codes of the actors, codes of the recipients."""
    return mention.event_type, mention.status, codes(mention, "actor"), codes(mention, "recipient")
