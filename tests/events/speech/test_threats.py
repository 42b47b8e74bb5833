"""Whom an official's words threaten."""

import pytest

from tests.events.speech.saying import said


@pytest.mark.parametrize(
    ("words", "word", "recipients"),
    [
        ("“Peru will pay a heavy price,”", "pay", ["PER"]),
        ("“Peru will regret this,”", "regret", ["PER"]),
        ("“Peru will be crushed,”", "crushed", ["PER"]),
        ("“There will be consequences,”", "be", []),
        ("“If Peru closes the strait, we will take all measures,”", "take", ["PER"]),
        ("“We will not hesitate to act against Peru,”", "hesitate", []),
        ("“The US will pay dearly,”", "pay", ["USA"]),
        ("“If Peru attacks us, it will be destroyed,”", "destroyed", ["PER"]),
        ("“Any attack will be met with a crushing response,”", "met", []),
        ("“We will deal a crushing blow to Peru,”", "deal", ["PER"]),
        ("“All options are on the table,”", "are", []),
        ("“Our patience is running out,”", "running", []),
        ("“Nobody can stop us,”", "stop", []),
        ("His country would hit back if Peru attacked,", "hit", ["PER"]),
        ("“We will hunt them down,”", "hunt", []),
        ("“We will make Peru pay for this,”", "make", []),
        ("Any ship that entered the bay would be sunk,", "sunk", []),
        ("“We will take resolute countermeasures,”", "take", []),
        ("“We are ready for war,”", "are", []),
        ("“Our goal is to crush the army of Peru,”", "is", ["PER"]),
        ("“We have the power to strike Peru,”", "have", ["PER"]),
        ("“If the ban stays, we will leave the accord,”", "leave", []),
        ("“We will be forced to take countermeasures,”", "forced", []),
        ("“Time is running out for Peru,”", "running", []),
        ("More sanctions would follow if Peru did not leave,", "follow", ["PER"]),
    ],
)
def test_who_is_threatened(words: str, word: str, recipients: list[str]) -> None:
    assert ("THREATEN", word, recipients) in said(words)


@pytest.mark.parametrize("words", ["“Peru will face hard winters,”", "“We will take measures for our farmers,”"])
def test_who_is_not(words: str) -> None:
    assert said(words) == []
