"""What is told of an utterance: whose it is, when it was said, its fullest wording, how many report it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from pipeline.ids import stable_id
from pipeline.records import DateBasis, Granularity, QuoteKind
from pipeline.resolution.grouping import date_rank
from pipeline.resolution.statements.quoted_texts import QuotedText, quotations, text_of

KIND_RANK: Final[dict[QuoteKind, int]] = {"direct": 0, "partial": 1, "indirect": 2}


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance; ``text`` is its fullest wording: direct before partial before indirect, the longest of them.

    Counts are of latest versions of articles only, unless there are none.
    """

    statement_id: str
    speaker_id: str | None
    speaker: str | None
    said_on: date | None
    said_on_granularity: Granularity | None
    said_on_basis: DateBasis
    text: str
    quote_count: int
    article_count: int
    outlet_count: int
    has_firsthand: bool


def statement(quotes: Sequence[QuotedText], voice: str | None) -> Statement:
    """The statement of some quotes; its speaker is ``voice`` where a quote has it, else whom most of them name."""
    latest = [quote for quote in quotes if quote.is_latest] or list(quotes)
    fullest = min(quotations(latest), key=lambda own: (KIND_RANK[own[0].kind], -len(text_of(own)), own[0].quote_id))
    dated = min(latest, key=_date_rank)
    speaker_id, speaker = _speaker(quotes, voice)
    return Statement(
        statement_id=stable_id("statement", min(quote.quote_id for quote in quotes)),
        speaker_id=speaker_id,
        speaker=speaker,
        said_on=dated.said_on,
        said_on_granularity=dated.said_on_granularity,
        said_on_basis=dated.said_on_basis,
        text=text_of(fullest),
        quote_count=len(latest),
        article_count=len({quote.article_id for quote in latest}),
        outlet_count=len({quote.outlet for quote in latest if quote.outlet}),
        has_firsthand=any(quote.is_firsthand for quote in latest),
    )


def _speaker(quotes: Sequence[QuotedText], voice: str | None) -> tuple[str | None, str | None]:
    named = Counter((quote.speaker_id, quote.speaker) for quote in quotes if quote.speaker_id)
    ranked = sorted(named.items(), key=lambda item: (item[0][0] != voice, -item[1], item[0][0] or ""))
    return ranked[0][0] if ranked else (None, None)


def _date_rank(quote: QuotedText) -> tuple[bool, tuple[int, int], str, str]:
    """The best known date first: those that words tell before those of a publication."""
    is_of_report = quote.said_on_basis in ("publication", "story", "none")
    rank = date_rank(quote.said_on, quote.said_on_granularity, quote.said_on_basis)
    return (is_of_report, rank, str(quote.said_on), quote.quote_id)
