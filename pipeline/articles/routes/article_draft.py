"""What each route gives of an article before it gets its ids: the fields that differ by route, nothing derived."""

from dataclasses import dataclass
from datetime import datetime

from pipeline.records import ArticleDate, ArticleLine, BodyMethod


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """An article as a route found it; ``language`` is the tag of the record as written, null for none."""

    lines: tuple[ArticleLine, ...]
    dates: tuple[ArticleDate, ...]
    body: str
    body_method: BodyMethod
    body_confidence: float | None
    title: str | None = None
    subtitle: str | None = None
    section: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    agency: str | None = None
    dateline_place: str | None = None
    updated_at: datetime | None = None
    url: str | None = None
    language: str | None = None
