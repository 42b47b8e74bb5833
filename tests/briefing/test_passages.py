"""Marks within what a page can hold; passages cut to their paragraph."""

import pytest

from pipeline.briefing.passages import Marks, PageMark, Passage, passage, passages
from tests.sql import small_news

ROW = {
    "passage_id": "q", "about": None, "outlet": "(unknown: week/a.txt)", "published": None, "title": None,
    "source_path": "week/a.txt", "field": "body", "marked": "words",
}  # fmt: skip


def test_marks_keep_as_many_passages_as_the_page_can_hold() -> None:
    marks = Marks()
    keys = [marks.add(label, 40, [f"{label}{number}" for number in range(12)]) for label in ("a", "b")]
    assert keys == ["m0", "m1"]
    assert [len(mark.passage_ids) for mark in marks.within(24)] == [12, 12]
    assert marks.within(6) == (PageMark("m0", "a", 40, ("a0", "a1", "a2")), PageMark("m1", "b", 40, ("b0", "b1", "b2")))
    assert [len(mark.passage_ids) for mark in marks.within(0)] == [1, 1]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        pytest.param("Title.\nHe said ", " twice.\nMore.", ("He said ", " twice."), id="the paragraph alone"),
        pytest.param(
            "cut off " + "word " * 70,
            " word" * 70 + " cut",
            ("… " + "word " * 59, " word" * 59 + " …"),
            id="a long one",
        ),
        pytest.param("", "", ("", ""), id="nothing around"),
    ],
)
def test_a_passage_is_its_paragraph(before: str, after: str, shown: tuple[str, str]) -> None:
    found = passage({**ROW, "text_before": before, "text_after": after})
    assert (found.before, found.after) == shown


def test_passages_of_quotes_and_of_mentions_are_found_by_id() -> None:
    found = passages(small_news.warehouse(), ["full", "met-3", "nothing"])
    assert found == EXPECTED


EXPECTED = {
    "full": Passage(
        "full", "Nadia Verholt, direct", "Coast Herald", "2024-03-12", "Ministers meet in Lagos", "herald.txt", "body",
        "“", "We will lift the sanctions without delay,", "” Verholt said.",
    ),
    "met-3": Passage(
        "met-3", "Nadia Verholt met Tomas Okafor", "Harbour Times", "2024-03-13", "Verholt in Nigeria", "times.txt",
        "body", "", "Nadja Verholt met Okafor in Abuja on Tuesday, North Wire reported.", "",
    ),
}  # fmt: skip
