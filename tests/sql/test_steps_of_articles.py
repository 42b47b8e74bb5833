"""Steps that choose the documents to read and give articles their versions and copies: given rows, expected rows."""

from datetime import UTC, datetime
from hashlib import md5

import pytest

from tests.sql.step_cases import Case, Row

NOON = datetime(2024, 3, 12, 12, tzinfo=UTC)
LATER = datetime(2024, 3, 12, 15, tzinfo=UTC)
STORED = (
    "select article_id, version_number, is_latest, superseded_by, text_id, origin from articles order by article_id"
)


def known(key: str, digest: str, version: str = "now", stage: str = "articles") -> Row:
    return {"stage": stage, "record_key": key, "code_version": version, "input_digest": digest}


def version(name: str, number: int = 1, superseded_by: str | None = None) -> Row:
    return {
        "article_id": name,
        "version_number": number,
        "is_latest": superseded_by is None,
        "superseded_by": superseded_by,
    }


CASES = {
    "documents are pending that the code at hand has not read, by path, record and id": Case(
        "pending_documents",
        given={
            "documents": [
                {"document_id": "new", "source_path": "b.txt", "size_bytes": 1},
                {"document_id": "read by older code", "source_path": "a.txt", "record_id": "2", "size_bytes": 2},
                {"document_id": "second of a record", "source_path": "a.txt", "record_id": "1", "size_bytes": 3},
                {"document_id": "first of a record", "source_path": "a.txt", "record_id": "1", "size_bytes": 4},
                {"document_id": "read", "source_path": "c.txt"},
            ],
            "stage_marks": [
                known("read", ""),
                known("read by older code", "", version="before"),
                known("new", "", stage="quotes"),
            ],
        },
        parameters={"code_version": "now"},
        expected=[
            ("first of a record", False, 4),
            ("second of a record", False, 3),
            ("read by older code", True, 2),
            ("new", False, 1),
        ],
    ),
    "documents are read in the order asked for, with their code points": Case(
        "documents_to_read",
        given={
            "documents": [
                {"document_id": "a", "raw_text": "Åbo"},
                {"document_id": "b", "raw_text": "It rained."},
                {"document_id": "c", "raw_text": "It poured."},
            ]
        },
        parameters={"keys": ["b", "a"]},
        expected=[
            ("b", "", "", "txt", "utf-8", None, None, "It rained.", None, 0, None, None, 10),
            ("a", "", "", "txt", "utf-8", None, None, "Åbo", None, 0, None, None, 3),
        ],
    ),
    "pages are read again when other lines than before are known to be repeated on them": Case(
        "pages_to_read_again",
        given={
            "documents": [
                {"document_id": name, "size_bytes": size}
                for size, name in enumerate(
                    ("alone", "first time", "no more", "other lines", "same lines", "not learned")
                )
            ],
            "seen_pages": [
                {"document_id": "alone", "outlet": "Quay"},
                {"document_id": "first time", "outlet": "Quay"},
                {"document_id": "no more", "outlet": "Quay"},
                {"document_id": "other lines", "outlet": "Quay"},
                {"document_id": "same lines", "outlet": "Quay"},
                {"document_id": "not learned", "outlet": "Kestrel"},
            ],
            "stage_marks": [
                known("alone", ""),
                known("not learned", md5(b"[1]").hexdigest()),
                known("first time", ""),
                known("no more", md5(b"[1]").hexdigest()),
                known("other lines", md5(b"[1]").hexdigest()),
                known("same lines", md5(b"[1, 2]").hexdigest()),
                known("first time", "another stage's", stage="quotes"),
            ],
        },
        held={
            "outlets_to_learn": [{"outlet": "Quay"}],
            "repeated_on_pages": [
                {"document_id": "first time", "line_hashes": [1, 2]},
                {"document_id": "other lines", "line_hashes": [1, 2]},
                {"document_id": "same lines", "line_hashes": [1, 2]},
            ],
        },
        expected=[
            ("first time", md5(b"[1, 2]").hexdigest(), 1),
            ("no more", "", 2),
            ("other lines", md5(b"[1, 2]").hexdigest(), 3),
        ],
    ),
    "a date taken from the story does not tell versions apart": Case(
        "versioned_articles",
        given={
            "documents": [{"document_id": "d", "last_seen_at": LATER}],
            "articles": [
                {
                    "article_id": "b",
                    "document_id": "d",
                    "url": "kestrel.example/1",
                    "published_at": NOON,
                    "published_basis": "story",
                },
                {
                    "article_id": "a",
                    "document_id": "d",
                    "source_path": "a.txt",
                    "record_id": "1",
                    "url": "https://kestrel.example/1",
                    "published_at": NOON,
                    "published_basis": "labelled",
                    "updated_at": LATER,
                },
            ],
            "article_keys": [{"article_id": name, "page_address": "kestrel.example/1"} for name in "ab"],
        },
        expected=[
            ("a", "a.txt", "1", "https://kestrel.example/1", NOON, LATER, LATER),
            ("b", "", "", "kestrel.example/1", None, None, LATER),
        ],
    ),
    "only articles that share a record or an address may be versions": Case(
        "versioned_articles",
        given={
            "documents": [{"document_id": "d", "last_seen_at": LATER}],
            "articles": [
                {"article_id": name, "document_id": "d", "source_path": path, "record_id": record}
                for name, (path, record) in {
                    "a": ("1.txt", "1"),
                    "b": ("1.txt", "1"),
                    "c": ("1.txt", "2"),
                    "d": ("2.txt", "1"),
                    "e": ("3.txt", "1"),
                    "f": ("4.txt", "1"),
                }.items()
            ],
            "article_keys": [
                {"article_id": name, "page_address": address}
                for name, address in zip("abcdef", (None, None, None, "x/1", "x/1", "x/2"), strict=True)
            ],
        },
        expected=[
            (name, path, "1", None, None, None, LATER)
            for name, path in {"a": "1.txt", "b": "1.txt", "d": "2.txt", "e": "3.txt"}.items()
        ],
    ),
    "texts that share a band meet once, however many bands and articles they share": Case(
        "meeting_texts",
        given={
            "article_keys": [
                {"article_id": name, "words_id": words_id, "bands": bands}
                for name, words_id, bands in (
                    ("1", "v", [11, 12, 13]),
                    ("2", "u", [11, 12]),
                    ("3", "u", [11, 12]),
                    ("4", "w", [13, 14]),
                    ("5", None, []),
                )
            ]
        },
        expected=[(["u", "v"],), (["v", "w"],)],
    ),
    "keys of other texts and addresses are forgotten": Case(
        "sweep_article_keys",
        given={
            "articles": [{"article_id": name, "document_id": name, "url": None, "body": "Fog."} for name in "ab"],
            "article_keys": [
                {"article_id": "a", "words_id": "u", "input_digest": md5(b"\x1e\x1fFog.").hexdigest()},
                {"article_id": "b", "words_id": "v", "input_digest": md5(b"x/1\x1fFog.").hexdigest()},
                {"article_id": "c", "words_id": "w", "input_digest": md5(b"\x1e\x1fFog.").hexdigest()},
            ],
        },
        expected={"select article_id from article_keys": [("a",)]},
    ),
    "the text of an article of the words": Case(
        "bodies_of_words",
        given={
            "articles": [{"article_id": name, "document_id": name, "body": f"Fog {name}."} for name in "abc"],
            "article_keys": [
                {"article_id": name, "words_id": words_id} for name, words_id in (("a", "v"), ("c", "u"), ("b", "u"))
            ],
        },
        parameters={"words_ids": ["u", "w"]},
        expected=[("u", "Fog b.")],
    ),
    "no article has no place": Case("places_digest", given={}, expected=[(md5(b"0 ").hexdigest(),)]),
    "only articles without keys have theirs found": Case(
        "articles_without_keys",
        given={
            "articles": [{"article_id": name, "url": "x/1", "body": "Fog."} for name in "ab"],
            "article_keys": [{"article_id": "a"}],
        },
        expected=[("b", "x/1", "Fog.", md5(b"x/1\x1fFog.").hexdigest())],
    ),
    "the first article of equal words, or of copies, names the text": Case(
        "find_places",
        given={
            "articles": [{"article_id": name} for name in "abcdef"],
            "article_keys": [
                {"article_id": name, "words_id": words_id}
                for name, words_id in zip("abcdef", ("u", "v", "w", "u", None, None), strict=True)
            ],
        },
        held={
            "numbered": [version("b", superseded_by="c"), version("c", number=2)],
            "copied_texts": [{"article_id": "v", "text_id": "v"}, {"article_id": "w", "text_id": "v"}],
        },
        expected={
            "from found_versions order by all": [
                ("a", 1, True, None),
                ("b", 1, False, "c"),
                ("c", 2, True, None),
                *((name, 1, True, None) for name in "def"),
            ],
            "from found_texts order by all": [
                ("a", "a"),
                ("b", "b"),
                ("c", "b"),
                ("d", "a"),
                ("e", "e"),
                ("f", "f"),
            ],
        },
    ),
    "copies of an agency and articles that credit it have its origin": Case(
        "place_articles",
        given={
            "articles": [
                {"article_id": name, "document_id": name, "agency": agency}
                for name, agency in {"a": None, "b": "Interwire", "c": None, "d": None, "e": "Interwire"}.items()
            ]
        },
        held={
            "found_versions": [version(name) for name in "abcde"],
            "found_texts": [
                {"article_id": name, "text_id": text}
                for name, text in {"a": "a", "b": "a", "c": "c", "d": "c", "e": "e"}.items()
            ],
        },
        parameters={"first": 0, "last": 9},
        expected={
            STORED: [
                ("a", 1, True, None, "a", "agency: Interwire"),
                ("b", 1, True, None, "a", "agency: Interwire"),
                ("c", 1, True, None, "c", "c"),
                ("d", 1, True, None, "c", "c"),
                ("e", 1, True, None, "e", "agency: Interwire"),
            ]
        },
    ),
    "an article learns that another took its place, one row group at a time": Case(
        "place_articles",
        given={"articles": [{"article_id": name, "text_id": name, "origin": name} for name in "abc"]},
        held={
            "found_versions": [version("a", superseded_by="b"), version("b", number=2), version("c", number=3)],
            "found_texts": [{"article_id": name, "text_id": name} for name in "abc"],
        },
        parameters={"first": 0, "last": 1},
        expected={
            STORED: [
                ("a", 1, False, "b", "a", "a"),
                ("b", 2, True, None, "b", "b"),
                ("c", 1, True, None, "c", "c"),
            ]
        },
    ),
    "an article is placed anew whatever part of its place is another": Case(
        "place_articles",
        given={
            "articles": [
                {"article_id": "a", "text_id": "a", "origin": "a", "version_number": 2},
                {"article_id": "b", "text_id": "b", "origin": "b", "is_latest": False},
                {"article_id": "c", "text_id": "c", "origin": "c", "superseded_by": "gone"},
                {"article_id": "d", "text_id": "gone", "origin": "d"},
                {"article_id": "e", "text_id": "e", "origin": "gone"},
            ]
        },
        held={
            "found_versions": [version(name) for name in "abcde"],
            "found_texts": [{"article_id": name, "text_id": name} for name in "abcde"],
        },
        parameters={"first": 0, "last": 9},
        expected={STORED: [(name, 1, True, None, name, name) for name in "abcde"]},
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_step(case: Case) -> None:
    assert case.outcome() == case.expected
