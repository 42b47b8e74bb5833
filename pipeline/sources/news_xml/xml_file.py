"""Files of XML: which of the known kinds one is, by its elements.

A kind is a reader in the table below, or a kind of item in ``xml_articles``.
"""

import re
from collections.abc import Iterator

from lxml import etree

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.exports import export_records, layout_of
from pipeline.sources.files import InputFile
from pipeline.sources.news_xml import feed_items, xml_articles
from pipeline.sources.news_xml.xml_tree import XmlText, mended, root_name, tree, without_namespaces
from pipeline.sources.pages import html_page
from pipeline.sources.reasons import Fault, reject
from pipeline.sources.text import decoded

SUFFIXES = (".xml", ".rss", ".atom", ".rdf")
ARTICLES = (*feed_items.ITEMS, *xml_articles.ITEMS)
ARTICLE_TAG = re.compile(rf"<(?P<end>/)?(?:[\w.-]{{1,60}}:)?(?P<name>{'|'.join(ARTICLES)})(?:(?(end)\s*>|(?=[\s>])))")
ADVICE = (
    "RSS, Atom, NITF, NewsML, Factiva and XHTML are read; "
    "turn others into a table or JSON lines with columns title, text, published_at, outlet, url"
)


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield a record or a reject for each article, in the file's order, and a reject for what is broken.

    Raises Fault for XML of a kind that is not read, else as ``files.whole`` and ``decoded`` do.
    """
    data = files.whole(file)
    found = decoded(data, html_page.declared_charset(data))
    root = root_name(found.text)
    if root is None:
        raise Fault("unknown_format", f"no element of XML in it. {ADVICE}")
    if root.lower() == "html":
        yield from html_page.page_records(file, data)
        return
    if layout := layout_of(found.text, "markup"):
        yield from export_records(file.source_path, found.text, layout, "factiva", len(data), found.encoding)
        return
    xml = XmlText(file.source_path, found.encoding)
    read = tree(found.text)
    if read.fault:
        yield from _articles(xml, root, tree(_mended(found.text)).elements)
    else:
        yield from _articles(xml, root, read.elements)
    if read.fault:
        yield reject(file.source_path, Fault("broken_xml", read.fault))


def _mended(text: str) -> str:
    """The text with each of its articles in order by itself, so that what is broken in one costs no other.

    What begins as an article and does not end before the text does is left out.
    """
    pieces, place = list[str](), 0
    start, name = 0, None
    for tag in ARTICLE_TAG.finditer(text):
        if name is None and not tag["end"]:
            start, name = tag.start(), tag["name"]
        elif name == tag["name"]:  # its own end, or the start of the next where that is missing
            end = tag.end() if tag["end"] else tag.start()
            pieces += [text[place:start], mended(text[start:end])]
            start, place, name = tag.start(), end, None if tag["end"] else name
    return "".join(pieces) + text[place : start if name else len(text)]


def _articles(xml: XmlText, root: str, elements: etree._Element) -> Iterator[RawRecord | Reject]:
    if root in feed_items.ROOTS:
        for feed in elements:
            yield from feed_items.feed_records(xml, feed)
        return
    plain = without_namespaces(elements)
    if not xml_articles.items(plain):
        raise Fault("unknown_format", f"XML of '{root}' elements. {ADVICE}")
    yield from xml_articles.article_records(xml, plain)
