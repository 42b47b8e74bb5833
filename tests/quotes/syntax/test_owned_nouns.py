"""Nouns of saying with their owner and what they say."""

import pytest

from pipeline.quotes.syntax.owned_nouns import owned_noun
from pipeline.quotes.vocabulary import noun_cues
from tests.language.reading import parsed, word


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Okafor's claim that it rained was false.", "claim", ("Okafor", "claim", ["that it rained"], "acl")),
        ("Her criticism of the tax was sharp.", "criticism", ("Her", "criticism of", ["the tax"], "noun")),
        ("The claim that it rained was false.", "claim", None),
        ("Okafor's claim was false.", "claim", None),
    ],
)
def test_owned_noun(text: str, noun: str, expected: tuple[str, str, list[str], str] | None) -> None:
    (paragraph,) = parsed(text)
    found = owned_noun(word(paragraph, noun), noun_cues()[noun])
    told = found and found.source and (found.source.text, found.cue.text, [c.text for c in found.contents], found.frame)
    assert told == expected
