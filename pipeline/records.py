"""The records that pass between the stages: what the pure functions take and give.

They give the rows of the tables: a field is a column (see ``database.schema.rows``). Ids that only grouping across
articles can know (speaker, statement, event, story) are not here. No behaviour beyond what follows from the fields.
All offsets are half-open and count Unicode code points.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal, NamedTuple

Format = Literal["txt", "html", "jsonl", "warc", "wet", "parquet", "csv"]
Stage = Literal["ingest", "articles", "extraction", "changes"]
FieldName = Literal["body", "title", "subtitle"]
FIELDS: tuple[FieldName, ...] = ("title", "subtitle", "body")  # as they are read
Granularity = Literal["time", "day", "week", "month", "season", "quarter", "year", "range"]
DateBasis = Literal["stated", "relative", "inherited", "publication", "story", "none"]
PublishedGranularity = Literal["time", "day", "month", "year"]
PublishedBasis = Literal[
    "record", "markup", "labelled", "unlabelled", "dateline", "crawler", "url", "deduced", "story", "none"
]
BodyMethod = Literal["given", "html", "text_finder"]
LineRole = Literal[
    "title", "subtitle", "section", "byline", "date", "dateline", "body", "subhead", "caption", "credit", "teaser",
    "navigation", "notice", "bio", "comment", "other",
]  # fmt: skip
QuoteKind = Literal["direct", "partial", "indirect"]
SpeakerBasis = Literal["named", "role", "nominal", "organisation", "pronoun", "carried", "dialogue"]
EntityKind = Literal["person", "country", "organisation"]
OrganisationCode = Literal["IGO", "NGO", "IMG", "ISM", "NGM", "MNC"]
EventStatus = Literal["happened", "ongoing", "planned", "hypothetical", "negated", "background"]
ParticipantRole = Literal["actor", "recipient", "host", "mediator", "beneficiary"]
ParticipantBasis = Literal["named", "demonym", "capital", "title", "coreference", "inferred"]


class Called:
    """What a field is called in the tables where that is not the field's name; more names than one, or none.

    Stands in the field's type, as in ``Annotated[When, Called("date")]``. The name of a field that is a record itself
    comes before the names of that record's own fields.
    """

    def __init__(self, *names: str) -> None:
        self.names = names


@dataclass(frozen=True, slots=True)
class Span:
    """A piece ``text[start:end]`` of a text."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def distance(self, other: "Span") -> int:
        """Code points between the two, 0 where they touch or overlap."""
        return max(self.start - other.end, other.start - self.end, 0)


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One raw record of an input file: a whole file, or a line of one.

    ``source_path`` is relative to the source folder, with forward slashes. ``raw_text`` is the decoded text of the
    record (for a JSON line: its ``text``); ``fields`` holds what a structured record says beside its text (title,
    outlet, authors as a list, published_at, updated_at, language, crawled_at), and is empty for files.
    """

    source_path: str
    record_id: str
    format: Format
    size_bytes: int
    encoding: str
    url: str | None
    raw_text: str
    fields: Mapping[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Reject:
    """A record or row that could not be used; ``reason`` is a short code in snake case, ``detail`` is for people."""

    source_path: str
    record_id: str | None
    stage: Stage
    reason: str
    detail: str | None


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
    zone (UTC where none was given) and is the first instant of the day, month or year that is meant.
    """

    position: int
    text: str
    raw_start: int | None
    raw_end: int | None
    cue: str
    value: datetime
    granularity: PublishedGranularity
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
class When:
    """A day or period that a text names, and how it is known.

    ``start`` and ``end`` are the first and last day, both included; both are null when the expression cannot be
    placed (an undated article), with basis ``none`` and the expression's words kept in ``text``.
    ``text_span`` holds the offsets of the expression in its field; null when the basis is ``publication``.
    """

    start: date | None
    end: date | None
    granularity: Granularity | None
    basis: DateBasis
    text: str | None = None
    text_span: Annotated[Span | None, Called("text")] = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """The source of a quote as the text gives it.

    ``name`` is the fullest form that the article gives the person or body (pronouns and roles resolved), null when
    the text names nobody; ``as_written`` and ``span`` are the words of this mention, in the quote's field.
    ``country`` is an ISO 3166 alpha-3 code.
    """

    name: str | None
    as_written: str
    span: Annotated[Span, Called("")]
    basis: SpeakerBasis
    title: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """One quote in one article; every span counts in the article's ``field``, and ``span`` cuts out ``text``.

    ``clause`` is the whole reported clause around a partial quote (for other kinds the quote itself).
    ``continues_quote_id`` is the first fragment of a quotation that a cue or a paragraph break splits.
    ``via`` is the medium or person through whom the outlet has it; ``nested_in`` the quote_id around a quote.
    ``confidence`` is 0 to 1; ``rule`` names the rule that found the speaker.
    """

    quote_id: str
    article_id: str
    continues_quote_id: str | None
    text: str
    kind: QuoteKind
    field: FieldName
    span: Annotated[Span, Called("field", "char")]
    clause: Span
    speaker: Speaker | None
    cue: str | None
    cue_span: Annotated[Span | None, Called("cue")]
    via: str | None
    addressee: str | None
    nested_in: str | None
    said_on: When
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class QuoteCandidate:
    """A span in quotation marks that is no quote, and why."""

    article_id: str
    field: FieldName
    span: Annotated[Span, Called("field")]
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Party:
    """What a noun phrase stands for as a party to an event: a country, a body or a person, and on what basis.

    ``country`` is an ISO 3166 alpha-3 code, ``org_code`` is given instead for bodies of no country; both are null
    for parties whose country the text does not tell. ``sector`` is a PLOVER sector (GOV MIL LEG JUD OPP ...).
    """

    name: str
    text: str
    span: Annotated[Span, Called("char")]
    kind: EntityKind
    country: str | None
    org_code: OrganisationCode | None
    sector: str | None
    title: str | None
    basis: ParticipantBasis


@dataclass(frozen=True, slots=True)
class Participant:
    """A party in its role; ``position`` counts from 0 within the role, in order of appearance."""

    role: ParticipantRole
    position: int
    party: Annotated[Party, Called("")]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event took place; coordinates in degrees, null when the place is a country or ambiguous."""

    name: Annotated[str, Called("place")]
    country: Annotated[str | None, Called("place_country")]
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class EventMention:
    """One event as one article reports it (PLOVER manual of 2021).

    ``base_type`` is what would happen, ``event_type`` PLOVER's coding of the mention (a future CONSULT is AGREE).
    ``trigger`` and ``evidence`` (the sentence) are spans of the article's ``field``. ``sentence_number`` counts
    sentences of the field from 0; ``sentence_rank`` orders the mentions of a sentence from 1, main event first.
    """

    event_mention_id: str
    article_id: str
    event_type: str
    base_type: str
    mode: str | None
    cameo_code: str | None
    quad_class: str
    intensity: float
    is_reciprocal: bool
    status: EventStatus
    field: FieldName
    trigger: Span
    trigger_text: str
    evidence: Span
    evidence_text: str
    sentence_number: int
    sentence_rank: int
    is_lead: bool
    when: Annotated[When, Called("date")]
    place: Annotated[Place | None, Called("")]
    asserted_by: str | None
    quote_id: str | None
    confidence: float
    rule: str
    participants: Annotated[tuple[Participant, ...], Called()]


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
