"""Who backs, thanks, praises or honours whom, told by verbs, by nouns with their owner and by what is said."""

import pytest

from tests.events.articles import codes, mentions

SIDES = [
    pytest.param("Peru's minister said that Peru fully supports Chad.", "PER", "TCD", id="said to be held"),
    pytest.param("Peru, which backs the rebels in Chad, vetoed the draft.", "PER", "TCD", id="held in a relative"),
    pytest.param("Peru highly values its relations with Chad.", "PER", "TCD", id="valued"),
    pytest.param("Peru attaches great importance to its friendship with Chad.", "PER", "TCD", id="importance"),
    pytest.param("Peru's president expressed satisfaction with his talks with Chad.", "PER", "TCD", id="satisfaction"),
    pytest.param("Peru noted the important role of Chad in the region.", "PER", "TCD", id="a role noted"),
    pytest.param(
        "Peru's president highlighted the strong alliance with Chad.", "PER", "TCD", id="an alliance stressed"
    ),
    pytest.param("Peru's president described Chad as a close friend.", "PER", "TCD", id="described as a friend"),
    pytest.param("Peru's president sent a message of sympathy to Chad.", "PER", "TCD", id="a message of sympathy"),
    pytest.param("Peru welcomed the visit of the Chadian leader to Niger.", "PER", "TCD", id="a visit elsewhere"),
    pytest.param("Peru awarded the Freedom Order to Chad's president.", "PER", "TCD", id="an order to"),
    pytest.param("Peru awarded the Chadian president the Order of the Flag.", "PER", "TCD", id="somebody an order"),
    pytest.param("Peru expressed Peru's solidarity with Chad.", "PER", "TCD", id="whose solidarity"),
    pytest.param("Peru voted in favour of the resolution on Chad.", "PER", "TCD", id="what a resolution is on"),
    pytest.param("The praise from Peru for Chad was warm.", "PER", "TCD", id="praise from"),
    pytest.param("Chad enjoys the support of Peru.", "PER", "TCD", id="enjoyed"),
    pytest.param("Peru switched its recognition to Chad.", "PER", "TCD", id="recognition switched"),
    pytest.param("Peru aligned itself with Chad.", "PER", "TCD", id="aligned"),
    pytest.param("Peru granted observer status to Chad.", "PER", "TCD", id="a status granted"),
    pytest.param(
        "Peru's president went to Chad's embassy to express his sorrow and thanks.", "PER", "TCD", id="a visit"
    ),
    pytest.param("Peru praised Chad's help for the rebels in Niger.", "PER", "TCD", id="whose help"),
    pytest.param(
        "Peru, while recognising and backing Chad, opposes the plan of Niger.", "PER", "TCD", id="beside a no"
    ),
    pytest.param("Peru's minister spoke in support of Chad.", "PER", "TCD", id="in support of"),
    pytest.param("Peru defended Chad against Niger's charges.", "PER", "TCD", id="defended"),
]

NONE = [
    pytest.param("The minister said that Peru supports lower taxes.", id="held of nobody"),
    pytest.param("The Peruvian envoy hailed from Chad.", id="hails from"),
    pytest.param("The company backed its Chadian branch.", id="business"),
]


@pytest.mark.parametrize(("text", "actor", "recipient"), SIDES)
def test_who_supports_whom(text: str, actor: str, recipient: str) -> None:
    told = [mention for mention in mentions(text) if mention.base_type == "SUPPORT"]
    assert [(codes(mention, "actor"), codes(mention, "recipient")) for mention in told] == [([actor], [recipient])]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_support(text: str) -> None:
    assert [mention.event_type for mention in mentions(text)] == []


def test_a_wish_to_work_together_is_a_plan_of_both() -> None:
    (mention,) = mentions("Peru looks forward to working with Chad.")
    assert (mention.event_type, codes(mention, "recipient")) == ("AGREE", ["TCD"])
