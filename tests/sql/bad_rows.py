"""Rows that break each check alone, beside good ones: what the tests of checks and of leaving rows out plant.

Written by hand for the claims of ``sql/checks`` and for counts; those about slices and dates are planted by rule, for
every column that the data dictionary tells of.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from pipeline.database.schema.checks.date_checks import DateColumns, date_checks, date_columns
from pipeline.database.schema.checks.slice_checks import SliceColumn, slice_checks, slices
from pipeline.database.schema.dictionary import Column, by_table
from tests.sql import planted

Row = dict[str, object]
Rows = dict[str, list[Row]]

WORDS = "👍 Fine words."
BODY = "Mina Okoro 👍🏽 said e\u0301lan “counts” on Monday."
SAID: Row = {"article_id": "a", "speaker": "Mina Okoro", "speaker_id": "mina", "speaker_basis": "named"}
COUNTS: Row = {"text": "counts", "field_start": 26, "field_end": 32, "char_start": 26, "char_end": 32}
WHOLE: Row = SAID | COUNTS | {"speaker_as_written": "Mina Okoro", "speaker_start": 0, "speaker_end": 10}
ARTICLE: Row = {"article_id": "a", "body": BODY, "title": "Talks “on hold”"}
MONDAY = date(2024, 3, 11)
MET: Row = {"article_id": "a", "event_id": "e", "trigger_text": "said", "trigger_start": 14, "trigger_end": 18}
SENTENCE: Row = {"evidence_text": BODY, "evidence_start": 0, "evidence_end": len(BODY)}
GOOD_AND_BAD_OF_ONE_DOCUMENT: list[Row] = [
    {"article_id": "good", "document_id": "d"},
    {"article_id": "bad", "document_id": "d"},
]

BY_HAND: dict[str, tuple[Rows, object]] = {
    "article_dates__one_is_chosen": (
        {
            "article_dates": [
                {"article_id": "good", "is_chosen": True},
                {"article_id": "good", "position": 1, "is_chosen": False},
                {"article_id": "bad", "is_chosen": True},
                {"article_id": "bad", "position": 1, "is_chosen": True},
            ]
        },
        "bad",
    ),
    "articles__dated_share": (
        {
            "articles": [
                {"article_id": "1", "source_path": "1"},
                {"article_id": "2", "source_path": "2", "published_at": planted.NOON},
                {"article_id": "3", "source_path": "3", "published_at": planted.NOON},
            ]
        },
        3,
    ),
    "articles__have_a_body": (
        {"articles": [{"article_id": "good", "body": "Fine."}, {"article_id": "bad", "body": "", "source_path": "b"}]},
        "bad",
    ),
    "articles__latest_version_has_no_successor": (
        {
            "articles": [
                {"article_id": "good"},
                {"article_id": "bad", "superseded_by": "good"},
            ]
        },
        "bad",
    ),
    "articles__one_version_is_latest": (
        {
            "articles": [
                {"article_id": "1", "source_path": "good.txt"},
                {"article_id": "2", "source_path": "good.txt", "is_latest": False, "superseded_by": "1"},
                {"article_id": "3", "source_path": "bad.txt"},
                {"article_id": "4", "source_path": "bad.txt"},
            ]
        },
        "bad.txt",
    ),
    "articles__versions_are_in_order": (
        {
            "articles": [
                {"article_id": "new", "version_number": 2},
                {"article_id": "good", "version_number": 1, "superseded_by": "new"},
                {"article_id": "bad", "version_number": 2, "superseded_by": "new"},
            ]
        },
        "bad",
    ),
    "articles__were_published_before_they_were_seen": (
        {
            "documents": [{"document_id": "d", "first_seen_at": planted.NOON}],
            "articles": [
                {"article_id": "good", "document_id": "d", "published_at": planted.NOON},
                {"article_id": "bad", "document_id": "d", "published_at": datetime(2042, 3, 15, tzinfo=UTC)},
            ],
        },
        "bad",
    ),
    "entity_aliases__counts_add_up": (
        {
            "entities": [
                {"entity_id": "good", "name": "Mina Okoro", "mention_count": 3},
                {"entity_id": "bad", "name": "Jon Vale", "mention_count": 3},
            ],
            "entity_aliases": [
                {"entity_id": "good", "alias": "Okoro", "mention_count": 1},
                {"entity_id": "good", "alias": "Mina Okoro", "mention_count": 2},
                {"entity_id": "bad", "alias": "Vale", "mention_count": 2},
            ],
        },
        "bad",
    ),
    "event_mentions__evidence_covers_the_trigger": (
        {
            "event_mentions": [
                {"event_mention_id": "good"} | MET | SENTENCE,
                {"event_mention_id": "bad"} | MET | SENTENCE | {"evidence_start": 15},
            ]
        },
        "bad",
    ),
    "event_mentions__happened_before_publication": (
        {
            "articles": [
                ARTICLE | {"published_at": planted.NOON},
                {
                    "article_id": "month", "source_path": "m", "published_granularity": "month",
                    "published_at": datetime(2024, 3, 1, tzinfo=UTC), "published_basis": "story",
                },
            ],
            "event_mentions": [
                {"event_mention_id": "good", "article_id": "a", "date_start": MONDAY},
                {"event_mention_id": "in the month", "article_id": "month", "date_start": MONDAY},
                {"event_mention_id": "bad", "article_id": "a", "date_start": date(2024, 5, 1)},
                {"event_mention_id": "plan", "article_id": "a", "date_start": date(2024, 5, 1), "status": "planned"},
            ],
        },
        "bad",
    ),
    "event_mentions__latest_have_an_event": (
        {
            "articles": [ARTICLE, {"article_id": "old", "is_latest": False, "superseded_by": "a"}],
            "event_mentions": [
                {"event_mention_id": "good", "article_id": "a", "event_id": "e"},
                {"event_mention_id": "old", "article_id": "old"},
                {"event_mention_id": "bad", "article_id": "a"},
            ],
        },
        "bad",
    ),
    "event_mentions__place_is_on_earth": (
        {
            "event_mentions": [
                {"event_mention_id": "good", "place": "Oslo", "latitude": 59.9, "longitude": 10.7},
                {"event_mention_id": "bad", "place": "Oslo", "latitude": 59.9, "longitude": 190.7},
            ]
        },
        "bad",
    ),
    "event_mentions__quote_is_there": (
        {
            "quotes": [{"quote_id": "q", "article_id": "a"}],
            "event_mentions": [
                {"event_mention_id": "good", "article_id": "a", "quote_id": "q"},
                {"event_mention_id": "bad", "article_id": "b", "quote_id": "q"},
            ],
        },
        "bad",
    ),
    "event_participants__code_is_of_no_country": (
        {
            "event_participants": [
                {"event_mention_id": "good", "country": "NOR"},
                {"event_mention_id": "bad", "country": "NOR", "org_code": "IGO"},
            ]
        },
        "bad",
    ),
    "event_participants__country_is_a_code": (
        {
            "event_participants": [
                {"event_mention_id": "good", "country": "NOR"},
                {"event_mention_id": "unknown"},
                {"event_mention_id": "bad", "country": "Norway"},
            ]
        },
        "bad",
    ),
    "events__corroboration_follows_origins": (
        {
            "events": [
                {"event_id": "good", "origin_count": 2, "article_count": 2, "is_corroborated": True},
                {"event_id": "bad", "origin_count": 1, "article_count": 2, "is_corroborated": True},
            ]
        },
        "bad",
    ),
    "events__counts_are_of_their_mentions": (
        {
            "articles": [ARTICLE | {"outlet": "Coast Herald", "origin": "a"}],
            "event_mentions": [
                {"event_mention_id": "1", "article_id": "a", "event_id": "good"},
                {"event_mention_id": "2", "article_id": "a", "event_id": "bad"},
                {"event_mention_id": "3", "article_id": "a", "event_id": "bad"},
            ],
            "events": [{"event_id": "good"}, {"event_id": "bad"}],
        },
        "bad",
    ),
    "quotes__attributed_share": (
        {
            "articles": [ARTICLE],
            "quotes": [
                {"quote_id": "1", "article_id": "a", "speaker_as_written": "he"},
                {"quote_id": "2", "article_id": "a"},
                {"quote_id": "3", "article_id": "a", "kind": "indirect"},
            ],
        },
        2,
    ),
    "quotes__clause_covers_the_quote": (
        {
            "articles": [ARTICLE],
            "quotes": [
                {"quote_id": "good", "clause_start": 19, "clause_end": 33} | WHOLE,
                {"quote_id": "bad", "clause_start": 19, "clause_end": 31} | WHOLE,
            ],
        },
        "bad",
    ),
    "quotes__in_title_follows_the_field": (
        {
            "quotes": [
                {"quote_id": "good", "field": "subtitle", "in_title": True},
                {"quote_id": "bad", "field": "body", "in_title": True},
            ]
        },
        "bad",
    ),
    "quotes__named_speaker_is_an_entity": (
        {
            "articles": [ARTICLE],
            "quotes": [{"quote_id": "good"} | WHOLE, {"quote_id": "bad"} | WHOLE | {"speaker_id": None}],
        },
        "bad",
    ),
    "quotes__offsets_count_in_the_body": (
        {
            "quotes": [
                {"quote_id": "good"} | COUNTS,
                {"quote_id": "in the title", "field": "title", "field_start": 7, "field_end": 14},
                {"quote_id": "bad", "field": "title"} | COUNTS,
            ]
        },
        "bad",
    ),
    "quotes__quotes_around_are_there": (
        {
            "quotes": [
                {"quote_id": "good", "article_id": "a"},
                {"quote_id": "good too", "article_id": "a", "nested_in": "good", "continues_quote_id": "good"},
                {"quote_id": "bad", "article_id": "b", "nested_in": "good"},
            ]
        },
        "bad",
    ),
    "quotes__speaker_is_whole": (
        {"quotes": [{"quote_id": "good"} | WHOLE, {"quote_id": "bad"} | WHOLE | {"speaker_as_written": None}]},
        "bad",
    ),
    "rejects__no_internal_errors": (
        {
            "rejects": [
                {"source_path": "bad.txt", "reason": "internal_error"},
                {"source_path": "empty.txt", "reason": "empty"},
            ]
        },
        "bad.txt",
    ),
    "corrections__are_applied": (
        {"corrections": [{"source_path": "good", "is_applied": True}, {"source_path": "bad", "is_applied": False}]},
        "bad",
    ),
    "rejects__none_exist": ({"rejects": [{"source_path": "broken.jsonl", "reason": "broken_json"}]}, "broken.jsonl"),
    "statements__counts_are_of_their_quotes": (
        {
            "articles": [ARTICLE | {"outlet": "Coast Herald"}],
            "quotes": [
                {"quote_id": "1", "article_id": "a", "statement_id": "good"},
                {"quote_id": "2", "article_id": "a", "statement_id": "bad"},
            ],
            "statements": [
                {"statement_id": "good", "has_firsthand": True},
                {"statement_id": "bad", "has_firsthand": True, "outlet_count": 2},
            ],
        },
        "bad",
    ),
    "statements__have_one_speaker": (
        {
            "articles": [ARTICLE | {"story_id": "s"}],
            "quotes": [
                {"quote_id": "1", "article_id": "a", "statement_id": "good", "speaker_id": "mina"},
                {"quote_id": "2", "article_id": "a", "statement_id": "good", "speaker_id": "jon"},
                {"quote_id": "3", "article_id": "a", "statement_id": "bad", "speaker_id": "jon"},
            ],
            "statements": [
                {"statement_id": "good", "speaker_id": "mina"},
                {"statement_id": "bad", "speaker_id": "mina"},
            ],
        },
        "bad",
    ),
    "stories__counts_are_of_their_articles": (
        {
            "articles": [
                {"article_id": "1", "story_id": "good", "outlet": "Coast Herald", "origin": "1"},
                {"article_id": "2", "story_id": "bad", "source_path": "b", "origin": "2"},
            ],
            "stories": [
                {"story_id": "good", "article_count": 1, "outlet_count": 1, "origin_count": 1},
                {"story_id": "bad", "article_count": 2},
            ],
        },
        "bad",
    ),
}  # fmt: skip


def of_slices() -> Iterator[tuple[str, tuple[Rows, object]]]:
    for table, columns in by_table().items():
        for words, check in zip(slices(columns), slice_checks(table, columns), strict=True):
            yield check.key, (_of_a_slice(words, columns), "bad")


def _of_a_slice(words: SliceColumn, columns: tuple[Column, ...]) -> Rows:
    """A good and a bad row: the offsets of the bad one begin and end a code point too early."""
    table, names = words.column.table, [column.name for column in columns]
    key = next(column.name for column in columns if column.is_key)
    rows: Rows = {"documents": [{"document_id": "d", "raw_text": WORDS}], "articles": [], table: []}
    for name, start in (("good", 2), ("bad", 1)):
        article: Row = {"article_id": name, "document_id": "d", "source_path": name, "body": WORDS}
        cut = {words.column.name: "Fine", words.start: start, words.end: start + 4}
        rows["articles"].append(article)
        rows[table].append({key: name, **({words.article: name} if words.article in names else {}), **cut})
        if words.article not in names:
            rows.setdefault("event_mentions", []).append({key: name, words.article: name})
    return rows


def of_dates() -> Iterator[tuple[str, tuple[Rows, object]]]:
    for table, columns in by_table().items():
        for told, check in zip(date_columns(table, columns), date_checks(table, columns), strict=True):
            yield check.key, ({table: _of_a_date(told, columns)}, "bad")


def _of_a_date(told: DateColumns, columns: tuple[Column, ...]) -> list[Row]:
    """A row without a date, and one with a date of which nobody knows how fine it is."""
    key = next(column.name for column in columns if column.is_key)
    types = {column.name: column.type for column in columns}
    when = {name: planted.BY_TYPE[types[name]] for name in (told.start, told.end) if name}
    return [{key: "good"}, {key: "bad"} | when]


BAD_ROWS = {**BY_HAND, **dict(of_slices()), **dict(of_dates())}
