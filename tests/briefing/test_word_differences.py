"""What both wordings have and what one has alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.briefing.word_differences import WordRun, differences

Runs = tuple[tuple[str, bool], ...]


@pytest.mark.parametrize(
    ("first", "second", "first_runs", "second_runs"),
    [
        pytest.param("We will go.", "we will go", (("We will go.", False),), (("we will go", False),), id="same words"),
        pytest.param(
            "We will go now.", "We shall go.",
            (("We ", False), ("will", True), (" go ", False), ("now", True), (".", False)),
            (("We ", False), ("shall", True), (" go.", False)),
            id="one for another",
        ),
        pytest.param(
            "lift all, and I mean all, sanctions", "lift sanctions",
            (("lift ", False), ("all, and I mean all", True), (", sanctions", False)),
            (("lift sanctions", False),),
            id="a run of own words is one",
        ),
        pytest.param("", "Never", (), (("Never", True),), id="nothing to compare with"),
    ],
)  # fmt: skip
def test_words_of_one_alone(first: str, second: str, first_runs: Runs, second_runs: Runs) -> None:
    found = differences(first, second)
    assert found == tuple(tuple(WordRun(*run) for run in runs) for runs in (first_runs, second_runs))


@given(st.text(), st.text())
def test_the_pieces_are_the_texts(first: str, second: str) -> None:
    found = differences(first, second)
    assert tuple("".join(piece.text for piece in side) for side in found) == (first, second)
