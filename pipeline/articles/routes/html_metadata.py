"""What an HTML page declares of its article: JSON-LD, meta elements, headings, bylines, times, canonical address.

Nothing is read from the article's own sentences here. Where two declarations differ, the order of trust is that of the
functions' docstrings; a declaration that names a place on the web instead of a name is passed over.
"""

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from htmldate import find_date
from lxml.html import HtmlElement

from pipeline.articles.values import (
    EARLIEST_YEAR,
    NAME,
    Instant,
    agency_named,
    instant,
    is_role,
    outlet_named,
    outlet_of_host,
    written_dates,
    written_name,
)
from pipeline.articles.values import host as host_of
from pipeline.writing import tidied

ARTICLE_TYPE = re.compile(r"Article|BlogPosting|Report$|Review$|Analysis", re.IGNORECASE)
TITLE_NAMES = ("og:title", "twitter:title", "sailthru.title", "parsely-title", "dc.title", "title")
AUTHOR_NAMES = (
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "byl", "og:author",
    "dc.creator", "citation_author",
)  # fmt: skip
PUBLISHED_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "date.available", "dc.date.issued", "dc.date", "dcterms.created", "prism.publicationdate",
    "citation_publication_date", "pubdate", "publishdate", "publish_date", "published_at", "publication_date",
    "published", "cxenseparse:publishtime", "cxenseparse:recs:publishtime", "date.created", "date",
)  # fmt: skip
UPDATED_NAMES = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "date.modified",
    "lastmod",
    "last-modified",
)
SUFFIX = re.compile(r"\s+[|–—·»*•-]\s+|\s*\|\s*")
LATIN_END = "\u0250"  # first character beyond the Latin letters
SLUG = re.compile(r"[a-z]+(?:-[a-z]+)+")
SPACE = re.compile(r"\s+")
WEB_ADDRESS = re.compile(r"\bhttps?://\S+|(?<!\S)\S+?\.(?:com|org|net)\S*")


@dataclass(frozen=True, slots=True)
class DeclaredDate:
    """A date of publication that the page declares: its words, where they stand, and the moment."""

    text: str
    cue: str
    instant: Instant


@dataclass(frozen=True, slots=True)
class Declared:
    """The declarations of a page; null and empty where it makes none. Dates are in order of trust."""

    title: str | None
    authors: tuple[str, ...]
    agency: str | None
    outlet: str | None
    section: str | None
    description: str | None
    url: str | None
    published: tuple[DeclaredDate, ...]
    updated_at: datetime | None


def declared(tree: HtmlElement, url: str | None, latest: date) -> Declared:
    """What a page declares of its article; no date after ``latest`` is believed."""
    objects = list(_linked_data(tree))
    articles = [found for found in objects if ARTICLE_TYPE.search(_text(found.get("@type")) or "")]
    metas = _metas(tree)
    address = _address(tree, metas) or (url if url and host_of(url) else None)
    outlet = _outlet(tree, articles, metas, address)
    authors, agency = _authors(tree, articles, metas, outlet)
    updated = next(_moments([(name, value) for name, value in _modified(articles, metas)]), None)
    return Declared(
        title=_title(tree, articles, metas, outlet, address),
        authors=authors,
        agency=agency,
        outlet=outlet,
        section=next(
            filter(
                None, [*(_text(found.get("articleSection")) for found in articles), *metas.get("article:section", [])]
            ),
            None,
        ),
        description=next(filter(None, [*metas.get("og:description", []), *metas.get("description", [])]), None),
        url=address or url,
        published=tuple(_published(tree, articles, metas, address, latest)),
        updated_at=updated.instant.value if updated else None,
    )


