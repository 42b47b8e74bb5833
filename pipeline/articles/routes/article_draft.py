"""What each route gives of an article before it gets its ids: the fields that differ by route, nothing derived."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pipeline.articles.lines import Line
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


@dataclass(frozen=True, slots=True)
class GivenText:
    """A text that is a body as it stands, and its lines."""

    body: str
    lines: tuple[ArticleLine, ...]


def given_text(raw: str, found: Sequence[Line], reason: str) -> GivenText:
    """A raw text as a body, character by character; where it was wrapped its paragraphs have the gaps that it has."""
    is_wrapped = any(line.pieces for line in found)
    told: list[ArticleLine] = []
    parts: list[str] = []
    at = 0
    for number, line in enumerate(found):
        gap = "\n" * (line.blank_before + 1) if parts else ""
        start = at + len(gap) if is_wrapped else line.start
        at = start + len(line.text)
        parts.append(gap + line.text)
        told.append(ArticleLine(number, line.start, line.end, start, at, line.text, "body", reason))
    return GivenText("".join(parts) if is_wrapped else raw, tuple(told))
