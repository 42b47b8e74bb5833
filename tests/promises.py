"""What the rows of one article must obey, in Python: the promises of ``sql/checks`` and of the data dictionary.

Stricter than SQL where a slice there forgives: words in titles are slices too, and every slice lies inside its field
and holds something. For tests only; what a run publishes is checked in SQL.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pipeline.database.schema import dictionary
from pipeline.database.schema.checks.date_checks import date_columns
from pipeline.database.schema.checks.slice_checks import slices
from pipeline.database.schema.dictionary import Column
from pipeline.database.schema.rows import Row, candidate_row, mention_row, participant_rows, quote_row, row
from pipeline.extraction import Extraction
from pipeline.records import Article, EventMention, FieldName, Quote, Span


def broken_promises(article: Article, extraction: Extraction) -> Iterator[str]:
    """One line for each promise that what was found in an article breaks; none when all hold."""
    for table, rows in _rows(extraction).items():
        yield from _broken_by_dictionary(table, rows)
    for table, field, values in _in_their_fields(extraction):
        yield from _broken_slices(table, values, article.field(field), is_in_body=field == "body")
    known = {quote.quote_id for quote in extraction.quotes}
    for quote in extraction.quotes:
        yield from _of(f"quote {quote.text!r}", _quote(article, quote, known))
    for mention in extraction.mentions:
        yield from _of(f"mention {mention.trigger_text!r}", _mention(mention, known))


def _rows(extraction: Extraction) -> Mapping[str, Sequence[Row]]:
    return {
        "quotes": [quote_row(quote) for quote in extraction.quotes],
        "quote_candidates": [candidate_row(candidate) for candidate in extraction.candidates],
        "event_mentions": [mention_row(mention) for mention in extraction.mentions],
        "event_participants": [values for mention in extraction.mentions for values in participant_rows(mention)],
    }


def _in_their_fields(extraction: Extraction) -> Iterator[tuple[str, FieldName, Row]]:
    """The table, field and row of everything found, with offsets that count in the field, whichever it is."""
    for quote in extraction.quotes:
        yield "quotes", quote.field, row("quotes", quote)
    for candidate in extraction.candidates:
        yield "quote_candidates", candidate.field, row("quote_candidates", candidate)
    for mention in extraction.mentions:
        yield "event_mentions", mention.field, row("event_mentions", mention)
        for participant in mention.participants:
            yield "event_participants", mention.field, row("event_participants", participant)


def _broken_slices(table: str, values: Row, text: str, *, is_in_body: bool) -> Iterator[str]:
    for cut in slices(dictionary.by_table()[table]):
        words, start, end = (values[name] for name in (cut.column.name, cut.start, cut.end))
        if isinstance(start, int) and isinstance(end, int):
            where = f"{table}.{cut.column.name} [{start}:{end}] of {len(text)} code points"
            told, found = (str(each).lower() if cut.in_any_case else str(each) for each in (words, text[start:end]))
            if not 0 <= start < end <= len(text):
                yield where
            elif told != found:
                yield f"{where} is {found!r}, not {told!r}"
        elif words is not None and is_in_body:
            yield f"{table}.{cut.column.name} {words!r} stands nowhere"


def _broken_by_dictionary(table: str, rows: Sequence[Row]) -> Iterator[str]:
    """Keys, required and allowed values, shares, whole dates; what only later stages fill may be null."""
    columns = dictionary.by_table()[table]
    key = [column.name for column in columns if column.is_key]
    counts = Counter(tuple(row[name] for name in key) for row in rows)
    yield from (f"{table}: key {values} {count} times" for values, count in counts.items() if count > 1)
    for values in rows:
        for column in columns:
            if problem := _problem(column, values.get(column.name)):
                yield f"{table}.{column.name} is {values.get(column.name)!r}, {problem}"
        for date in date_columns(table, columns):
            told = [values[name] is not None for name in (date.start, date.end, date.granularity) if name]
            if {*told, values[date.basis] != "none"} != {told[0]}:
                yield f"{table}.{date.start} is not whole: {values}"
            if date.end and told[0] and str(values[date.start]) > str(values[date.end]):
                yield f"{table}.{date.start} is after its end: {values}"


def _problem(column: Column, value: object) -> str:
    """What is wrong with a value, empty for nothing."""
    if value is None:
        return "" if column.null_means else "never null"
    if column.allowed and value not in column.allowed:
        return f"not one of {column.allowed}"
    if column.unit == "0 to 1" and not 0 <= float(str(value)) <= 1:
        return "no share"
    return "empty" if value == "" else ""


def _of(what: str, broken: Iterator[str]) -> Iterator[str]:
    return (f"{what}: {problem}" for problem in broken)


def _quote(article: Article, quote: Quote, known: set[str]) -> Iterator[str]:
    if not quote.clause.covers(quote.span) or not Span(0, len(article.field(quote.field))).covers(quote.clause):
        yield f"clause {quote.clause} around {quote.span}"
    if (quote.cue is None) != (quote.cue_span is None):
        yield f"cue {quote.cue!r} at {quote.cue_span}"
    for name in ("nested_in", "continues_quote_id"):
        if getattr(quote, name) is not None and getattr(quote, name) not in known - {quote.quote_id}:
            yield f"{name} is no other quote of the article"


def _mention(mention: EventMention, known: set[str]) -> Iterator[str]:
    if not mention.evidence.covers(mention.trigger):
        yield f"evidence {mention.evidence} around {mention.trigger}"
    if mention.quote_id is not None and mention.quote_id not in known:
        yield "quote_id is no quote of the article"
    for participant in mention.participants:
        party = participant.party
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
