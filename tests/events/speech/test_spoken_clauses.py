"""Which of the clauses of somebody's words are asserted."""

import pytest

from tests.events.speech.saying import said


@pytest.mark.parametrize(
    "words",
    [
        "“I believe that Peru must leave,”",
        "“It is clear that Peru must leave,”",
        "“The port is ours and Peru must leave,”",
        "The port was closed and Peru must leave,",
    ],
)
def test_clauses_beside_and_below_a_frame_are_asserted(words: str) -> None:
    assert ("REQUEST", "must", ["PER"]) in said(words)


@pytest.mark.parametrize(
    "words",
    ["“I do not think that Peru must leave,”", "“The ship that Peru must sell is old,”", "“If Peru must go, it will,”"],
)
def test_others_are_not(words: str) -> None:
    assert not [word for event_type, word, _ in said(words) if event_type == "REQUEST"]
