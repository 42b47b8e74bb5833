"""Factiva's articles as a saved page, with field codes in a table or with heads of lines that classes mark.

A list of headlines without articles, which the site also saves, is told as an unknown layout.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml.html import HtmlElement

from pipeline.markup import shown_lines, text_of, tree
from pipeline.records import Span
from pipeline.sources.exports.export_lines import authors
from pipeline.sources.exports.exported_article import ExportedArticle, Layout
from pipeline.sources.exports.factiva.accession import accession_number
from pipeline.sources.exports.factiva.display_text import WORD_COUNT, displayed_articles, head_fields
from pipeline.sources.exports.factiva.display_text import is_seen as is_display
from pipeline.sources.exports.factiva.field_codes import coded_articles
from pipeline.sources.exports.factiva.field_codes import is_seen as is_coded
from pipeline.sources.exports.factiva.search_summary import wrong_count
from pipeline.sources.reasons import Fault

ARTICLE = re.compile(
    r"""<div\b[^<>]{0,200}?\bclass\s*=\s*["']?\s*article\s+[a-z-]{2,8}Article\b[^<>]{0,200}>""", re.IGNORECASE
)
AFTER_ARTICLES = re.compile(r"""\b(?:id\s*=\s*["']?(?:carryOver|pageFooter)|class\s*=\s*["']?searchPreview)\b""")
SUMMARY = re.compile(r"""\bclass\s*=\s*["']?searchPreview\b[^<>]*>""")
HEADLINES = re.compile(r"""<title>\s*Factiva\b|\bclass\s*=\s*["']?leadFields\b""", re.IGNORECASE)
COUNTED = re.compile(r"\d{1,3}\)\s*")  # before a headline, the article's number in its file


def is_seen(markup: str) -> bool:
    """Whether a page holds articles of Factiva, or a list of its headlines."""
    return ARTICLE.search(markup) is not None or HEADLINES.search(markup) is not None


def articles_of_page(markup: str) -> Iterator[ExportedArticle | Fault]:
    """Yield the articles in order; their spans are of the markup."""
    starts = [match.start() for match in ARTICLE.finditer(markup)]
    if not starts:
        yield from _unmarked(markup)
        return
    for start, following in zip(starts, [*starts[1:], len(markup)], strict=True):
        after = AFTER_ARTICLES.search(markup, start, following)
        yield _article(markup, Span(start, after.start() if after else following))
    fault = wrong_count(_below(markup, starts[-1]), len(starts))
    yield from [fault] if fault else []


def _below(markup: str, start: int) -> str:
    """The text of the search's summary that stands below the last article, '' where there is none."""
    summary = SUMMARY.search(markup, start)
    return text_of(markup[summary.end() :]) if summary else ""


def _unmarked(markup: str) -> Iterator[ExportedArticle | Fault]:
    """The articles of a page that has lost its classes, whose spans are the page; or what tells that it has none."""
    text = text_of(markup)
    if not (is_coded(text) or is_display(text)):
        yield Fault("unknown_layout", "a page of Factiva without articles: save them in the format 'Full Article'")
        return
    for article in coded_articles(text) if is_coded(text) else displayed_articles(text):
        yield article if isinstance(article, Fault) else replace(article, span=Span(0, len(markup)))


def _article(markup: str, span: Span) -> ExportedArticle | Fault:
    piece = span.cut(markup)
    text = text_of(piece)
    page, number = tree(piece), accession_number(text)
    found: ExportedArticle | Fault | None
    if is_coded(text):
        found = next(coded_articles(text), None)
    else:
        found = (_marked(page, span, number) if page is not None else None) or next(displayed_articles(text), None)
    if isinstance(found, ExportedArticle):
        return replace(found, span=span)
    return Fault("unknown_layout", f"Factiva's {number or 'article'}: no line of its words with a date below it")


def _marked(page: HtmlElement, span: Span, number: str | None) -> ExportedArticle | None:
    """The article whose parts classes mark; null where they do not mark its text or its head is another."""
    given: dict[str, str | list[str]] = {}
    above, head, body = list[str](), list[str](), list[str]()
    for element in page.iter("div", "p", "span", "b"):
        kinds = element.get("class", "").split()
        if "articleParagraph" in kinds:
            body += _lines(element)
        elif any(kind.endswith("Headline") for kind in kinds):
            given.setdefault("title", COUNTED.sub("", " ".join(_lines(element)), count=1))
        elif "author" in kinds:
            given.setdefault("authors", authors(" ".join(_lines(element))))
        elif element.tag == "div" and not body and not kinds and not element.get("id"):
            (head if "title" in given else above).extend(_lines(element))
    place = next((place for place, line in enumerate(head[:-1]) if WORD_COUNT.fullmatch(line)), None)
    if not body or place is None:
        return None
    given |= head_fields(head[place:], number)[0]
    if above:
        given["section"] = " ".join(above)
    return ExportedArticle(span, "\n".join(body), given, number)


def _lines(element: HtmlElement) -> list[str]:
    element.tail = None  # else it would be shown with the element
    return [line.text for line in shown_lines(element)]


FACTIVA_PAGE = Layout("factiva_page 1", is_seen, articles_of_page, "markup")
