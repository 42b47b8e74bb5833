"""HTML pages: the body by trafilatura or by the text finder, the rest by what the page declares.

Both read each page. Where they differ ``two_readers`` tells whose text is the article; ``body_confidence`` says how far
they agree and how sure the finder is of its own.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lxml import etree
from lxml.html import HtmlElement

from pipeline.articles.body import (
    MOST_LINES,
    Verdict,
    body_lines,
    by_phrase,
    compared,
    page_path,
    sureness,
    verdicts,
)
from pipeline.articles.facts import PageCredits, page_credits
from pipeline.articles.lines import Line, LineIndex, Look, end_marks_apart, looks, shapes, wording
from pipeline.articles.publication_dates import article_dates, head_lines
from pipeline.articles.routes.article_draft import ArticleDraft
from pipeline.articles.routes.html_metadata import SUFFIX, Declared, declared, folded
from pipeline.articles.values import bare_names, lone_dateline, opening_dateline
from pipeline.markup import ShownLine, elements, shown_lines, tree
from pipeline.records import ArticleLine, BodyMethod, RawRecord

SILENT = sorted(elements("silent"))
LONGEST_PHRASE_LINE = 60  # code points of a line outside the body in which a fixed phrase is looked for
SHORTEST_SUBTITLE = 30  # letters of a declared description
ALIKE = 8  # code points by which two spellings of a subtitle may differ in length
LONGEST_LABEL = 4  # words of a line outside the body that is no text
LEAD_NAMES = 2  # lines at the start of the body that may be a byline
FEWEST_WORDS = 12  # of a body that lines alone tell; a page with fewer holds no article
SHORTEST_TITLE = 30  # letters of a title that is known by its start
LONG_ITEM = 120  # code points of an item of a list; a longer one is a paragraph: live reports are set as lists
SAME_START = 20  # letters with which a line of the page begins as a paragraph does
MOST_BETWEEN = 8  # other lines among those of a paragraph: credits, advertisements
MOST_STARTS = 4  # lines that are tried for a paragraph
KEPT = Verdict("body", "html_body")


@dataclass(frozen=True, slots=True)
class PageText:
    """What was read of a page: its lines of text, what is decided of each, by which reader, and how sure that is.

    ``shown`` are all lines that the page shows, ``shown_body`` those that the text finder takes for the article.
    """

    page: Sequence[Look]
    decided: Sequence[Verdict]
    method: BodyMethod
    confidence: float
    shown: Sequence[Look]
    shown_body: Sequence[LineIndex]


def draft(record: RawRecord, latest: date, boilerplate: frozenset[str]) -> ArticleDraft:
    """The article of an HTML page; its lines are rendered from the page and have no raw offsets."""
    page_tree = tree(record.raw_text)
    if page_tree is None:
        return ArticleDraft((), (), "", "html", None, url=record.url)
    declarations = declared(page_tree, record.url, latest)
    etree.strip_elements(page_tree, *SILENT, with_tail=False)
    shown = list(shown_lines(page_tree))
    rendered = [line.text for line in shown]
    said = replace(declarations, title=_title_shown(declarations.title, rendered))
    text = _page_text(page_tree, shown, said, boilerplate)
    page, decided = text.page, text.decided
    body = [look for look, verdict in zip(page, decided, strict=True) if verdict.role == "body"]
    opened = opening_dateline(body[0].line.text) if body else None
    alone = next((look.text for look, verdict in zip(page, decided, strict=True) if verdict.role == "dateline"), None)
    dateline = (lone_dateline(alone) if alone else None) or opened
    credited = page_credits(page, None, body_lines(decided))
    seen = _shown_credits(text, said)
    head = head_lines(rendered, _shown_title(rendered, said), body[0].line.text if body else None)
    return ArticleDraft(
        lines=tuple(_article_lines(rendered, page, decided, said)),
        dates=tuple(article_dates(said.published, head, said.order, latest)),
        body="\n".join(look.text for look in body),
        body_method=text.method,
        body_confidence=text.confidence,
        title=said.title,
        subtitle=_subtitle(rendered, said),
        section=said.section,
        authors=_authors(said, page, decided) or seen.authors or said.authors,
        outlet=said.outlet or seen.outlet,
        agency=said.agency or credited.agency or seen.agency,
        dateline_place=dateline.place if dateline else None,
        updated_at=said.updated_at,
        url=said.url,
    )


def _title_shown(title: str | None, rendered: Sequence[str]) -> str | None:
    """The declared title; of one that the page does not show the opening part that it shows ("Rain falls - Site").

    The first line is the title of the window.
    """
    shown = {folded(line): line for line in rendered[1:]}
    if title and folded(title) not in shown:
        for mark in SUFFIX.finditer(title):
            opening = folded(title[: mark.start()])
            if len(opening) >= SHORTEST_TITLE and opening in shown:
                return shown[opening]
    return title


def _shown_title(rendered: Sequence[str], said: Declared) -> str | None:
    """The declared title as the page shows it."""
    title = folded(said.title)
    return next((line for line in rendered if folded(line) == title), None) if title else None


def _declares_people(said: Declared) -> bool:
    return any(folded(name) != folded(said.outlet) for name in said.authors)


def _shown_credits(text: PageText, said: Declared) -> PageCredits:
    """What the page shows of its authors, agency and outlet, where it declares no people or no outlet."""
    if _declares_people(said) and said.outlet:
        return PageCredits((), None, None, ())
    wanted, start = folded(said.title), next(iter(text.shown_body), LineIndex(0))
    above = (line for line in range(start, -1, -1) if wanted and folded(text.shown[line].text) == wanted)
    title = next(above, None) if text.shown else None
    return page_credits(text.shown, LineIndex(title) if title is not None else None, text.shown_body, said.url)


def _authors(said: Declared, page: Sequence[Look], decided: Sequence[Verdict]) -> tuple[str, ...]:
    """The declared authors, or the people whom the text's first lines name where only the site itself is declared."""
    named = tuple(
        name
        for look, verdict in zip(page, decided, strict=True)
        if verdict.reason == "names_at_start"
        for name in bare_names(look.text, not _declares_people(said))
    )
    if _declares_people(said):
        return said.authors
    return named


