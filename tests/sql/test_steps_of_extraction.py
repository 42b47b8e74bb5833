"""Steps that choose what is to be extracted or compared, and sweep what is no more: given rows, expected rows."""

from datetime import UTC, datetime
from hashlib import md5

import pytest

from tests.sql.step_cases import Case, Row

NOON = datetime(2024, 3, 12, 12, tzinfo=UTC)
FIELD, NOTHING = "\x1f", "\x1e"


def digest(*values: str) -> str:
    return md5(FIELD.join(values).encode()).hexdigest()


def mark(stage: str, key: str, input_digest: str = "", version: str = "now") -> Row:
    return {"stage": stage, "record_key": key, "code_version": version, "input_digest": input_digest}


def mention(name: str, article: str) -> Row:
    return {"event_mention_id": name, "article_id": article}


BARE = digest(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, "It rained.")
WHOLE = digest("Talks", "In Oslo", "OSLO", "Quay", "2024-03-12", "day", "They met.")

VERSIONS: list[Row] = [
    {"article_id": "1", "body": "It rained.", "superseded_by": "2", "source_path": "a.txt", "record_id": "7"},
    {"article_id": "2", "body": "It poured.", "superseded_by": "3", "source_path": "b.txt", "record_id": "8"},
    {"article_id": "3", "body": "It snowed.", "version_number": 3},
]

TO_READ: tuple[object, ...] = ("", "", "", None, None, None, None, None, None, [], None, None)

