"""Invented articles, and what their events say, for the tests of this folder."""

from datetime import UTC, datetime

from pipeline.events import event_mentions
from pipeline.parse import paragraphs
from pipeline.records import Article, EventMention, ParticipantRole


def article(body: str, title: str | None = None, published: str | None = None) -> Article:
    """An article with nothing known but body, title and publication day (ISO)."""
    return Article(
        article_id="a",
        document_id="d",
        record_id="r",
        source_path="p",
        url=None,
        outlet=None,
        agency=None,
        title=title,
        subtitle=None,
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


def mentions(body: str, title: str | None = None, published: str | None = None) -> tuple[EventMention, ...]:
    ((own, parsed),) = paragraphs([article(body, title, published)])
    return event_mentions(own, parsed, ())


def codes(mention: EventMention, role: ParticipantRole) -> list[str | None]:
    return [one.party.country or one.party.org_code for one in mention.participants if one.role == role]


def told(mention: EventMention) -> tuple[str, str, list[str | None], list[str | None]]:
    """Type, status, codes of the actors, codes of the recipients."""
    return mention.event_type, mention.status, codes(mention, "actor"), codes(mention, "recipient")
