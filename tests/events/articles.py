"""Invented articles, and what their events say, for the tests of this folder."""

from pipeline.events.mentions import event_mentions
from pipeline.language.parse import paragraphs
from pipeline.records import EventMention, ParticipantRole
from tests.invented import article


def mentions(body: str, title: str | None = None, published: str | None = None) -> tuple[EventMention, ...]:
    ((own, parsed),) = paragraphs([article(body, title, published)])
    return event_mentions(own, parsed, ())


def codes(mention: EventMention, role: ParticipantRole) -> list[str | None]:
    return [one.party.country or one.party.org_code for one in mention.participants if one.role == role]


def told(mention: EventMention) -> tuple[str, str, list[str | None], list[str | None]]:
    """Type, status, codes of the actors, codes of the recipients."""
    return mention.event_type, mention.status, codes(mention, "actor"), codes(mention, "recipient")
