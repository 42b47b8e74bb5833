"""From rows of ``articles`` to rows of what they say: quotes, other marked spans, event mentions and their parties."""

from collections.abc import Sequence

import pyarrow as pa

from pipeline.database import (
    READINGS,
    Reading,
    arrow_rows,
    article,
    candidate_row,
    mention_row,
    participant_rows,
    quote_row,
    reading_rows,
)
from pipeline.engines import RowFunction, Tables
from pipeline.extraction import Extraction, extractions, readable, unread
from pipeline.records import Article, Reject
from pipeline.running import SHOWN_TEXT, Undone


def _articles(rows: pa.Table) -> list[Article]:
    return [article(row) for row in rows.to_pylist()]


def _extractions(articles: list[Article]) -> list[Extraction]:
    return extractions(list(map(readable, articles)))


def _tables(made: Sequence[tuple[Article, Extraction | Undone]]) -> Tables:
    found = [(one.article_id, one) for _, one in made if isinstance(one, Extraction)]
    mentions = [(key, mention) for key, one in found for mention in one.mentions]
    quotes = [(key, quote_row(quote)) for key, one in found for quote in one.quotes]
    candidates = [(key, candidate_row(candidate)) for key, one in found for candidate in one.candidates]
    participants = [(key, row) for key, mention in mentions for row in participant_rows(mention)]
    return {
        READINGS: reading_rows(_reading(*one) for one in made),
        "quotes": arrow_rows("quotes", quotes),
        "quote_candidates": arrow_rows("quote_candidates", candidates),
        "event_mentions": arrow_rows("event_mentions", [(key, mention_row(mention)) for key, mention in mentions]),
        "event_participants": arrow_rows("event_participants", participants),
    }


def _reading(article: Article, made: Extraction | Undone) -> Reading:
    reject = _reject(article, made.undone if isinstance(made, Extraction) else made)
    reason, detail = (reject.reason, reject.detail) if reject else (None, None)
    has_rows = isinstance(made, Extraction)
    text = article.body[:SHOWN_TEXT]
    return Reading(article.article_id, article.source_path, article.record_id, reason, detail, text, has_rows)


def _reject(article: Article, why: Undone | None) -> Reject | None:
    if why:
        return why.reject(article.source_path, article.record_id, "extraction", article.body)
    if beyond := unread(article):
        detail = f"the last {beyond} characters were not read for quotes and events"
        return Reject(article.source_path, article.record_id, "extraction", "too_long_to_read", detail)
    return None


EXTRACTION = RowFunction(_articles, _extractions, _tables)
