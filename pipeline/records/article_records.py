"""What is read from a raw record: an article, the lines of its page, the dates seen, its part in learning lines."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from pipeline.records.enumerations import BodyMethod, FieldName, LineRole, PublishedBasis, PublishedGranularity


class ArticleLine(NamedTuple):
    """A line of a raw record that holds text, with its role on the page and the rule that gave it.

    ``raw_start`` and ``raw_end`` are offsets into the record's ``raw_text``, null where the line was rendered from
    markup; ``body_start`` and ``body_end`` are offsets into the article's body, null for lines outside it.
    """

    line_number: int
    raw_start: int | None
    raw_end: int | None
    body_start: int | None
    body_end: int | None
    text: str
    role: LineRole
    reason: str


@dataclass(frozen=True, slots=True)
class ArticleDate:
    """A date that was seen on the page as a candidate for the day of publication, and why it was or was not chosen.

    ``position`` counts from 0 in order of trust, best first. ``raw_start`` and ``raw_end`` are offsets of ``text``
    into the record's ``raw_text``, null where it came from a field or from rendered markup. ``cue`` is what marks it
    as a date of publication or of an update ("published", "datePublished", "head of the page"). ``value`` has a time
    zone (UTC where none was given) and is the first instant of the day, month or year that is meant; it and its
    granularity are null where the text of a field cannot be read as a date.
    """

    position: int
    text: str
    raw_start: int | None
    raw_end: int | None
    cue: str
    value: datetime | None
    granularity: PublishedGranularity | None
    basis: PublishedBasis
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Article:
    """One version of one article: its own words and what the page says of them; null is never a guess."""

    article_id: str
    document_id: str
    record_id: str
    source_path: str
    url: str | None
    outlet: str | None
    agency: str | None
    title: str | None
    subtitle: str | None
    section: str | None
    authors: tuple[str, ...]
    dateline_place: str | None
    published_at: datetime | None
    published_granularity: PublishedGranularity | None
    published_basis: PublishedBasis
    updated_at: datetime | None
    language: str | None
    body: str
    body_method: BodyMethod
    body_confidence: float | None
    word_count: int

    def field(self, name: FieldName) -> str:
        """The text that offsets of a quote or event in this field count in."""
        return {"body": self.body, "title": self.title, "subtitle": self.subtitle}[name] or ""

    @property
    def published_on(self) -> date | None:
        """The publication day (as written, in the time zone given), when it is known to the day."""
        if self.published_at is None or self.published_granularity not in ("time", "day"):
            return None
        return self.published_at.date()

    @property
    def published_days(self) -> tuple[date, date] | None:
        """The first and last day on which the article may have been published: one day, a month or a year."""
        if self.published_at is None:
            return None
        first = self.published_at.date()
        match self.published_granularity:
            case "year":
                return date(first.year, 1, 1), date(first.year, 12, 31)
            case "month":
                return first.replace(day=1), first.replace(day=monthrange(first.year, first.month)[1])
        return first, first


@dataclass(frozen=True, slots=True)
class SeenPage:
    """The lines of a page, each text once, as parallel lists; a hash stands for a text, sizes are code points.

    ``page_key`` is the same for pages that are versions of one article. A line ``is_apart`` when it is outside the body
    or shares few words with it.
    """

    outlet: str
    page_key: str
    line_hashes: tuple[int, ...]
    sizes: tuple[int, ...]
    in_body: tuple[bool, ...]
    is_apart: tuple[bool, ...]
