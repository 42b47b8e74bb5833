"""Which PLOVER type an event has: a sentence for each rule, and the coding of plans, wishes and refusals."""

import pytest

from pipeline.events.coding.plover_types import BASE_TYPE
from tests.events.articles import codes, mentions
from tests.events.firing import decided

CASES = {
    "attack_in_words": ("Kenyan minister Amara Okafor attacked Peruvian minister Rosa Vidal on Monday.", "ACCUSE"),
    "welcome_of_a_step": ("Norway welcomed Bhutan.", "SUPPORT"),
    "agreement_to_act": ("Mexico has agreed to accept 300 Cuban refugees.", "AID"),
    "obstructed_by_state": ("Chad blocked a road to Togo.", "COERCE"),
    "destroyed_by_crowd": ("Students in Peru tore down a statue.", "PROTEST"),
    "body_expelled": ("Chad deported the UN.", "SANCTION"),
    "march_of_armed": ("Rebels marched on Lima.", "MOBILIZE"),
    "protest_in_words": ("Kenya protested that Chad had lied.", "ACCUSE"),
    "otherwise": ("Chad deported two Kenyans.", "COERCE"),
}


@pytest.mark.parametrize("rule", CASES)
def test_what_would_happen(rule: str) -> None:
    text, base_type = CASES[rule]
    found, rules = decided(BASE_TYPE, text)
    assert [mention.base_type for mention in found] == [base_type]
    assert rule in rules


def test_no_rule_is_without_a_case() -> None:
    assert {rule.name for rule in BASE_TYPE.rules} <= CASES.keys()


@pytest.mark.parametrize(
    ("text", "base_type", "event_type"),
    [
        pytest.param("Kenya will send food to Somalia.", "AID", "AGREE", id="a plan to help"),
        pytest.param("Angola will bomb Zambia.", "ASSAULT", "THREATEN", id="a plan to harm"),
        pytest.param("Kenya wants to expand trade with Somalia.", "COOPERATE", "AGREE", id="a wish to cooperate"),
        pytest.param("Kenya will not send food to Somalia.", "AID", "REJECT", id="help that will not come"),
        pytest.param("Kenya did not send food to Somalia.", "AID", "AID", id="help that did not come"),
        pytest.param("Mexico agreed to bomb Chad.", "ASSAULT", "THREATEN", id="an agreement to harm"),
        pytest.param("Chad vowed never to release the Kenyan hostages.", "RETREAT", "REJECT", id="a vow not to yield"),
        pytest.param("Peru offered to send troops to Chad.", "MOBILIZE", "AGREE", id="an offer of troops"),
        pytest.param("Chad promised not to attack Peru.", "ASSAULT", "AGREE", id="a promise not to harm"),
    ],
)
def test_coding_of_what_has_not_happened(text: str, base_type: str, event_type: str) -> None:
    assert [(mention.base_type, mention.event_type) for mention in mentions(text)] == [(base_type, event_type)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("An earthquake killed 400 people in Peru.", id="nature kills"),
        pytest.param("Four Kenyans were killed in a bus crash in Peru.", id="accident"),
        pytest.param("Peru recognised that Chad was right.", id="a fact recognised"),
        pytest.param("Peru accepted that the fears of two armies worry Chad.", id="a fact accepted"),
        pytest.param("Chad refused to rule out attacking Peru.", id="a threat left open"),
    ],
)
def test_mishaps_and_facts_are_no_events(text: str) -> None:
    assert mentions(text) == ()


def test_who_insists_that_something_is_so_asks_nothing() -> None:
    assert not mentions("Kenya insisted the raids were part of a legal operation.")
    (asked,) = mentions("Kenya insisted that Chad be heard.")
    assert asked.event_type == "REQUEST"


def test_an_apology_asked_for_is_a_demand() -> None:
    (asked,) = mentions("Kenya called on Chad to apologize to the victims.")
    assert (asked.event_type, codes(asked, "recipient")) == ("REQUEST", ["TCD"])


def test_members_and_sums_are_suspended_and_parts_of_a_sentence_are_not() -> None:
    for text, recipient in (
        ("The African Union suspended Madagascar after the vote.", "MDG"),
        ("Canada suspended more than $30 million in aid to Fiji.", "FJI"),
    ):
        (suspended,) = mentions(text)
        assert (suspended.event_type, codes(suspended, "recipient")) == ("SANCTION", [recipient])
    assert not mentions("A Kenyan court suspended the rest of the term of Rosa Vidal of Peru.")
