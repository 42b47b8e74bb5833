"""Every check sees a bad row that is planted for it, and lets a good one pass."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pytest

from pipeline.database.schema import checks, sql
from pipeline.database.schema.checks import Check
from pipeline.database.schema.dictionary import Column, by_table
from tests.sql import planted

Row = dict[str, object]
Rows = dict[str, list[Row]]

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

BAD_ROWS: dict[str, tuple[Rows, object]] = {
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
    "article_dates__text_is_its_slice": (
        {
            "documents": [{"document_id": "d", "raw_text": "👍 11 March"}],
            "articles": GOOD_AND_BAD_OF_ONE_DOCUMENT,
            "article_dates": [
                {"article_id": "good", "text": "11 March", "raw_start": 2, "raw_end": 10},
                {"article_id": "bad", "text": "11 March", "raw_start": 3, "raw_end": 11},
            ],
        },
        "bad",
    ),
    "article_lines__text_is_its_slice_of_the_body": (
        {
            "articles": [
                {"article_id": "good", "body": "👍 Fine"},
                {"article_id": "bad", "body": "👍 Fine", "source_path": "b"},
            ],
            "article_lines": [
                {"article_id": "good", "text": "Fine", "body_start": 2, "body_end": 6},
                {"article_id": "bad", "text": "Fine", "body_start": 1, "body_end": 5},
            ],
        },
        "bad",
    ),
    "article_lines__text_is_its_slice_of_the_raw_text": (
        {
            "documents": [{"document_id": "d", "raw_text": "👍 Fine"}],
            "articles": GOOD_AND_BAD_OF_ONE_DOCUMENT,
            "article_lines": [
                {"article_id": "good", "text": "Fine", "raw_start": 2, "raw_end": 6},
                {"article_id": "bad", "text": "Fine", "raw_start": 1, "raw_end": 5},
            ],
        },
        "bad",
    ),
    "articles__date_is_whole": (
        {
            "articles": [
                {"article_id": "good"},
                {"article_id": "bad", "published_at": planted.NOON, "published_granularity": "day"},
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
    "event_mentions__date_is_whole": (
        {
            "event_mentions": [
                {"event_mention_id": "good"},
                {
                    "event_mention_id": "bad",
                    "date_start": date(2024, 3, 12),
                    "date_end": MONDAY,
                    "date_granularity": "range",
                    "date_basis": "stated",
                },
            ]
        },
        "bad",
    ),
    "event_mentions__date_text_is_its_slice": (
        {
            "articles": [ARTICLE],
            "event_mentions": [
                {"event_mention_id": "good", "date_text": "Monday", "date_text_start": 37, "date_text_end": 43} | MET,
                {"event_mention_id": "bad", "date_text": "Sunday", "date_text_start": 37, "date_text_end": 43} | MET,
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
    "event_mentions__evidence_is_its_slice": (
        {
            "articles": [ARTICLE],
            "event_mentions": [
                {"event_mention_id": "good"} | MET | SENTENCE,
                {"event_mention_id": "bad"} | MET | SENTENCE | {"evidence_end": 9},
            ],
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
    "event_mentions__trigger_is_its_slice": (
        {
            "articles": [ARTICLE],
            "event_mentions": [
                {"event_mention_id": "good"} | MET,
                {"event_mention_id": "bad"} | MET | {"trigger_start": 13},
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
    "event_participants__text_is_its_slice": (
        {
            "articles": [ARTICLE],
            "event_mentions": [{"event_mention_id": "good"} | MET, {"event_mention_id": "bad"} | MET],
            "event_participants": [
                {"event_mention_id": "good", "text": "Okoro", "char_start": 5, "char_end": 10},
                {"event_mention_id": "bad", "text": "Okoro", "char_start": 0, "char_end": 5},
            ],
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
    "events__date_is_whole": (
        {"events": [{"event_id": "good"}, {"event_id": "bad", "date_basis": "stated"}]},
        "bad",
    ),
    "quote_candidates__text_is_its_slice": (
        {
            "articles": [ARTICLE],
            "quote_candidates": [
                {"article_id": "a", "field": "title", "field_start": 7, "field_end": 14, "text": "on hold"},
                {"article_id": "a", "field": "body", "field_start": 7, "field_end": 14, "text": "on hold"},
            ],
        },
        "a",
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
    "quotes__cue_is_its_slice": (
        {
            "articles": [ARTICLE],
            "quotes": [
                {"quote_id": "good", "cue": "Said", "cue_start": 14, "cue_end": 18} | WHOLE,
                {"quote_id": "bad", "cue": "said", "cue_start": 13, "cue_end": 17} | WHOLE,
            ],
        },
        "bad",
    ),
    "quotes__date_is_whole": (
        {"quotes": [{"quote_id": "good"}, {"quote_id": "bad", "said_on": MONDAY, "said_on_basis": "stated"}]},
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
    "quotes__speaker_is_its_slice": (
        {
            "articles": [ARTICLE],
            "quotes": [{"quote_id": "good"} | WHOLE, {"quote_id": "bad"} | WHOLE | {"speaker_end": 4}],
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
    "quotes__text_is_its_slice": (
        {
            "articles": [ARTICLE],
            "quotes": [{"quote_id": "good"} | WHOLE, {"quote_id": "bad"} | WHOLE | {"text": "count"}],
        },
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
    "rejects__none_exist": ({"rejects": [{"source_path": "broken.jsonl", "reason": "broken_json"}]}, "broken.jsonl"),
    "sentence_changes__text_is_its_slice": (
        {
            "articles": [ARTICLE, {"article_id": "b", "body": "Mina Okoro 👍🏽 said no.", "source_path": "b"}],
            "sentence_changes": [
                {
                    "first_article_id": "b", "second_article_id": "a", "article_id": "a",
                    "text": "Mina", "char_start": 0, "char_end": 4,
                    "former_text": "no.", "former_start": 19, "former_end": 22,
                },
                {
                    "first_article_id": "b", "second_article_id": "a", "article_id": "a", "position": 1,
                    "text": "Monday.", "char_start": 0, "char_end": 7,
                },
            ],
        },
        "a",
    ),
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
    "statements__date_is_whole": (
        {"statements": [{"statement_id": "good"}, {"statement_id": "bad", "said_on": MONDAY}]},
        "bad",
    ),
    "statements__have_one_speaker": (
        {
            "quotes": [
                {"quote_id": "good", "statement_id": "s", "speaker_id": "mina"},
                {"quote_id": "bad", "statement_id": "s", "speaker_id": "jon"},
            ],
            "statements": [{"statement_id": "s", "speaker_id": "mina"}],
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
WRITTEN = [check for check in checks.checks() if check.key in BAD_ROWS]
BAD_VALUES: dict[str, object] = {
    "required_values_are_there": None,
    "values_are_allowed": "unheard of",
    "references_hold": "nowhere",
    "shares_are_between_0_and_1": 1.5,
}
ASKED: dict[str, Callable[[tuple[Column, ...]], list[Column]]] = {
    "required_values_are_there": lambda columns: [column for column in columns if not column.null_means],
    "values_are_allowed": lambda columns: [column for column in columns if column.allowed],
    "references_hold": lambda columns: [column for column in columns if column.references],
    "shares_are_between_0_and_1": lambda columns: [column for column in columns if column.unit == "0 to 1"],
}


def checks_named(name: str) -> list[Check]:
    return [check for check in checks.checks() if check.name == name]


def test_every_check_is_shown_a_bad_row() -> None:
    shown_by_rule = {*BAD_VALUES, "key_is_unique", "columns_are_filled"}
    assert [
        check.key for check in checks.checks() if check.key not in BAD_ROWS and check.name not in shown_by_rule
    ] == []


def test_no_bad_row_is_left_over() -> None:
    assert BAD_ROWS.keys() - {check.key for check in checks.checks()} == set()


@pytest.mark.parametrize("check", WRITTEN, ids=lambda check: check.key)
def test_a_written_check_sees_the_bad_row_alone(check: Check) -> None:
    rows, expected = BAD_ROWS[check.key]
    con = planted.warehouse(**rows)
    assert [next(iter(row.values())) for row in checks.violations(con, check).sample] == [expected]


@pytest.mark.parametrize("name", BAD_VALUES)
def test_generated_checks_see_a_bad_value_in_each_column(name: str) -> None:
    con = planted.warehouse()
    asked = {check: [column.name for column in ASKED[name](by_table()[check.table])] for check in checks_named(name)}
    for check in asked:
        planted.loosened(con, check.table)
    for check, columns in asked.items():
        planted.insert(con, check.table, [{column: BAD_VALUES[name]} for column in columns])
    found = {
        check: {row["column_name"] for row in checks.violations(con, check, limit=10_000).sample} for check in asked
    }
    assert found == {check: set(columns) for check, columns in asked.items()}


def test_generated_checks_see_a_key_twice() -> None:
    con = planted.warehouse()
    asked = checks_named("key_is_unique")
    some_row = {
        check: {by_table()[check.table][-1].name: None, **planted.default_row(con, check.table)} for check in asked
    }
    for check in asked:
        planted.loosened(con, check.table)
    for check in asked:
        planted.insert(con, check.table, [some_row[check], some_row[check]])
    assert {check: checks.violations(con, check).count for check in asked} == dict.fromkeys(asked, 1)


@pytest.mark.parametrize(("row_count", "is_seen"), [(checks.ENOUGH_ROWS - 1, False), (checks.ENOUGH_ROWS, True)])
def test_generated_checks_see_a_column_without_values(row_count: int, is_seen: bool) -> None:
    con = planted.warehouse()
    found = {}
    for check in checks_named("columns_are_filled"):
        nullable = [column.name for column in by_table()[check.table] if column.null_means]
        row = planted.default_row(con, check.table) | dict.fromkeys(nullable)
        planted.loosened(con, check.table)
        planted.insert(con, check.table, [row])
        con.execute(f"insert into {check.table} select {check.table}.* from {check.table}, range({row_count - 1})")
        found[check] = checks.violations(con, check).count > 0
    assert found == dict.fromkeys(checks_named("columns_are_filled"), is_seen)


def test_an_empty_warehouse_breaks_nothing() -> None:
    con = planted.warehouse()
    assert [check.key for check in checks.checks() if checks.violations(con, check) != checks.Violations(0, ())] == []


def test_violations_are_counted_beyond_the_sample() -> None:
    con = planted.warehouse(rejects=[{"source_path": f"{number}.txt"} for number in range(5)])
    (check,) = (check for check in checks.checks() if check.key == "rejects__none_exist")
    found = checks.violations(con, check, limit=2)
    assert (found.count, len(found.sample)) == (5, 2)


def test_a_sample_without_rows_raises() -> None:
    with pytest.raises(ValueError, match="limit must be at least 1"):
        checks.violations(planted.warehouse(), checks.checks()[0], limit=0)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        pytest.param("quotes__odd", "-- Odd.\nselect 1\n", "second line must be", id="no severity"),
        pytest.param("quotes__odd", "-- Odd.\n-- severity: fatal\n", "second line must be", id="unknown severity"),
        pytest.param("odd", "-- Odd.\n-- severity: warn\n", "name must be", id="no claim"),
        pytest.param("fish__swim", "-- Odd.\n-- severity: warn\n", "name must be", id="unknown table"),
    ],
)
def test_a_check_that_does_not_say_what_it_is_raises(tmp_path: Path, name: str, text: str, message: str) -> None:
    path = tmp_path / f"{name}.sql"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=f"{name}.sql: the {message}"):
        checks.written(sql.statement(path))


@pytest.mark.parametrize("text", ["", "a", "aé\u0301👍🏽 👩\u200d🚀\r\n“b” \u05d0\u064b", "한국 приве́т\x00z"])
def test_a_slice_of_python_is_a_slice_of_duckdb(text: str) -> None:
    slices = duckdb.connect().sql(
        "select starts.place, ends.place, substring($text, starts.place + 1, ends.place - starts.place), length($text)"
        " from range(length($text) + 1) as starts(place) inner join range(length($text) + 1) as ends(place)"
        " on ends.place >= starts.place order by all",
        params={"text": text},
    )
    assert slices.fetchall() == [
        (start, end, text[start:end], len(text))
        for start in range(len(text) + 1)
        for end in range(start, len(text) + 1)
    ]
