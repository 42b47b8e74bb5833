"""Records as rows: which columns their fields give, what is null outside the body, and that nothing is lost."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from pipeline.database.schema import dictionary
from pipeline.database.schema.rows import (
    article,
    article_row,
    candidate_row,
    date_row,
    mention_row,
    participant_rows,
    quote_row,
    row,
    values,
)
from pipeline.records import (
    Article,
    ArticleDate,
    ArticleLine,
    EventMention,
    Participant,
    Party,
    Place,
    Quote,
    QuoteCandidate,
    RawRecord,
    Reject,
    SeenPage,
    Span,
    Speaker,
    When,
)

MONDAY = date(2024, 3, 11)
BERLIN = timezone(timedelta(hours=1))
RECORDS: dict[str, type] = {
    "article_dates": ArticleDate,
    "article_lines": ArticleLine,
    "articles": Article,
    "documents": RawRecord,
    "event_mentions": EventMention,
    "event_participants": Participant,
    "quote_candidates": QuoteCandidate,
    "quotes": Quote,
    "rejects": Reject,
    "seen_pages": SeenPage,
}
BESIDE = {  # what is told beside the record when a row is made
    "article_dates": {"article_id"},
    "article_lines": {"article_id"},
    "articles": {"published_on", "published_utc_offset_minutes"},
    "documents": {"document_id", "first_seen_at", "last_seen_at"},
    "event_participants": {"event_mention_id"},
    "quotes": {"in_title"},
    "rejects": {"seen_at"},
    "seen_pages": {"document_id"},
}
BY_GROUPING = {
    "articles": {"text_id", "origin", "story_id", "version_number", "is_latest", "superseded_by"},
    "event_mentions": {"event_id", "corrected_by", "withdrawn_by"},
    "event_participants": {"entity_id"},
    "quotes": {"statement_id", "speaker_id", "corrected_by", "withdrawn_by"},
}
QUOTE = Quote(
    quote_id="q",
    article_id="a",
    continues_quote_id=None,
    text="counts",
    kind="partial",
    field="body",
    span=Span(26, 32),
    clause=Span(19, 33),
    speaker=Speaker("Mina Okoro", "she", Span(0, 3), "pronoun", "minister", "NGA"),
    cue="said",
    cue_span=Span(14, 18),
    via="North Wire",
    via_kind="outlet",
    addressee=None,
    nested_in=None,
    said_on=When(MONDAY, MONDAY, "day", "relative", "Monday", Span(37, 43)),
    confidence=0.9,
    rule="cue",
)
OSLO = Party("Oslo", "Oslo", Span(9, 13), "country", "NOR", None, "GOV", None, "capital")


def mention(**told: object) -> EventMention:
    """A mention that a test tells of; the rest of it is null."""
    fields = dict.fromkeys(EventMention.__slots__) | {
        "event_mention_id": "m",
        "field": "body",
        "trigger": Span(3, 8),
        "trigger_text": "visit",
        "evidence": Span(0, 30),
        "when": When(MONDAY, MONDAY, "day", "stated", "Monday", Span(20, 26)),
        "place": Place("Oslo", "NOR", 59.9, 10.7, 3143244),
        "participants": (Participant("host", 0, OSLO),),
    }
    return EventMention(**(fields | told))  # type: ignore[arg-type] # nulls where a test does not look


def test_a_quote_gives_the_columns_of_what_it_holds() -> None:
    assert quote_row(QUOTE) == {
        "quote_id": "q",
        "article_id": "a",
        "continues_quote_id": None,
        "text": "counts",
        "kind": "partial",
        "field": "body",
        "field_start": 26,
        "field_end": 32,
        "char_start": 26,
        "char_end": 32,
        "clause_start": 19,
        "clause_end": 33,
        "speaker": "Mina Okoro",
        "speaker_as_written": "she",
        "speaker_start": 0,
        "speaker_end": 3,
        "speaker_basis": "pronoun",
        "speaker_title": "minister",
        "speaker_country": "NGA",
        "cue": "said",
        "cue_start": 14,
        "cue_end": 18,
        "via": "North Wire",
        "via_kind": "outlet",
        "addressee": None,
        "nested_in": None,
        "said_on": MONDAY,
        "said_on_granularity": "day",
        "said_on_basis": "relative",
        "said_on_text": "Monday",
        "in_title": False,
        "confidence": 0.9,
        "rule": "cue",
    }


def test_offsets_of_a_quote_in_a_title_count_in_the_title_alone() -> None:
    changed = {name: value for name, value in quote_row(replace(QUOTE, field="title")).items() if value is not None}
    told = {name for name, value in quote_row(QUOTE).items() if value is not None}
    assert told - changed.keys() == {
        *("char_start", "char_end", "clause_start", "clause_end"),
        *("speaker_start", "speaker_end", "cue_start", "cue_end"),
    }
    assert (changed["field_start"], changed["field_end"], changed["in_title"]) == (26, 32, True)


def test_a_quote_of_nobody_has_no_words_about_a_speaker() -> None:
    columns = quote_row(replace(QUOTE, speaker=None))
    assert {name: value for name, value in columns.items() if name.startswith("speaker") and value is not None} == {}
    assert columns.keys() == quote_row(QUOTE).keys()


def test_a_mention_gives_its_date_and_place() -> None:
    columns = mention_row(mention())
    assert {name: columns[name] for name in columns if name.startswith(("date", "trigger", "place", "l"))} == {
        "trigger_text": "visit",
        "trigger_start": 3,
        "trigger_end": 8,
        "date_start": MONDAY,
        "date_end": MONDAY,
        "date_granularity": "day",
        "date_text": "Monday",
        "date_text_start": 20,
        "date_text_end": 26,
        "date_basis": "stated",
        "place": "Oslo",
        "place_country": "NOR",
        "latitude": 59.9,
        "longitude": 10.7,
        "place_geonames_id": 3143244,
    }


@pytest.mark.parametrize(("field", "offsets"), [("body", (9, 13)), ("subtitle", (None, None))])
def test_a_party_gives_a_row_of_its_mention(field: str, offsets: tuple[int | None, int | None]) -> None:
    (columns,) = participant_rows(mention(field=field))
    assert columns == {
        "event_mention_id": "m",
        "role": "host",
        "position": 0,
        "name": "Oslo",
        "text": "Oslo",
        "char_start": offsets[0],
        "char_end": offsets[1],
        "kind": "country",
        "country": "NOR",
        "org_code": None,
        "sector": "GOV",
        "title": None,
        "basis": "capital",
    }


def test_a_candidate_keeps_offsets_that_count_in_its_field() -> None:
    assert candidate_row(QuoteCandidate("a", "title", Span(1, 5), "Fine", "title of a work")) == {
        "article_id": "a",
        "field": "title",
        "field_start": 1,
        "field_end": 5,
        "text": "Fine",
        "reason": "title of a work",
    }


def test_moments_are_put_in_utc() -> None:
    at = datetime(2024, 3, 11, 0, 30, tzinfo=BERLIN)
    columns = date_row("a", ArticleDate(0, "11 March", None, None, "label", at, "time", "labelled", is_chosen=True))
    assert (columns["value"], getattr(columns["value"], "tzinfo", None)) == (at, UTC)


def test_an_article_comes_back_from_its_row() -> None:
    told = Article(
        article_id="a",
        document_id="d",
        record_id="r",
        source_path="oslo.txt",
        url=None,
        outlet="Fjord Daily",
        agency=None,
        title="An invitation",
        subtitle=None,
        section=None,
        authors=("Bo Lind",),
        dateline_place=None,
        published_at=datetime(2024, 3, 11, 0, 30, tzinfo=BERLIN),
        published_granularity="time",
        published_basis="labelled",
        updated_at=None,
        language="en",
        body="Come soon.",
        body_method="given",
        body_confidence=None,
        word_count=2,
    )
    columns = article_row(told)
    assert (columns["published_on"], columns["published_utc_offset_minutes"]) == (MONDAY, 60)
    assert article(columns) == told
    assert article({**columns, "published_basis": "story"}) == replace(
        told, published_at=None, published_granularity=None, published_basis="none"
    )


@pytest.mark.parametrize("table", RECORDS)
def test_every_column_is_given_by_its_record_or_known_to_come_later(table: str) -> None:
    given = {value.column for value in values(table, RECORDS[table])}
    told = given | BESIDE.get(table, set()) | BY_GROUPING.get(table, set())
    assert {column.name for column in dictionary.by_table()[table]} == told


def test_a_field_without_a_column_is_named() -> None:
    @dataclass(frozen=True)
    class Boat:
        name: str
        keel: Span

    with pytest.raises(TypeError, match=r"Boat\.keel has no column in entities: give it a row in data_dictionary.csv"):
        row("entities", Boat("Aurora", Span(0, 1)))
