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
            [("colon", "We will stay", "Amara Okafor", "Harbour Times")],
            id="a speaker behind a medium",
        ),
        pytest.param(
            "Lars Lindqvist said it rained. “We will stay,” Amara Okafor said.",
            [("after", "We will stay", "Amara Okafor", None)],
            id="the cue next to it",
        ),
        pytest.param(
            "Amara Okafor said: “We will stay.” Lars Lindqvist answered: “Not for long.”",
            [("colon", "We will stay.", "Amara Okafor", None), ("colon", "Not for long.", "Lars Lindqvist", None)],
            id="two speakers, each before a colon",
        ),
        pytest.param(
            "Amara Okafor asked, “Will we stay?” Lars Lindqvist replied: “We will.”",
            [("before", "Will we stay?", "Amara Okafor", None), ("colon", "We will.", "Lars Lindqvist", None)],
            id="a question and its answer",
        ),
        pytest.param(
            "“We will stay,” Amara Okafor said. “It is ours.” Lars Lindqvist said: “Not for long.”",
            [
                ("after", "We will stay", "Amara Okafor", None),
                ("carried", "It is ours.", "Amara Okafor", None),
                ("colon", "Not for long.", "Lars Lindqvist", None),
            ],
            id="the second speaker opens his own words",
        ),
        pytest.param(
            "Amara Okafor said “we will stay” and Lars Lindqvist said it was late.",
            [("before", "we will stay", "Amara Okafor", None)],
            id="a clause of its own after the marks",
        ),
    ],
)
def test_rule_words_and_speaker(body: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert attributed(body) == expected
