"""Tasks of Label Studio's import format, with predictions: an article's text, its quotes and events as labelled spans.

Offsets count code points there as here. ``data.found`` repeats what an answer is compared with, since exports need not
hold the predictions.
"""

from collections.abc import Sequence
from typing import NamedTuple, get_args
from xml.sax.saxutils import quoteattr

from pipeline.records import ParticipantRole
from pipeline.reference import rows

Json = dict[str, object]
MODEL = "communique"
SPANS, NAME, EVENTS = "spans", "name", "events"  # the controls of the labelling configuration


class FoundQuote(NamedTuple):
    """A quote in the body of an article; spans are null for what is not there."""

    article_id: str
    quote_id: str
    char_start: int
    char_end: int
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    cue_start: int | None
    cue_end: int | None


class FoundParty(NamedTuple):
    """A party of an event, in words of the body."""

    role: str
    char_start: int
    char_end: int


class FoundEvent(NamedTuple):
    """A mention of an event in the body of an article."""

    article_id: str
    event_mention_id: str
    event_type: str
    trigger_start: int
    trigger_end: int
    parties: tuple[FoundParty, ...]


def _labelling() -> str:
    """The labelling configuration: spans of quotes, speakers, cues and parties, triggers by type, and relations."""
    types = dict.fromkeys(row["event_type"] for row in rows("event_types"))
    labels = "".join(f"<Label value={quoteattr(name)}/>" for name in types)
    spans = "".join(f'<Label value="{name}"/>' for name in ("Quote", "Speaker", "Cue", "Party"))
    relations = "".join(f'<Relation value="{name}"/>' for name in ("said by", "cue", *get_args(ParticipantRole)))
    return (
        "<View>\n"
        f'  <Labels name="{SPANS}" toName="text">{spans}</Labels>\n'
        f'  <Labels name="{EVENTS}" toName="text">{labels}</Labels>\n'
        f"  <Relations>{relations}</Relations>\n"
        '  <Text name="text" value="$text"/>\n'
        f'  <TextArea name="{NAME}" toName="text" perRegion="true" maxSubmissions="1" editable="true" '
        'placeholder="of a quote: who said it"/>\n'
        "</View>\n"
    )


LABELLING = _labelling()


def task(
    article_id: str, title: str | None, body: str, quotes: Sequence[FoundQuote], events: Sequence[FoundEvent]
) -> Json:
    """The task of an article."""
    regions: dict[str, Json] = {}
    others: list[Json] = []
    for quote in quotes:
        regions[quote.quote_id] = _region(body, quote.quote_id, SPANS, "Quote", quote.char_start, quote.char_end)
        if quote.speaker:
            others.append(_name(quote))
        for label, relation, start, end in (
            ("Speaker", "said by", quote.speaker_start, quote.speaker_end),
            ("Cue", "cue", quote.cue_start, quote.cue_end),
        ):
            if start is not None and end is not None:
                others.append(_related(regions, body, quote.quote_id, label, relation, start, end))
    for event in events:
        key = event.event_mention_id
        regions[key] = _region(body, key, EVENTS, event.event_type, event.trigger_start, event.trigger_end)
        for party in event.parties:
            others.append(_related(regions, body, key, "Party", party.role, party.char_start, party.char_end))
    found = {
        "quotes": {
            quote.quote_id: {"speaker": quote.speaker, "speaker_span": _speaker_span(quote)} for quote in quotes
        },
        "events": {event.event_mention_id: event.event_type for event in events},
    }
    data = {"text": body, "title": title, "article_id": article_id, "found": found}
    return {"data": data, "predictions": [{"model_version": MODEL, "result": [*regions.values(), *others]}]}


def span_id(label: str, start: int, end: int) -> str:
    """The id of the region of a speaker, cue or party, which several quotes and events of an article may share."""
    return f"{label.lower()}-{start}-{end}"


def _speaker_span(quote: FoundQuote) -> str | None:
    if quote.speaker_start is None or quote.speaker_end is None:
        return None
    return span_id("Speaker", quote.speaker_start, quote.speaker_end)


def _related(regions: dict[str, Json], body: str, key: str, label: str, relation: str, start: int, end: int) -> Json:
    """The relation of a quote or event to a span, whose region is there once."""
    other = span_id(label, start, end)
    regions.setdefault(other, _region(body, other, SPANS, label, start, end))
    return {"type": "relation", "from_id": key, "to_id": other, "direction": "right", "labels": [relation]}


def _region(body: str, key: str, control: str, label: str, start: int, end: int) -> Json:
    value = {"start": start, "end": end, "text": body[start:end], "labels": [label]}
    return {"id": key, "from_name": control, "to_name": "text", "type": "labels", "value": value}


def _name(quote: FoundQuote) -> Json:
    value = {"start": quote.char_start, "end": quote.char_end, "text": [quote.speaker]}
    return {"id": quote.quote_id, "from_name": NAME, "to_name": "text", "type": "textarea", "value": value}