CASES = {
    "articles are read in the order asked for, with their code points": Case(
        "articles_to_read",
        given={
            "articles": [
                {"article_id": "a", "body": "Åbo"},
                {"article_id": "b", "body": "It rained."},
                {"article_id": "c", "body": "It poured."},
            ]
        },
        parameters={"keys": ["b", "a"]},
        expected=[
            ("b", *TO_READ, "It rained.", "given", None, 0, None, "none", None, None, None, 10),
            ("a", *TO_READ, "Åbo", "given", None, 0, None, "none", None, None, None, 3),
        ],
    ),
    "articles are pending by stage: never read, read by other code, or in other words": Case(
        "pending_articles",
        given={
            "articles": [
                {"article_id": "1 done", "body": "It rained.", "source_path": "z.txt"},
                {"article_id": "2 never read", "body": "It rained.", "source_path": "z.txt"},
                {"article_id": "3 events by older code", "body": "It rained.", "source_path": "z.txt"},
                {"article_id": "4 quotes by older code", "body": "It rained.", "source_path": "z.txt"},
                {"article_id": "5 other words", "body": "It rained.", "source_path": "z.txt"},
                {"article_id": "6 events in other words", "body": "It rained.", "source_path": "z.txt"},
                {"article_id": "6 not English", "body": "Es regnete.", "language": "de"},
                {"article_id": "7 said to be English", "body": "It rained.", "language": "en"},
            ],
            "stage_marks": [
                *(mark(stage, "1 done", BARE) for stage in ("quotes", "events")),
                mark("quotes", "3 events by older code", BARE),
                mark("events", "3 events by older code", BARE, version="before"),
                mark("quotes", "4 quotes by older code", BARE, version="before"),
                mark("events", "4 quotes by older code", BARE),
                *(mark(stage, "5 other words", "of other words") for stage in ("quotes", "events")),
                mark("quotes", "6 events in other words", BARE),
                mark("events", "6 events in other words", "of other words"),
            ],
        },
        parameters={"quotes_version": "now", "events_version": "now"},
        expected=[
            ("7 said to be English", BARE, True, True, 10),
            ("2 never read", BARE, True, True, 10),
            ("3 events by older code", BARE, False, True, 10),
            ("4 quotes by older code", BARE, True, True, 10),
            ("5 other words", BARE, True, True, 10),
            ("6 events in other words", BARE, False, True, 10),
        ],
    ),
    "whatever quotes or events depend on is part of the digest, but for a date of the story": Case(
        "pending_articles",
        given={
            "articles": [
                {
                    "article_id": "own date",
                    "title": "Talks",
                    "subtitle": "In Oslo",
                    "dateline_place": "OSLO",
                    "outlet": "Quay",
                    "published_at": NOON,
                    "published_granularity": "day",
                    "published_basis": "labelled",
                    "body": "They met.",
                },
                {
                    "article_id": "story's date",
                    "published_at": NOON,
                    "published_granularity": "day",
                    "published_basis": "story",
                    "body": "It rained.",
                },
            ]
        },
        parameters={"quotes_version": "now", "events_version": "now"},
        expected=[("own date", WHOLE, True, True, 9), ("story's date", BARE, True, True, 10)],
    ),
    "parties of the events of these articles go, those of others stay": Case(
        "delete_participants",
        given={
            "event_mentions": [mention("a1", "a"), mention("a2", "a"), mention("b1", "b")],
            "event_participants": [{"event_mention_id": name} for name in ("a1", "a2", "b1")],
        },
        parameters={"article_ids": ["a"]},
        expected={"select event_mention_id from event_participants": [("b1",)]},
    ),
    "what was extracted of articles that are gone or not English goes": Case(
        "sweep_extraction",
        given={
            "articles": [
                {"article_id": "a"},
                {"article_id": "b", "language": "en"},
                {"article_id": "c", "language": "nn"},
            ],
            "event_mentions": [mention(name, name) for name in ("a", "b", "c", "gone")],
            "event_participants": [{"event_mention_id": name} for name in ("a", "b", "c", "gone")],
            "quotes": [{"quote_id": name, "article_id": name} for name in ("a", "b", "c", "gone")],
            "quote_candidates": [{"article_id": name} for name in ("a", "b", "c", "gone")],
            "stage_marks": [
                *(mark(stage, name) for stage in ("quotes", "events") for name in ("a", "b", "c", "gone")),
                mark("articles", "gone"),
            ],
        },
        expected={
            "select event_mention_id from event_participants order by all": [("a",), ("b",)],
            "select article_id from event_mentions order by all": [("a",), ("b",)],
            "select article_id from quotes order by all": [("a",), ("b",)],
            "select article_id from quote_candidates order by all": [("a",), ("b",)],
            "select stage, record_key from stage_marks order by all": [
                ("articles", "gone"),
                ("events", "a"),
                ("events", "b"),
                ("quotes", "a"),
                ("quotes", "b"),
            ],
        },
    ),
    "with an article or mention that is left out goes what hangs on it": Case(
        "sweep_left_out",
        given={
            "articles": [{"article_id": "a"}],
            "article_lines": [{"article_id": "a"}, {"article_id": "gone"}],
            "article_dates": [{"article_id": "a"}, {"article_id": "gone"}],
            "event_mentions": [mention("m", "a")],
            "event_participants": [{"event_mention_id": "m"}, {"event_mention_id": "gone"}],
        },
        expected={
            "select article_id from article_lines": [("a",)],
            "select article_id from article_dates": [("a",)],
            "select event_mention_id from event_participants": [("m",)],
        },
    ),
    "versions are compared again when either has other words, or the code is another": Case(
        "pending_changes",
        given={
            "articles": [
                *VERSIONS,
                {"article_id": "4", "body": "Sleet.", "superseded_by": "3"},
                {"article_id": "5", "body": "Hail.", "superseded_by": "3"},
            ],
            "stage_marks": [
                mark("changes", "1", digest("2", "It rained.", "It poured.")),
                mark("changes", "2", digest("3", "It poured.", "It thawed.")),
                mark("changes", "4", digest("3", "Sleet.", "It snowed."), version="before"),
                mark("quotes", "5", digest("3", "Hail.", "It snowed.")),
            ],
        },
        parameters={"code_version": "now"},
        expected=[
            ("2", "3", digest("3", "It poured.", "It snowed."), 20),
            ("4", "3", digest("3", "Sleet.", "It snowed."), 16),
            ("5", "3", digest("3", "Hail.", "It snowed."), 15),
        ],
    ),
    "a version comes with the one that took its place": Case(
        "version_bodies",
        given={"articles": VERSIONS},
        parameters={"article_ids": ["1", "3"]},
        expected=[("1", "2", "It rained.", "It poured.", "a.txt", "7")],
    ),
    "changes go that were told of versions which nothing follows": Case(
        "sweep_changes",
        given={
            "articles": VERSIONS,
            "sentence_changes": [{"first_article_id": name} for name in ("1", "3", "gone")],
            "stage_marks": [
                *(mark("changes", name) for name in ("1", "3", "gone")),
                mark("quotes", "3"),
            ],
        },
        expected={
            "select first_article_id from sentence_changes": [("1",)],
            "select stage, record_key from stage_marks order by all": [("changes", "1"), ("quotes", "3")],
        },
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_step(case: Case) -> None:
    assert case.outcome() == case.expected
