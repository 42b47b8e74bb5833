"""Records as rows of the tables and back: one function a table, column names as in ``sql/tables``.

Nothing is computed here. Ids that only grouping across articles can know are left out, and so are null.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

from pipeline.ids import document_id
from pipeline.records import (
    Article,
    ArticleDate,
    ArticleLine,
    EventMention,
    Participant,
    Quote,
    QuoteCandidate,
    RawRecord,
    Reject,
    SeenPage,
    Span,
    When,
)

Row = dict[str, object]


def document_row(record: RawRecord, seen_at: datetime) -> Row:
    return {
        "document_id": document_id(record),
        "source_path": record.source_path,
        "record_id": record.record_id,
        "format": record.format,
        "size_bytes": record.size_bytes,
        "encoding": record.encoding,
        "url": record.url,
        "raw_text": record.raw_text,
        "fields": json.dumps(dict(record.fields), ensure_ascii=False, sort_keys=True) if record.fields else None,
        "first_seen_at": seen_at,
        "last_seen_at": seen_at,
    }


def raw_record(row: Row) -> RawRecord:
    """The record of a row of ``documents``."""
    return RawRecord(
        source_path=str(row["source_path"]),
        record_id=str(row["record_id"]),
        format=row["format"],  # type: ignore[arg-type] # checked by the table
        size_bytes=int(str(row["size_bytes"])),
        encoding=str(row["encoding"]),
        url=None if row["url"] is None else str(row["url"]),
        raw_text=str(row["raw_text"]),
        fields=json.loads(str(row["fields"])) if row["fields"] else {},
    )


def reject_row(reject: Reject) -> Row:
    return {
        "source_path": reject.source_path,
        "record_id": reject.record_id,
        "stage": reject.stage,
        "reason": reject.reason,
        "detail": reject.detail,
    }


def article_row(article: Article) -> Row:
    at = article.published_at
    offset = at.utcoffset() if at else None
    return {name: getattr(article, name) for name in Article.__slots__} | {
        "authors": list(article.authors),
        "published_at": _utc(at),
        "updated_at": _utc(article.updated_at),
        "published_on": at and at.date(),
        "published_utc_offset_minutes": None if offset is None else int(offset.total_seconds() // 60),
    }


def article(row: Row) -> Article:
    """The article of a row of ``articles``, its publication date in the time zone of the page.

    A date that only the article's story tells is left out: what is found in an article depends on the article alone.
    """
    values = {name: row[name] for name in Article.__slots__}
    at, offset = row["published_at"], row["published_utc_offset_minutes"]
    if row["published_basis"] == "story":
        values |= {"published_at": None, "published_granularity": None, "published_basis": "none"}
    elif isinstance(at, datetime) and isinstance(offset, int):
        values["published_at"] = at.astimezone(timezone(timedelta(minutes=offset)))
    return Article(**(values | {"authors": tuple(row["authors"])}))  # type: ignore[arg-type]


def line_row(article_id: str, line: ArticleLine) -> Row:
    return {"article_id": article_id, **line._asdict()}


def date_row(article_id: str, date: ArticleDate) -> Row:
    values = {name: getattr(date, name) for name in ArticleDate.__slots__}
    return {"article_id": article_id} | values | {"value": _utc(date.value)}


def page_row(document_id: str, page: SeenPage) -> Row:
    return {"document_id": document_id} | {name: getattr(page, name) for name in SeenPage.__slots__}


def quote_row(quote: Quote) -> Row:
    in_body = quote.field == "body"
    speaker = quote.speaker
    return {
        "quote_id": quote.quote_id,
        "article_id": quote.article_id,
        "continues_quote_id": quote.continues_quote_id,
        "text": quote.text,
        "kind": quote.kind,
        "field": quote.field,
        "field_start": quote.span.start,
        "field_end": quote.span.end,
        **_offsets("char", quote.span if in_body else None),
        **_offsets("clause", quote.clause if in_body else None),
        "speaker": speaker and speaker.name,
        "speaker_as_written": speaker and speaker.as_written,
        **_offsets("speaker", speaker.span if speaker and in_body else None),
        "speaker_basis": speaker and speaker.basis,
        "speaker_title": speaker and speaker.title,
        "speaker_country": speaker and speaker.country,
        "cue": quote.cue,
        **_offsets("cue", quote.cue_span if in_body else None),
        "via": quote.via,
        "addressee": quote.addressee,
        "nested_in": quote.nested_in,
        "said_on": quote.said_on.start,
        "said_on_granularity": quote.said_on.granularity,
        "said_on_basis": quote.said_on.basis,
        "in_title": not in_body,
        "confidence": quote.confidence,
        "rule": quote.rule,
    }


def candidate_row(candidate: QuoteCandidate) -> Row:
    return {
        "article_id": candidate.article_id,
        "field": candidate.field,
        **_offsets("field", candidate.span),
        "text": candidate.text,
        "reason": candidate.reason,
    }


def mention_row(mention: EventMention) -> Row:
    in_body = mention.field == "body"
    place = mention.place
    return {
        "event_mention_id": mention.event_mention_id,
        "article_id": mention.article_id,
        "event_type": mention.event_type,
        "base_type": mention.base_type,
        "mode": mention.mode,
        "cameo_code": mention.cameo_code,
        "quad_class": mention.quad_class,
        "intensity": mention.intensity,
        "is_reciprocal": mention.is_reciprocal,
        "status": mention.status,
        "field": mention.field,
        "trigger_text": mention.trigger_text,
        **_offsets("trigger", mention.trigger if in_body else None),
        "evidence_text": mention.evidence_text,
        **_offsets("evidence", mention.evidence if in_body else None),
        "sentence_number": mention.sentence_number,
        "sentence_rank": mention.sentence_rank,
        "is_lead": mention.is_lead,
        **_when(mention.when, in_body),
        "place": place and place.name,
        "place_country": place and place.country,
        "latitude": place and place.latitude,
        "longitude": place and place.longitude,
        "asserted_by": mention.asserted_by,
        "quote_id": mention.quote_id,
        "confidence": mention.confidence,
        "rule": mention.rule,
    }


def participant_rows(mention: EventMention) -> Iterator[Row]:
    for participant in mention.participants:
        yield _participant_row(mention, participant)


def _participant_row(mention: EventMention, participant: Participant) -> Row:
    party = participant.party
    return {
        "event_mention_id": mention.event_mention_id,
        "role": participant.role,
        "position": participant.position,
        "name": party.name,
        "text": party.text,
        **_offsets("char", party.span if mention.field == "body" else None),
        "country": party.country,
        "org_code": party.org_code,
        "sector": party.sector,
        "kind": party.kind,
        "title": party.title,
        "basis": party.basis,
    }


def _utc(at: datetime | None) -> datetime | None:
    """The same moment in UTC: a column has one time zone."""
    return at and at.astimezone(UTC)


def _offsets(name: str, span: Span | None) -> Row:
    return {f"{name}_start": span and span.start, f"{name}_end": span and span.end}


def _when(when: When, in_body: bool) -> Row:
    return {
        "date_start": when.start,
        "date_end": when.end,
        "date_granularity": when.granularity,
        "date_text": when.text,
        **_offsets("date_text", when.text_span if in_body else None),
        "date_basis": when.basis,
    }
