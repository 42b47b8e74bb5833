"""Who meets whom, when and how: calls, visits, rounds of talks, meetings agreed on or only planned."""

import pytest

from tests.events.articles import mentions

DIRECTED = [
    pytest.param("Chad's president called on Prime Minister Narendra Modi in Delhi.", ["Chad's president"],
                 ["Narendra Modi"], "happened", id="calls on"),
    pytest.param("Xi Jinping's visit will include a meeting with Narendra Modi.", ["Xi Jinping"], ["Narendra Modi"],
                 "planned", id="a visit includes"),
    pytest.param("Narendra Modi accepted an invitation from Vladimir Putin to visit Russia in June.",
                 ["Narendra Modi"], ["Vladimir Putin"], "planned", id="accepted an invitation"),
    pytest.param("Xi Jinping agreed to meet Narendra Modi in Delhi.", ["Xi Jinping"], ["Narendra Modi"], "planned",
                 id="agreed to meet"),
    pytest.param("Xi Jinping said he would meet Narendra Modi in Delhi.", ["Xi Jinping"], ["Narendra Modi"], "planned",
                 id="said he would meet"),
    pytest.param("Xi Jinping will raise the loan at talks with Narendra Modi.", ["Xi Jinping"], ["Narendra Modi"],
                 "planned", id="at talks to come"),
    pytest.param("Xi Jinping's choice was prompted by a phone call with Narendra Modi.", ["Xi Jinping"],
                 ["Narendra Modi"], "happened", id="prompted by a call"),
    pytest.param("A second round of talks between Chad and Togo opened in Lagos.", ["Chad", "Togo"], [], "happened",
                 id="round of talks"),
    pytest.param("U.S. President Joe Biden and Chinese President Xi Jinping, meeting in Lagos, agreed to buy rice.",
                 ["Joe Biden", "Xi Jinping"], [], "happened", id="meeting in"),
    pytest.param("The Omani and Peruvian presidents discussed Chad by telephone.",
                 ["Omani president", "Peruvian president"], [], "happened", id="what is discussed is no side"),
    pytest.param("LIMA, May 3 (ABC) -- Kenyan President Ann Hale met Peruvian President Rosa Vidal.", ["Ann Hale"],
                 ["Rosa Vidal"], "happened", id="after a dateline"),
    pytest.param("The UN envoy for Chad, Ann Hale, held talks with Omani officials.", ["Ann Hale"],
                 ["Omani officials"], "happened", id="named after what the office is for"),
    pytest.param("Togo's president arrived in the Omani capital Muscat on a visit.", ["Togo's president"], ["Oman"],
                 "happened", id="the capital that is named"),
    pytest.param("Togo's president visited Ann Hale's villa in Peru.", ["Togo's president"], ["Peru"], "happened",
                 id="the owner of a house is not visited"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actors", "recipients", "status"), DIRECTED)
def test_sides_and_status_of_a_meeting(text: str, actors: list[str], recipients: list[str], status: str) -> None:
    (mention,) = [own for own in mentions(text) if own.base_type == "CONSULT"]
    sides = {
        role: [one.party.name for one in mention.participants if one.role == role] for role in ("actor", "recipient")
    }
    assert (sides["actor"], sides["recipient"], mention.status) == (actors, recipients, status)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('Xi Jinping named his deputy, calling Narendra Modi "my partner".', id="calls somebody something"),
        pytest.param("Chad's president hosted 200 refugees from Oman.", id="people who are taken in"),
        pytest.param("Chad's president spoke of nothing in a discussion of Oman.", id="what is discussed"),
        pytest.param("An Omani flew to Peru and burned his passport.", id="a private traveller"),
        pytest.param("Xi Jinping came back with a call to arms against Narendra Modi.", id="a call to arms"),
    ],
)
def test_what_is_no_meeting(text: str) -> None:
    assert [own.trigger_text for own in mentions(text) if own.base_type == "CONSULT"] == []


def test_what_is_discussed_is_elsewhere() -> None:
    (mention,) = mentions("Xi Jinping and Narendra Modi discussed the flood in Peru.")
    assert mention.place is None


def test_a_letter_is_no_call_and_no_meeting() -> None:
    (mention,) = mentions("Xi Jinping sent a letter to Narendra Modi.")
    assert (mention.base_type, mention.mode) == ("CONSULT", "letter")
