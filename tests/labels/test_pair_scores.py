"""Labelled pairs against the rows of a warehouse: recall, precision, and what is absent."""

from pathlib import Path

import pytest

from tests.labels.labelled_pairs import LabelledPair, Place
from tests.labels.pair_scores import GroupedRow, JudgedPair, Verdict, found_row, grouped_rows, judged_pair, score


def _place(article: str, start: int | None = 7, event_type: str | None = "CONSULT") -> Place:
    return Place(article, "body" if start is not None else "title", start, event_type)


def _row(start: int, group_id: str | None, *types: str) -> GroupedRow:
    return GroupedRow("body", start, start + 10, types or ("CONSULT", "CONSULT"), group_id, f"{start} {group_id}")


PAIR = LabelledPair(_place("a"), _place("b"), is_same=True, reason="the talks")


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        pytest.param([_row(7, "x")], "one", id="one event"),
        pytest.param([_row(7, "y")], "apart", id="two events"),
        pytest.param([_row(7, None)], "apart", id="of no event"),
        pytest.param([_row(40, "x")], "absent", id="another place"),
        pytest.param([_row(7, "x", "ASSAULT", "ASSAULT")], "absent", id="another type"),
        pytest.param([_row(7, "x", "AGREE", "CONSULT")], "one", id="planned by now"),
        pytest.param([_row(3, "x")], "one", id="cut elsewhere"),
        pytest.param([_row(3, "y"), _row(7, "x")], "one", id="the exact place first"),
    ],
)
def test_a_pair_is_one_apart_or_absent(rows: list[GroupedRow], verdict: Verdict) -> None:
    assert judged_pair(PAIR, {"a": [_row(7, "x")], "b": rows}).verdict == verdict


def test_a_mention_of_a_title_has_no_offset() -> None:
    title = GroupedRow("title", None, None, ("CONSULT", "CONSULT"), "x", "Ministers meet")
    assert found_row(_place("a", None), [_row(7, "y"), title]) == title


def test_recall_is_of_the_same_and_precision_of_what_is_one() -> None:
    counts: list[tuple[bool, Verdict, int]] = [
        (True, "one", 3),
        (True, "apart", 1),
        (True, "absent", 1),
        (False, "one", 1),
        (False, "apart", 4),
        (False, "absent", 1),
    ]
    other = LabelledPair(_place("a"), _place("c"), is_same=False, reason="the next day")
    found = score(
        JudgedPair(PAIR if is_same else other, verdict, ()) for is_same, verdict, count in counts for _ in range(count)
    )
    assert str(found) == "recall 0.750 (3/4)  precision 0.750 (3/4)  absent 2 of 11"


def test_nothing_to_count_is_no_success() -> None:
    assert (score([]).recall, score([]).precision) == (0.0, 0.0)


def test_rows_of_a_warehouse_are_told_by_file_and_record(samples: Path) -> None:
    mentions, quotes = grouped_rows("event", samples), grouped_rows("quote", samples)
    assert mentions.keys() == quotes.keys()
    assert [row.group_id for row in mentions["nexis-treaties.txt#2"] if row.types[0] == "SUPPORT"] != []
    assert "finnland-rheinwald-bote" in "".join(name for name, rows in mentions.items() if not rows)  # not in English
