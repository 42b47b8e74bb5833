"""Cues before a mark, and labels within it."""

import pytest

from tests.quotes.in_marks.rules import attributed


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Amara Okafor said, “We will stay.”",
            [("before", "We will stay.", "Amara Okafor", None)],
            id="a comma",
        ),
        pytest.param(
            "Amara Okafor said that “we will stay”.",
            [("before", "we will stay", "Amara Okafor", None)],
            id="that",
        ),
        pytest.param(
            "Amara Okafor said: “We will stay.”",
            [("colon", "We will stay.", "Amara Okafor", None)],
            id="a colon",
        ),
        pytest.param(
            "According to Amara Okafor, “the port is open, and we will stay.”",
            [("before", "the port is open, and we will stay.", "Amara Okafor", None)],
            id="according to",
        ),
        pytest.param(
            "Okafor: “We will stay in the harbour.”",
            [("label", "We will stay in the harbour.", "Okafor", None)],
            id="a name and a colon",
        ),
        pytest.param(
            "This message came from Chairwoman Okafor: “We will stay in the harbour.”",
            [("colon", "We will stay in the harbour.", "Okafor", None)],
            id="whom the words come from",
        ),
        pytest.param(
            "“OKAFOR: We will stay in the harbour.”",
            [("transcript", "We will stay in the harbour.", "OKAFOR", None)],
            id="a label within",
        ),
        pytest.param(
            "Amara Okafor, the mayor, was quoted by the Harbour Times as saying: “We will stay.”",
            [("colon", "We will stay.", "Amara Okafor", "Harbour Times")],
            id="quoted by a medium",
        ),
    ],
)
def test_rule_words_and_speaker(body: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert attributed(body) == expected
