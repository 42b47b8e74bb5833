"""What an official's words ask of others, and what they only suppose."""

import pytest

from tests.events.articles import codes
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
        ("“Don't burden us with your quarrels,”", "burden", []),
        ("“Let the sailors go,”", "Let", []),
        ("“Please help us,”", "help", []),
        ("“All sides should remain calm,”", "should", [None]),
        ("“This must end now,”", "must", []),
        ("“Peru has a duty to free the sailors,”", "has", ["PER"]),
        ("“There must be an investigation,”", "must", []),
        ("“There should be no interference in Peru,”", "should", []),
        ("“We would like to see a ceasefire,”", "like", []),
        ("“We expect an answer from Peru,”", "expect", ["PER"]),
        ("“It is important for Peru to stay calm,”", "is", ["PER"]),
    ],
)
def test_what_is_asked_of_others(words: str, word: str, recipients: list[str | None]) -> None:
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
        "“Don't worry about the rain,”",
        "“Let everyone know that we won,”",
        "“There must be a mistake,”",
        "“Peru has to have been wet,”",
        "“We would like to see the mountains,”",
        "“We expect a vote tomorrow,”",
    ],
)
def test_what_is_only_supposed_or_asks_nobody(words: str) -> None:
    assert said(words) == []


def test_a_question_asks_nothing_of_the_other_side() -> None:
    assert spoken("Chile's president asked if Peru should leave the port.") == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Chile would ask Peru for help if it rained,", "hypothetical"),
        ("Chile will ask Peru for help,", "planned"),
        ("Chile does not intend to request the transfer,", "negated"),
    ],
)
def test_what_will_or_will_not_be_asked(words: str, status: str) -> None:
    (mention,) = spoken(f"{words} Chile's president said.")
    assert (mention.event_type, mention.status) == ("REQUEST", status)


def test_you_are_those_who_are_addressed() -> None:
    (mention,) = spoken("“You must leave the port,” Chile's president told Peru.")
    assert (mention.event_type, codes(mention, "recipient")) == ("REQUEST", ["PER"])


def test_a_need_that_nobody_is_asked_for_is_no_request() -> None:
    assert spoken("Chile's president stressed the need for a new railway.") == []
