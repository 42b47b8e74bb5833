"""Dates of events as the cases of this folder write them."""

from pipeline.records import EventMention, When
from tests.events.articles import mentions


def value(when: When) -> str:
    """A day as 2030-05-16, other periods as first/last day, the words alone for what has no date, else "none"."""
    if when.start is None:
        return f"“{when.text}”" if when.text else "none"
    return f"{when.start}" if when.start == when.end else f"{when.start}/{when.end}"


def of_trigger(trigger: str, body: str, title: str | None, published: str | None) -> list[EventMention]:
    return [one for one in mentions(body, title, published) if one.trigger_text == trigger]
