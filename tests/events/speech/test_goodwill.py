"""Whom an official's words thank and praise, and what they promise."""

import pytest

from tests.events.speech.saying import said, spoken


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("“I thank Peru for its help,”", ("SUPPORT", "thank", ["PER"])),
        ("“We are grateful to Peru,”", ("SUPPORT", "are", ["PER"])),
        ("“Peru is a close ally,”", ("SUPPORT", "ally", ["PER"])),
        ("“Peru deserves credit,”", ("SUPPORT", "deserves", ["PER"])),
        ("“We will stand by Peru,”", ("SUPPORT", "stand", ["PER"])),
        ("“We have a great friendship with Peru,”", ("SUPPORT", "have", ["PER"])),
        ("“Our thoughts are with the people of Peru,”", ("SUPPORT", "are", ["PER"])),
        ("“Peru has our full support,”", ("SUPPORT", "has", ["PER"])),
        ("“Peru's president is doing a great job,”", ("SUPPORT", "doing", ["PER"])),
        ("“We will continue to work with Peru,”", ("AGREE", "work", ["PER"])),
        ("“We are willing to cooperate with Peru,”", ("AGREE", "cooperate", ["PER"])),
        ("“We want to strengthen our ties with Peru,”", ("AGREE", "strengthen", ["PER"])),
        ("“We will send food to Peru,”", ("AGREE", "send", ["PER"])),
        ("“We intend to send a delegation to Peru,”", ("AGREE", "send", ["PER"])),
        ("“I want to thank Peru for its help,”", ("SUPPORT", "thank", ["PER"])),
        ("“I offer my condolences to the people of Peru,”", ("SUPPORT", "offer", ["PER"])),
        ("“Congratulations to Peru,”", ("SUPPORT", "Congratulations", ["PER"])),
        ("“Our relations with Peru are excellent,”", ("SUPPORT", "are", ["PER"])),
        ("“I admire the people of Peru,”", ("SUPPORT", "admire", ["PER"])),
        ("“Peru has the right to defend itself,”", ("SUPPORT", "has", ["PER"])),
        ("“Peru can count on us,”", ("SUPPORT", "count", ["PER"])),
        ("“We share the grief of the people of Peru,”", ("SUPPORT", "share", ["PER"])),
        ("“We are open to talks with Peru,”", ("AGREE", "talks", ["PER"])),
        ("“Our door is open to Peru,”", ("AGREE", "Peru", ["PER"])),
        ("“I will return to Peru soon,”", ("AGREE", "return", ["PER"])),
        ("“We will do our utmost to help Peru,”", ("AGREE", "do", ["PER"])),
        ("“We will be in touch with Peru,”", ("AGREE", "be", ["PER"])),
        ("“We look forward to working with Peru,”", ("AGREE", "working", ["PER"])),
        ("“We intend to open a bank in Peru,”", ("AGREE", "open", ["PER"])),
        ("“We will honour the ceasefire,”", ("AGREE", "honour", [])),
        ("“We have agreed with Peru to wait,”", ("AGREE", "agreed", ["PER"])),
    ],
)
def test_thanks_praise_and_promises(words: str, expected: object) -> None:
    assert expected in said(words)


@pytest.mark.parametrize(
    "words",
    [
        "“We will rebuild our schools,”",
        "“Our army is brave,”",
        "“We will never work with Peru,”",
        "“I love this country,”",
        "“We agree that Peru is cold,”",
        "“I stand on principle with or without the help of Peru,”",
        "“We hope that the year will be good for Peru,”",
        "“We are open to criticism,”",
        "“We want to cut taxes while Peru raises them,”",
        "“Thanks to Peru we lost the match,”",
        "“Peru has the right to build it,”",
        "“I promise you that the roads will be safe,”",
    ],
)
def test_what_is_none(words: str) -> None:
    assert not [word for event_type, word, _ in said(words) if event_type in ("SUPPORT", "AGREE")]


def test_what_is_promised_is_kept_as_base_type() -> None:
    (mention,) = spoken("“We will visit Peru,” Chile's president said.")
    assert (mention.event_type, mention.base_type, mention.status) == ("AGREE", "CONSULT", "planned")


def test_a_promise_may_be_a_sentence_of_its_own() -> None:
    (mention,) = spoken("“The port is beautiful,” Chile's president said. “We will be back soon.”")
    assert (mention.event_type, mention.status, mention.trigger_text) == ("AGREE", "planned", "be")
