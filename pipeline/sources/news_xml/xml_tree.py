"""From the text of an XML file to its elements, whatever is wrong with it: no network, no entity that grows, no depth.

What the elements mean is not known here.
"""

import re
from dataclasses import dataclass
from html.entities import name2codepoint

from lxml import etree

XML_OWN = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
REFERENCE = re.compile(r"&(?:#\d{1,7};|#x[0-9a-fA-F]{1,6};|([A-Za-z][A-Za-z0-9]{0,31});)?|<(?![A-Za-z_/!?])")
PROLOGUE = re.compile(r"<\?xml\b[^<>]{0,300}\?>|<!DOCTYPE\b[^\[<>]{0,500}>")  # of the documents behind the first
NAME = re.compile(r"<(?:[\w.-]{1,60}:)?([A-Za-z_][\w.-]{0,60})(?=[\s/>])")


@dataclass(frozen=True, slots=True)
class XmlText:
    """The file that a text of XML is of, and the encoding that it was in."""

    source_path: str
    encoding: str


@dataclass(frozen=True, slots=True)
class XmlTree:
    """The elements of a file below one that holds them all, and what is wrong with the file, null when nothing is."""

    elements: etree._Element
    fault: str | None


def root_name(text: str) -> str | None:
    """The name of the first element, without its prefix; null for what has none."""
    match = NAME.match(text, root_start(text))
    return match[1] if match else None


def root_start(text: str) -> int:
    """Where the first element begins, behind declarations and comments; the end of a text without any."""
    place = text.find("<")
    while place >= 0 and text[place + 1 : place + 2] in ("!", "?"):
        end = "-->" if text.startswith("<!--", place) else ">"
        past = text.find(end, place)
        place = text.find("<", past) if past >= 0 else -1
    return place if place >= 0 else len(text)


def tree(text: str) -> XmlTree:
    """The elements of a text of one XML document, or of several one after the other.

    Names of characters that HTML has stand for these; an '&' or '<' that begins nothing and entities of the file's own
    stand for themselves. What is broken otherwise is read as far as it can be, 256 elements in one another at most.
    """
    start = root_start(text)
    lines_before = "\n" * text.count("\n", 0, start)  # so that a fault's line is that of the file
    plain = REFERENCE.sub(_reference, PROLOGUE.sub("", text[start:]))
    elements, faults = _read(f"<file>{lines_before}{plain}</file>")
    fault = f"line {faults[0].line}: {faults[0].message.splitlines()[0]}" if faults else None
    return XmlTree(etree.Element("file") if elements is None else elements, fault)


def mended(piece: str) -> str:
    """A piece of XML, one element of it, with every end that it lacks; '' for what is none."""
    elements, _ = _read(REFERENCE.sub(_reference, piece))
    return "" if elements is None else etree.tostring(elements, encoding="unicode")


def _read(text: str) -> tuple[etree._Element | None, list[etree._LogEntry]]:
    parser = etree.XMLParser(
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    elements = etree.fromstring(text.encode("utf-8", "replace"), parser=parser)
    return elements, [entry for entry in parser.error_log if entry.domain != etree.ErrorDomains.NAMESPACE]


def _reference(match: re.Match[str]) -> str:
    """A character by its number: libxml2 drops the named ones of XML itself once it has met a fault."""
    name, written = match[1], match[0]
    if name in XML_OWN:
        return f"&#{ord(XML_OWN[name])};"
    if name in name2codepoint:
        return chr(name2codepoint[name])
    return written if written.startswith("&#") else f"&#{ord(written[0])};{written[1:]}"


def without_namespaces(element: etree._Element) -> etree._Element:
    """The element, all names in it made local; those of attributes of XML itself (``xml:lang``) stay."""
    for part in element.iter(etree.Element):
        if isinstance(part.tag, str):
            part.tag = part.tag.rpartition("}")[2].rpartition(":")[2]
    return element
