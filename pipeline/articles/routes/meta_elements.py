"""The meta elements of an HTML page: what they say by name, and which names say a title, an author or a date.

The names are in ``seeds/reference/metadata_names.csv``. Which declaration is believed does not belong here
(``html_metadata``).
"""

import html
import re
from collections.abc import Iterator, Mapping
from functools import cache

from lxml.html import HtmlElement

from pipeline.reference import rows
from pipeline.writing import tidied

SPACE = re.compile(r"\s+")

Metas = Mapping[str, list[str]]
"""The contents of meta elements by name in lower case, in order."""


def metas(tree: HtmlElement) -> Metas:
    """What a page's meta elements say; those without a name or content are left out."""
    contents: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = clean(meta.get("content") or "")
        if name and content:
            contents.setdefault(name, []).append(content)
    return contents


def said_of(field: str, said: Metas) -> Iterator[tuple[str, str]]:
    """What meta elements say of a field ("title", "author", "published", "updated") with its name, best name first."""
    yield from ((name, value) for name in metadata_names(field) for value in said.get(name, []))


@cache
def metadata_names(field: str) -> tuple[str, ...]:
    """The names of meta elements that hold a field, in order of trust."""
    return tuple(row["name"] for row in rows("metadata_names") if row["field"] == field)


def clean(text: str) -> str:
    """A text of markup as it is read: references resolved, odd characters mended, one blank between words."""
    return SPACE.sub(" ", tidied(html.unescape(text))).strip()
