"""Marks without a cue of their own."""

import pytest

from tests.quotes.in_marks.rules import attributed


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "“We will stay,” Amara Okafor said. “The harbour is ours.”",
            [
                ("after", "We will stay", "Amara Okafor", None),
                ("carried", "The harbour is ours.", "Amara Okafor", None),
            ],
            id="goes on",
        ),
        pytest.param(
            "Amara Okafor spoke to the council. “We will stay in the harbour.”",
            [("subject_before", "We will stay in the harbour.", "Amara Okafor", None)],
            id="subject of the sentence before",
        ),
        pytest.param(
            "The storm broke the wall. “We will stay in the harbour.”",
            [],
            id="a thing as its subject",
        ),
        pytest.param(
            "Amara Okafor spoke to the council. The wall is “our song”.",
            [],
            id="no whole sentence in marks",
        ),
    ],
)
def test_rule_words_and_speaker(body: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert attributed(body) == expected