def _paragraphs(page_tree: HtmlElement) -> Iterator[Line]:
    """The paragraphs that trafilatura keeps; a list's items are marked as such."""
    import trafilatura  # takes as long to import as some twenty pages to read, and a run may have none

    kept = trafilatura.bare_extraction(
        page_tree, include_comments=False, include_tables=False, fast=True, favor_recall=True, with_metadata=False
    )
    text = (kept.text or "") if kept is not None and not isinstance(kept, dict) else ""
    for line in text.split("\n"):
        plain = " ".join(line.split())
        listed = plain.startswith("- ")
        plain = plain[2:].strip() if listed else plain
        if plain:
            yield Line(0, len(plain), plain, 0, listed, 1)


def _page_text(
    page_tree: HtmlElement, shown: Sequence[ShownLine], said: Declared, boilerplate: frozenset[str]
) -> PageText:
    """The better of two readings of a page."""
    path = page_path(list(end_marks_apart(map(_line, shown[:MOST_LINES]))), boilerplate)
    found = verdicts(path.page, path.parts, None, boilerplate)
    paragraphs = list(end_marks_apart(_as_shown(_paragraphs(page_tree), shown)))
    page = looks(paragraphs, shapes(paragraphs))
    kept = [
        KEPT if verdict.role == "body" else verdict
        for verdict in verdicts(page, ["body"] * len(page), _title_above(page, said), boilerplate)
    ]
    own = body_lines(found)
    title = wording(said.title).long_words if said.title else frozenset()
    whose = compared(path, own, [page[line] for line in body_lines(kept)], title)
    confidence = round((whose.agreement + sureness(path, found)) / 2, 3)
    if whose.is_finder_better and sum(path.page[line].size for line in own) >= FEWEST_WORDS:
        return PageText(path.page, _as_declared(path.page, found, said), "text_finder", confidence, path.page, own)
    return PageText(page, _as_declared(page, kept, said), "html", confidence, path.page, own)


def _as_shown(paragraphs: Iterable[Line], shown: Sequence[ShownLine]) -> Iterator[Line]:
    """The paragraphs, those that trafilatura made of several lines of the page as these again."""
    keys = [folded(line.text) for line in shown]
    places: dict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        places[key[:SAME_START]].append(number)
    for paragraph in paragraphs:
        key = folded(paragraph.text)
        for first in places.get(key[:SAME_START], ())[:MOST_STARTS]:
            run = _run(key, keys, first)
            if len(run) > 1:
                yield from (_line(shown[line]) for line in run)
                break
        else:
            yield paragraph


def _run(key: str, keys: Sequence[str], first: int) -> list[int]:
    """The lines from the first one on whose keys together are a key, others left out; none where they are not."""
    run: list[int] = []
    at = 0
    for line in range(first, len(keys)):
        if keys[line] and key.startswith(keys[line], at):
            run.append(line)
            at += len(keys[line])
            if at == len(key):
                return run
        elif line - first - len(run) >= MOST_BETWEEN:
            break
    return []


