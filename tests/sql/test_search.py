"""Searches in articles and quotes: what is found, in which order, and the passage that is shown."""

from pathlib import Path

import duckdb
import pytest
from duckdb import DuckDBPyConnection
from hypothesis import given
from hypothesis import strategies as st

from pipeline.assets import search_assets
from tests.sql import planted, small_news

FILLER = "The crane on the quay was idle all week. " * 12
TEXTS = {
    "a-plan": ("Harbour dues rise", "The council raised the dues. Boats pay more. The mayor, Ines O’Brien, agreed."),
    "b-talk": (None, f"{FILLER}Sanctions were feared. {FILLER}A new sanction, said the mayor, would hurt boats."),
    "c-name": ("Zürich’s envoy", "Владимир Орлов met the U.S. envoy Son-hui Park; the “ferry «Nora»” waits in 中国港."),
    "d-look": ("Quiet day", "Оrlov, with a Cyrillic letter, is here. The council did not meet: no policies."),
}


def searched(**more: object) -> DuckDBPyConnection:
    articles = [
        {"article_id": key, "source_path": f"{key}.txt", "title": title, "body": body, **more}
        for key, (title, body) in TEXTS.items()
    ]
    con = planted.warehouse(articles=articles)
    search_assets.store_search_terms(con)
    return con


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("harbour", ["a-plan"], id="a word of a title"),
        pytest.param("sanctions", ["b-talk"], id="plural of either"),
        pytest.param("POLICY", ["d-look"], id="plural in y, case"),
        pytest.param("zurich", ["c-name"], id="accent, possessive"),
        pytest.param("O'Brien", ["a-plan"], id="apostrophes that look alike"),
        pytest.param("obrien", ["a-plan"], id="no apostrophe"),
        pytest.param("orlov", ["d-look"], id="a Cyrillic letter in a Latin word"),
        pytest.param("орлов", ["c-name"], id="Cyrillic"),
        pytest.param("中国", ["c-name"], id="Chinese signs that follow each other"),
        pytest.param("国中", [], id="Chinese signs in another order"),
        pytest.param("US", ["c-name"], id="points of an abbreviation"),
        pytest.param("son-hui", ["c-name"], id="parts that a hyphen joins"),
        pytest.param("hui-son", [], id="parts in another order"),
        pytest.param("boats council", ["a-plan", "d-look", "b-talk"], id="all words before any, then the rarer"),
        pytest.param('"the mayor"', ["a-plan", "b-talk"], id="phrase, the shorter text first"),
        pytest.param("“the mayor” dues", ["a-plan", "b-talk"], id="phrase in typographic marks, and a word"),
        pytest.param('"mayor the"', [], id="phrase in another order"),
        pytest.param('"rise The council"', [], id="phrase across title and body"),
        pytest.param('"policies" council', ["d-look"], id="one word that must be there"),
        pytest.param('"the mayor', ["a-plan", "b-talk", "c-name", "d-look"], id="a mark without a partner"),
        pytest.param("walrus", [], id="a word that is nowhere"),
        pytest.param("walrus sanctions", ["b-talk"], id="and one that is"),
        pytest.param("", [], id="nothing"),
        pytest.param(None, [], id="null"),
        pytest.param('" "" % \\ [( *', [], id="only signs"),
        pytest.param("dues " * 100_000, ["a-plan"], id="very long"),
    ],
)
def test_articles_are_found_in_order(query: str | None, found: list[str]) -> None:
    with searched() as con:
        rows = con.execute("select rank, article_id from search_articles(?)", [query]).fetchall()
        assert rows == list(enumerate(found, start=1))


def test_most_gives_the_first_rows_alone() -> None:
    with searched() as con:
        rows = con.execute("from search_articles('boats council')").fetchall()
        assert con.execute("from search_articles('boats council', most := 2)").fetchall() == rows[:2]


def test_an_article_is_shown_with_the_passage_that_has_most_of_the_words() -> None:
    with searched(outlet=None, story_id="s") as con:
        row = planted.rows(con, "from search_articles('sanction boats')")[0]
        body = TEXTS["b-talk"][1]
        start = body.index("sanction,")
        assert row == {
            "rank": 1,
            "title": None,
            "outlet": "(unknown: b-talk.txt)",
            "published": None,
            "snippet": "… all week. The crane on the quay was idle all week. A new «sanction», said the mayor, "
            "would hurt «boats».",
            "score": row["score"],
            "source_path": "b-talk.txt",
            "char_start": start,
            "char_end": start + len("sanction"),
            "article_id": "b-talk",
            "story_id": "s",
        }


