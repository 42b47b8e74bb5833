"""Words of violence that tell of no violence: a sentence for each rule, and arms that stay arms."""

import pytest

from pipeline.events.coding.figures_of_speech import FIGURE, HURTS
from tests.events.articles import mentions
from tests.events.firing import decided, names

CASES = {
    "nature_or_mishap": "An earthquake killed 400 people in Peru.",
    "burst_by_mishap": "A boiler explosion killed nine people in Peru.",
    "comes_to_grief": "Six Kenyans were killed when a helicopter crashed in Peru.",
    "cannot_attack": "Norwegian cheese conquered Peru.",
    "goes_for_idea": "Peru's parliament struck the jobs in Lima.",
    "takes_market": "Peru invaded the Chilean wine market.",
    "fights_no_foe": "Peru and Chile fight locusts.",
    "hits_with_words": "Peru bombarded Chile with questions.",
    "flops": "Peru's foreign minister bombed in Lima.",
    "kills_it": "The Kenyan president killed it in Peru.",
    "war_of_words": "The trade war between Peru and Chile went on.",
    "fires_without_arms": "The African Union fired a shot at Chad.",
}


@pytest.mark.parametrize("rule", CASES)
def test_no_violence(rule: str) -> None:
    rules: set[str] = set()
    for table in (HURTS, FIGURE):
        found, fired = decided(table, CASES[rule])
        rules |= fired
        assert [mention for mention in found if mention.event_type in ("ASSAULT", "COERCE")] == []
    assert rule in rules


def test_no_rule_is_without_a_case() -> None:
    assert names((HURTS, FIGURE)) <= CASES.keys()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A storm struck Haiti, injuring twenty people.", id="participle of a storm"),
        pytest.param("A ferry capsized off Togo, killing 31 passengers.", id="participle of a ferry"),
        pytest.param("Four miners were killed in a methane explosion in Chile.", id="gas"),
        pytest.param("Elephants killed a farmer in Botswana.", id="animals"),
        pytest.param("Inflation hit Chile hard and killed small firms.", id="economy"),
        pytest.param("The Norwegian play bombed in Lima.", id="play"),
        pytest.param("Chile declared war on litter.", id="war on a thing"),
        pytest.param("Chile started a wage war with Peru.", id="war of wages"),
        pytest.param("Voters in Peru shot down a proposal to ban hats.", id="proposal"),
        pytest.param("Peru hit Chile with new tariffs.", id="tariffs"),
        pytest.param("The minister's attack ads hit her rival hard in Peru.", id="advertisements"),
    ],
)
def test_what_hurts_without_an_attacker(text: str) -> None:
    assert [mention for mention in mentions(text) if mention.event_type in ("ASSAULT", "COERCE")] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Peruvian missiles hit a port in Chile, killing three people.", id="missiles"),
        pytest.param("A bomb blast killed six soldiers in Chile.", id="bomb"),
        pytest.param("A wave of attacks killed ten people in Chile.", id="wave of attacks"),
        pytest.param("Gunmen stormed a cattle market in Chad.", id="a market that is stormed"),
        pytest.param(
            "Rebels from Chad led an attack on a town in Peru that killed nine people.", id="town of an attack"
        ),
        pytest.param("Chadian troops fought militants near Lima.", id="foes"),
    ],
)
def test_arms_are_meant(text: str) -> None:
    assert "ASSAULT" in [mention.base_type for mention in mentions(text)]