def _line(shown: ShownLine) -> Line:
    is_listed = shown.is_listed and len(shown.text) < LONG_ITEM
    return Line(0, len(shown.text), shown.text, 0, is_listed, int(shown.is_apart))


def _as_declared(page: Sequence[Look], verdicts_given: Sequence[Verdict], said: Declared) -> list[Verdict]:
    """The verdicts, with the lines that the page declares as title or subtitle, and names and places at the start."""
    decided = list(verdicts_given)
    title, is_expected = folded(said.title), not _declares_people(said)
    start = next(iter(body_lines(decided)), LineIndex(0))
    is_described = False
    for line, look in enumerate(page):
        is_lead = line <= start + LEAD_NAMES
        if _is_title(look, title) and (is_lead or folded(look.text) == title):
            decided[line] = Verdict("title", "title_repeated")
        elif look.text == said.description and (is_lead or is_described):
            decided[line] = Verdict("subtitle", "declared_description")
            is_described = True
    start = next(iter(body_lines(decided)), LineIndex(0))
    for line in range(max(0, start - LEAD_NAMES), min(start + LEAD_NAMES, len(page))):
        if bare_names(page[line].text, is_expected):
            decided[line] = Verdict("byline", "names_at_start")
        elif lone_dateline(page[line].text):
            decided[line] = Verdict("dateline", "place_on_its_own_line")
    return decided


def _title_above(page: Sequence[Look], said: Declared) -> LineIndex | None:
    """Which of a text's first lines is the declared title."""
    title = folded(said.title)
    first = (line for line, look in enumerate(page[: LEAD_NAMES + 1]) if _is_title(look, title))
    return next(map(LineIndex, first), None)


def _is_title(look: Look, title: str) -> bool:
    key = folded(look.text)
    return bool(title) and (key == title or (not look.is_sentence and _same_start(key, title)))


def _same_start(text: str, title: str) -> bool:
    """Whether a line opens with all of a title, or a title with all of it: one of both was made for search engines."""
    shorter = min(len(text), len(title))
    return shorter >= SHORTEST_TITLE and text[:shorter] == title[:shorter]


def _subtitle(rendered: Sequence[str], said: Declared) -> str | None:
    """The declared description, where the page also shows it below the title."""
    wanted = folded(said.description)
    if len(wanted) < SHORTEST_SUBTITLE or wanted == folded(said.title):
        return None
    size = len(said.description or "")
    return next((line for line in rendered if abs(len(line) - size) < ALIKE and folded(line) == wanted), None)


def _article_lines(
    rendered: Sequence[str], page: Sequence[Look], decided: Sequence[Verdict], said: Declared
) -> Iterator[ArticleLine]:
    """The page's lines with their roles; a paragraph that is rendered otherwise stands where it is read."""
    shown: dict[str, list[int]] = defaultdict(list)
    for line, text in enumerate(rendered):
        shown[text].append(line)
    told: dict[int, int] = {}
    extra: dict[int, list[int]] = defaultdict(list)
    last = -1
    for paragraph, look in enumerate(page):
        lines = shown.get(look.text, [])
        following = bisect_right(lines, last)
        if following == len(lines):
            extra[last].append(paragraph)
        else:
            last = lines[following]
            told[last] = paragraph
    number = at = 0
    for line in range(-1, len(rendered)):
        own = ([told[line]] if line in told else []) + extra.get(line, [])
        if line >= 0 and line not in told:
            verdict = _outside(rendered[line], said)
            yield ArticleLine(number, None, None, None, None, rendered[line], verdict.role, verdict.reason)
            number += 1
        for paragraph in own:
            text, verdict = page[paragraph].line.text, decided[paragraph]
            is_body = verdict.role == "body"
            start, end = (at, at + len(text)) if is_body else (None, None)
            yield ArticleLine(number, None, None, start, end, text, verdict.role, verdict.reason)
            number += 1
            at += (len(text) + 1) if is_body else 0


def _outside(line: str, said: Declared) -> Verdict:
    if line == said.title:
        return Verdict("title", "declared_title")
    if line == said.description:
        return Verdict("subtitle", "declared_description")
    phrase = wording(line).phrase if len(line) < LONGEST_PHRASE_LINE else None
    if phrase:
        return by_phrase(phrase.role, phrase.text)
    return Verdict("navigation" if len(line.split()) <= LONGEST_LABEL else "other", "outside_html_body")
