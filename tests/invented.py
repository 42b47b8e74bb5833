"""Invented articles for tests: some words, read as the pipeline reads them."""

from datetime import UTC, datetime

from pipeline.records import Article


def article(body: str, title: str | None = None, published: str | None = None, subtitle: str | None = None) -> Article:
    """An article of which nothing is known but its words and its publication day (ISO)."""
    return Article(
        article_id="a1",
        document_id="d1",
        record_id="r1",
        source_path="a1.txt",
        url=None,
        outlet=None,
        agency=None,
        title=title,
        subtitle=subtitle,
        section=None,
        authors=(),
        dateline_place=None,
        published_at=datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None,
        published_granularity="day" if published else None,
        published_basis="record" if published else "none",
        updated_at=None,
        language="en",
        body=body,
        body_method="given",
        body_confidence=None,
        word_count=len(body.split()),
    )
