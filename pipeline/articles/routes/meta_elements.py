"""The meta elements of an HTML page and the authors of its microdata: what they say by name, and which names say what.

The names are in ``seeds/reference/metadata_names.csv``. Which declaration is believed does not belong here
(``html_metadata``).
"""

import html
import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice

from lxml.html import HtmlElement

from pipeline.reference import rows
from pipeline.writing import tidied

SPACE = re.compile(r"\s+")
MOST_ITEMS = 20  # authors in microdata that are read; more are those of comments
LONGEST_ITEM = 100  # code points of one; a longer one is a box about the author

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


def item_authors(tree: HtmlElement) -> Iterator[str]:
    """The authors that the page's microdata names: the name within an item, else the item's own text.

    Only the thing that names the first author is believed: others are stories beside it. Comments have authors too.
    """
    marked = (element for element in tree.iter() if "author" in (element.get("itemprop") or "").split())
    items = list(islice(marked, MOST_ITEMS))
    things = [_thing(item) for item in items]
    for item, thing in zip(items, things, strict=True):
        if thing is not things[0] or (thing is not None and "Comment" in (thing.get("itemtype") or "")):
            return
        named = item.xpath("descendant::*[@itemprop='name']") or [item]
        names = (clean(part.get("content") or part.text_content()) for part in named[:MOST_ITEMS])
        yield from (name for name in names if name and len(name) <= LONGEST_ITEM)


def _thing(item: HtmlElement) -> HtmlElement | None:
    """The thing of which an item of microdata tells; null for the page itself."""
    return next((above for above in item.iterancestors() if above.get("itemscope") is not None), None)


def clean(text: str) -> str:
    """A text of markup as it is read: references resolved, odd characters mended, one blank between words."""
    return SPACE.sub(" ", tidied(html.unescape(text))).strip()
