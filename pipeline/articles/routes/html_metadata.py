"""What an HTML page declares of its article: JSON-LD, meta elements, headings, bylines, times, canonical address.

Nothing is read from the article's own sentences here. Where two declarations differ, the order of trust is that of the
functions' docstrings; a declaration that names a place on the web instead of a name is passed over.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from htmldate import find_date
from lxml.html import HtmlElement

from pipeline.articles.publication_dates import SEARCHED, DeclaredDate, page_order, read_dates
from pipeline.articles.routes.linked_data import LinkedObject, linked_articles, linked_names, linked_text
from pipeline.articles.routes.meta_elements import SPACE, Metas, clean, item_authors, metadata_names, metas, said_of
from pipeline.articles.values import (
    NAME,
    agency_named,
    is_role,
    outlet_named,
    outlet_of_host,
    written_name,
)
from pipeline.articles.values import host as host_of
from pipeline.dates import DateOrder, doubt
from pipeline.writing import unaccented

SUFFIX = re.compile(r"\s+[|–—·»*•-]\s+|\s*\|\s*")
LATIN_END = "\u0250"  # first character beyond the Latin letters
SLUG = re.compile(r"[a-z]+(?:-[a-z]+)+")
DOMAIN = r"(?:com|org|net)"
WEB_ADDRESS = re.compile(rf"\bhttps?://\S+|(?<!\S)\S+?\.{DOMAIN}\S*")
PICTURE_SELLER = re.compile(r"\b(?:getty|shutterstock|image)\b", re.IGNORECASE)
FAMILY_NAME_FIRST = re.compile(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w'’.-]+)")
ARCHIVED = re.compile(
    r"^https?://[\w.-]+/(?:web/)?\d{4,14}(?:[a-z]{2}_)?/(?=https?://)"
)  # what a web archive sets before an address: "https://archive.example/web/20220721144440/https://example.com/a"
HOST_AROUND_NAME = re.compile(r"^www\.|\.(?:com?|org|net|gov)?\.?\w+$")  # of "www.example.co.uk"
HOST_BEHIND_NAME = re.compile(
    rf"(?<=\w)(?:\.(?:{DOMAIN}|co))?\.(?:{DOMAIN}|info|[a-z]{{2}})$", re.IGNORECASE
)  # of "Example.com"
SHORTEST_HEADING = 13  # letters; a shorter one opens many titles
SUFFIX_WITHIN = 8  # code points around the end of a heading in which the site's name is parted off
SHORTEST_HOST_PART = 4  # letters; fewer stand in any host
LONGEST_AUTHOR = 60  # code points
LONGEST_OUTLET = 45  # code points; a longer name is a slogan
MOST_SUFFIX_WORDS = 5  # of a site's name behind a title
SHORTEST_LABEL = 6  # letters of a host's name; a shorter one may be initials


@dataclass(frozen=True, slots=True)
class Declared:
    """The declarations of a page; null and empty where it makes none.

    Dates are in order of trust, ``order`` is the one of their figures.
    """

    title: str | None
    authors: tuple[str, ...]
    agency: str | None
    outlet: str | None
    section: str | None
    description: str | None
    url: str | None
    published: tuple[DeclaredDate, ...]
    order: DateOrder | None
    updated_at: datetime | None


@dataclass(frozen=True, slots=True)
class _Statements:
    """What a page says in all places: its elements, the articles of its linked data, its meta elements, its address."""

    tree: HtmlElement
    articles: list[LinkedObject]
    metas: Metas
    address: str | None

    def linked(self, field: str) -> Iterator[str]:
        """What the articles of the linked data say of a field, in order."""
        yield from (text for article in self.articles if (text := linked_text(article.get(field))))

    @property
    def window(self) -> str | None:
        """The title of the window, null for none."""
        return next((clean(element.text_content()) for element in self.tree.iter("title")), None)


def declared(tree: HtmlElement, url: str | None, latest: date) -> Declared:
    """What a page declares of its article; no date after ``latest`` is believed."""
    said = metas(tree)
    page = _Statements(
        tree, linked_articles(tree), said, _address(tree, said) or (url if url and host_of(url) else None)
    )
    outlet = _outlet(page)
    authors, agency = _authors(page, outlet)
    order = page_order(_language(page), page.address)
    updated = next(read_dates(_modified(page), order), None)
    sections = [*page.linked("articleSection"), *said.get("article:section", [])]
    return Declared(
        title=_title(page, outlet),
        authors=authors,
        agency=agency,
        outlet=outlet,
        section=next((name for name in sections if not name.isdigit()), None),
        description=next(iter([*said.get("og:description", []), *said.get("description", [])]), None),
        url=page.address or url,
        published=tuple(_published(page, order, latest)),
        order=order,
        updated_at=updated.instant.value if updated else None,
    )


def folded(text: str | None) -> str:
    """A text's letters and digits in lower case, for comparing spellings."""
    return re.sub(r"[\W_]", "", text or "").lower()


