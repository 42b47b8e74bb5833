"""What shows that a line is somebody's own words."""

import pytest

from pipeline.quotes.labelled.own_words import is_own, is_stage_direction, is_talk


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("I opened it.", (True, True), id="I"),
        pytest.param("Our port is open.", (True, True), id="our"),
        pytest.param("The US port is open.", (False, False), id="a country"),
        pytest.param("“I opened it,” she said.", (False, True), id="in marks"),
        pytest.param("Is it open?", (False, True), id="a question"),
        pytest.param("Thank you, Mayor.", (False, True), id="thanks"),
        pytest.param("The port is open.", (False, False), id="told"),
    ],
)
def test_own_and_talk(line: str, expected: tuple[bool, bool]) -> None:
    assert (is_own(line), is_talk(line)) == expected


def test_stage_direction_is_all_of_its_line() -> None:
    assert is_stage_direction("[CROSSTALK]")
    assert not is_stage_direction("(Laughter) No.")
