"""The pages of a printed text put together: without running heads and page numbers, in letters that no printer joins.

Lines stay as they are printed: which of them make a paragraph is read with the articles.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

ZONE = 2  # lines at the top and at the bottom of a page that may be printed on each
NEIGHBOURS = 2  # pages on which such a line comes again: left and right pages may have heads of their own
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
LIGATURE = re.compile("[ﬀ-ﬆ]")
SOFT_HYPHEN = re.compile("\xad\n?")
NUMBER = re.compile(r"\d+")
ADDRESS = re.compile(r"https?://\S+")


def joined_pages(pages: Sequence[str]) -> str:
    """The text of all pages, page by page; blank lines stay within pages, where they may part paragraphs.

    Of a line at the top or bottom of neighbouring pages, whatever its numbers, the first is kept where it has no number
    (it may be the title, or the outlet's name), and of one with an address that alone.
    """
    lines = [page.strip("\n \t").split("\n") for page in pages]
    zones = [_keys(page) for page in lines]
    text = "\n".join(chain.from_iterable(_kept(page, number, zones) for number, page in enumerate(lines)))
    return SOFT_HYPHEN.sub("", LIGATURE.sub(lambda found: LIGATURES[found[0]], text))


def _keys(page: Sequence[str]) -> frozenset[str]:
    return frozenset(_zone(page).values())


def _zone(page: Sequence[str]) -> dict[int, str]:
    """The lines at the top and the bottom of a page by their place, as they are compared with those of others."""
    printed = [place for place, line in enumerate(page) if line.strip()]
    top = {place: f"top {_key(page[place])}" for place in printed[:ZONE]}
    return top | {place: f"bottom {_key(page[place])}" for place in printed[ZONE:][-ZONE:]}


def _key(line: str) -> str:
    return NUMBER.sub("#", " ".join(line.split()).casefold())


def _kept(page: Sequence[str], number: int, zones: Sequence[frozenset[str]]) -> Iterator[str]:
    """The lines of a page without those that are printed on its neighbours too."""
    before = frozenset[str]().union(*zones[max(0, number - NEIGHBOURS) : number])
    after = frozenset[str]().union(*zones[number + 1 : number + 1 + NEIGHBOURS])
    zone = _zone(page)
    for place, line in enumerate(page):
        key = zone.get(place, "")
        if key in before:
            continue
        if key not in after or not NUMBER.search(line):
            yield line
        elif address := ADDRESS.search(line):
            yield address[0]
