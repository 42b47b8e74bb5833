"""Reported clauses that hold a mark."""

import pytest

from tests.quotes.in_marks.rules import attributed


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Amara Okafor said the harbour was “closed for good” to tankers.",
            [("clause", "closed for good", "Amara Okafor", None)],
            id="a reported clause",
        ),
        pytest.param(
            "Amara Okafor urged the council “not to sell” the port.",
            [("clause", "not to sell", "Amara Okafor", None)],
            id="an infinitive",
        ),
        pytest.param(
            "The harbour was “closed for good” to tankers.",
            [],
            id="a clause that nobody reports",
        ),
    ],
)
def test_rule_words_and_speaker(body: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert attributed(body) == expected
