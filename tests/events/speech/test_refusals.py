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
        ("There was no evidence that Chile had moved the border,", "was", []),
        ("“This has nothing to do with Chile,”", "has", []),
        ("“Talks with Peru are out of the question,”", "are", ["PER"]),
        ("“Peru's offer is not enough,”", "is", ["PER"]),
        ("“There is nothing to discuss with Peru,”", "is", ["PER"]),
        ("“We will not be bullied by Peru,”", "bullied", ["PER"]),
        ("His country would never give up its ships,", "give", [None]),
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
        "“We saw nothing when we returned,”",
        "“There is no evidence that it rained,”",
    ],
)
def test_what_refuses_nothing(words: str) -> None:
    assert said(words) == []
