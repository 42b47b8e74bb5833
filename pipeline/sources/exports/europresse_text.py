"""Exports of Europresse as text, out of Word files, PDF or a page that has lost its classes.

An article ends with its number ("news·20230315·LV·1234"); above stand outlet and day, the title and the authors.
"""

import re
from collections.abc import Iterator, Sequence

from pipeline.records import Span
from pipeline.sources.exports.europresse import DAY, DOCUMENT, ISSUE, dated
from pipeline.sources.exports.export_lines import TextLine, authors, is_byline, is_copyright, joined, text_lines
from pipeline.sources.exports.exported_article import ExportedArticle, Layout
from pipeline.sources.reasons import Fault

NUMBER_LINE = re.compile(rf"^[^\n]{{0,60}}?{DOCUMENT.pattern}[^\S\n]*$", re.MULTILINE)
MONTH = re.compile(r"[^\W\d_]{3,}")
MOST_LINES_ABOVE = 12  # of an article, with what tells of the one before that it is certified
LONGEST_HEADER = 150  # code points


def is_seen(text: str) -> bool:
    """Whether a line holds the number of a document of news and nothing but its label."""
    return "news·" in text and NUMBER_LINE.search(text) is not None


def articles_of_text(text: str) -> Iterator[ExportedArticle | Fault]:
    """Yield the articles in order, and ``unknown_layout`` for what has a number and no day above it."""
    start = 0
    for match in NUMBER_LINE.finditer(text):
        lines = list(text_lines(text, start, match.start()))
        start = match.end()
        if lines:  # the number may stand there twice
            number = DOCUMENT.search(match[0])
            yield _article(lines, match.end(), number[0] if number else "")


def _article(lines: Sequence[TextLine], end: int, number: str) -> ExportedArticle | Fault:
    place = next((place for place, line in enumerate(lines[:MOST_LINES_ABOVE]) if _is_header(line.text)), None)
    if place is None:
        return Fault("unknown_layout", f"Europresse's {number}: no day above it; save documents as HTML")
    body = list(lines[place + 1 :])
    is_outlet_below = bool(body) and "•" in body[0].text  # "La Voile • p. 5 • 1234 mots"
    first = place if is_outlet_below else max(0, place - 1)
    outlet = body.pop(0).text.split("•")[0] if is_outlet_below else lines[first].text if first < place else ""
    title = body.pop(0).text if body else ""
    names = authors(body.pop(0).text) if len(body) > 1 and is_byline(body[0].text) else []
    while body and is_copyright(body[-1].text):
        body.pop()
    given: dict[str, str | list[str]] = {
        "title": title,
        "outlet": ISSUE.sub("", outlet).strip(" ,"),
        "authors": names,
        **dated(lines[place].text),
    }
    told = {name: value for name, value in given.items() if value}
    return ExportedArticle(Span(lines[first].start, end), joined(body), told, number)


def _is_header(line: str) -> bool:
    """Whether a line tells a day, with its month as a word: a certificate has days in numbers."""
    day = DAY.search(line) if len(line) <= LONGEST_HEADER else None
    return day is not None and MONTH.search(day[0]) is not None


EUROPRESSE_TEXT = Layout("europresse_text 1", is_seen, articles_of_text)
