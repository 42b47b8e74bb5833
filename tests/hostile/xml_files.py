"""Feeds with healthy and spoiled items."""

from collections.abc import Callable, Sequence
from random import Random
from xml.sax.saxutils import escape

from tests.hostile.content import Content, piece
from tests.hostile.stories import Story

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Outlet 0</title>\n'
END = "</channel></rss>\n"


def feed(random: Random, healthy: Sequence[Story], spoiled: Sequence[Story]) -> Content:
    """A feed of whole items, the markup of those with spoiled stories spoiled too."""
    made_by = list[str]()
    items = [(item(story), True) for story in healthy]
    for story in spoiled:
        spoil = random.choice(SPOILERS)
        made_by.append(spoil.__name__)
        items.append((spoil(random, item(story)), False))
    random.shuffle(items)
    text = HEAD + "".join(item for item, _ in items) + END
    data = text.encode("utf-8", "replace")
    return Content(data, "whole", tuple(piece(story, data) for story in healthy), 1, tuple(made_by))


def item(story: Story) -> str:
    told = {name: escape(str(value)) for name, value in story.fields.items()}
    return (
        f"<item><title>{told.get('title', '')}</title><guid>{told.get('id', '')}</guid>"
        f"<description>{told.get('text', '')}</description></item>\n"
    )


def _end_missing(random: Random, markup: str) -> str:
    return markup.replace(random.choice(("</title>", "</guid>", "</description>")), "", 1)


def _end_too_many(random: Random, markup: str) -> str:
    return markup.replace("<guid>", random.choice(("</b>", "</title>", "<b>", "< ", "&", "&nbsp;", "&own;")) + "<guid>")


def _no_item_end(_: Random, markup: str) -> str:
    return markup.replace("</item>", "")


def _whole(_: Random, markup: str) -> str:
    return markup


SPOILERS: tuple[Callable[[Random, str], str], ...] = (_end_missing, _end_too_many, _no_item_end, _whole)
