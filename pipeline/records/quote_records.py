"""What is said in an article: quotes with their source and time, and marked spans that are none."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pipeline.records.enumerations import DateBasis, FieldName, Granularity, QuoteKind, SpeakerBasis, ViaKind
from pipeline.records.spans import Called, Span


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
    ``via`` is the medium, platform or person through whom the outlet has it, null when it has the words itself;
    ``nested_in`` is the quote_id around a quote.
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
    via_kind: ViaKind | None
    addressee: str | None
    nested_in: str | None
    said_on: When
    confidence: float
    rule: str

    @property
    def is_marked(self) -> bool:
        """Whether the words are the speaker's own, in quotation marks."""
        return self.kind in ("direct", "partial")


@dataclass(frozen=True, slots=True)
class QuoteCandidate:
    """A span in quotation marks that is no quote, and why."""

    article_id: str
    field: FieldName
    span: Annotated[Span, Called("field")]
    text: str
    reason: str
