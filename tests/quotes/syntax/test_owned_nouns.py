"""Nouns of saying with their owner and what they say."""

import pytest

from pipeline.quotes.syntax.owned_nouns import own_account, owned_noun
from pipeline.quotes.vocabulary import noun_cues
from tests.language.reading import parsed, word


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Okafor's claim that it rained was false.", "claim", ("Okafor", "claim", ["that it rained"], "acl")),
        ("Her criticism of the tax was sharp.", "criticism", ("Her", "criticism of", ["the tax"], "noun")),
        ("Okafor made the claim that it rained.", "claim", ("Okafor", "claim", ["that it rained"], "acl")),
        ("The claim that it rained was false.", "claim", None),
        ("Okafor's claim was false.", "claim", None),
    ],
)
def test_owned_noun(text: str, noun: str, expected: tuple[str, str, list[str], str] | None) -> None:
    (paragraph,) = parsed(text)
    found = owned_noun(word(paragraph, noun), noun_cues()[noun])
    told = found and found.source and (found.source.text, found.cue.text, [c.text for c in found.contents], found.frame)
    assert told == expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("By Okafor's own account, the port was closed.", "account", ("Okafor", ["the port was closed"])),
        ("In her view, the talks are over.", "view", ("her", ["the talks are over"])),
        ("In view of the rain, the talks are over.", "view", None),
        ("The talks ended in her words.", "talks", None),
    ],
)
def test_own_account_qualifies_its_clause(text: str, noun: str, expected: tuple[str, list[str]] | None) -> None:
    (paragraph,) = parsed(text)
    found = own_account(word(paragraph, noun))
    source = found.source if found else None
    assert ((source.text, [content.text for content in found.contents]) if found and source else None) == expected
