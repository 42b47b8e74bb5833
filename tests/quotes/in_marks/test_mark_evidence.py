"""Which of several readings of a mark counts."""

import pytest

from tests.quotes.in_marks.rules import attributed


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Amara Okafor says she fears that “all is lost”.",
            [("before", "all is lost", "Amara Okafor", None)],
            id="the fuller source of a pronoun",
        ),
        pytest.param(
            "Amara Okafor said: “We will stay,” the Harbour Times reported.",
            [("colon", "We will stay", "Amara Okafor", "the Harbour Times")],
            id="a speaker behind a medium",
        ),
        pytest.param(
            "Lars Lindqvist said it rained. “We will stay,” Amara Okafor said.",
            [("after", "We will stay", "Amara Okafor", None)],
            id="the cue next to it",
        ),
    ],
)
def test_rule_words_and_speaker(body: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert attributed(body) == expected