def _title(page: _Statements, outlet: str | None) -> str | None:
    """The title for sharing, else the headline of the linked data, else the first heading or the window's title.

    A title for sharing that is also the window's was made for search engines: the headline on which linked data and
    heading agree goes first then. The site's name behind a title is cut off.
    """
    headings = [text for element in page.tree.iter("h1") if (text := clean(element.text_content()))]
    headline = next(page.linked("headline"), None)
    shared = next((value for _, value in said_of("title", page.metas)), None)
    shared, window = (
        _without_site(text, headings, outlet, page.address) if text else None for text in (shared, page.window)
    )
    is_agreed = headline is not None and folded(headline) in map(folded, headings)
    if is_agreed and folded(shared) == folded(window):
        return headline
    return shared or headline or (headings[0] if headings else None) or window


def _without_site(title: str, headings: list[str], outlet: str | None, address: str | None) -> str:
    """A title without the names of section and site behind it."""
    for heading in headings:
        is_start = folded(title).startswith(folded(heading)) and folded(title) != folded(heading)
        is_long = len(folded(heading)) >= SHORTEST_HEADING
        if is_start and is_long and SUFFIX.search(title, max(0, len(heading) - SUFFIX_WITHIN)):
            return heading
    while True:
        parts = list(SUFFIX.finditer(title))
        if not parts or not _names_site(folded(title[parts[-1].end() :]), outlet, address):
            return title
        title = title[: parts[-1].start()]


def _names_site(last: str, outlet: str | None, address: str | None) -> bool:
    """Whether the last part of a title, folded, is the site's name, or a part of it or of its host."""
    name = folded(outlet).removeprefix("the")
    if last and name and (name in last or last in name):
        return True
    return len(last) >= SHORTEST_HOST_PART and last.removeprefix("the") in folded(host_of(address))


def _authors(page: _Statements, outlet: str | None) -> tuple[tuple[str, ...], str | None]:
    """The authors of linked data, else of meta elements, microdata, links to authors; and the agency among them.

    An organisation stands among the authors only where the page names it as one; the site's own name never counts
    when another source names people.
    """
    fallback: tuple[str, ...] = ()
    for source in _signatures(page):
        names = tuple(dict.fromkeys(part for value in source for part in _split_names(value)))
        people = tuple(name for name in names if folded(name) != folded(outlet)) if outlet else names
        if people:
            return people, next(filter(None, map(agency_named, names)), None)
        fallback = fallback or names
    return fallback, None


def _signatures(page: _Statements) -> Iterator[Iterable[str]]:
    """What each source of authors says, the best source first."""
    yield [name for article in page.articles[:1] for name in linked_names(article.get("author"))]
    yield from (page.metas.get(name, []) for name in metadata_names("author"))
    yield list(item_authors(page.tree))
    links = page.tree.iter("a", "span", "div")
    yield [clean(link.text_content()) for link in links if "author" in (link.get("rel") or "").split()]


def _split_names(value: str) -> Iterator[str]:
    """The names in a declared author: "Ann Lee and Bo Ek", "Lee, Ann"; addresses and picture credits give none."""
    value = SPACE.sub(" ", WEB_ADDRESS.sub("", value)).strip()
    if not value or value.startswith(("(", "@")) or SLUG.fullmatch(value) or PICTURE_SELLER.search(value):
        return
    swapped = FAMILY_NAME_FIRST.fullmatch(value)
    if swapped and not is_role(swapped[2]) and not agency_named(swapped[1]):
        yield f"{swapped[2]} {swapped[1]}"
        return
    opened = re.sub(r"^\s*by\b:?\s*", "", value, flags=re.IGNORECASE)
    for piece in re.split(r"\s*(?:,|;|\band\b|&|/)\s*", opened):
        part = piece.strip(" .")
        if part and len(part) <= LONGEST_AUTHOR and (not is_role(part) or len(opened) == len(part)):
            yield written_name(part) if NAME.fullmatch(part) else part


