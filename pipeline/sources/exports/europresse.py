"""Exports of Europresse as saved pages: tables of the old site, ``article`` elements of the new one.

Parts are marked by classes that both layouts have; what has none is told by where it stands.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree
from lxml.html import HtmlElement

from pipeline.markup import elements, shown_lines, tree
from pipeline.records import Span
from pipeline.sources.exports.export_lines import authors, is_byline, is_copyright
from pipeline.sources.exports.exported_article import ExportedArticle, Layout
from pipeline.sources.reasons import Fault

OUTLET = re.compile(r"""\bclass\s*=\s*["']?[\w ]{0,200}\bDocPublicationName\b""")
ARTICLE = re.compile(r"<article\b", re.IGNORECASE)
SITE = re.compile(r"""<html\b[^<>]{0,3000}\bcedrom-sni\.com/schema""", re.IGNORECASE)
DOCUMENT = re.compile(r"\b[a-z]{2,12}[·•]\d{8}[·•]\w{1,12}[·•][\w-]+")  # "news·20230315·LM·1234": database, day, source
ISSUE = re.compile(r"[,\s]\s?(?:(?:no|nr|num|vol)\b\.?|n[°º])\s?\d.*$", re.IGNORECASE)  # "Le Quai, no. 5968"
PAGE = re.compile(r",?\s*\b(?:p|pp|pages?|s)\.?\s*[A-Z]{0,3}\d[\w, -]*$", re.IGNORECASE)
DAY = re.compile(
    r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}"
    r"|\d{1,2}(?:er|\.|st|nd|rd|th)? (?:de |d')?[^\W\d_]+\.?,? (?:del? )?\d{4}"
    r"|[^\W\d_]+\.? \d{1,2},? \d{4}|[^\W\d_]+ \d{4}"
)
TIME = re.compile(
    r"\b\d{1,2}(?:[:h]| h )\d{2}(?::\d{2})?(?:\s?[AP]M\b)?(?:\s(?:UTC|GMT)\b)?(?:\s?[+-]\d{1,2}:?\d{0,2})?"
)
LONGEST_HEADER = 300  # code points
LONGEST_TAG = 1_000  # before the class in it
LONGEST_NUMBER_LINE = 80  # code points of "Numéro de document : news·…"
TITLES = ("titrearticlevisu", "titrearticle", "grandtitre")  # classes in small letters, the surest first
BODIES = ("dococurrcontainer", "doctext", "section")  # the last one is an element
AUTHORS = ("docauthors", "sm-margin-bottomnews")
SILENT = sorted(elements("silent"))
OWN_HOSTS = ("europresse.com", "eureka.cc", "cedrom-sni.com")


def is_seen(markup: str) -> bool:
    """Whether the outlet of an article is marked, or the page is one of the site's."""
    return OUTLET.search(markup) is not None or SITE.search(markup) is not None


def europresse_articles(markup: str) -> Iterator[ExportedArticle | Fault]:
    """Yield the articles in order; their spans are of the markup, from the outlet's name or the element on."""
    outlets = [_tag(markup, match.start()) for match in OUTLET.finditer(markup)]
    frames = [match.start() for match in ARTICLE.finditer(markup)]
    if not outlets:
        yield Fault("unknown_layout", "a page of Europresse without articles: save documents, not a list of results")
    starts = _starts(outlets, frames)
    for start, following in zip(starts, [*starts[1:], len(markup)], strict=False):
        yield _article(Span(start, following), markup[start:following])


def _tag(markup: str, place: int) -> int:
    """Where the tag around a place begins, or the place itself where none does."""
    start = markup.rfind("<", max(0, place - LONGEST_TAG), place)
    return start if start >= 0 else place


def _starts(outlets: Sequence[int], frames: Sequence[int]) -> list[int]:
    """Where each article begins: at the element around an outlet's name, or at the name where there is none."""
    starts, place, free = list[int](), 0, -1
    for outlet in outlets:
        while place < len(frames) and frames[place] < outlet:
            free, place = frames[place], place + 1
        starts.append(free if free >= 0 else outlet)
        free = -1
    return starts


def _article(span: Span, piece: str) -> ExportedArticle | Fault:
    page = tree(piece)
    if page is None:
        return Fault("no_text", "an article of Europresse is empty")
    etree.strip_elements(page, *SILENT, with_tail=False)
    parts = _parts(page)
    outlet, header, title = _first(parts, "docpublicationname"), _header(parts), _first(parts, *TITLES)
    lines = _lines(page)
    number = next((found[0] for line in lines if (found := DOCUMENT.search(line))), None)
    names, subtitle, body = _marked_text(parts) if any(parts[kind] for kind in BODIES) else _unmarked_text(lines, parts)
    given: dict[str, str | list[str]] = {
        "title": title,
        "subtitle": subtitle,
        "outlet": ISSUE.sub("", outlet).strip(" ,"),
        "authors": names,
        **(dated(header) or _numbered(number)),
    }
    while body and is_copyright(body[-1]):
        body.pop()
    url = _original(parts, body)
    return ExportedArticle(span, "\n".join(body), {name: value for name, value in given.items() if value}, number, url)


