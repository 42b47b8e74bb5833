"""The raw files that the project exists for, where they are at hand: what an analyst must find in them."""

from pathlib import Path

import pytest

from tests import corpora
from tests.runs import rows, run

SEEDS = corpora.SHARED / "seeds"
pytestmark = pytest.mark.corpus("seeds")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    published = tmp_path_factory.mktemp("seeds") / "news.duckdb"
    run(SEEDS, published)
    return published


def test_every_file_gives_an_article_without_notices(published: Path) -> None:
    assert rows(published, "select count(*), count(*) filter (where body ilike '%cookie%') from articles") == [(5, 0)]


def test_the_two_files_of_january_2024_tell_one_meeting_and_one_story(published: Path) -> None:
    assert rows(
        published,
        "select actors, recipients, place, date_start::text, origin_count from events "
        "where event_type = 'CONSULT' and article_count = 2",
    ) == [(["Choe Son-hui"], ["Sergey Lavrov"], "Moscow", "2024-01-16", 2)]
    assert rows(published, "select article_count from stories where article_count > 1") == [(2,)]


def test_every_marked_utterance_has_a_speaker(published: Path) -> None:
    said = rows(
        published,
        "select entities.name, count(*) from quotes left join entities on entities.entity_id = quotes.speaker_id "
        "where quotes.kind in ('direct', 'partial') group by all order by all",
    )
    assert said == [
        ("Choe Son-hui", 1),
        ("Georgy Zinoviev", 2),
        ("Kim Jong-un", 5),
        ("North Korea", 1),  # whose statement it is
        ("Sergey Lavrov", 18),
    ]


def test_utterances_that_two_files_share_are_one_statement_each(published: Path) -> None:
    assert rows(published, "select count(*) from statements where article_count = 2") == [(5,)]


def test_a_formula_of_another_occasion_is_another_statement(published: Path) -> None:
    assert rows(
        published,
        "select count(distinct statement_id), count(distinct article_id) from quotes "
        "inner join entities on entities.entity_id = quotes.speaker_id "
        "where entities.name = 'Sergey Lavrov' and text ilike '%without%preconditions%'",
    ) == [(2, 2)]


SUMMIT = (
    "select event_id from events where event_type = 'CONSULT' and date_start between '2023-09-01' and '2023-09-30' "
    "and list_has_all(actors || recipients, ['Kim Jong-un', 'Vladimir Putin'])"
)


def test_the_summit_of_september_2023_is_one_event_of_three_files(published: Path) -> None:
    found = rows(
        published,
        f"select event_id, count(distinct article_id) from event_mentions semi join ({SUMMIT}) "
        "using (event_id) group by all",
    )
    assert [articles for _, articles in found] == [3]


def test_the_places_of_the_summit_are_in_conflict(published: Path) -> None:
    found = rows(published, f"select distinct field from event_conflicts semi join ({SUMMIT}) using (event_id)")
    assert ("place",) in found


def test_a_formula_of_two_occasions_recurs_in_three_files(published: Path) -> None:
    formula = (
        "select unnest(quote_ids) as quote_id from recurring_formulas where formula ilike '%without%preconditions'"
    )
    found = rows(published, f"select count(distinct article_id) from quotes semi join ({formula}) using (quote_id)")
    assert found == [(3,)]


def test_one_quotes_in_full_what_the_other_cuts_or_retells(published: Path) -> None:
    kinds = rows(
        published,
        "select distinct string_agg(distinct kind, ' ' order by kind) from quotes "
        "inner join statements using (statement_id) where statements.article_count = 2 group by statement_id",
    )
    assert {("direct partial",), ("direct indirect",)} <= set(kinds)


def test_three_media_pass_on_what_was_said(published: Path) -> None:
    found = rows(published, "select distinct via from secondhand_quotes where via is not null order by via")
    assert {"Al Jazeera", "CNN", "TASS"} <= {via for (via,) in found}


def test_a_paraphrase_in_the_marks_of_a_headline_is_no_direct_quote(published: Path) -> None:
    found = rows(
        published,
        "select quotes.kind, entities.name from quotes inner join articles using (article_id) "
        "inner join entities on entities.entity_id = quotes.speaker_id where in_title and articles.title like '''%'",
    )
    assert found == [("indirect", "Sergey Lavrov")]


def test_quotes_may_open_with_one_mark_and_close_with_another(published: Path) -> None:
    found = rows(
        published,
        "select count(*) from quotes inner join articles using (article_id) where kind in ('direct', 'partial') "
        "and body[char_start] || body[char_end + 1] in ('“\"', '\"”')",
    )
    assert found == [(2,)]


def test_a_name_is_one_person_in_each_spelling(published: Path) -> None:
    found = rows(published, "select distinct name from name_spellings where alias ilike 'cho%hui' order by name")
    assert found == [("Choe Son-hui",)]
    assert rows(published, r"select alias from entity_aliases where regexp_matches(alias, '\p{Cyrillic}')") == []
