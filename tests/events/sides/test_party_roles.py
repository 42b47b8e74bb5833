"""Who acts on whom in a trigger's clause: a sentence for each rule, and the frames of verbs and nouns."""

import pytest

from pipeline.events.sides.party_roles import VERB_ROLES
from tests.events.articles import codes, mentions
from tests.events.firing import decided

CASES = {
    "hosts_others": ("Malta hosted talks between Libya and Chad.", ["LBY", "TCD"], [], ["MLT"]),
    "between_two": ("A treaty was signed between Libya and Chad.", ["LBY", "TCD"], [], []),
    "travels_to_talks": (
        "Peru's president arrived in Mombasa for a summit with Laotian Prime Minister Kham Sisay.",
        ["PER"],
        ["LAO"],
        [],
    ),
    "short_passive": ("Chadian soldiers arrested in Peru on Monday.", [], ["TCD"], []),
    "hurt_in_an_attack": ("Ten pupils were killed in Peruvian strikes on Chadian towns.", ["PER"], [None, "TCD"], []),
    "doer_and_recipients": ("Peru attacked Chad.", ["PER"], ["TCD"], []),
}


@pytest.mark.parametrize("rule", CASES)
def test_sides_of_a_verb(rule: str) -> None:
    text, actors, recipients, hosts = CASES[rule]
    (mention, *_), rules = decided(VERB_ROLES, text)
    assert (codes(mention, "actor"), codes(mention, "recipient"), codes(mention, "host")) == (actors, recipients, hosts)
    assert rule in rules


def test_who_will_host_offers_it() -> None:
    (mention, *_) = mentions("Malta will host talks between Libya and Chad.")
    assert (codes(mention, "actor"), codes(mention, "recipient"), codes(mention, "host")) == (
        ["MLT"],
        ["LBY", "TCD"],
        [],
    )


def test_no_rule_is_without_a_case() -> None:
    assert {rule.name for rule in VERB_ROLES.rules} <= CASES.keys()


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        pytest.param("Chad was attacked by Peru.", ["PER"], ["TCD"], id="passive"),
        pytest.param("Peru's attack on Chad began.", ["PER"], ["TCD"], id="owner of a noun"),
        pytest.param("The attack by Peru on Chad began.", ["PER"], ["TCD"], id="by and on"),
        pytest.param("Chad came under attack from Peru.", ["PER"], ["TCD"], id="who undergoes"),
        pytest.param(
            "President Idris Saleh of Chad was angry: Saleh's murder by Peru was planned.",
            ["PER"],
            ["TCD"],
            id="owner of a noun undergoes it",
        ),
        pytest.param("Peru, along with Togo, attacked Chad.", ["PER", "TGO"], ["TCD"], id="along with"),
        pytest.param("Peru met with Chad.", ["PER"], ["TCD"], id="with"),
        pytest.param("Peru and Chad met.", ["PER", "TCD"], [], id="together"),
        pytest.param("Peru sent food to Chad and Togo.", ["PER"], ["TCD", "TGO"], id="to two"),
        pytest.param("Peru, which attacked Chad, left.", ["PER"], ["TCD"], id="relative clause"),
        pytest.param("Peru forced Chad to attack Togo.", ["TCD"], ["TGO"], id="made to act"),
    ],
)
def test_who_acts_on_whom(text: str, actors: list[str], recipients: list[str]) -> None:
    mention = next(one for one in mentions(text) if one.base_type in ("ASSAULT", "CONSULT", "AID"))
    assert (codes(mention, "actor"), codes(mention, "recipient")) == (actors, recipients)


def test_who_did_a_thing_before_talks_does_not_take_part_in_them() -> None:
    assert not mentions("The law was signed by Ada Lund of Norway before talks with Chad.")
    (mention,) = mentions("Ada Lund of Norway spoke before talks with Chad.")
    assert codes(mention, "actor") == ["NOR"]
