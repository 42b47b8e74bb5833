"""What is grouped anew block by block is what a build from nothing gives, whatever came, changed or went in between."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from pipeline.database import Warehouse
from tests.across_articles.grouped_corpus import add, group, hashes, of_happenings, remove
from tests.across_articles.invented_corpus import Row, Tables, rows
from tests.across_articles.test_instalments import owner
from tests.runs import counts

HAPPENINGS = 36
STEPS = 3
SHARES = 0.5, 0.12, 0.12  # of the articles: there from the beginning, that go, and that change at a step
FEW = 0.5  # of all mentions and speakers that the news of one happening more may touch


def by_article(tables: Tables) -> dict[str, Tables]:
    """The rows of each article, by its id."""
    article_of = {str(row["event_mention_id"]): str(row["article_id"]) for row in tables["event_mentions"]}
    found: dict[str, dict[str, list[Row]]] = {
        str(row["article_id"]): {name: [] for name in tables} for row in tables["articles"]
    }
    for name, some in tables.items():
        for row in some:
            found[article_of.get(owner(row), owner(row))][name].append(row)
    return dict(found)


def changed(article: Tables, chance: random.Random) -> Tables:
    """The article with other facts: another outlet, and other words or days of what it tells."""
    found = {name: [dict(row) for row in some] for name, some in article.items()}
    found["articles"][0]["outlet"] = "Sentinel"
    for row in found["quotes"]:
        if chance.random() < 0.5:
            row["speaker"] = row["speaker_as_written"] = None
            row["speaker_basis"] = None
    for row in found["event_mentions"]:
        if chance.random() < 0.5:
            row |= {"date_start": None, "date_end": None, "date_granularity": None, "date_basis": "none"}
    return found


def filled(path: Path, articles: Sequence[Tables]) -> Warehouse:
    files = Warehouse(path / "news.duckdb")
    add(files, articles)
    return files


@pytest.mark.parametrize("seed", range(2))
def test_instalments_that_add_change_and_remove_give_what_one_build_gives(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    of_all = by_article(rows(0, HAPPENINGS))
    there = {key: one for key, one in of_all.items() if chance.random() < SHARES[0]}
    files = filled(tmp_path / "step by step", list(there.values()))
    group(files)
    for step in range(STEPS):
        gone = [key for key in there if chance.random() < SHARES[1]]
        edited = {key: changed(there[key], chance) for key in there if key not in gone and chance.random() < SHARES[2]}
        new = {key: one for key, one in of_all.items() if key not in there and chance.random() < 1 / STEPS}
        remove(files, [*gone, *edited])
        there = {key: one for key, one in there.items() if key not in gone} | edited | new
        add(files, [*edited.values(), *new.values()])
        group(files)
        anew = filled(tmp_path / f"anew {step}", list(there.values()))
        group(anew)
        assert hashes(files) == hashes(anew)


def test_nothing_new_groups_nothing_and_little_new_groups_little(tmp_path: Path) -> None:
    files = filled(tmp_path, list(of_happenings(0, HAPPENINGS)))
    first = group(files)
    second = group(files)
    assert counts(second, "events")["mentions grouped"] == 0
    assert counts(second, "lent_speakers")["stories read"] == 0
    assert counts(second, "statements")["speakers read"] == 0
    assert counts(second, "formula_uses")["speakers read"] == 0
    add(files, of_happenings(HAPPENINGS, HAPPENINGS + 1))
    third = group(files)
    for table, count in (("events", "mentions grouped"), ("statements", "speakers read")):
        assert 0 < int(str(counts(third, table)[count])) < FEW * int(str(counts(first, table)[count])), table


def test_rows_that_were_read_again_with_the_same_facts_have_their_groups_again(tmp_path: Path) -> None:
    files = filled(tmp_path, list(of_happenings(0, HAPPENINGS)))
    group(files)
    before = hashes(files)
    with files.reserved("a test", 0, print), files.opened() as con:
        for table, column in (("quotes", "statement_id"), ("event_mentions", "event_id")):
            again = con.execute(f"select article_id from {table} order by article_id limit 1").fetchall()
            con.execute(f"update {table} set {column} = null where article_id = ?", [again[0][0]])
    group(files)
    assert hashes(files) == before
