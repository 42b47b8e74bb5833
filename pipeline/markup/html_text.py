"""The text that a piece of HTML shows, one line a block element; what is never shown is left out."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from pipeline.markup.html_tree import elements, tree

BLOCKS = elements("block")
WITH_MARGIN = elements("with_margin")
SILENT = sorted(elements("silent"))


class ShownLine(NamedTuple):
    """A line as a browser sets it: inside an item of a list or not, and whether there is space above it."""

    text: str
    is_listed: bool
    is_apart: bool


def text_of(markup: str) -> str:
    """The lines that a page or a piece of one shows, in order, parted by line feeds; '' for markup without text."""
    page = tree(markup)
    if page is None:
        return ""
    etree.strip_elements(page, *SILENT, with_tail=False)
    return "\n".join(line.text for line in shown_lines(page))


def shown_lines(page: HtmlElement) -> Iterator[ShownLine]:
    """The lines of text of a tree without silent elements: one a block element, one blank between words."""
    pieces: list[str] = []
    items, is_apart = 0, False
    for event, element in etree.iterwalk(page, events=("start", "end", "comment", "pi")):
        tag = element.tag
        if tag in BLOCKS:
            if text := " ".join("".join(pieces).split()):
                yield ShownLine(text, items > 0, is_apart)
                is_apart = False
            pieces.clear()
            is_apart |= tag in WITH_MARGIN
            items += (event == "start") - (event == "end") if tag == "li" else 0
        pieces.append((element.text if event == "start" else element.tail) or "")
    if text := " ".join("".join(pieces).split()):
        yield ShownLine(text, items > 0, is_apart)
