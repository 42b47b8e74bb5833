"""HTML pages: the body by trafilatura, metadata by what the page declares."""

from collections.abc import Iterator

import trafilatura

from pipeline.articles.draft import Draft
from pipeline.articles.instants import instant
from pipeline.records import ArticleDate, ArticleLine, RawRecord


def draft(record: RawRecord) -> Draft:
    """The article of an HTML page; its lines are rendered from the page and have no raw offsets."""
    found = trafilatura.bare_extraction(
        record.raw_text, url=record.url, include_comments=False, include_tables=False, with_metadata=True
    )
    if found is None or isinstance(found, dict):
        return Draft((), (), "", "html", None)
    body = "\n".join(line.strip() for line in (found.text or "").splitlines() if line.strip())
    date = instant(found.date) if found.date else None
    return Draft(
        lines=tuple(_body_lines(body)),
        dates=(ArticleDate(0, found.date, None, None, "markup", date.value, date.granularity, "markup", True),)
        if date and found.date
        else (),
        body=body,
        body_method="html",
        body_confidence=0.8,
        title=found.title,
        authors=tuple(name.strip() for name in (found.author or "").split(";") if name.strip()),
        outlet=found.sitename,
        url=found.url or record.url,
    )


def _body_lines(body: str) -> Iterator[ArticleLine]:
    at = 0
    for number, text in enumerate(body.split("\n")):
        yield ArticleLine(number, None, None, at, at + len(text), text, "body", "html_body")
        at += len(text) + 1
