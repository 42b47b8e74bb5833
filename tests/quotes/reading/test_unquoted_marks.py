"""Marks that are no quote, and why."""

import pytest

from pipeline.quotes.reading.unquoted_marks import is_of_an_interface, names_somebody, names_work, reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@quay", "interface_word"),
        ("https://coast.example/a", "interface_word"),
        ("40 %", "interface_word"),
        ("Song of the Harbour", "name_or_title"),
        ("harbour", "scare_quote"),
        ("closed for the people", "scare_quote"),
        ("closed for the people of the town", "no_attribution"),
    ],
)
def test_reason(text: str, expected: str) -> None:
    assert reason(text) == expected
    assert is_of_an_interface(text) is (expected == "interface_word")


def test_nickname_is_no_utterance() -> None:
    assert names_somebody("a docker who goes by the name ", "Smoky.")
    assert not names_somebody("the docker said ", "Smoky.")


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("the minister said on the Fox News program ", "Harbour and Friends.", True),
        ("a drama like ", "Harbour Lights", True),
        ("the minister said on NBC’s ", "Harbour Lights.", True),
        ("the minister said on Monday: ", "No Way", False),
        ("the minister told the show ", "the harbour is open to all", False),
        ("the ship’s ", "Harbour Lights", False),
        ("the minister, speaking on ", "Fox News Sunday,", True),
    ],
)
def test_title_of_a_programme_is_no_utterance(before: str, text: str, expected: bool) -> None:
    assert names_work(before, text) is expected
