"""Whom an official's words thank and praise, and what they promise."""

import pytest

from tests.events.speech.saying import said


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
    ],
)
def test_thanks_praise_and_promises(words: str, expected: object) -> None:
    assert expected in said(words)


@pytest.mark.parametrize(
    "words", ["“We will rebuild our schools,”", "“Our army is brave,”", "“We will never work with Peru,”"]
)
def test_what_is_none(words: str) -> None:
    assert not [word for event_type, word, _ in said(words) if event_type in ("SUPPORT", "AGREE")]
