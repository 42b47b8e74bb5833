"""Versions and copies after any instalments are those of all articles placed at once; only new texts are read."""

import random
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from pipeline.assets.article_places import place_articles
from pipeline.database import Warehouse, content_hash, insert
from tests.across_articles.invented_corpus import syllables
from tests.sql import planted

SENTENCES = [" ".join(syllables(60 * one + other).title() for other in range(9)) + "." for one in range(12)]
DAY = datetime(2024, 3, 1, tzinfo=UTC)
Raw = Mapping[str, object]


def article(article_id: str, chance: random.Random) -> Raw:
    """An article of some sentences of a few, so that many texts are copies, at one of a few addresses or at none."""
    start = chance.randrange(len(SENTENCES))
    sentences = (SENTENCES * 2)[start : start + chance.randrange(6)]
    if chance.random() < 0.3 and sentences:
        sentences[chance.randrange(len(sentences))] = chance.choice(SENTENCES)
    return {
        "article_id": article_id,
        "document_id": article_id,
        "source_path": f"{chance.randrange(4)}.jsonl",
        "record_id": str(chance.randrange(8)),
        "url": chance.choice([None, f"https://kestrel.example/{chance.randrange(15)}?utm_source=a"]),
        "published_at": DAY + timedelta(chance.randrange(5)),
        "published_basis": "record",
        "agency": chance.choice([None, None, "Interwire"]),
        "body": " ".join(sentences),
        "last_seen_at": DAY + timedelta(chance.randrange(3)),
    }


def put(con: DuckDBPyConnection, raw: Raw) -> None:
    """Put an article in place of the one of its id."""
    con.execute("delete from articles where article_id = $id", {"id": raw["article_id"]})
    con.execute("delete from documents where document_id = $id", {"id": raw["article_id"]})
    seen = {name: raw[name] for name in ("document_id", "source_path", "last_seen_at")}
    insert(con, "documents", [planted.default_row("documents") | seen | {"record_id": raw["document_id"]}])
    own = {name: value for name, value in raw.items() if name != "last_seen_at"}
    insert(con, "articles", [planted.default_row("articles") | own])


def hashes(con: DuckDBPyConnection) -> list[str]:
    """Those of all that is kept of places."""
    return [content_hash(con, table) for table in ("articles", "article_keys", "compared_texts")]


def placed(folder: Path, articles: Mapping[str, Raw]) -> list[str]:
    """The hashes of articles that are placed all at once."""
    files = Warehouse(folder / "news.duckdb")
    with files.reserved("a test", 0, print), files.opened() as con:
        for raw in articles.values():
            put(con, raw)
        place_articles(con)
        return hashes(con)


@pytest.mark.parametrize("seed", range(3))
def test_instalments_of_new_changed_and_gone_articles_give_what_one_run_gives(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    articles: dict[str, Raw] = {}
    files = Warehouse(tmp_path / "parts" / "news.duckdb")
    files.published.parent.mkdir()
    with files.reserved("a test", 0, print), files.opened() as con:
        for instalment in range(4):
            gone = chance.sample(sorted(articles), min(len(articles), 4))
            for name in gone[:2]:
                con.execute("delete from articles where article_id = ?", [name])
                del articles[name]
            for name in [*gone[2:], *(f"{instalment}-{number}" for number in range(15))]:
                articles[name] = article(name, chance)
                put(con, articles[name])
            place_articles(con)
            (tmp_path / str(instalment)).mkdir()
            assert hashes(con) == placed(tmp_path / str(instalment), articles)
        copied, versions = con.execute(
            "select count(*) filter (text_id <> article_id), count(superseded_by) from articles"
        ).fetchall()[0]
    assert copied > 5
    assert versions > 5


def test_only_new_texts_are_sketched_and_nothing_is_done_when_nothing_changed(tmp_path: Path) -> None:
    chance = random.Random("few")
    files = Warehouse(tmp_path / "news.duckdb")
    with files.reserved("a test", 0, print), files.opened() as con:
        for number in range(30):
            put(con, article(f"{number:02}", chance))
        assert place_articles(con)["texts sketched"] == 30
        con.execute("update documents set last_seen_at = last_seen_at + interval 1 day")
        con.execute("update article_keys set words_id = 'kept as it is'")
        assert place_articles(con) == {"texts sketched": 0, "texts compared": 0}
        put(con, article("new", chance))
        assert place_articles(con)["texts sketched"] == 1


def test_other_code_finds_all_keys_anew(tmp_path: Path) -> None:
    files = Warehouse(tmp_path / "news.duckdb")
    with files.reserved("a test", 0, print), files.opened() as con:
        put(con, article("a", random.Random("one")))
        place_articles(con)
        con.execute("update stage_marks set code_version = 'other'; update article_keys set words_id = 'other'")
        place_articles(con)
        assert con.execute("select count(*) from article_keys where words_id = 'other'").fetchall() == [(0,)]
