"""Cues set off by commas from what they report."""

import pytest

from pipeline.quotes.syntax.asides import aside, late_clause
from tests.language.reading import parsed, word


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        pytest.param("The talks, she added, were over.", "added", ("she", ["The talks", "were over"]), id="inside"),
        pytest.param("As she added, the talks were over.", "added", ("she", ["the talks were over"]), id="as"),
        pytest.param("The talks were over, the mayor said.", "said", ("the mayor", ["The talks were over"]), id="end"),
        pytest.param("In Lagos, aides say, it rained.", "say", ("aides", ["In Lagos", "it rained"]), id="present"),
        pytest.param(
            "It rained in Lagos, as aides have said.", "said", ("aides", ["It rained in Lagos"]), id="with a helper"
        ),
        pytest.param(
            "If, as I have said, it rains, the talks are over.", "said", ("I", ["it rains"]), id="as, in a condition"
        ),
        pytest.param(
            "It rained in Lagos, Okafor said, since the wind that blew had turned.",
            "said",
            ("Okafor", ["It rained in Lagos", "since the wind that blew had turned"]),
            id="before a reason",
        ),
        pytest.param("She added, smiling, a line.", "added", None, id="opens without as"),
        pytest.param("The talks, she added a line, were over.", "added", None, id="with an object of its own"),
    ],
)
def test_aside(text: str, verb: str, expected: tuple[str, list[str]] | None) -> None:
    (paragraph,) = parsed(text)
    found = aside(word(paragraph, verb))
    source = found.source if found else None
    assert ((source.text, [content.text for content in found.contents]) if found and source else None) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Okafor tweeted in the early morning hours that Adaeze was out.", "tweeted", "that Adaeze was out"),
        ("The mayor continues to insist, most recently in Lagos, that it rained.", "insist", "that it rained"),
        ("He said the same way that we must go.", "said", None),
    ],
)
def test_circumstance_parts_a_clause_from_its_cue(text: str, verb: str, expected: str | None) -> None:
    (paragraph,) = parsed(text)
    found = late_clause(word(paragraph, verb))
    assert (found.text if found else None) == expected


def test_another_verb_between_parts_a_clause_from_its_cue() -> None:
    (paragraph,) = parsed("She said it and left that town.")
    assert late_clause(word(paragraph, "said")) is None
