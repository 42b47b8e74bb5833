"""The making of a quote from its place in the text and all that its cue tells."""

from dataclasses import dataclass

from pipeline.ids import stable_id
from pipeline.quotes.circumstances import UNDATED
from pipeline.quotes.vocabulary import Medium
from pipeline.records import Article, FieldName, Quote, QuoteKind, Span, Speaker, When

CONFIDENCE = {
    "after": 0.97, "before": 0.95, "according": 0.95, "transcript": 0.95, "dialogue": 0.95, "colon": 0.93,
    "clause": 0.9, "byline": 0.9, "headline": 0.9, "continued": 0.9, "label": 0.85, "carried": 0.85,
    "introduced": 0.85, "acl": 0.85, "noun": 0.8, "governed": 0.75, "sentence_before": 0.75, "speaker_before": 0.6,
    "subject_before": 0.55,
}  # fmt: skip
OTHER_FRAMES = 0.7  # confidence of reported speech in frames other than a clause


@dataclass(frozen=True, slots=True)
class ToldByCue:
    """What a quote is made of besides its place: by which rule it was found, and all that the cue tells."""

    rule: str
    speaker: Speaker | None = None
    cue: Span | None = None
    via: Medium | None = None
    addressee: str | None = None
    said_on: When = UNDATED


def quote_row(
    article: Article,
    field: FieldName,
    span: Span,
    told: ToldByCue,
    kind: QuoteKind,
    clause: Span | None = None,
    continues: str | None = None,
) -> Quote:
    """The quote at ``span`` of a field, without a comma at its end; ``clause`` is the clause around a partial one."""
    text = article.field(field)
    if text[span.end - 1] == "," and span.end - span.start > 1:
        span = Span(span.start, span.end - 1)
    return Quote(
        quote_id=stable_id("quote", article.article_id, field, span.start, span.end, kind),
        article_id=article.article_id,
        continues_quote_id=continues,
        text=span.cut(text),
        kind=kind,
        field=field,
        span=span,
        clause=clause if clause is not None and clause.covers(span) and kind != "direct" else span,
        speaker=told.speaker,
        cue=told.cue.cut(text) if told.cue else None,
        cue_span=told.cue,
        via=told.via.name if told.via is not None else None,
        via_kind=told.via.kind if told.via is not None else None,
        addressee=told.addressee,
        nested_in=None,
        said_on=told.said_on,
        confidence=CONFIDENCE.get(told.rule, OTHER_FRAMES),
        rule=told.rule,
    )
