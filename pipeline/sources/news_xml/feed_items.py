"""RSS and Atom feeds, of every dialect that feedparser knows: one record an item.

An item's text is its full text, or its summary where that is all the feed gives; a summary is marked as one.
"""

import html
import re
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from typing import Any

import feedparser
from lxml import etree

from pipeline.markup import text_of
from pipeline.records import RawRecord, Reject
from pipeline.sources.fields import author_names, text_of_value
from pipeline.sources.news_xml.xml_tree import XmlText
from pipeline.sources.reasons import Fault, attempted
from pipeline.writing import storable

Named = dict[str, Any]  # as feedparser names things; its own ``get`` gives other names' values, so dict.get is asked

ROOTS = ("rss", "feed", "RDF")
ITEMS = ("item", "entry")
FULL_TEXTS = (
    "yandex_full-text",
    "turbo_content",
    "full-text",
    "fulltext",
)  # as feedparser calls elements unknown to it
MAIL = re.compile(r"\S{1,100}@\S{1,100}\s{1,9}\(([^()]{1,200})\)\s{0,99}")  # "ida@coast.example (Ida Morrow)"
TAG = re.compile(r"<[A-Za-z/!]")
NO_POST = re.compile(
    r"attachment|nav_menu_item|revision|custom\w*|oembed_cache|wp_\w+"
)  # what WordPress exports beside posts
CAPTION = re.compile(
    r"\[caption\b[^\[\]]{0,500}\].{0,3000}?\[/caption\]", re.DOTALL
)  # of a picture, in a post as written
FEWEST_WORDS = 200  # of a description that can be an article's text; summaries have up to 100
CUT_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\[\+\d+ \w+\])\W{0,3}$")
MOST_ATTRIBUTES = 50  # of an element that feedparser is given: its time grows with the square of them
CREDIT_WORDS = 60  # code points that a line of an item's title and its feed's may hold beside these


def feed_records(xml: XmlText, root: etree._Element) -> Iterator[RawRecord | Reject]:
    """Yield a record for each item, in the feed's order; an item without text is a reject."""
    for element in root.iter(etree.Element):
        if len(element.attrib) > MOST_ATTRIBUTES:
            names = element.attrib.keys()[:MOST_ATTRIBUTES]  # items() takes the square of them
            first = {name: element.attrib[name] for name in names}
            element.attrib.clear()
            element.attrib.update(first)
    for author in root.iter("author"):  # of which feedparser takes addresses apart, and new ones wrongly
        if name := MAIL.fullmatch(author.text or ""):
            author.text = name[1]
    found = feedparser.parse(BytesIO(etree.tostring(root)), sanitize_html=False, resolve_relative_uris=False)
    for number, entry in enumerate(found.entries, start=1):
        entry_id = _line(dict.get(entry, "id") or _link(entry))
        yield attempted(
            partial(_record, xml, found.feed, entry), xml.source_path, f"item {number}", record_id=entry_id or None
        )


def _record(xml: XmlText, feed: Named, entry: Named) -> RawRecord:
    kind = _line(dict.get(entry, "wp_post_type"))
    if NO_POST.fullmatch(kind):
        raise Fault("no_text", f"an item of the kind '{kind}', which is no post")
    title, channel = _title(entry), _title(feed)
    text, is_summary = _text(entry)
    text = _without_credit(text, title, channel)
    if not any(map(str.isalnum, text)):
        raise Fault("no_text", "the item has neither text nor summary")
    url = _line(_link(entry))
    fields: dict[str, str | list[str]] = {
        "title": title,
        "outlet": _title(dict.get(entry, "source") or {}) or channel,
        "published_at": _line(_first(entry, "published", "created", "updated")),
        "updated_at": _line(dict.get(entry, "updated")),
        "language": _line(_language(entry) or dict.get(feed, "language")),
        "authors": _authors(entry),
        "text_is": "summary" if is_summary else "",
    }
    return RawRecord(
        xml.source_path,
        _line(dict.get(entry, "id")) or url or title or text[:100],
        "feed",
        len(text.encode()),
        xml.encoding,
        url or None,
        text,
        {name: value for name, value in fields.items() if value},
    )


def _text(entry: Named) -> tuple[str, bool]:
    """The fullest text of an item, and whether it is no more than a summary."""
    given = [detail.get("value") for detail in dict.get(entry, "content") or []]
    full = max(map(_shown, (*given, *(dict.get(entry, name) for name in FULL_TEXTS))), key=len)
    summary = _shown(dict.get(entry, "summary"))
    if full and len(full) >= len(summary):
        return full, bool(CUT_OFF.search(full))
    return summary, len(summary.split()) < FEWEST_WORDS or bool(CUT_OFF.search(summary))


def _shown(value: object) -> str:
    """The lines of a text of a feed: those of its markup, or its own where it has none."""
    text = text_of_value(CAPTION.sub("", str(value or ""))) or ""
    return storable("\n".join(" ".join(line.split()) for line in text.strip().splitlines()))


def _without_credit(text: str, title: str, channel: str) -> str:
    """The text without a last line that only names item and feed ("The post … appeared first on …")."""
    *before, last = text.split("\n")
    is_credit = bool(before and title and channel) and title in last and channel in last
    return "\n".join(before) if is_credit and len(last) <= len(title) + len(channel) + CREDIT_WORDS else text


def _title(named: Named) -> str:
    """The title of an item or feed on one line, without markup."""
    value = html.unescape(str(dict.get(named, "title") or ""))
    return _line(text_of(value) if TAG.search(value) else value)


def _link(entry: Named) -> str:
    """The address of an item, also where the feed calls it the item's own; '' for none."""
    links = [link.get("href") for link in dict.get(entry, "links") or []]
    addresses = (str(link) for link in (dict.get(entry, "link"), *links))
    return next((link for link in addresses if link.startswith("http")), "")


def _authors(entry: Named) -> list[str]:
    people = dict.get(entry, "authors") or []
    names = [_line(person.get("name")) for person in people] or [_line(dict.get(entry, "author"))]
    return list(dict.fromkeys(name for written in names if written for name in author_names(written)))


def _language(entry: Named) -> object:
    details = [*(dict.get(entry, "content") or []), dict.get(entry, "summary_detail") or {}]
    return next(filter(None, (detail.get("language") for detail in details)), None)


def _first(entry: Named, *names: str) -> object:
    return next(filter(None, (dict.get(entry, name) for name in names)), None)


def _line(value: object) -> str:
    return storable(" ".join(str(value or "").split()))
