"""Whom an official's words call bad or blame."""

import pytest

from tests.events.speech.saying import said


@pytest.mark.parametrize(
    ("words", "word", "recipients"),
    [
        ("Peru's latest remarks were irresponsible,", "irresponsible", ["PER"]),
        ("“Peru is a real problem,”", "problem", ["PER"]),
        ("“Peru is part of the problem,”", "problem", ["PER"]),
        ("“Peru is not a reliable partner,”", "partner", ["PER"]),
        ("“This is unacceptable,”", "unacceptable", []),
        ("“The responsibility lies with Peru,”", "lies", ["PER"]),
        ("“Peru is behind the raid,”", "is", ["PER"]),
        ("Peru has failed to honour the accord,", "failed", ["PER"]),
        ("“Peru has not honoured the accord,”", "honoured", ["PER"]),
        ("“Cruel raids were committed by Peru,”", "committed", ["PER"]),
        ("“Peru is funding terrorists,”", "funding", ["PER"]),
        ("“We are deeply concerned by Peru's raids,”", "are", ["PER"]),
        ("“We are shocked that Peru closed the strait,”", "are", ["PER"]),
        ("“Peru continues to violate the truce,”", "continues", ["PER"]),
        ("“Peru is using food as a weapon,”", "using", ["PER"]),
        ("“Peru represents a danger to the coast,”", "danger", ["PER"]),
        ("“Peru's raids show contempt for the law,”", "contempt", ["PER"]),
        ("“Peru's decision runs counter to the accord,”", "runs", ["PER"]),
        ("“Peru wants to destroy our harvest,”", "wants", ["PER"]),
        ("“Peru cannot be trusted,”", "trusted", ["PER"]),
        ("There was proof that Peru had violated the truce,", "violated", ["PER"]),
        ("“We are outraged by the massacre,”", "outraged", []),
        ("“Such steps undermine the truce,”", "undermine", []),
        ("“This has damaged the truce,”", "damaged", []),
        ("“The fires were caused by Peru,”", "caused", ["PER"]),
        ("“Peru has used chemical weapons,”", "used", ["PER"]),
    ],
)
def test_who_is_called_bad_or_blamed(words: str, word: str, recipients: list[str]) -> None:
    assert ("ACCUSE", word, recipients) in said(words)


@pytest.mark.parametrize(
    "words",
    [
        "“We are worried that it rains in Peru,”",
        "Peru is a beautiful country,",
        "“Our own roads are bad,”",
        "“The weather is bad,”",
        "“Peru is not a threat,”",
        "“Peru could become a danger,”",
        "“Peru supports our farmers,”",
    ],
)
def test_who_is_not(words: str) -> None:
    assert "ACCUSE" not in [event_type for event_type, _, _ in said(words)]
