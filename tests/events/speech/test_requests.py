"""What an official's words ask of others, and what they only suppose."""

import pytest

from tests.events.speech.saying import said, spoken


@pytest.mark.parametrize(
    ("words", "word", "recipients"),
    [
        ("Peru must leave the port,", "must", ["PER"]),
        ("“Peru needs to free the sailors,”", "needs", ["PER"]),
        ("“Peru’s raids must stop,”", "must", ["PER"]),
        ("“The embargo must be lifted,”", "must", []),
        ("“It is time for Peru to free the sailors,”", "time", ["PER"]),
        ("“We want Peru to leave the port,”", "want", ["PER"]),
        ("“It is up to Peru to free the sailors,”", "is", ["PER"]),
        ("“It is time to end the war,”", "time", []),
        ("“The world must act,”", "must", []),
        ("“Those responsible must be punished,”", "must", []),
        ("“We hope that Peru will free the sailors,”", "hope", ["PER"]),
        ("“Free the sailors,”", "Free", []),
        ("“Do not interfere in Peru,”", "interfere", []),
    ],
)
def test_what_is_asked_of_others(words: str, word: str, recipients: list[str]) -> None:
    assert said(words) == [("REQUEST", word, recipients)]


@pytest.mark.parametrize(
    "words",
    [
        "“It must be a mistake,”",
        "“We must defend our borders,”",
        "Peru will have to wait for rain,",
        "The economy should grow next year,",
        "“Let us see what happens,”",
        "“Look at the weather,”",
    ],
)
def test_what_is_only_supposed_or_asks_nobody(words: str) -> None:
    assert said(words) == []


def test_a_question_asks_nothing_of_the_other_side() -> None:
    assert spoken("Chile's president asked if Peru should leave the port.") == []
