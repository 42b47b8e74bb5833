"""Factiva's articles as XML: elements ``article`` with an ``accessionNo``, whatever answer of a service is around."""

import re
from collections.abc import Iterator

from lxml import etree

from pipeline.markup import parted_at_indents
from pipeline.records import Span
from pipeline.sources.exports.export_lines import authors
from pipeline.sources.exports.exported_article import ExportedArticle, Layout
from pipeline.sources.reasons import Fault

ARTICLE = re.compile(r"<(?:\w{1,20}:)?article[\s>]")
NUMBER = re.compile(r"<(?:\w{1,20}:)?accessionNo[\s>]")
COUNT = re.compile(r"""<(?:\w{1,20}:)?ppsarticleResultSet\b[^<>]{0,200}?\bcount\s*=\s*["'](\d{1,6})""", re.IGNORECASE)
FIELDS = {"headline": "title", "sourceName": "outlet", "baseLanguage": "language", "sectionName": "section"}
BODY = ("leadParagraph", "tailParagraphs")


def is_seen(markup: str) -> bool:
    """Whether the text of a file of XML holds articles with accession numbers."""
    return NUMBER.search(markup) is not None and ARTICLE.search(markup) is not None


def articles_of_xml(markup: str) -> Iterator[ExportedArticle | Fault]:
    """Yield the articles in order; each is read by itself, so that one that is broken costs no other."""
    starts = [match.start() for match in ARTICLE.finditer(markup)]
    for number, (start, following) in enumerate(zip(starts, [*starts[1:], len(markup)], strict=True), start=1):
        end = _end(markup, start, following)
        yield _article(Span(start, end), markup[start:end], number)
    said = COUNT.search(markup)
    if said and int(said[1]) != len(starts):
        yield Fault("export_count", f"Factiva says that it gives {said[1]} articles; the file holds {len(starts)}")


def _end(markup: str, start: int, following: int) -> int:
    close = re.compile(r"</(?:\w{1,20}:)?article\s*>").search(markup, start, following)
    return close.end() if close else following


def _article(span: Span, piece: str, number: int) -> ExportedArticle | Fault:
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(piece.encode("utf-8", "replace"), parser)
    if root is None:
        return Fault("unknown_layout", f"article {number} is not XML that can be read")
    given: dict[str, str | list[str]] = {}
    body, day, record_id = list[str](), "", None
    for element in root:
        if not isinstance(element.tag, str):
            continue
        name = etree.QName(element).localname if "}" in element.tag else element.tag.rpartition(":")[2]
        shown = _words(element)
        if name in BODY:
            parts = ["".join(part.itertext()) for part in element.iterchildren(etree.Element)]
            parts = parts or parted_at_indents("".join(element.itertext()))
            body += [line for part in parts if (line := " ".join(part.split()))]
        elif name in FIELDS and shown:
            given.setdefault(FIELDS[name], shown)
        elif name == "byline" and shown:
            given["authors"] = authors(shown)
        elif name in ("publicationDate", "publicationTime"):
            day = f"{day} {shown}".strip()
        elif name == "accessionNo":
            record_id = shown or None
    if day:
        given["published_at"] = day
    return ExportedArticle(span, "\n".join(body), given, record_id)


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


FACTIVA_XML = Layout("factiva_xml 1", is_seen, articles_of_xml, "markup")
