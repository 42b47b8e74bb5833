"""Steps that keep documents, rejects and publications: given rows, expected rows."""

from datetime import UTC, datetime

import pytest

from tests.sql.step_cases import Case, Row

SUNDAY = datetime(2024, 3, 10, 6, tzinfo=UTC)
MONDAY = datetime(2024, 3, 11, 6, tzinfo=UTC)
TUESDAY = datetime(2024, 3, 12, 6, tzinfo=UTC)
WEDNESDAY = datetime(2024, 3, 13, 6, tzinfo=UTC)


def document(name: str, path: str, first: datetime, last: datetime) -> Row:
    return {
        "document_id": name,
        "source_path": path,
        "record_id": name,
        "size_bytes": 10,
        "first_seen_at": first,
        "last_seen_at": last,
    }


def reject(path: str, record: str | None, stage: str = "articles", reason: str = "no_text") -> Row:
    return {"source_path": path, "record_id": record, "stage": stage, "reason": reason, "seen_at": MONDAY}


GONE = document("gone", "gone.jsonl", TUESDAY, TUESDAY)
STILL_THERE = document("there", "there.jsonl", TUESDAY, WEDNESDAY)
PUBLISHED_ON_MONDAY: Row = {"published_at": datetime(2024, 3, 11, 9, tzinfo=UTC)}

