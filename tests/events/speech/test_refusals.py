"""What an official's words refuse or deny."""

import pytest

from tests.events.speech.saying import said


@pytest.mark.parametrize(
    ("words", "word", "recipients"),
    [
        ("“We will never accept this,”", "accept", []),
        ("“We are not going to negotiate with Peru,”", "negotiate", ["PER"]),
        ("“We are not prepared to negotiate with Peru,”", "are", ["PER"]),
        ("It was not possible to talk to Peru,", "was", ["PER"]),
        ("“There can be no compromise with Peru,”", "be", ["PER"]),
        ("“Peru's demands are not acceptable,”", "are", ["PER"]),
        ("“Peru's claims are not true,”", "are", ["PER"]),
        ("“We had nothing to do with the raid,”", "had", []),
        ("“This is a lie,”", "is", []),
        ("“We did not attack the port,”", "attack", []),
    ],
)
def test_what_is_refused_or_denied(words: str, word: str, recipients: list[str]) -> None:
    assert ("REJECT", word, recipients) in said(words)


@pytest.mark.parametrize(
    "words",
    [
        "“I will never let you down,”",
        "“There is no question that it rained,”",
        "“We would never accept a bridge of straw,”",
        "“Peru will not accept the border,”",
    ],
)
def test_what_refuses_nothing(words: str) -> None:
    assert said(words) == []
