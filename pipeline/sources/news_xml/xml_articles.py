"""Articles as agencies and corpora write them in XML: NITF (New York Times), NewsML 1 and G2, Reuters' ``newsitem``.

Where each kind of item has what is said of it are rows of ``seeds/reference/news_xml.csv``: an XPath from the item on,
names without namespaces, the least preference first where several have a value.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from html import unescape

from lxml import etree

from pipeline.ids import stable_id
from pipeline.markup import break_at_indents, elements, parted_at_indents, shown_lines, text_of
from pipeline.records import Format, RawRecord, Reject
from pipeline.reference import rows
from pipeline.sources.fields import author_names
from pipeline.sources.news_xml.xml_tree import XmlText
from pipeline.sources.reasons import Fault, attempted
from pipeline.writing import storable

ITEMS: Mapping[str, Format] = {"nitf": "nitf", "newsitem": "newsml", "NewsItem": "newsml", "newsItem": "newsml"}
ONE_LINE = ("title", "subtitle", "section", "outlet", "published_at", "updated_at", "language", "dateline")
BESIDE_THE_TEXT = ("media", "head", "header", *sorted(elements("silent")))
BLOCKS = elements("block")
SIGN = re.compile(r"[a-z]{1,30}(?:[./-][a-z]{1,30}){1,3}|[a-z]{1,3}|[A-Z]{2,4}(?:/[A-Z]{2,4}){0,3}")  # "gr/bp", "VRG"
ESCAPED = re.compile(r"&(?:#\d{1,6}|quot|apos|amp|nbsp);")  # a character that was escaped twice
TAG = re.compile(r"</[A-Za-z]")  # markup that is written as text


def items(root: etree._Element) -> list[etree._Element]:
    """The elements that are an article each, in order; of those in one another the outermost."""
    found = list[etree._Element]()
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.tag in ITEMS:
            found.append(element)
        else:
            waiting.extend(reversed(element))
    return found


def article_records(xml: XmlText, root: etree._Element) -> Iterator[RawRecord | Reject]:
    """Yield a record for each article below an element without namespaces, in order; one without text is a reject."""
    for number, item in enumerate(items(root), start=1):
        record_id = _line(item, "id") or None
        yield attempted(
            partial(_record, xml, item), xml.source_path, f"article {number} ({item.tag})", record_id=record_id
        )


def _record(xml: XmlText, item: etree._Element) -> RawRecord:
    fields: dict[str, str | list[str]] = {name: value for name in ONE_LINE if (value := _line(item, name))}
    authors = [name for written in _values(item, "authors") for name in author_names(_words(written))]
    if names := [name for name in authors if not SIGN.fullmatch(name) or name in _agencies()]:
        fields["authors"] = list(dict.fromkeys(names))
    if fields.get("subtitle") == fields.get("title"):
        fields.pop("subtitle", None)
    text = _text(item, "text")
    if not text:
        text = _text(item, "summary")
        fields["text_is"] = "summary"
    if not any(map(str.isalnum, text)):
        raise Fault("no_text", "the article has neither text nor summary")
    url = _line(item, "url")
    return RawRecord(
        xml.source_path,
        _line(item, "id") or url or stable_id(str(fields.get("title")), text),
        ITEMS[item.tag],
        len(text.encode()),
        xml.encoding,
        url if url.startswith("http") else None,
        text,
        fields,
    )


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row["written_as"] for row in rows("agencies"))


@cache
def _paths() -> Mapping[tuple[str, str], tuple[etree.XPath, ...]]:
    """The paths of each kind of item and field, the preferred one first."""
    found = dict[tuple[str, str], tuple[etree.XPath, ...]]()
    for row in sorted(rows("news_xml"), key=lambda row: int(row["preference"])):
        key = row["item"], row["field"]
        found[key] = (*found.get(key, ()), etree.XPath(row["path"]))
    return found


def _values(item: etree._Element, field: str) -> list[etree._Element | str]:
    """What the first path that leads to any words leads to: elements, or values of attributes."""
    for path in _paths().get((item.tag, field), ()):
        led_to = path(item)
        if found := [value for value in ([led_to] if isinstance(led_to, str) else led_to) if _words(value)]:
            return found
    return []


def _line(item: etree._Element, field: str) -> str:
    """The value of a field on one line, of several that of the innermost or first; '' for none."""
    found = _values(item, field)
    return _words(found[-1] if field == "language" else found[0]) if found else ""


def _text(item: etree._Element, field: str) -> str:
    return "\n".join(line for part in _values(item, field) for line in _lines(part))


def _lines(part: "etree._Element | str") -> Iterator[str]:
    """The lines of an article's text: one a block element, or as they stand where there is none."""
    if isinstance(part, str):
        yield _words(part)
        return
    etree.strip_elements(part, *BESIDE_THE_TEXT, with_tail=False)
    if any(inner.tag in BLOCKS for inner in part.iter(etree.Element)):
        break_at_indents(part)
        yield from (storable(ESCAPED.sub(lambda name: unescape(name[0]), line.text)) for line in shown_lines(part))
        return
    text = "".join(part.itertext())
    pieces = parted_at_indents(text.strip())
    if TAG.search(text):
        pieces = text_of("<br>".join(pieces)).strip().splitlines()
    elif len(pieces) == 1:
        pieces = pieces[0].splitlines()
    for piece in pieces:
        yield storable(" ".join(piece.split()))


def _words(value: "etree._Element | str") -> str:
    text = value if isinstance(value, str) else "".join(value.itertext())
    return storable(" ".join(text.split()))
