"""Whose words a verb of saying tells."""

import pytest

from pipeline.quotes.syntax.quoted_sources import quoted_as_saying, sayer, speaking_subject
from tests.language.reading import parsed, word


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        pytest.param("Okafor said it rained.", "said", "Okafor", id="subject"),
        pytest.param("It was said by Okafor.", "said", "Okafor", id="passive"),
        pytest.param("Okafor was quoted as saying it rained.", "saying", "Okafor", id="was quoted as saying"),
        pytest.param("It is worth noting that it rained.", "noting", None, id="worth noting"),
        pytest.param("Okafor is expected to say so.", "say", None, id="only expected"),
    ],
)
def test_sayer(text: str, verb: str, head: str | None) -> None:
    (paragraph,) = parsed(text)
    found = sayer(word(paragraph, verb))
    assert (found.text if found else None) == head


def test_of_joined_verbs_the_one_that_can_speak_speaks() -> None:
    (paragraph,) = parsed("The envoy said the problem is the missiles and urged restraint.")
    found = speaking_subject(word(paragraph, "urged"))
    assert (found.text if found else None) == "envoy"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The daily quoted Okafor as saying it rained.", ("Okafor", "saying")), ("The daily quoted Okafor.", None)],
)
def test_whom_somebody_quotes(text: str, expected: tuple[str, str] | None) -> None:
    (paragraph,) = parsed(text)
    found = quoted_as_saying(word(paragraph, "quoted"))
    assert ((found[0].text, found[1].text) if found else None) == expected