def _outlet(page: _Statements) -> str | None:
    """The publication: by the list of hosts, else the linked data's publisher, the site's name, or the title's suffix.

    A declared name of another site than the address is passed over when the page also writes the address's own name.
    """
    host = host_of(page.address)
    listed = outlet_of_host(host)
    if listed:
        return listed
    label = folded(HOST_AROUND_NAME.sub("", host))
    names = _declared_sites(page) or _suffix_names(page.window or "", host)
    best = max(names, key=lambda name: (label in _plain(name) or _plain(name) in label, " " in name), default=None)
    if label and best and label not in _plain(best) and label not in _initials(best):
        written = _written_name_of(page.tree, label) if len(label) >= SHORTEST_LABEL else None
        best = written or best
    return _known(best) if best else None


def _declared_sites(page: _Statements) -> list[str]:
    names = (
        *page.linked("publisher"),
        *page.metas.get("og:site_name", []),
        *page.metas.get("application-name", []),
    )
    return [name for name in names if name[0] < LATIN_END and len(name) <= LONGEST_OUTLET]


def _plain(name: str) -> str:
    """A name as hosts write it: letters and digits without accents."""
    return folded(unaccented(name))


def _initials(name: str) -> tuple[str, ...]:
    words = re.findall(r"[^\W_]+", name.lower())
    return ("".join(word[0] for word in words), "".join(words))


def _known(name: str) -> str:
    """A site's name as people write it, without the ending of its address."""
    plain = re.sub(r"\s*\([^)]*\)$", "", HOST_BEHIND_NAME.sub("", name)).strip()
    return outlet_named(plain) or plain


def _suffix_names(window: str, host: str) -> Sequence[str]:
    """The site's name behind the title of the window, if there is one."""
    _, *suffixes = SUFFIX.split(window)
    if not suffixes or len(suffixes[-1].split()) > MOST_SUFFIX_WORDS:
        return ()
    is_only = len(suffixes) == 1
    return suffixes[-1:] if is_only or folded(suffixes[-1]) in folded(host) else ()


def _written_name_of(tree: HtmlElement, label: str) -> str | None:
    """The name of the site as its own page writes it in a link or a logo, known by the letters of its address."""
    for element in tree.iter("img", "a"):
        text = clean(element.get("alt") or "" if element.tag == "img" else element.text or "")
        if folded(text) == label:
            return text
    return None


def _address(tree: HtmlElement, said: Metas) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"]
    addresses = [ARCHIVED.sub("", address) for address in (*links, *said.get("og:url", [])) if address]
    return next((address for address in addresses if address.startswith("http") and host_of(address)), None)


def _published(page: _Statements, order: DateOrder | None, latest: date) -> Iterator[DeclaredDate]:
    """The declared dates, best first: linked data, meta elements, ``time`` elements, else what htmldate finds."""
    stated = [("JSON-LD datePublished", text) for text in page.linked("datePublished")]
    stated += [(f"meta {name}", value) for name, value in said_of("published", page.metas)]
    stated += [("time element", text) for text in _times(page)][:1]
    found = list(read_dates(stated, order))
    yield from found
    if all(doubt(day.instant, latest) for day in found):
        text = _date_on_page(page, latest)
        yield from read_dates([(SEARCHED, text)] if text else (), order)


def _times(page: _Statements) -> Iterator[str]:
    """The moments of ``time`` elements, those first that are marked as of publication; none of an update."""
    times = [(_marks(time), text) for time in page.tree.iter("time") if (text := time.get("datetime"))]
    yield from (text for marks, text in times if "publi" in marks or "pubdate" in marks)
    yield from (text for marks, text in times if "updat" not in marks and "modif" not in marks)


def _marks(element: HtmlElement) -> str:
    return " ".join([element.get("itemprop") or "", element.get("class") or "", *element.keys()]).lower()


def _language(page: _Statements) -> str | None:
    """The language that the page declares for itself."""
    return page.tree.get("lang") or next(iter(page.metas.get("og:locale", [])), None)


def _date_on_page(page: _Statements, latest: date) -> str | None:
    """What htmldate finds; null where it fails over a date of the page, which may be of any kind ("+99:99")."""
    try:
        return find_date(
            page.tree, original_date=True, url=page.address, extensive_search=False, max_date=latest.isoformat()
        )
    except Exception:
        return None


def _modified(page: _Statements) -> Iterator[tuple[str, str]]:
    yield from (("JSON-LD dateModified", text) for text in page.linked("dateModified"))
    yield from ((f"meta {name}", value) for name, value in said_of("updated", page.metas))
