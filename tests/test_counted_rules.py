"""What ``make rules`` counts: words of a text that a list holds, and not the lists among themselves."""

from pipeline.rules import Rule, Table, always, counting
from tests.rules import Counted, Known, labels_of, overview, plain_rows

ALICE = Known.of("Alice Mary|Al", "given_names", "Alice")


def test_a_word_of_a_text_that_is_looked_up_fires_the_row() -> None:
    names = frozenset(part for alias in ALICE.split("|") for part in alias.lower().split())
    with counting() as fires:
        assert "al" in names
        assert "ann" not in names
        assert names & {"mary", "jo"} == {"mary"}
    assert fires == {("given_names", "Alice"): 2}


def test_two_lists_that_share_a_word_do_not_fire_each_other() -> None:
    with counting() as fires:
        assert len({ALICE, Known.of("Alice Mary|Al", "outlets", "Alice")}) == 1
    assert not fires


def test_a_row_is_called_by_its_first_cell_or_by_all_where_several_begin_alike() -> None:
    labels = labels_of("event_words")
    rows = plain_rows("event_words")
    assert len(set(labels)) == len(rows)
    assert {label for label in labels if label.startswith("agree · ")} == {
        f"agree · {row['sense']}" for row in rows if row["word"] == "agree"
    }


def test_rules_that_never_fire_are_counted_apart() -> None:
    table: Table[int, str] = Table(
        "size", (Rule("small", lambda number: number < 9, "s"), Rule("otherwise", always, "l"))
    )
    with counting() as fires:
        table.first(3)
    counted = Counted("size", ("small", "otherwise"), {rule: count for (_, rule), count in fires.items()}, {})
    assert counted.never == ["otherwise"]
    assert list(overview([counted]))[1].split() == ["size", "2", "1", "1", "1", "0"]