def _parts(page: HtmlElement) -> defaultdict[str, list[HtmlElement]]:
    """The elements of each class, whose names are written in small letters, and the sections, in order."""
    parts = defaultdict[str, list[HtmlElement]](list)
    for element in page.iter(etree.Element):
        for kind in {kind.lower() for kind in element.get("class", "").split()}:
            parts[kind].append(element)
        if element.tag == "section":
            parts["section"].append(element)
    return parts


def _lines(element: HtmlElement) -> list[str]:
    return [line.text for line in shown_lines(element)]


def _own_lines(element: HtmlElement) -> list[str]:
    """The lines that an element shows, without what stands behind it."""
    element.tail, behind = None, element.tail
    lines = _lines(element)
    element.tail = behind
    return lines


def _first(parts: Mapping[str, list[HtmlElement]], *kinds: str) -> str:
    """The first line of the first element of a class that has any; a title's lines together."""
    for kind in kinds:
        for element in parts.get(kind, ()):
            if lines := _own_lines(element):
                return " ".join(lines) if kind in TITLES else lines[0]
    return ""


def _header(parts: Mapping[str, list[HtmlElement]]) -> str:
    """The line of section, weekday, day and page, of one element or of several behind one another."""
    headers = parts.get("docheader", [])
    if not headers:
        headers = [
            following for part in parts.get("doctitresoussection", []) for following in part.itersiblings("span")
        ]
    return " ".join("".join(header.text_content() for header in headers).split())[:LONGEST_HEADER]


def dated(header: str) -> dict[str, str]:
    """Day, with the time where one follows, and section of a header; nothing of one without a day."""
    day = DAY.search(header)
    if not day:
        return {}
    time = TIME.search(header, day.end())
    before = [part.strip() for part in header[: day.start()].split(",") if part.strip()]
    if before and " " not in before[-1]:  # the day of the week
        before.pop()
    return {"published_at": f"{day[0]} {time[0]}" if time else day[0], "section": PAGE.sub("", ", ".join(before))}


def _numbered(number: str | None) -> dict[str, str]:
    """The day that a document's number holds."""
    day = re.split("[·•]", number)[1] if number else ""
    return {"published_at": f"{day[:4]}-{day[4:6]}-{day[6:]}"} if day else {}


def _marked_text(parts: Mapping[str, list[HtmlElement]]) -> tuple[list[str], str, list[str]]:
    """Authors, subtitle and paragraphs of an article whose text an element marks."""
    kind = next(kind for kind in BODIES if parts.get(kind))
    written = [" ".join(_own_lines(element)) for kind in AUTHORS for element in parts.get(kind, ())]
    names = next((authors(line) for line in written if line and (is_byline(line) or "docauthors" in parts)), [])
    title = _first(parts, *TITLES)
    headline = " ".join(line for element in parts.get("titrearticle", ()) for line in _own_lines(element))
    subtitle = _first(parts, "rdp__subtitle") or headline.replace(title, "", 1).strip()
    body = [line for element in parts[kind] if not _is_inside(element, kind) for line in _own_lines(element)]
    return names or _below_title(parts), subtitle, body


def _below_title(parts: Mapping[str, list[HtmlElement]]) -> list[str]:
    """The authors in the element right below the title's, which has no class."""
    title = next((element for kind in ("titrearticle", *TITLES) for element in parts.get(kind, ())), None)
    below = title.getnext() if title is not None else None
    line = " ".join(_own_lines(below)) if below is not None and below.tag == "div" and not below.get("class") else ""
    is_short = bool(line) and len(line) <= LONGEST_NUMBER_LINE and line[-1] not in ".!?:"
    return authors(line) if is_short else []


def _is_inside(element: HtmlElement, kind: str) -> bool:
    """Whether an element stands in another of its class."""
    return any(kind in around.get("class", "").lower().split() for around in element.iterancestors())


def _unmarked_text(lines: Sequence[str], parts: Mapping[str, list[HtmlElement]]) -> tuple[list[str], str, list[str]]:
    """Authors, subtitle and paragraphs of an article of the old site, by the lines above and below its title."""
    title = _first(parts, *TITLES)
    place = lines.index(title) if title in lines else 0
    marked = "\n".join(
        element.text_content() for kind in ("docpublicationname", "docheader") for element in parts[kind]
    )
    header = " ".join(marked.split())
    above = [line for line in lines[:place] if line not in header and not DAY.search(line[:LONGEST_HEADER])]
    end = next(
        (
            number
            for number in range(place + 1, len(lines))
            if len(lines[number]) <= LONGEST_NUMBER_LINE and DOCUMENT.search(lines[number])
        ),
        len(lines),
    )
    body = list(lines[place + 1 : end])
    names = authors(body.pop(0)) if len(body) > 1 and is_byline(body[0]) else []
    return names, " ".join(above), body


def _original(parts: Mapping[str, list[HtmlElement]], body: list[str]) -> str | None:
    """The address of the article at its outlet, to which the last line leads; that line is taken off the body."""
    for link in (link for kind in BODIES for element in parts.get(kind, ()) for link in element.iter("a")):
        address, words = str(link.get("href", "")), " ".join(link.text_content().split())
        is_own = any(host in address for host in OWN_HOSTS)
        if body and address.startswith("http") and not is_own and body[-1].rstrip(".") == words.rstrip("."):
            body.pop()
            return address
    return None


EUROPRESSE = Layout("europresse 1", is_seen, europresse_articles, "markup")
