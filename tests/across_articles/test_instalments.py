"""Groups across articles depend on the articles alone, not on their order nor on the instalments in which they came."""

import random
from collections.abc import Set
from pathlib import Path

import pytest

from pipeline.database import Warehouse
from tests.across_articles.grouped_corpus import GROUPS, add, group, groups, hashes, of_happenings, remove
from tests.across_articles.invented_corpus import Row, Tables, rows

HAPPENINGS = 40
NEW = 20
LEAST_KEPT = 0.9  # of the groups that no new article joins: half as much news again makes other words rare


def shuffled(tables: Tables, seed: int) -> Tables:
    chance = random.Random(seed)
    return {name: chance.sample(some, len(some)) for name, some in tables.items()}


def parted(tables: Tables, parts: int, seed: int) -> list[Tables]:
    """The rows in instalments, each article with all of its own; the articles of a happening come apart."""
    chance = random.Random(seed)
    part_of = {str(row["article_id"]): chance.randrange(parts) for row in tables["articles"]}
    part_of |= {str(row["event_mention_id"]): part_of[str(row["article_id"])] for row in tables["event_mentions"]}
    return [
        {name: [row for row in some if part_of[owner(row)] == part] for name, some in tables.items()}
        for part in range(parts)
    ]


def of_articles(tables: Tables, article_ids: Set[str]) -> Tables:
    """The rows of some articles, mentions' parties included."""
    mentions = {
        str(row["event_mention_id"]) for row in tables["event_mentions"] if str(row["article_id"]) in article_ids
    }
    return {name: [row for row in some if owner(row) in article_ids | mentions] for name, some in tables.items()}


def otherwise(tables: Tables, article_ids: Set[str]) -> Tables:
    """The rows of an instalment, some of whose articles name others, say something else and have another title."""

    def reworded(name: str, row: Row) -> Row:
        if row.get("article_id") not in article_ids:
            return row
        if name == "quotes":
            return row | {"speaker": "Orla Quist" if row["speaker"] else None}
        if name == "event_mentions":
            return row | {"date_start": None, "date_end": None, "date_granularity": None, "date_basis": "none"}
        return row | {"title": "Nothing of the kind"} if name == "articles" else row

    return {name: [reworded(name, row) for row in some] for name, some in tables.items()}


def owner(row: Row) -> str:
    """The article, document or mention that a row belongs to."""
    return str(row.get("article_id") or row.get("document_id") or row["event_mention_id"])


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """All happenings grouped in one run."""
    files = Warehouse(tmp_path_factory.mktemp("at_once") / "news.duckdb")
    add(files, of_happenings(0, HAPPENINGS))
    group(files)
    return files


def test_the_corpus_has_groups_of_all_kinds_that_several_articles_share(at_once: Warehouse) -> None:
    for table in GROUPS:
        assert sum(len(members) > 1 for members in groups(at_once, table)) >= HAPPENINGS / 2, table
    assert len(groups(at_once, "stories")) >= HAPPENINGS / 2
    with at_once.opened() as con:
        assert con.execute("select count(*) > 5 from quotes where speaker_basis = 'story'").fetchall() == [(True,)]


@pytest.mark.parametrize("seed", range(2))
def test_the_order_of_the_rows_does_not_matter(at_once: Warehouse, tmp_path: Path, seed: int) -> None:
    files = Warehouse(tmp_path / "news.duckdb")
    add(files, [shuffled(rows(0, HAPPENINGS), seed)])
    group(files)
    assert hashes(files) == hashes(at_once)


@pytest.mark.parametrize("seed", range(2))
def test_instalments_give_what_one_run_gives(at_once: Warehouse, tmp_path: Path, seed: int) -> None:
    files = Warehouse(tmp_path / "news.duckdb")
    for part in parted(rows(0, HAPPENINGS), 3, seed):
        add(files, [shuffled(part, seed)])
        group(files)
    assert hashes(files) == hashes(at_once)


@pytest.mark.parametrize("seed", range(2))
def test_what_changed_and_went_leaves_no_trace(at_once: Warehouse, tmp_path: Path, seed: int) -> None:
    """Articles that are to go are told beside the others, and some of these in other words at first."""
    chance = random.Random(seed)
    files = Warehouse(tmp_path / "news.duckdb")
    wanted = rows(0, HAPPENINGS)
    first, second = parted(wanted, 2, seed)
    passing = rows(HAPPENINGS, HAPPENINGS + NEW)
    reworded = set(chance.sample([str(row["article_id"]) for row in first["articles"]], 12))
    add(files, [otherwise(first, reworded), passing])
    group(files)
    remove(files, reworded | {str(row["article_id"]) for row in passing["articles"]})
    add(files, [of_articles(first, reworded), second])
    group(files)
    assert hashes(files) == hashes(at_once)


def test_a_second_run_changes_no_row(at_once: Warehouse) -> None:
    before = hashes(at_once)
    group(at_once)
    assert hashes(at_once) == before


def test_new_articles_leave_the_other_groups_and_all_ids_as_they_were(tmp_path: Path) -> None:
    files = Warehouse(tmp_path / "news.duckdb")
    add(files, of_happenings(0, HAPPENINGS))
    group(files)
    before = {table: groups(files, table) for table in GROUPS}
    add(files, of_happenings(HAPPENINGS, HAPPENINGS + NEW))
    group(files)
    for table, old in before.items():
        now = groups(files, table)
        kept = old.keys() & now.keys()
        assert {old[members] for members in kept} == {now[members] for members in kept}
        joined = [members for members in old.keys() - kept if any(members < own for own in now)]
        assert len(kept) >= LEAST_KEPT * (len(old) - len(joined)), table