CASES = {
    "documents of unchanged files are seen now, those that their file had lost before are not": Case(
        "seen_again",
        given={
            "documents": [
                document("kept", "same.jsonl", MONDAY, TUESDAY),
                document("lost before", "same.jsonl", MONDAY, MONDAY),
                document("other file", "other.jsonl", MONDAY, TUESDAY),
            ],
            "source_files": [
                {"source_path": "same.jsonl", "last_seen_at": TUESDAY},
                {"source_path": "other.jsonl", "last_seen_at": TUESDAY},
            ],
        },
        parameters={"seen_at": WEDNESDAY, "paths": ["same.jsonl"]},
        expected={
            "select document_id, last_seen_at from documents order by document_id": [
                ("kept", WEDNESDAY),
                ("lost before", MONDAY),
                ("other file", TUESDAY),
            ]
        },
    ),
    "documents of unchanged archives are seen now": Case(
        "seen_again",
        given={
            "documents": [
                document("held", "same.zip/a.txt", MONDAY, TUESDAY),
                document("held before", "same.zip/b.txt", MONDAY, MONDAY),
                document("other", "other.zip/a.txt", MONDAY, TUESDAY),
            ],
            "source_files": [
                {"source_path": "same.zip", "last_seen_at": TUESDAY},
                {"source_path": "same.zip/a.txt", "archive": "same.zip", "last_seen_at": TUESDAY},
                {"source_path": "other.zip/a.txt", "archive": "other.zip", "last_seen_at": TUESDAY},
            ],
        },
        parameters={"seen_at": WEDNESDAY, "paths": ["same.zip"]},
        expected={
            "select document_id, last_seen_at from documents order by document_id": [
                ("held", WEDNESDAY),
                ("held before", MONDAY),
                ("other", TUESDAY),
            ]
        },
    ),
    "unchanged files are seen now, those in archives with them": Case(
        "files_seen_again",
        given={
            "source_files": [
                {"source_path": "a.txt", "last_seen_at": MONDAY},
                {"source_path": "a.zip", "last_seen_at": MONDAY},
                {"source_path": "a.zip/a.txt", "archive": "a.zip", "last_seen_at": MONDAY},
                {"source_path": "b.zip/a.txt", "archive": "b.zip", "last_seen_at": MONDAY},
            ]
        },
        parameters={"seen_at": WEDNESDAY, "paths": ["a.txt", "a.zip"]},
        expected={
            "select source_path, last_seen_at from source_files order by all": [
                ("a.txt", WEDNESDAY),
                ("a.zip", WEDNESDAY),
                ("a.zip/a.txt", WEDNESDAY),
                ("b.zip/a.txt", MONDAY),
            ]
        },
    ),
    "what archives held before is forgotten when they are read again": Case(
        "forget_held_files",
        given={
            "source_files": [
                {"source_path": "a.zip"},
                {"source_path": "a.zip/a.txt", "archive": "a.zip"},
                {"source_path": "b.zip/a.txt", "archive": "b.zip"},
            ]
        },
        parameters={"paths": ["a.zip", "c.txt"]},
        expected={"select source_path from source_files order by all": [("a.zip",), ("b.zip/a.txt",)]},
    ),
    "with a forgotten document of an archive goes that the archive was read": Case(
        "forget_documents",
        given={
            "source_files": [
                {"source_path": "gone.zip", "last_seen_at": TUESDAY},
                {"source_path": "gone.zip/a.txt", "archive": "gone.zip", "last_seen_at": TUESDAY},
                {"source_path": "gone.zip/b.txt", "archive": "gone.zip", "last_seen_at": TUESDAY},
                {"source_path": "changed.zip", "last_seen_at": WEDNESDAY},
            ],
        },
        held={
            "forgotten": [
                {"document_id": str(number), "source_path": path, "record_id": "a", "last_seen_at": TUESDAY}
                for number, path in enumerate(["gone.zip/a.txt", "changed.zip/a.txt"])
            ]
        },
        expected={"select source_path from source_files": [("changed.zip",)]},
    ),
    "what readers never saw and the folder lost is forgotten, published documents are not": Case(
        "find_forgotten",
        given={
            "documents": [
                GONE,
                STILL_THERE,
                document("published", "old.jsonl", datetime(2024, 3, 11, 9, tzinfo=UTC), TUESDAY),
            ],
            "publications": [PUBLISHED_ON_MONDAY, {"published_at": datetime(2024, 3, 4, 9, tzinfo=UTC)}],
        },
        held={"files_before": [{"source_path": "", "archive": None, "last_seen_at": MONDAY}]},
        parameters={"seen_at": WEDNESDAY, "read_anew": []},
        expected={"from forgotten": [("gone", "gone.jsonl", "gone", TUESDAY)]},
    ),
    "what only other code found in a file is forgotten, what the file had lost before is not": Case(
        "find_forgotten",
        given={
            "documents": [
                document("found no more", "anew.zip/a.txt", SUNDAY, TUESDAY),
                document("found again", "anew.zip/a.txt", SUNDAY, WEDNESDAY),
                document("lost before", "anew.zip/a.txt", SUNDAY, MONDAY),
                document("of another file", "other.txt", SUNDAY, TUESDAY),
            ],
            "publications": [PUBLISHED_ON_MONDAY],
        },
        held={
            "files_before": [
                {"source_path": "anew.zip", "archive": None, "last_seen_at": TUESDAY},
                {"source_path": "anew.zip/a.txt", "archive": "anew.zip", "last_seen_at": TUESDAY},
                {"source_path": "other.txt", "archive": None, "last_seen_at": TUESDAY},
            ]
        },
        parameters={"seen_at": WEDNESDAY, "read_anew": ["anew.zip"]},
        expected={"select document_id from forgotten": [("found no more",)]},
    ),
    "before the first publication every document that the folder lost is forgotten": Case(
        "find_forgotten",
        given={"documents": [GONE, STILL_THERE]},
        held={"files_before": [{"source_path": "", "archive": None, "last_seen_at": MONDAY}]},
        parameters={"seen_at": WEDNESDAY, "read_anew": []},
        expected={"select document_id from forgotten": [("gone",)]},
    ),
    "with a forgotten document goes what was read in it, and that its file was read": Case(
        "forget_documents",
        given={
            "documents": [GONE, STILL_THERE],
            "source_files": [
                {"source_path": "gone.jsonl", "last_seen_at": TUESDAY},
                {"source_path": "there.jsonl", "last_seen_at": WEDNESDAY},
            ],
            "articles": [
                {"article_id": "of gone", "document_id": "gone"},
                {"article_id": "of there", "document_id": "there"},
            ],
            "article_lines": [{"article_id": "of gone"}, {"article_id": "of there"}],
            "article_dates": [{"article_id": "of gone"}, {"article_id": "of there"}],
            "seen_pages": [{"document_id": "gone"}, {"document_id": "there"}],
            "stage_marks": [
                {"stage": "articles", "record_key": "gone"},
                {"stage": "articles", "record_key": "there"},
                {"stage": "quotes", "record_key": "gone"},
            ],
            "rejects": [
                reject("gone.jsonl", "gone"),
                reject("gone.jsonl", "gone", stage="ingest"),
                reject("there.jsonl", "there"),
            ],
        },
        held={
            "forgotten": [
                {
                    "document_id": "gone",
                    "source_path": "gone.jsonl",
                    "record_id": "gone",
                    "last_seen_at": TUESDAY,
                }
            ]
        },
        expected={
            "select document_id from documents": [("there",)],
            "select source_path from source_files": [("there.jsonl",)],
            "select article_id from articles": [("of there",)],
            "select article_id from article_lines": [("of there",)],
            "select article_id from article_dates": [("of there",)],
            "select document_id from seen_pages": [("there",)],
            "select stage, record_key from stage_marks order by all": [("articles", "there"), ("quotes", "gone")],
            "select source_path, stage from rejects order by all": [
                ("gone.jsonl", "ingest"),
                ("there.jsonl", "articles"),
            ],
            "select table_name from duckdb_tables() where temporary": [],
        },
    ),
    "rejects that are found again keep their time, also without a record or a detail": Case(
        "new_rejects",
        given={"rejects": [reject("a.jsonl", None), reject("a.jsonl", None, "ingest", "too_long")]},
        held={
            "found_rejects": [
                {**reject("a.jsonl", None), "detail": None},
                {**reject("a.jsonl", None), "detail": "line 3"},
                {**reject("a.jsonl", "1"), "detail": None},
                {**reject("a.jsonl", "1"), "detail": None},
                {**reject("a.jsonl", None, reason="internal_error"), "detail": None},
                {**reject("a.jsonl", None, reason="too_long"), "detail": None},
            ]
        },
        parameters={"seen_at": TUESDAY},
        expected={
            "select seen_at, record_id, stage, reason, detail from rejects order by all": [
                (MONDAY, None, "articles", "no_text", None),
                (MONDAY, None, "ingest", "too_long", None),
                (TUESDAY, "1", "articles", "no_text", None),
                (TUESDAY, None, "articles", "internal_error", None),
                (TUESDAY, None, "articles", "no_text", "line 3"),
                (TUESDAY, None, "articles", "too_long", None),
            ]
        },
    ),
    "rejects go that a stage no longer finds in what it read again": Case(
        "stale_rejects",
        given={
            "rejects": [
                reject("file.csv", None),
                reject("file.csv", "7"),
                reject("part.csv", "1"),
                reject("part.csv", "2"),
                reject("still.csv", "1"),
                reject("still.csv", "1", reason="unknown_encoding"),
                {**reject("still.csv", "1"), "detail": "line 3"},
                reject("whole.csv", "2"),
                reject("whole.csv", None),
                reject("other.csv", "1"),
                reject("file.csv", "7", stage="ingest"),
            ]
        },
        held={
            "read_again": [
                {"source_path": "file.csv", "record_id": None},
                {"source_path": "part.csv", "record_id": "1"},
                {"source_path": "still.csv", "record_id": "1"},
                {"source_path": "whole.csv", "record_id": None},
            ],
            "found_rejects": [
                {**reject("still.csv", "1"), "detail": None},
                {**reject("whole.csv", None), "detail": None},
                {**reject("part.csv", "1", stage="ingest"), "detail": None},
            ],
        },
        parameters={"stage": "articles"},
        expected={
            "select source_path, record_id, stage, reason, detail from rejects order by all": [
                ("file.csv", "7", "ingest", "no_text", None),
                ("other.csv", "1", "articles", "no_text", None),
                ("part.csv", "2", "articles", "no_text", None),
                ("still.csv", "1", "articles", "no_text", None),
                ("whole.csv", None, "articles", "no_text", None),
            ]
        },
    ),
    "a publication is noted with how much it held": Case(
        "note_publication",
        given={
            "documents": [GONE, STILL_THERE],
            "articles": [{"article_id": "a", "document_id": "there"}],
            "publications": [{**PUBLISHED_ON_MONDAY, "document_count": 9, "article_count": 8}],
        },
        parameters={"published_at": WEDNESDAY},
        expected={
            "from publications order by all": [
                (PUBLISHED_ON_MONDAY["published_at"], 9, 8),
                (WEDNESDAY, 2, 1),
            ]
        },
    ),
    "articles count whose records the last run saw": Case(
        "articles_seen_last",
        given={
            "documents": [GONE, STILL_THERE, document("without article", "there.jsonl", WEDNESDAY, WEDNESDAY)],
            "articles": [
                {"article_id": "of gone", "document_id": "gone"},
                {"article_id": "of there", "document_id": "there"},
                {"article_id": "also of there", "document_id": "there"},
            ],
        },
        expected=[(2,)],
    ),
    "files that the last run saw, by their digests, without those in archives": Case(
        "files_seen_last",
        given={
            "source_files": [
                {"source_path": "gone.txt", "sha256": "1", "last_seen_at": MONDAY},
                {"source_path": "there.zip", "sha256": "2", "last_seen_at": TUESDAY},
                {"source_path": "there.zip/a.txt", "archive": "there.zip", "sha256": "2", "last_seen_at": TUESDAY},
            ]
        },
        expected=[("there.zip", "2")],
    ),
    "without documents no article was seen": Case("articles_seen_last", given={}, expected=[(0,)]),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_step(case: Case) -> None:
    assert case.outcome() == case.expected
