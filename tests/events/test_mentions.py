"""Whole sentences in, events out: type, status and parties by country."""

import pytest

from pipeline.events import event_mentions
from pipeline.parse import paragraphs
from pipeline.records import Article, EventMention


def article(body: str, title: str | None = None) -> Article:
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
        published_at=None,
        published_granularity=None,
        published_basis="none",
        updated_at=None,
        language="en",
        body=body,
        body_method="given",
        body_confidence=None,
        word_count=len(body.split()),
    )


def mentions(body: str, title: str | None = None) -> tuple[EventMention, ...]:
    ((own, parsed),) = paragraphs([article(body, title)])
    return event_mentions(own, parsed, ())


def codes(mention: EventMention, role: str) -> list[str | None]:
    return [one.party.country or one.party.org_code for one in mention.participants if one.role == role]


@pytest.mark.parametrize(
    ("text", "event_type", "status", "actors", "recipients"),
    [
        ("Norway condemned the Malian government on Monday.", "ACCUSE", "happened", ["NOR"], ["MLI"]),
        ("Kenya will send food to Somalia.", "AGREE", "planned", ["KEN"], ["SOM"]),
        ("Peru imposed sanctions on Bolivia.", "SANCTION", "happened", ["PER"], ["BOL"]),
        ("Two Danish diplomats were expelled by Belarus.", "SANCTION", "happened", ["BLR"], ["DNK"]),
    ],
    ids=["accuse", "planned aid", "sanctions", "passive"],
)
def test_main_event(text: str, event_type: str, status: str, actors: list[str], recipients: list[str]) -> None:
    main = mentions(text)[0]
    assert (main.event_type, main.status, codes(main, "actor"), codes(main, "recipient")) == (
        event_type,
        status,
        actors,
        recipients,
    )


@pytest.mark.parametrize(
    "text",
    ["The weather in Norway was cold on Monday.", "Norwegian officials said the region needed time.", "Read more"],
)
def test_no_event(text: str) -> None:
    assert mentions(text) == ()
