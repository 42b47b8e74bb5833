"""The text of the markup of a Word file (WordprocessingML), in memory that does not grow with its tables and pictures.

Elements are known by their local names: those of the strict form of the format have another namespace.

Source: ECMA-376, part 1, chapter 17.
"""

from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from pipeline.sources.reasons import Fault
from pipeline.writing import tidied

SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
LEFT_OUT = ("Fallback", "moveFrom", "tabs")  # what is there a second time, what was moved away, stops of tabulators
LINE_BREAKS = (None, "textWrapping")


def word_text(markup: bytes) -> str:
    """The text, a line a paragraph, cells of tables too; what was deleted, and what fields do, is left out.

    A box of text stands before the paragraph that it is anchored in. Raises Fault ``broken_document``.
    """
    try:
        return tidied("\n".join(_paragraphs(markup)))
    except etree.XMLSyntaxError as error:
        raise Fault("broken_document", f"the markup of the text is damaged: {error.msg}") from None


def _paragraphs(markup: bytes) -> Iterator[str]:
    around: list[list[str]] = []  # the pieces of the paragraphs that are open, one in the other
    left_out = 0  # elements left out that are open
    for event, element in etree.iterparse(BytesIO(markup), events=("start", "end"), resolve_entities=False):
        name = etree.QName(element).localname
        if name in LEFT_OUT:
            left_out += 1 if event == "start" else -1
        elif left_out:
            pass
        elif event == "start":
            if name == "p":
                around.append([])
        elif name == "p":
            yield "".join(around.pop())
        elif around:
            around[-1].append(_shown(name, element))
        if event == "end":
            _forget(element)


def _forget(element: etree._Element) -> None:
    """Let go of what is read: the element's content, and what stands before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _shown(name: str, element: etree._Element) -> str:
    """What an element adds to its paragraph."""
    if name == "t":
        return element.text or ""
    if name == "br":
        kind = next((value for key, value in element.attrib.items() if str(key).endswith("}type")), None)
        return "\n" if kind in LINE_BREAKS else ""
    return SIGNS.get(name, "")
