"""Which drafts are public events: a sentence for each rule, and what is told twice."""

import pytest

from pipeline.events.coding.filters import PUBLIC
from tests.events.articles import mentions, told
from tests.events.firing import decided

# rule: sentences, and the types of the events that they give
CASES = {
    "hit_by_arms": ("A car bomb killed ten people.", ["ASSAULT"]),
    "nobody_named": ("Farmers killed two farmers.", []),
    "one_side_of_two": ("My aunt bought plane tickets to India.", []),
    "kills_no_people": ("Peruvian villagers will kill two goats.", []),
    "blow_that_hits_nobody": ("Peru hit Chadian exports.", []),
    "done_to_no_people": ("Peruvian police caught a rare fever.", []),
    "said_to_nobody": ("Iceland warned that prices would rise.", []),
    "address_to_a_body": ("Chad's president spoke to the Omani Economic Club.", []),
    "calls_no_official": ("Peru called a Chadian election.", []),
    "held_of_nobody": ("The minister said that Peru supports lower taxes.", []),
    "move_of_unarmed": ("Kenyan doctors moved into Chad.", []),
    "mobilizes_no_arms": ("Kenyan doctors went on alert.", []),
    "public_visit": ("Peru's president flew to Chile.", ["CONSULT"]),
    "private_visit": ("A Kenyan singer visited Chad.", []),
    "riot_police": ("Kenyan police rioted.", []),
    "rally_of_nobody": ("Prices rallied against the Kenyan shilling.", []),
    "protest_of_one": ("Kenya protested on Monday.", []),
    "among_persons": ("A Kenyan man beat a Kenyan woman.", []),
    "among_firms": ("Two Kenyan companies fought over a contract.", []),
    "physical_act": ("Angola bombed the rebels in Zambia.", ["ASSAULT"]),
    "between_two_named": ("Angola accused Zambia.", ["ACCUSE"]),
    "political": ("Iceland praised the outcome.", ["SUPPORT"]),
    "otherwise": ("A Kenyan singer accused a bank.", []),
}


@pytest.mark.parametrize("rule", CASES)
def test_public_events(rule: str) -> None:
    text, types = CASES[rule]
    found, rules = decided(PUBLIC, text)
    assert [mention.event_type for mention in found] == types
    assert rule in rules


def test_a_statement_is_released_for_others() -> None:
    assert [mention.event_type for mention in mentions("Peru released a statement on immigration.")] == []
    assert [mention.event_type for mention in mentions("Peru released immigration officers.")] == ["RETREAT"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru released a set of emails about Chilean ministers.",
        "Peru's president released remarks of the Chilean minister.",
        "In a letter released by Peru's president, the Chilean minister said the talks could wait.",
    ],
)
def test_who_wrote_what_is_released_is_not_freed(text: str) -> None:
    assert "RETREAT" not in [mention.event_type for mention in mentions(text)]


def test_no_rule_is_without_a_case() -> None:
    assert {rule.name for rule in PUBLIC.rules} <= CASES.keys()


@pytest.mark.parametrize(
    ("text", "events"),
    [
        pytest.param("Peru condemned Chad while Chad condemned Peru.",
            [("ACCUSE", "happened", ["PER"], ["TCD"]), ("ACCUSE", "happened", ["TCD"], ["PER"])], id="exchanged"),
        pytest.param("Peru condemned Chad and blamed Chad.", [("ACCUSE", "happened", ["PER"], ["TCD"])], id="again"),
        pytest.param("Peru will discuss it with Chad when they meet.", [("AGREE", "planned", ["PER"], ["TCD"])],
            id="told again by a pronoun"),
    ],
)  # fmt: skip
def test_what_is_told_twice_is_one_event(text: str, events: list[tuple[str, str, list[str], list[str]]]) -> None:
    assert [told(mention) for mention in mentions(text)] == events


@pytest.mark.parametrize(
    ("text", "types"),
    [
        pytest.param("A Peruvian activist went on hunger strike against Chad.", ["PROTEST"], id="one who starves"),
        pytest.param("A Peruvian activist chained herself to the embassy of Chad.", ["PROTEST"], id="one in chains"),
        pytest.param("Kenyan police mutinied on Monday.", ["PROTEST"], id="police who mutiny"),
        pytest.param(
            "The Kenyan parliament extended general mobilisation.", ["MOBILIZE"], id="a parliament that calls up"
        ),
    ],
)
def test_who_protests_and_mobilizes(text: str, types: list[str]) -> None:
    assert [mention.event_type for mention in mentions(text)] == types
