"""What the rows of one article must obey, in Python: the promises of ``sql/checks`` and of the data dictionary.

Stricter than SQL where a slice there forgives: spans lie inside their field and hold something. For tests only; what a
run publishes is checked in SQL.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pipeline.database.schema import dictionary
from pipeline.database.schema.rows import Row, candidate_row, mention_row, participant_rows, quote_row
from pipeline.extraction import Extraction
from pipeline.records import Article, EventMention, Quote, QuoteCandidate, Span, When


def broken_promises(article: Article, extraction: Extraction) -> Iterator[str]:
    """One line for each promise that what was found in an article breaks; none when all hold."""
    for table, rows in _rows(extraction).items():
        yield from _broken_by_dictionary(table, rows)
    known = {quote.quote_id for quote in extraction.quotes}
    for quote in extraction.quotes:
        yield from _of(f"quote {quote.text!r}", _quote(article, quote, known))
    for candidate in extraction.candidates:
        yield from _of(f"candidate {candidate.text!r}", _candidate(article, candidate))
    for mention in extraction.mentions:
        yield from _of(f"mention {mention.trigger_text!r}", _mention(article, mention, known))


def _rows(extraction: Extraction) -> Mapping[str, Sequence[Row]]:
    return {
        "quotes": [quote_row(one) for one in extraction.quotes],
        "quote_candidates": [candidate_row(one) for one in extraction.candidates],
        "event_mentions": [mention_row(one) for one in extraction.mentions],
        "event_participants": [row for one in extraction.mentions for row in participant_rows(one)],
    }


def _broken_by_dictionary(table: str, rows: Sequence[Row]) -> Iterator[str]:
    """Keys, required and allowed values, shares; columns that only later stages fill are not asked for."""
    columns = dictionary.by_table()[table]
    key = [column.name for column in columns if column.is_key]
    counts = Counter(tuple(row[name] for name in key) for row in rows)
    yield from (f"{table}: key {values} {count} times" for values, count in counts.items() if count > 1)
    for row in rows:
        for column in columns:
            value = row.get(column.name)
            where = f"{table}.{column.name} is {value!r}"
            if value is None:
                if not column.null_means:
                    yield where
            elif column.allowed and value not in column.allowed:
                yield f"{where}, not one of {column.allowed}"
            elif column.unit == "0 to 1" and not 0 <= float(str(value)) <= 1:
                yield f"{where}, no share"
            elif value == "":
                yield f"{where}, empty"


def _of(what: str, broken: Iterator[str]) -> Iterator[str]:
    return (f"{what}: {one}" for one in broken)


def _quote(article: Article, quote: Quote, known: set[str]) -> Iterator[str]:
    text = article.field(quote.field)
    yield from _slice("span", quote.span, text, quote.text)
    if not quote.clause.covers(quote.span) or not Span(0, len(text)).covers(quote.clause):
        yield f"clause {quote.clause} around {quote.span}"
    if quote.speaker is not None:
        yield from _slice("speaker", quote.speaker.span, text, quote.speaker.as_written)
    if (quote.cue is None) != (quote.cue_span is None):
        yield f"cue {quote.cue!r} at {quote.cue_span}"
    elif quote.cue is not None and quote.cue_span is not None:
        yield from _slice("cue", quote.cue_span, text, quote.cue)
    for name in ("nested_in", "continues_quote_id"):
        if getattr(quote, name) is not None and getattr(quote, name) not in known - {quote.quote_id}:
            yield f"{name} is no other quote of the article"
    yield from _when(quote.said_on)


def _candidate(article: Article, candidate: QuoteCandidate) -> Iterator[str]:
    yield from _slice("span", candidate.span, article.field(candidate.field), candidate.text)


def _mention(article: Article, mention: EventMention, known: set[str]) -> Iterator[str]:
    text = article.field(mention.field)
    yield from _slice("trigger", mention.trigger, text, mention.trigger_text)
    yield from _slice("evidence", mention.evidence, text, mention.evidence_text)
    if not mention.evidence.covers(mention.trigger):
        yield f"evidence {mention.evidence} around {mention.trigger}"
    if mention.when.text_span is not None:
        yield from _slice("date_text", mention.when.text_span, text, mention.when.text or "")
    yield from _when(mention.when)
    if mention.quote_id is not None and mention.quote_id not in known:
        yield "quote_id is no quote of the article"
    for participant in mention.participants:
        party = participant.party
        yield from _slice(f"{participant.role} {party.name!r}", party.span, text, party.text)
        if party.country is not None and party.org_code is not None:
            yield f"{party.name!r} has country {party.country} and code {party.org_code}"
        if party.country is not None and not (len(party.country) == 3 and party.country.isupper()):
            yield f"{party.name!r} has country {party.country!r}"
    place = mention.place
    if place is not None:
        if (place.latitude is None) != (place.longitude is None):
            yield f"{place} has one coordinate"
        if abs(place.latitude or 0) > 90 or abs(place.longitude or 0) > 180:
            yield f"{place} is not on earth"


def _slice(name: str, span: Span, text: str, wanted: str) -> Iterator[str]:
    if not 0 <= span.start < span.end <= len(text):
        yield f"{name} {span} of {len(text)} code points"
    elif span.cut(text) != wanted:
        yield f"{name} {span} cuts out {span.cut(text)!r}, not {wanted!r}"


def _when(when: When) -> Iterator[str]:
    has_dates = when.start is not None
    if (when.end is not None, when.granularity is not None, when.basis != "none") != (has_dates,) * 3:
        yield f"{when} is not whole"
    if when.start is not None and when.end is not None and when.start > when.end:
        yield f"{when} ends before it starts"
