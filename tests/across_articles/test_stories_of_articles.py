"""Stories after any instalments are those of all articles grouped at once; only new words are looked for."""

import random
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from pipeline.assets.across_articles.story_assets import group_stories
from pipeline.assets.article_places import place_articles
from pipeline.database import Warehouse, content_hash, insert
from tests.across_articles.invented_corpus import Row, rows

HAPPENINGS = 24
GROUPED = ("articles", "stories", "story_pairs", "story_words", "story_wordings")
NONE = {"articles grouped": 0, "articles read now": 0, "rows changed": 0}


def put(con: DuckDBPyConnection, articles: Iterable[Row]) -> None:
    """Put articles in place of those of their ids, each with a document."""
    some = list(articles)
    ids = [row["article_id"] for row in some]
    for table in ("articles", "documents"):
        con.execute(f"delete from {table} where document_id in (select unnest(?::text[]))", [ids])
    insert(con, "documents", [DOCUMENTS[str(key)] for key in ids])
    insert(con, "articles", some)


CORPUS = rows(0, HAPPENINGS)
DOCUMENTS = {str(row["document_id"]): row for row in CORPUS["documents"]}


def changed(row: Row, chance: random.Random) -> Row:
    """An article with another title and other words."""
    words = str(row["body"]).split()
    body = " ".join(chance.sample(words, len(words)))
    return row | {"title": f"{chance.choice(words)} {chance.choice(words)}", "body": body}


def stories(con: DuckDBPyConnection) -> Mapping[str, str]:
    place_articles(con)
    group_stories(con)
    return {table: content_hash(con, table) for table in GROUPED}


@pytest.mark.parametrize("seed", range(3))
def test_instalments_of_new_changed_and_gone_articles_give_what_one_run_gives(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    waiting = chance.sample(CORPUS["articles"], len(CORPUS["articles"]))
    size = -(-len(waiting) // 3)
    articles: dict[str, Row] = {}
    files = Warehouse(tmp_path / "parts" / "news.duckdb")
    files.published.parent.mkdir()
    with files.reserved("a test", 0, print), files.opened() as con:
        for instalment in range(3):
            touched = chance.sample(sorted(articles), min(len(articles), 6))
            for name in touched[:3]:
                con.execute("delete from articles where article_id = ?", [name])
                del articles[name]
            new = [*waiting[instalment * size :][:size], *(changed(articles[name], chance) for name in touched[3:])]
            put(con, new)
            articles |= {str(row["article_id"]): row for row in new}
            found = stories(con)
            whole = Warehouse(tmp_path / str(instalment) / "news.duckdb")
            whole.published.parent.mkdir()
            with whole.reserved("a test", 0, print), whole.opened() as other:
                put(other, sorted(articles.values(), key=lambda row: str(row["article_id"])))
                assert found == stories(other)
        shared = con.execute("select count(*) from stories where article_count > 1").fetchall()[0][0]
    assert shared > 5


def test_nothing_is_grouped_when_nothing_changed_and_only_new_words_are_looked_for(tmp_path: Path) -> None:
    files = Warehouse(tmp_path / "news.duckdb")
    first, *others = CORPUS["articles"]
    with files.reserved("a test", 0, print), files.opened() as con:
        put(con, others)
        before = stories(con)
        assert group_stories(con) == NONE
        put(con, [first])
        assert stories(con) != before
        con.execute("delete from articles where article_id = ?", [first["article_id"]])
        place_articles(con)
        assert group_stories(con)["articles read now"] == 0
        assert {table: content_hash(con, table) for table in GROUPED} == before
        con.execute("update articles set story_id = null where rowid = 0")
        assert group_stories(con)["articles grouped"] == len(others)
        assert {table: content_hash(con, table) for table in GROUPED} == before


def test_other_code_looks_for_all_words_anew(tmp_path: Path) -> None:
    files = Warehouse(tmp_path / "news.duckdb")
    with files.reserved("a test", 0, print), files.opened() as con:
        put(con, CORPUS["articles"][:9])
        before = stories(con)
        con.execute(
            "update stage_marks set code_version = 'other'; update story_wordings set words = [], strengths = []"
        )
        assert stories(con) == before
