"""Texts whose paragraphs are set as agencies set them for teleprinters: lines flush left, the first of each indented.

Markup around such a text has one element for all of it, and white space is no line break there.
"""

import re

from lxml import etree

INDENT = re.compile(r"\n(?:[^\S\n]*\n)*[^\S\n]{2,12}(?=\S)")
FLUSH = re.compile(r"\n(?=\S)")


def parted_at_indents(text: str) -> list[str]:
    """The paragraphs of a text in which some lines stand flush left and some are indented; any other text as one.

    Lines that are all indented alike are laid out for whoever reads the markup, and part nothing.
    """
    return INDENT.split(text) if FLUSH.search(text) else [text]


def break_at_indents(part: etree._Element) -> None:
    """Put a ``br`` before every indented line of the texts in an element, where others of the text stand flush left."""
    for element in list(part.iter(etree.Element)):
        element.text, *more = parted_at_indents(element.text or "")
        for place, piece in enumerate(more):
            element.insert(place, _break(piece))
        parent = None if element is part else element.getparent()
        if parent is not None and element.tail:
            element.tail, *more = parted_at_indents(element.tail)
            for piece in reversed(more):
                element.addnext(_break(piece))


def _break(tail: str) -> etree._Element:
    line_break = etree.Element("br")
    line_break.tail = tail
    return line_break
