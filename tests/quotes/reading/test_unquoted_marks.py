"""Marks that are no quote, and why."""

import pytest

from pipeline.quotes.reading.unquoted_marks import is_of_an_interface, names_somebody, reason


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
