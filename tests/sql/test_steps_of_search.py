"""Steps that bring up to date what searches look up and what a release tells: given rows, expected rows."""

from datetime import UTC, datetime
from hashlib import md5

import pytest

from tests.sql.step_cases import Case, Row

DIGEST = md5("\x1f".join(["v", "Lock", "\x1e", "It leaks."]).encode()).hexdigest()
NOON = datetime(2024, 3, 12, 12, tzinfo=UTC)
PLACE: Row = {"field": "body", "position": 0, "char_start": 0, "char_count": 2}
FOUND = {
    "found_places": [{"term": 3, **PLACE, "text_number": -1}, {"term": 2, **PLACE, "text_number": -1}],
    "texts_to_search": [
        {"article_id": "new", "text_digest": "d", "text_number": -1},
        {"article_id": "empty", "text_digest": "d", "text_number": -2},
    ],
}
KNOWN: Row = {"word_count": 1, "text_digest": "d"}
THERE = {
    "search_texts": [
        {"article_id": "stays", "text_number": 1, **KNOWN},
        {"article_id": "gone", "text_number": 2, **KNOWN},
    ],
    "search_places": [{"term": 2, **PLACE, "text_number": 1}, {"term": 2, **PLACE, "text_number": 2}],
}
NOW = {"searched_articles": [{"article_id": key, "text_digest": "d"} for key in ("stays", "new", "empty")]}
TEXTS = "select article_id, text_number, word_count, text_digest from search_texts"

CASES = {
    "latest articles have a digest of title, subtitle, body and code": Case(
        "hold_searched_articles",
        given={
            "articles": [
                {"article_id": "a", "title": "Lock", "body": "It leaks."},
                {"article_id": "b", "is_latest": False},
            ]
        },
        parameters={"code_version": "v"},
        expected={"from searched_articles": [("a", DIGEST)]},
    ),
    "new and changed articles get numbers below those that are there": Case(
        "hold_texts_to_search",
        given={
            "search_texts": [
                {"article_id": "a", "text_number": -1, **KNOWN},
                {"article_id": "b", "text_number": 1, **KNOWN},
                {"article_id": "c", "text_number": 2, **KNOWN},
            ]
        },
        held={"searched_articles": [
            {"article_id": "a", "text_digest": "d"},
            {"article_id": "b", "text_digest": "other"},
            {"article_id": "e", "text_digest": "d"},
        ]},
        expected={
            "from texts_to_search order by article_id": [("b", "other", -2), ("e", "d", -3)],
            "from found_places": [],
        },
    ),
    "words are found with their places in each field": Case(
        "find_search_places",
        given={
            "articles": [
                {"article_id": "a", "title": "Locks", "body": "“A lock’s leak”, 中国"},
                {"article_id": "b", "body": "Other number"},
            ]
        },
        held={
            "texts_to_search": [{"article_id": key, "text_number": number} for key, number in (("a", -2), ("b", -3))],
            "found_places": [{"term": 1, **PLACE, "text_number": 9}],
        },
        parameters={"first": -2, "last": -1},
        expected={
            "select field, position, char_start, char_count, term = search_term('lock') from found_places "
            "where text_number = -2 order by field, position": [
                ("body", 0, 1, 1, False), ("body", 1, 3, 6, True), ("body", 2, 10, 4, False), ("body", 3, 17, 1, False),
                ("body", 4, 18, 1, False), ("title", 0, 0, 5, True),
            ],
            "select count(*) from found_places": [(7,)],
        },
    ),
    "what is gone goes, what is found comes after": Case(
        "store_search_places",
        given=THERE,
        held={**NOW, **FOUND},
        expected={
            f"{TEXTS} order by text_number": [("empty", -2, 0, "d"), ("new", -1, 1 + 1, "d"), ("stays", 1, 1, "d")],
            "select term, text_number from search_places order by rowid": [(2, 1), (2, -1), (3, -1)],
        },
    ),
    "all texts are numbered by their ids": Case(
        "number_searched_texts",
        given=THERE,
        held={**NOW, **FOUND},
        expected={
            "from numbered_texts order by text_number": [
                ("empty", -2, 1, 0, "d"), ("new", -1, 2, 2, "d"), ("stays", 1, 3, 1, "d"),
            ],
            "select term, text_number from ordered_places order by all": [(2, 2), (2, 3), (3, 2)],
        },
    ),
    "all words are written in order": Case(
        "order_search_places",
        given=THERE,
        held={
            "numbered_texts": [{"article_id": "new", "former_number": -1, "text_number": 1, **KNOWN}],
            "ordered_places": FOUND["found_places"],
        },
        expected={
            TEXTS: [("new", 1, 1, "d")],
            "select term, text_number from search_places order by rowid": [(2, -1), (3, -1)],
        },
    ),
    "words of the names that quotes show": Case(
        "store_search_speakers",
        given={
            "quotes": [
                {"quote_id": "1", "speaker": "Rask", "speaker_id": "r"},
                {"quote_id": "2", "speaker": "a guard"},
                {"quote_id": "3", "speaker": "Nobody Else", "kind": "stance"},
                {"quote_id": "4"},
            ],
            "entities": [{"entity_id": "r", "name": "Ada Rask"}],
            "search_speakers": [{"term": 1, "speaker_key": "gone", "position": 0}],
        },
        expected={
            "select speaker_key, position, term = search_term('rask') from search_speakers order by all": [
                ("a guard", 0, False), ("a guard", 1, False), ("r", 0, False), ("r", 1, True),
            ],
        },
    ),
    "what a release tells is one row": Case(
        "write_release",
        given={},
        parameters={
            "released_at": NOON,
            "citation": "C.",
            "content_digest": "c",
            "source_count": 2,
            "source_digest": "s",
            "schema_version": "v",
            "project_version": None,
            "python_version": "3",
            "license": None,
            "table_rows": '{"articles": 2}',
            "table_digests": '{"articles": "a"}',
            "code_versions": "{}",
            "word_lists": "{}",
            "libraries": '{"a-b": "1.0"}',
        },
        expected={
            "select * exclude released_at from release": [
                ("C.", "c", 2, "s", "v", None, "3", None, {"articles": 2}, {"articles": "a"}, {}, {}, {"a-b": "1.0"})
            ],
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_step(case: Case) -> None:
    assert case.outcome() == case.expected
