"""Where a sentence matches the trigger list: which words name no event, and which trigger fits best."""

from typing import Any

import pytest

from pipeline.events.finding.trigger_matching import DOES_NOT_FIT, NAMES_NO_EVENT, matches, may_report
from pipeline.rules import Table
from tests.events.articles import mentions
from tests.events.firing import decided, names
from tests.language.reading import parsed

CASES: dict[str, tuple[Table[Any, Any], str, list[str]]] = {
    "day_or_month": (NAMES_NO_EVENT, "The Kenyan economy grew in March.", []),
    "part_of_a_name": (NAMES_NO_EVENT, "It is the Kenyan Investigating Officers Club.", []),
    "modifier": (NAMES_NO_EVENT, "Chad has built an attack helicopter.", []),
    "verb_with_a_particle": (DOES_NOT_FIT, "Peru struck out in the second game.", []),
    "flies_others": (DOES_NOT_FIT, "Peru flew doctors to Chad.", []),
    "only_speaks": (DOES_NOT_FIT, "Peru declined to comment on Chad.", []),
    "journey_of_others": (DOES_NOT_FIT, "The envoy was flown to Chad on a trip by Peru.", []),
    "names_its_object": (DOES_NOT_FIT, "Peru's president called Zambian President Hakainde Hichilema a farmer.", []),
    "asks_in_a_call": (DOES_NOT_FIT, "Peru's president came back with a call to arms against Hakainde Hichilema.", []),
    "pays_a_call": (DOES_NOT_FIT, "Chad's president called on Prime Minister Ann Hale of Oman in Muscat.", ["called"]),
    "pays_no_call": (DOES_NOT_FIT, "Chad's president called on Oman to leave.", ["called"]),
    "of_a_show": (DOES_NOT_FIT, "Peru's president hosted a talk show with Omani ministers.", []),
    "calls_by_no_name": (DOES_NOT_FIT, "Peru called terrorism a burden of Chad.", []),
    "tells_nobody_to_act": (DOES_NOT_FIT, "Peru told Chad about the harvest.", []),
    "asks_to_act": (DOES_NOT_FIT, "Peru warned Chad to leave the port.", ["warned"]),
    "comes_from": (DOES_NOT_FIT, "The Peruvian envoy hailed from Chad.", []),
    "press_conference": (DOES_NOT_FIT, "Peru's president held a news conference in Chad.", []),
    "object_of_another": (DOES_NOT_FIT, "Peru sought to explain its support of Chad.", []),
    "verb_for_a_noun": (DOES_NOT_FIT, "Peru will meet Chad to demand the release of hostages.", ["meet"]),
    "falls_into_water": (DOES_NOT_FIT, "Peru fired a missile into the ocean.", ["fired"]),
    "told_of_a_thing": (DOES_NOT_FIT, "The talks between Nepal and Bhutan ended on Thursday.", ["ended"]),
}


@pytest.mark.parametrize("rule", CASES)
def test_words_that_name_no_event(rule: str) -> None:
    table, text, triggers = CASES[rule]
    found, rules = decided(table, text)
    assert [mention.trigger_text for mention in found] == triggers
    assert rule in rules


def test_whom_a_call_names_in_apposition_is_not_called() -> None:
    assert "called" not in [mention.trigger_text for mention in mentions("Peru's president called Xi a farmer.")]


def test_no_rule_is_without_a_case() -> None:
    assert names((NAMES_NO_EVENT, DOES_NOT_FIT)) <= CASES.keys()


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Peru imposed sanctions on Chad.", ["<impose> <sanction>"]),
        ("Peru attacked Chad.", ["attack"]),
        ("It rained in Chad.", []),
        ("The talks of Peru and Chad come as Togo waits.", ["<negotiation>"]),
        ("Peru attacked Chad and met Togo.", ["attack", "meet"]),
    ],
)
def test_the_best_trigger_of_each_word(text: str, triggers: list[str]) -> None:
    (paragraph,) = parsed(text)
    found = [match.trigger for sentence in paragraph.sentences for match in matches(sentence)]
    assert [trigger.text.split("|")[0] for trigger in found] == triggers


@pytest.mark.parametrize(("text", "may"), [("Peru attacked Chad.", True), ("It rained in Chad.", False)])
def test_a_sentence_without_the_words_of_any_trigger_is_passed_over(text: str, may: bool) -> None:
    (paragraph,) = parsed(text)
    assert [may_report(sentence) for sentence in paragraph.sentences] == [may]
