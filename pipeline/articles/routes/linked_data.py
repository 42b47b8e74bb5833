"""The linked data (JSON-LD) of an HTML page: its objects, those that are articles, and their texts.

Which of the page's declarations is believed does not belong here (``html_metadata``).
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.html import HtmlElement

from pipeline.articles.routes.meta_elements import clean

LinkedObject = Mapping[str, Any]

ARTICLE_TYPE = re.compile(r"Article|BlogPosting|Report$|Review$|Analysis", re.IGNORECASE)


def linked_articles(tree: HtmlElement) -> list[LinkedObject]:
    """The objects of a page's linked data that are articles, in order."""
    return [thing for thing in _linked_data(tree) if ARTICLE_TYPE.search(linked_text(thing.get("@type")) or "")]


def _linked_data(tree: HtmlElement) -> Iterator[LinkedObject]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield from _objects(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):  # not JSON, or nested beyond reason
                continue


def _objects(value: Any) -> Iterator[LinkedObject]:
    if isinstance(value, list):
        for part in value:
            yield from _objects(part)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph", []))


def linked_text(value: Any) -> str | None:
    """The text of a value of linked data: a string, an object's name, or the first of a list."""
    if isinstance(value, list):
        return next(filter(None, map(linked_text, value)), None)
    if isinstance(value, dict):
        return linked_text(value.get("name"))
    return clean(value) or None if isinstance(value, str) else None


def linked_names(value: Any) -> Iterator[str]:
    """The texts of each of several values, or of the only one; organisations beside persons are left out."""
    parts = value if isinstance(value, list) else [value]
    persons = [part for part in parts if isinstance(part, dict) and linked_text(part.get("@type")) == "Person"]
    for part in parts:
        is_body = isinstance(part, dict) and "Organization" in (linked_text(part.get("@type")) or "")
        name = linked_text(part) if not (is_body and persons) else None
        if name:
            yield name
