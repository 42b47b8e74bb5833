"""Cues after a mark."""

import pytest

from tests.quotes.in_marks.rules import attributed


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "“We will stay,” Amara Okafor said.",
            [("after", "We will stay", "Amara Okafor", None)],
            id="verb behind its subject",
        ),
        pytest.param(
            "“We will stay,” said Amara Okafor.",
            [("after", "We will stay", "Amara Okafor", None)],
            id="verb before its subject",
        ),
        pytest.param(
            "“We will stay,” according to Amara Okafor.",
            [("after", "We will stay", "Amara Okafor", None)],
            id="according to",
        ),
        pytest.param(
            "“We will stay.” — Amara Okafor",
            [("byline", "We will stay.", "Amara Okafor", None)],
            id="a dash and a name",
        ),
        pytest.param(
            "“We will stay.” -Commissioner Amara Okafor",
            [("byline", "We will stay.", "Amara Okafor", None)],
            id="a hyphen and a title",
        ),
        pytest.param(
            "“We will stay,” said Amara Okafor with a laugh.",
            [("after", "We will stay", "Amara Okafor", None)],
            id="how it is said",
        ),
        pytest.param(
            "“We will stay,” the Harbour Times quoted Amara Okafor as saying.",
            [("after", "We will stay", "Amara Okafor", "Harbour Times")],
            id="quoted as saying",
        ),
    ],
)
def test_rule_words_and_speaker(body: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert attributed(body) == expected
