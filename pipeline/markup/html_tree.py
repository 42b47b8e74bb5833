"""From markup to a tree of elements: no depth, no length and no missing end of anything makes text vanish."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from pipeline.reference import any_of, rows

DEEPEST = 40  # elements in one another in a tree that is made event by event, each of which costs trafilatura a look
MOST_ATTRIBUTES = 500  # of an element that are kept there
CROWDED = re.compile(
    r"""<[A-Za-z](?:[^<>"']{1,8}+|"[^"]{0,300}+"|'[^']{0,300}+'){2500,}+"""
)  # a tag of 1,250 quoted attributes or 20,000 code points: libxml2 takes 17 s for 100,000 attributes, and their square
NAME = re.compile(r"[a-z][a-z0-9_-]*", re.IGNORECASE)  # of an element or attribute; "ta<p" is none
UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # characters that no tree takes
END_OF_PAGE = re.compile(r"</(?:body|html)\s{0,9}>", re.IGNORECASE)


@cache
def elements(kind: str) -> frozenset[str]:
    """The names of the elements of a kind in ``seeds/reference/html_elements.csv``, in the letters of the standard.

    "block" elements stand on lines of their own, "inline" ones in a line; "text_block" elements hold text of the page,
    "silent" ones none that is shown; there is space above and below those "with_margin"; what a "stand_in" holds is
    shown when something else cannot be.
    """
    return frozenset(row["element"] for row in rows("html_elements") if row["kind"] == kind)


STAND_INS = sorted(elements("stand_in"))
INLINE = elements("inline")
TEXT_BLOCK = re.compile(rf"<{any_of(elements('text_block'))}[\s>]", re.IGNORECASE)
STAND_IN_TAG = re.compile(rf"<(/?{any_of(STAND_INS)})\b(?![^<>]*/>)", re.IGNORECASE)


def tree(raw: str) -> HtmlElement | None:
    """The elements of a page, null for a page without any.

    Where libxml2 would leave out all that follows (more than 256 elements in one another, 10 MB without a break), and
    for elements of very many attributes, the page is read event by event (see ``_Flattened``).
    """
    data = _mended(raw).encode("utf-8", "replace")
    if CROWDED.search(raw):
        return _flattened(data)
    parser = lxml.html.HTMLParser(encoding="utf-8")
    try:
        page = lxml.html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    is_cut_off = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    return _flattened(data) if is_cut_off else page


def _mended(raw: str) -> str:
    """The markup without what would hide all that follows.

    That is a comment or a silent element that never ends, and an end of the page with text below it.
    """
    start = raw.rfind("<!--")
    shown = raw if start < 0 or raw.find("-->", start) >= 0 else raw[:start] + raw[start + 4 :]
    end = END_OF_PAGE.search(shown)
    if end and TEXT_BLOCK.search(shown, end.end()):
        shown = END_OF_PAGE.sub("", shown)
    marks = Counter(match[1].lower() for match in STAND_IN_TAG.finditer(shown))
    endless = [name for name in STAND_INS if marks[name] > marks[f"/{name}"]]
    return re.sub(rf"(</?){any_of(endless)}\b", r"\1span", shown, flags=re.IGNORECASE) if endless else shown


def _flattened(data: bytes) -> HtmlElement | None:
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, target=_Flattened())
    parser.feed(data)
    page: HtmlElement | None = parser.close()
    return page


class _Flattened:
    """Builds the tree of a page from the parser's events, no deeper than ``DEEPEST``; no text is left out.

    An inline element inside one of its kind (a ``<b>`` that was never closed, over and over) is no element of the
    tree. Elements that stand deeper are set side by side, and of those that only hold one another the innermost is
    kept: an element waits until there is text in it.
    """

    def __init__(self) -> None:
        self._builder = etree.TreeBuilder(parser=lxml.html.HTMLParser())
        self._around: list[tuple[str, bool]] = []  # the elements around, and whether each is one of the tree
        self._inside: Counter[str] = Counter()
        self._built: list[str] = []  # those that the tree has open
        self._depth = 0  # of elements around that would be in the tree if it were deep enough
        self._waiting: tuple[str, Mapping[str, str]] | None = None
        self._is_empty = True

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        is_kept = not (tag in INLINE and self._inside[tag])
        self._around.append((tag, is_kept))
        self._inside[tag] += 1
        if is_kept:
            self._depth += 1
            if self._waiting and tag in INLINE and self._waiting[0] not in INLINE:
                self._start_waiting()
            self._waiting = (tag, attributes)
            if self._depth < DEEPEST:
                self._start_waiting()

    def end(self, tag: str) -> None:
        self._start_waiting()
        tag, is_kept = self._around.pop()
        self._inside[tag] -= 1
        if is_kept:
            self._depth -= 1
            self._close(min(self._depth, DEEPEST - 1))

    def data(self, text: str) -> None:
        if not text.isspace():
            self._start_waiting()
        if not self._is_empty:
            self._builder.data(UNSTORABLE.sub("", text))

    def close(self) -> HtmlElement | None:
        self._close(0)
        return None if self._is_empty else self._builder.close()

    def _close(self, depth: int) -> None:
        """End the elements of the tree that are deeper than ``depth``."""
        while len(self._built) > depth:
            self._builder.end(self._built.pop())

    def _start_waiting(self) -> None:
        if self._waiting:
            tag, attributes = self._waiting
            self._close(min(self._depth, DEEPEST) - 1)
            name = tag if NAME.fullmatch(tag) else "span"
            self._builder.start(name, dict(islice(_storable(attributes), MOST_ATTRIBUTES)))
            self._built.append(name)
            self._waiting, self._is_empty = None, False


def _storable(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The attributes that a tree takes: those with usual names."""
    for name, value in attributes.items():
        if NAME.fullmatch(name):
            yield name, UNSTORABLE.sub("", value or "")
