"""What a sentence leaves open of an event's parties: a sentence for each rule, and who is host of a meeting."""

import pytest

from pipeline.events.sides.open_sides import OPEN_SIDES
from tests.events.articles import codes, mentions
from tests.events.firing import decided

CASES = {
    "meets_oneself": (
        "Kim Jong Un met Sergei Shoigu, a Russian envoy, in Pyongyang. He had a talk with Sergei Shoigu.",
        ["RUS"],
        ["PRK"],
    ),
    "actors_at_home": ("The police arrested two Chadian singers. Peru waited, and Peru slept.", ["PER"], ["TCD"]),
    "protest_at_a_place": ("Students rallied in Lima against Chad.", ["PER"], ["TCD"]),
    "recipients_at_home": ("Peru arrested two protesters.", ["PER"], ["PER"]),
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
    ("text", "actors", "recipients"),
    [
        pytest.param("Peru shelled two farmers.", ["PER"], [None], id="victims are not of the attacker's country"),
        pytest.param(
            "Peru gave in and signed a truce during a summit between Peruvian leader Ana Sosa and Chad's president.",
            ["PER"],
            [],
            id="own leader",
        ),
        pytest.param("Peru arrested two singers.", ["PER"], [None], id="private people"),
        pytest.param("Police arrested two senators. Chad and Togo met.", [None], [None], id="article on two countries"),
        pytest.param("A Kenyan soldier was killed in Mogadishu.", [], ["KEN"], id="nobody is named who did it"),
        pytest.param("Workers in Uruguay went on strike.", ["URY"], [], id="nobody is named whom it is against"),
    ],
)
def test_what_the_text_does_not_tell_stays_open(text: str, actors: list[str], recipients: list[str]) -> None:
    mention = mentions(text)[0]
    assert (codes(mention, "actor"), codes(mention, "recipient")) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "actors", "recipients", "hosts"),
    [
        pytest.param("Peru met Chad in Lima.", ["TCD"], ["PER"], ["PER"], id="at home of one"),
        pytest.param("Peru met Chad in Oslo.", ["PER"], ["TCD"], [], id="at home of none"),
        pytest.param("Chad's president met Peruvian nurses in Lima.", ["TCD"], ["PER"], [], id="met, no hosts"),
        pytest.param("Peru's president visited Chad.", ["PER"], ["TCD"], ["TCD"], id="a visit"),
    ],
)
def test_hosts(text: str, actors: list[str], recipients: list[str], hosts: list[str]) -> None:
    (mention,) = mentions(text)
    assert (codes(mention, "actor"), codes(mention, "recipient"), codes(mention, "host")) == (actors, recipients, hosts)
