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
