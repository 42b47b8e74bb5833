"""The text that a piece of HTML shows, one line a block element; what is never shown is left out."""

from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from pipeline.markup.html_tree import elements, tree

BLOCKS = elements("block")
SILENT = sorted(elements("silent"))
BREAK = "\x00"  # a character that HTML cannot hold


def text_of(markup: str) -> str:
    """The lines that a page or a piece of one shows, in order, parted by line feeds; '' for markup without text."""
    page = tree(markup)
    if page is None:
        return ""
    etree.strip_elements(page, *SILENT, with_tail=False)
    return "\n".join(shown_lines(page))


def shown_lines(page: HtmlElement) -> Iterator[str]:
    """The lines of text of a tree without silent elements: one a block element, one blank between words."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(page, events=("start", "end", "comment", "pi")):
        border = BREAK if element.tag in BLOCKS else ""
        shown = element.text if event == "start" else element.tail
        pieces.append(border + (shown or ""))
    yield from (line for text in "".join(pieces).split(BREAK) if (line := " ".join(text.split())))