@pytest.mark.parametrize(
    ("query", "snippet", "place"),
    [
        pytest.param("quiet", "«Quiet» day", None, id="in the title alone"),
        pytest.param(
            '"council raised the" council',
            "The «council raised the» dues. Boats pay more. The mayor, Ines O’Brien, agreed.",
            (4, 22),
            id="marks that overlap are one",
        ),
        pytest.param(
            "envoy nora",
            "Владимир Орлов met the U.S. «envoy» Son-hui Park; the “ferry “«Nora»”” waits in 中国港.",
            (28, 33),
            id="marks of the text that look like ours are others",
        ),
    ],
)  # fmt: skip
def test_what_is_found_is_marked(query: str, snippet: str, place: tuple[int, int] | None) -> None:
    with searched() as con:
        row = con.execute("select snippet, char_start, char_end from search_articles(?)", [query]).fetchone()
        assert row == (snippet, *(place or (None, None)))


def test_former_versions_are_not_found() -> None:
    with small_news.warehouse() as con:
        assert con.execute("select article_id from search_articles('lagos')").fetchall() == [("herald-2",)]


def test_quotes_are_found_by_their_words_and_by_who_speaks() -> None:
    with small_news.warehouse() as con:
        query = "select rank, quote_id, speaker, snippet from search_quotes(?)"
        assert con.execute(query, ["verholt waiting"]).fetchall()[:1] == [
            (
                1, "waiting", "Nadia Verholt",
                "… She accused Nigeria of delaying the talks: “They kept us «waiting».”",
            )
        ]  # fmt: skip
        assert [row[1] for row in con.execute(query, ['"nadia verholt"']).fetchall()] == [
            "again", "part", "waiting", "full",
        ], "no stance, none of a former version"  # fmt: skip


def test_a_quote_is_shown_as_quote_overview_shows_it() -> None:
    with small_news.warehouse() as con:
        (row,) = planted.rows(con, "from search_quotes('\"the sanction\"')")
        score = row.pop("score")
        (expected,) = planted.rows(
            con,
            "select 1::bigint as rank, speaker, text, kind, outlet, said, source_path, char_start, char_end, quote_id, "
            "article_id, speaker_id, statement_id from quote_overview where quote_id = 'full'",
        )
        assert row.pop("snippet") == (
            "… met Tomas Okafor in Lagos on Tuesday. “We will lift «the sanctions» without delay,” Verholt said. "
            "Okafor denied that his country had delayed the talks."
        )
        assert row == expected
        assert isinstance(score, float)
        assert score > 0


@given(st.text() | st.text(alphabet="\"“”'%\\[](){}*+?.$^|«»-— aé中\n\0"))
def test_no_query_raises(query: str) -> None:
    for macro in ("search_articles", "search_quotes"):
        NEWS.execute(f"from {macro}(?)", [query]).fetchall()


NEWS = small_news.warehouse()


def test_a_file_is_searched_under_another_name_once_it_is_used(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    with small_news.warehouse() as con:
        con.execute(f"attach '{path}' as published")
        con.execute("copy from database memory to published")
        con.execute("detach published")
    with duckdb.connect() as con:
        con.execute(f"attach '{path}' as n (read_only); use n")
        assert con.execute("select quote_id from n.search_quotes('waiting')").fetchall() == [("waiting",)]


def test_only_articles_that_changed_are_read_and_the_rows_are_those_of_a_build_at_once() -> None:
    asked = "select * exclude text_number, article_id from search_places inner join search_texts using (text_number)"
    with searched() as con, searched() as other:
        assert search_assets.store_search_terms(con) == 0
        for statement in (
            "update articles set body = 'Other words.' where article_id = 'a-plan'",
            "update articles set is_latest = false where article_id = 'b-talk'",
        ):
            con.execute(statement)
            other.execute(statement)
        planted.insert(con, "articles", [{"article_id": "e-new", "body": "New words."}])
        planted.insert(other, "articles", [{"article_id": "e-new", "body": "New words."}])
        assert search_assets.store_search_terms(con) == 2
        for table in ("search_places", "search_texts", "search_speakers"):
            other.execute(f"delete from {table}")
        search_assets.store_search_terms(other)
        assert sorted(con.execute(asked).fetchall()) == sorted(other.execute(asked).fetchall())
        assert con.execute("select article_id from search_articles('words')").fetchall() == [("e-new",), ("a-plan",)]
