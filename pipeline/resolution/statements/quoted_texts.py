"""A quote as far as its utterance is concerned, and the quotations that fragments of it make."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from pipeline.records import DateBasis, EntityKind, Granularity, QuoteKind, SpeakerBasis

STRONG_RUN: Final = 6  # words in a row that show an utterance to be the same without any date
TELLING_RUN: Final = 8  # words in a row of one story that show it however both wordings go on


class QuotedText(NamedTuple):
    """A quote as far as its utterance is concerned.

    ``position`` orders the quotes of an article (its start in the text); ``clause`` is the whole reported clause, the
    text itself where there is none; ``speaker`` the entity's name; a fragment that continues a quote has the speaker of
    that quote; ``said_on`` as in ``quotes``; ``published_on`` is null unless known to the day; ``is_firsthand`` is true
    without a medium or somebody else's quote between; ``is_latest`` that of the article; ``is_settled`` where a user
    told who speaks.
    """

    quote_id: str
    article_id: str
    outlet: str | None
    continues_quote_id: str | None
    position: int
    text: str
    clause: str
    kind: QuoteKind
    speaker_id: str | None
    speaker: str | None
    said_on: date | None
    said_on_granularity: Granularity | None
    said_on_basis: DateBasis
    published_on: date | None
    story_id: str | None
    is_firsthand: bool
    is_latest: bool = True
    speaker_basis: SpeakerBasis | None = None
    speaker_kind: EntityKind | None = None
    is_settled: bool = False

    @property
    def quotation(self) -> str:
        """The quote_id of the quotation's first piece."""
        return self.continues_quote_id or self.quote_id


def quotations(quotes: Iterable[QuotedText]) -> list[list[QuotedText]]:
    """Each quote with the fragments that continue it, in order of the text."""
    by_first: dict[str, list[QuotedText]] = {}
    for quote in quotes:
        by_first.setdefault(quote.quotation, []).append(quote)
    return [sorted(own, key=lambda quote: (quote.position, quote.quote_id)) for own in by_first.values()]


def text_of(quotation: Sequence[QuotedText]) -> str:
    return " ".join(quote.text for quote in quotation)