def _linked_data(tree: HtmlElement) -> Iterator[Mapping[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield from _objects(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):  # not JSON, or nested beyond reason
                continue


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        for part in value:
            yield from _objects(part)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph", []))


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    """The contents of the page's meta elements by name in lower case, in order."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = _clean(meta.get("content") or "")
        if name and content:
            found.setdefault(name, []).append(content)
    return found


def _clean(text: str) -> str:
    return SPACE.sub(" ", tidied(html.unescape(text))).strip()


def _text(value: Any) -> str | None:
    """The text of a value of linked data: a string, an object's name, or the first of a list."""
    if isinstance(value, list):
        return next(filter(None, map(_text, value)), None)
    if isinstance(value, dict):
        return _text(value.get("name"))
    return _clean(value) or None if isinstance(value, str) else None


def folded(text: str | None) -> str:
    """A text's letters and digits in lower case, for comparing spellings."""
    return re.sub(r"[\W_]", "", text or "").lower()


def _title(
    tree: HtmlElement,
    articles: list[Mapping[str, Any]],
    metas: Mapping[str, list[str]],
    outlet: str | None,
    address: str | None,
) -> str | None:
    """The title for sharing, else the headline of the linked data, else the first heading or the window's title.

    A title for sharing that is also the window's was made for search engines: the headline on which linked data and
    heading agree goes first then. The site's name behind a title is cut off.
    """
    headings = [text for element in tree.iter("h1") if (text := _clean(element.text_content()))]
    window = next((_clean(element.text_content()) for element in tree.iter("title")), None)
    headline = next(filter(None, (_text(found.get("headline")) for found in articles)), None)
    shared = next((value for name in TITLE_NAMES for value in metas.get(name, [])), None)
    cut = {
        name: _without_site(text, headings, outlet, address)
        for name, text in (("shared", shared), ("window", window))
        if text
    }
    if (
        headline
        and folded(headline) in map(folded, headings)
        and folded(cut.get("shared")) == folded(cut.get("window"))
    ):
        return headline
    return cut.get("shared") or headline or (headings[0] if headings else None) or cut.get("window")


def _without_site(title: str, headings: list[str], outlet: str | None, address: str | None) -> str:
    """A title without the names of section and site behind it."""
    for heading in headings:
        is_start = folded(title).startswith(folded(heading)) and folded(title) != folded(heading)
        if is_start and len(folded(heading)) > 12 and SUFFIX.search(title, max(0, len(heading) - 8)):
            return heading
    host = folded(host_of(address))
    while True:
        parts = list(SUFFIX.finditer(title))
        last = folded(title[parts[-1].end() :]) if parts else ""
        names = folded(outlet).removeprefix("the")
        if not last or not (
            (names and (names in last or last in names)) or (len(last) > 3 and last.removeprefix("the") in host)
        ):
            return title
        title = title[: parts[-1].start()]


def _authors(
    tree: HtmlElement, articles: list[Mapping[str, Any]], metas: Mapping[str, list[str]], outlet: str | None
) -> tuple[tuple[str, ...], str | None]:
    """The authors of linked data, else of meta elements, else of links to authors; and the agency among them.

    An organisation stands among the authors only where the page names it as one; the site's own name never counts
    when another source names people.
    """
    linked = [name for found in articles[:1] for name in _author_names(found.get("author"))]
    named = (metas.get(name, []) for name in AUTHOR_NAMES)
    signed = [
        _clean(link.text_content())
        for link in tree.iter("a", "span", "div")
        if "author" in (link.get("rel") or "").split()
    ]
    fallback: tuple[str, ...] = ()
    for source in (linked, *named, signed):
        names = tuple(dict.fromkeys(part for value in source for part in _split_names(value)))
        people = tuple(
            name for name in names if folded(name) != folded(outlet) and folded(outlet) not in (folded(name), "")
        )
        people = people if outlet else names
        agency = next(filter(None, map(agency_named, names)), None)
        if people:
            return people, agency
        fallback = fallback or names
    return fallback, None


def _author_names(value: Any) -> Iterator[str]:
    values = value if isinstance(value, list) else [value]
    for author in values:
        name = _text(author)
        if name:
            yield name


def _split_names(value: str) -> Iterator[str]:
    """The names in a declared author: "Ann Lee and Bo Ek", "Lee, Ann"; addresses and picture credits give none."""
    value = SPACE.sub(" ", WEB_ADDRESS.sub("", value)).strip()
    if (
        not value
        or value.startswith(("(", "@"))
        or SLUG.fullmatch(value)
        or re.search(r"\b(?:getty|shutterstock|image)\b", value, re.IGNORECASE)
    ):
        return
    swapped = re.fullmatch(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w'’.-]+)", value)
    if swapped and not is_role(swapped[2]) and not agency_named(swapped[1]):
        yield f"{swapped[2]} {swapped[1]}"
        return
    opened = re.sub(r"^\s*by\b:?\s*", "", value, flags=re.IGNORECASE)
    for part in re.split(r"\s*(?:,|;|\band\b|&|/)\s*", opened):
        part = part.strip(" .")
        if part and len(part) <= 60 and (not is_role(part) or len(opened) == len(part)):
            yield written_name(part) if NAME.fullmatch(part) else part


def _outlet(
    tree: HtmlElement, articles: list[Mapping[str, Any]], metas: Mapping[str, list[str]], address: str | None
) -> str | None:
    """The publication: by the list of hosts, else the linked data's publisher, the site's name, or the title's suffix.

    A declared name of another site than the address is passed over when the page also writes the address's own name.
    """
    host = host_of(address)
    listed = outlet_of_host(host)
    label = folded(re.sub(r"^www\.|\.(?:co|com|org|net|gov)?\.?\w+$", "", host))
    declared_names = [
        *(name for found in articles if (name := _text(found.get("publisher")))),
        *metas.get("og:site_name", []),
        *metas.get("application-name", []),
    ]
    names = [name for name in declared_names if name[0] < LATIN_END and len(name) <= 45] or _suffix_names(tree, host)
    best = max(names, key=lambda name: (label in folded(name) or folded(name) in label, " " in name), default=None)
    if label and best and label not in folded(best) and not (set(_initials(best)) & {label}):
        written = _written_name_of(tree, label) if len(label) > 5 else None
        best = written or best
    return listed or (_known(best) if best else None)


def _initials(name: str) -> tuple[str, ...]:
    words = re.findall(r"[^\W_]+", name.lower())
    return ("".join(word[0] for word in words), "".join(words))


def _known(name: str) -> str:
    """A site's name as people write it, without the ending of its address."""
    plain = re.sub(
        r"(?<=\w)(?:\.(?:com|org|net|co))?\.(?:com|org|net|tv|info|[a-z]{2})$", "", name, flags=re.IGNORECASE
    )
    plain = re.sub(r"\s*\([^)]*\)$", "", plain).strip()
    return outlet_named(plain) or plain


def _suffix_names(tree: HtmlElement, host: str) -> list[str]:
    window = next((_clean(element.text_content()) for element in tree.iter("title")), "")
    parts = SUFFIX.split(window)
    return (
        [parts[-1]]
        if len(parts) > 1 and len(parts[-1].split()) <= 5 and (folded(parts[-1]) in folded(host) or len(parts) == 2)
        else []
    )


def _written_name_of(tree: HtmlElement, label: str) -> str | None:
    """The name of the site as its own page writes it in a link or a logo, known by the letters of its address."""
    for element in tree.iter("img", "a"):
        text = _clean(element.get("alt") or "" if element.tag == "img" else element.text or "")
        if folded(text) == label:
            return text
    return None


def _address(tree: HtmlElement, metas: Mapping[str, list[str]]) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"]
    return next(
        (
            found
            for found in [*links, *metas.get("og:url", [])]
            if found and found.startswith("http") and host_of(found)
        ),
        None,
    )


def _published(
    tree: HtmlElement,
    articles: list[Mapping[str, Any]],
    metas: Mapping[str, list[str]],
    address: str | None,
    latest: date,
) -> Iterator[DeclaredDate]:
    """The declared dates, best first: linked data, meta elements, ``time`` elements, else what htmldate finds."""
    stated = [("JSON-LD datePublished", text) for found in articles if (text := _text(found.get("datePublished")))]
    stated += [(f"meta {name}", value) for name in PUBLISHED_NAMES for value in metas.get(name, [])]
    stated += [("time element", time.get("datetime")) for time in tree.iter("time") if time.get("datetime")][:1]
    found = [moment for moment in _moments(stated) if _is_possible(moment, latest)]
    yield from found
    if not found:
        text = _date_on_page(tree, address, latest)
        value = instant(text) if text else None
        if text and value:
            yield DeclaredDate(text, "htmldate", value)


def _date_on_page(tree: HtmlElement, address: str | None, latest: date) -> str | None:
    """What htmldate finds; null where it fails over a date of the page, which may be of any kind ("+99:99")."""
    try:
        return find_date(tree, original_date=True, url=address, extensive_search=False, max_date=latest.isoformat())
    except Exception:
        return None


def _modified(articles: list[Mapping[str, Any]], metas: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for found in articles:
        text = _text(found.get("dateModified"))
        if text:
            yield "JSON-LD dateModified", text
    yield from ((f"meta {name}", value) for name in UPDATED_NAMES for value in metas.get(name, []))


def _moments(stated: list[tuple[str, str]]) -> Iterator[DeclaredDate]:
    for cue, text in stated:
        value = instant(text) or _epoch(text) or _written(text)
        if value:
            yield DeclaredDate(text, cue, value)


def _epoch(text: str) -> Instant | None:
    if not re.fullmatch(r"1\d{9}(?:\d{3})?", text):
        return None
    return Instant(datetime.fromtimestamp(int(text[:10]), UTC), "time")


def _written(text: str) -> Instant | None:
    found = next(written_dates(text), None)
    return Instant(found.value, found.granularity) if found else None


def _is_possible(moment: DeclaredDate, latest: date) -> bool:
    value = moment.instant.value
    return value.year >= EARLIEST_YEAR and value.date() <= latest + timedelta(days=1)
