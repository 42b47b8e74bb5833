"""What a sentence leaves open of an event's parties: a sentence for each rule, and who is host of a meeting."""

import pytest

from pipeline.events.sides.open_sides import OPEN_SIDES
from tests.events.articles import codes, mentions
from tests.events.firing import decided

CASES = {
    "actors_without_country": ("Police in Tunisia arrested twelve protesters.", ["TUN"], ["TUN"]),
    "nobody_named_acts": ("A Kenyan soldier was killed in Mogadishu.", ["SOM"], ["KEN"]),
    "protesters_of_whom_they_protest_against": (
        "Students protested against Chad.\nGhana and Togo met. Ghana left. Togo slept.",
        ["TCD"],
        ["TCD"],
    ),
    "recipients_without_country": ("Peru arrested two protesters.", ["PER"], ["PER"]),
    "aimed_at_home": ("Workers in Uruguay went on strike.", ["URY"], ["URY"]),
    "own_country_is_no_recipient": ("Chadian troops withdrew from Chad.", ["TCD"], []),
    "journey_to_a_city": ("Peru's foreign minister visited Mombasa.", ["PER"], ["KEN"]),
}


@pytest.mark.parametrize("rule", CASES)
def test_open_sides(rule: str) -> None:
    text, actors, recipients = CASES[rule]
    (mention, *_), rules = decided(OPEN_SIDES, text)
    assert (codes(mention, "actor"), codes(mention, "recipient")) == (actors, recipients)
    assert rule in rules


def test_no_rule_is_without_a_case() -> None:
    assert {rule.name for rule in OPEN_SIDES.rules} <= CASES.keys()


@pytest.mark.parametrize(
    ("text", "actors", "recipients", "hosts"),
    [
        pytest.param("Peru met Chad in Lima.", ["TCD"], ["PER"], ["PER"], id="at home of one"),
        pytest.param("Peru met Chad in Oslo.", ["PER"], ["TCD"], [], id="at home of none"),
        pytest.param("Peru's president visited Chad.", ["PER"], ["TCD"], ["TCD"], id="a visit"),
    ],
)
def test_hosts(text: str, actors: list[str], recipients: list[str], hosts: list[str]) -> None:
    (mention,) = mentions(text)
    assert (codes(mention, "actor"), codes(mention, "recipient"), codes(mention, "host")) == (actors, recipients, hosts)
