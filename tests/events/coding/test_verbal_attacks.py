"""Attacks with words are ACCUSE, attacks with arms ASSAULT: a sentence for each rule, and what keeps one armed."""

import pytest

from pipeline.events.coding.verbal_attacks import IN_WORDS_ONLY
from tests.events.articles import mentions
from tests.events.firing import decided, names

CASES = {
    "goes_for_idea": "Kenya attacked the resolution as unfair.",
    "between_politicians": "Kenyan minister Amara Okafor attacked Peruvian minister Rosa Vidal on Monday.",
    "by_a_party": "Kenya's president Amara Okafor was attacked by Republicans on Monday.",
    "in_a_speech": "Kenya's president attacked Peru in a speech on Sunday.",
    "for_a_reason": "Kenya's president Amara Okafor was attacked by farmers over the price of water.",
}


@pytest.mark.parametrize("rule", CASES)
def test_attack_in_words(rule: str) -> None:
    found, rules = decided(IN_WORDS_ONLY, CASES[rule])
    assert [mention.event_type for mention in found] == ["ACCUSE"]
    assert rule in rules


def test_no_rule_is_without_a_case() -> None:
    assert names([IN_WORDS_ONLY]) <= CASES.keys()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kenya attacked Peru over the weekend.", id="a time"),
        pytest.param("Kenyan troops attacked Peru for the third night.", id="troops"),
        pytest.param("Rebels in Chad attacked the army over the border.", id="a place"),
        pytest.param("Kenyan drones attacked a refinery in Peru.", id="arms"),
    ],
)
def test_arms_are_meant(text: str) -> None:
    assert [mention.event_type for mention in mentions(text)] == ["ASSAULT"]
