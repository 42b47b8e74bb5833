"""What invented officials do with words, for the tests of this folder."""

from pipeline.extraction import extractions
from pipeline.records import EventMention
from tests.events.articles import codes
from tests.invented import article


def mentions_with_quotes(body: str, published: str | None = None) -> tuple[EventMention, ...]:
    (found,) = extractions([article(body, published=published)])
    assert found.undone is None
    return found.mentions


def spoken(body: str, published: str | None = None) -> list[EventMention]:
    """The events of an invented article that are made of words."""
    return [mention for mention in mentions_with_quotes(body, published) if mention.rule.startswith("speech: ")]


def said(words: str) -> list[tuple[str, str, list[str | None]]]:
    """Type, word and codes of the other side of each event, when the president of Chile says some words."""
    return [
        (mention.event_type, mention.trigger_text, codes(mention, "recipient"))
        for mention in spoken(f"{words} Chile's president said.")
    ]
