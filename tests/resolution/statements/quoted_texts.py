"""Quotes as grouping them sees them."""

from datetime import date

from pipeline.records import EntityKind, QuoteKind, SpeakerBasis
from pipeline.resolution.statements import QuotedText

FULL = (
    "We have always called for talks on the bridge without any conditions, so that the ferries of both shores can "
    "sail again before the winter"
)


def quote(
    quote_id: str,
    text: str = FULL,
    *,
    article_id: str | None = None,
    clause: str | None = None,
    kind: QuoteKind = "direct",
    speaker: str | None = "Clara Duval",
    said_on: date | None = None,
    published_on: date | None = None,
    story_id: str | None = None,
    continues: str | None = None,
    position: int = 0,
    is_firsthand: bool = True,
    is_latest: bool = True,
    basis: SpeakerBasis | None = "named",
    speaker_kind: EntityKind = "person",
    is_settled: bool = False,
) -> QuotedText:
    return QuotedText(
        quote_id=quote_id,
        article_id=article_id or f"article {quote_id}",
        outlet=f"Outlet {article_id or quote_id}",
        continues_quote_id=continues,
        position=position,
        text=text,
        clause=clause or text,
        kind=kind,
        speaker_id=speaker,
        speaker=speaker,
        said_on=said_on,
        said_on_granularity="day" if said_on else None,
        said_on_basis="stated" if said_on else "none",
        published_on=published_on,
        story_id=story_id,
        is_firsthand=is_firsthand,
        is_latest=is_latest,
        speaker_basis=basis,
        speaker_kind=speaker_kind if speaker else None,
        is_settled=is_settled,
    )
