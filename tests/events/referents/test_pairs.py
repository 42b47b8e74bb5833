"""Whom phrases for two or more stand for."""

import pytest

from tests.events.articles import mentions

TWO = ["Chad", "Togo"]
MINISTERS = "Foreign Minister Amara Okafor of Kenya met Foreign Minister Rosa Vidal of Peru on a rainy day. "


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Chad met Togo on Monday. They condemned Peru.", TWO, id="they"),
        pytest.param("Chad met Togo. The two condemned Peru.", TWO, id="the two"),
        pytest.param("Chad met Togo. Both sides condemned Peru.", TWO, id="both sides"),
        pytest.param("Chad met Togo. The two countries condemned Peru.", TWO, id="the two countries"),
        pytest.param("Chad met Togo and Ghana. The two condemned Peru.", None, id="two of three"),
        pytest.param(f"{MINISTERS}The two ministers condemned Chad.", ["Amara Okafor", "Rosa Vidal"], id="ministers"),
        pytest.param(
            "Kenyan Minister Amara Okafor sat by Peruvian Minister Rosa Vidal. The two men condemned Chad.",
            ["Amara Okafor", "Rosa Vidal"],
            id="persons of the sentence before",
        ),
        pytest.param(f"{MINISTERS}Both condemned Chad.", ["Kenya", "Peru"], id="both"),
        pytest.param(f"{MINISTERS}Both countries condemned Chad.", ["Kenya", "Peru"], id="their countries"),
    ],
)
def test_who_condemned(text: str, names: list[str] | None) -> None:
    found = [own for own in mentions(text) if own.trigger_text == "condemned"]
    acting = [
        [(own.party.name, own.party.basis) for own in mention.participants if own.role == "actor"] for mention in found
    ]
    assert acting == ([[(name, "coreference") for name in names]] if names else [])


LEADERS = "Rain fell when Kenyan President Ann Hale and Peruvian President Rosa Vidal reached the hall. "


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        pytest.param(f"{LEADERS}The two leaders condemned Chad.", "condemned", id="the two leaders"),
        pytest.param(f"{LEADERS}The two men condemned Chad.", "condemned", id="the two men"),
        pytest.param(f"{LEADERS}The leaders condemned Chad.", "condemned", id="the leaders"),
        pytest.param(f"{LEADERS}The two leaders smiled as they wrapped up two days of talks.", "wrapped", id="they"),
        pytest.param("Kenyan President Ann Hale told Peruvian President Rosa Vidal when they met.", "met", id="met"),
        pytest.param("Kenyan President Ann Hale praised Peruvian President Rosa Vidal after their talks.",
                     "talks", id="their talks"),
    ],
)  # fmt: skip
def test_two_persons_whom_the_words_before_name(text: str, trigger: str) -> None:
    (mention,) = [own for own in mentions(text) if own.trigger_text == trigger]
    named = [(own.party.name, own.party.country) for own in mention.participants if own.role == "actor"]
    assert named == [("Ann Hale", "KEN"), ("Rosa Vidal", "PER")]


def test_the_two_leaders_are_nobody_among_three() -> None:
    text = f"President Omar Said of Chad stayed away. {LEADERS}The two leaders condemned Togo."
    (mention,) = [own for own in mentions(text) if own.trigger_text == "condemned"]
    assert "Omar Said" not in [own.party.name for own in mention.participants]
