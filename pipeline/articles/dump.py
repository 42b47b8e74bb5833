"""Flat dumps of all visible text of a page: the article's own lines, found by how lines look and where they stand."""

from collections.abc import Iterator

from pipeline.articles.draft import Draft
from pipeline.articles.lines import Line, lines
from pipeline.records import ArticleLine, RawRecord


def draft(record: RawRecord) -> Draft:
    """The article of a flat dump, with every line of it and the role it plays."""
    page = lines(record.raw_text)
    first, last = _best_run(page)
    body = "\n".join(line.text for line in page[first:last])
    title = next((line.text for line in reversed(page[:first]) if len(line.text.split()) >= 5), None)
    return Draft(
        tuple(_roles(page, first, last)), (), body, "text_finder", 0.5, title=title if body else None, url=record.url
    )


def _best_run(page: list[Line]) -> tuple[int, int]:
    best, best_run, total, start = 0, (0, 0), 0, 0
    for place, line in enumerate(page):
        if total <= 0:
            total, start = 0, place
        total += _worth(line)
        if total > best:
            best, best_run = total, (start, place + 1)
    return best_run


def _worth(line: Line) -> int:
    words = len(line.text.split())
    if line.text.rstrip("\"”'’)").endswith((".", "!", "?", ":")) and words > 5:
        return words
    return -15


def _roles(page: list[Line], first: int, last: int) -> Iterator[ArticleLine]:
    at = 0
    for number, line in enumerate(page):
        if first <= number < last:
            yield ArticleLine(number, line.start, line.end, at, at + len(line.text), line.text, "body", "best_run")
            at += len(line.text) + 1
        else:
            yield ArticleLine(number, line.start, line.end, None, None, line.text, "other", "outside_best_run")
