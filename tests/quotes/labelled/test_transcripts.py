"""Transcripts without quotation marks."""

import pytest

from tests.quotes.articles import quotes

TURNS = "OKAFOR: The port is open.\nLINDQVIST: It is not.\nOKAFOR: It will be."


def turns(body: str) -> list[tuple[str | None, str]]:
    return [
        (quote.speaker.name if quote.speaker else None, quote.text)
        for quote in quotes(body)
        if quote.rule == "dialogue"
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            TURNS,
            [("Okafor", "The port is open."), ("Lindqvist", "It is not."), ("Okafor", "It will be.")],
            id="three turns of two",
        ),
        pytest.param(
            f"Minister Amara Okafor met Lars Lindqvist.\n{TURNS}",
            [("Amara Okafor", "The port is open."), ("Lars Lindqvist", "It is not."), ("Amara Okafor", "It will be.")],
            id="persons whom the text names",
        ),
        pytest.param("OKAFOR: The port is open.\nLINDQVIST: It is not.", [], id="two turns"),
        pytest.param("OKAFOR: The port is open.\nOKAFOR: It is.\nOKAFOR: It will be.", [], id="one speaker"),
        pytest.param("Okafor: The port is open.\nLindqvist: It is not.\nOkafor: It will be.", [], id="small letters"),
        pytest.param("UPDATE: It is open.\nWATCH: The port.\nNOTE: It is not.", [], id="labels of a page"),
    ],
)
def test_turns(body: str, expected: list[tuple[str | None, str]]) -> None:
    assert turns(body) == expected
