"""What acts of arms, words and diplomats mean, and on whom they fall, in sentences that are easily read wrong."""

import pytest

from tests.events.articles import codes, mentions

TYPES = [
    pytest.param("Peru fired two missiles into the sea.", ["MOBILIZE"], id="into the sea"),
    pytest.param("Peru fired a missile at a mock target near Lima.", ["MOBILIZE"], id="mock target"),
    pytest.param("Peru fired a missile at Chad.", ["ASSAULT"], id="at a country"),
    pytest.param("The king of Norway shook hands with Peru's president in Lima.", ["CONSULT"], id="handshake"),
    pytest.param("Chadian troops entered Niger.", ["ASSAULT"], id="troops enter a country"),
    pytest.param("Peru's senate will investigate Chad's army.", ["ACCUSE"], id="planned inquiry"),
    pytest.param(
        "Peruvian opposition leader Ann Hale started a hunger strike.", ["PROTEST"], id="hunger strike of one"
    ),
    pytest.param("The African Union readmitted Mali.", ["SUPPORT"], id="readmission"),
    pytest.param("Peru handed over the smuggler to Chad.", ["COOPERATE"], id="a suspect handed over"),
    pytest.param("Peru built a railway for Chad.", ["COOPERATE"], id="works for another"),
    pytest.param("Peru proposed that Chad halt the flights.", ["REQUEST"], id="a proposal to act"),
    pytest.param("Peru told the rebels in Chad to leave or be bombed.", ["THREATEN"], id="leave or else"),
    pytest.param("Peru declined to give details.", [], id="no details"),
    pytest.param("Peru added two Chadian banks to its sanctions list.", ["SANCTION"], id="put on a list"),
    pytest.param("Peru's senate approved a 20 million dollar package for Chad.", ["AID"], id="money approved"),
    pytest.param("Peruvian authorities blocked access to the website of Chad's embassy.", ["COERCE"], id="no access"),
    pytest.param("Gunmen stormed a police station in Lima.", ["ASSAULT"], id="no station of radio"),
    pytest.param(
        "The expulsion of three Chadian diplomats by Peru shook Niger.", ["SANCTION"], id="diplomats sent off"
    ),
    pytest.param("The last Chadian soldiers left Niger.", ["RETREAT"], id="soldiers leave a country"),
    pytest.param("Peru is paying stipends to the families of soldiers.", ["AID"], id="a state helps people"),
    pytest.param("Support for Peru grew last year.", [], id="support of nobody"),
    pytest.param("Christians held a protest in Lima.", ["PROTEST"], id="people of a faith"),
    pytest.param("Peru denied supplying arms to Chad.", ["REJECT"], id="a supply denied is none withheld"),
    pytest.param("Peru's senate passed a bill that cuts ties with Chad.", ["SANCTION"], id="what a law does"),
    pytest.param("Peru's senate rejected a bill banning rallies.", ["REJECT"], id="what no law does"),
]

BY_NOUNS = [
    pytest.param("Peru's support for the rebels in Chad angered Niger.", "SUPPORT", ["PER"], id="owner"),
    pytest.param("The report tells of Peru's attack on the refinery in Chad.", "ASSAULT", ["PER"], id="a place is hit"),
    pytest.param("The killing of a Chadian general by Peru shook Niger.", "ASSAULT", ["PER"], id="by after of"),
    pytest.param("Peru was behind a series of killings of Chadian pilots.", "ASSAULT", ["PER"], id="behind a series"),
    pytest.param("Peru is responsible for the raid on Sarn.", "ASSAULT", ["PER"], id="answers for it"),
    pytest.param("Clashes erupted on Sunday between Peru and Chad.", "ASSAULT", ["PER", "TCD"], id="between two"),
    pytest.param("A law signed by Peru's president bans opposition rallies.", "COERCE", ["PER"], id="by a law"),
    pytest.param("Peru's senate passed a law banning strikes in Lima.", "COERCE", ["PER"], id="by a law passed"),
    pytest.param("Four people died in a Peruvian raid on Sarn.", "ASSAULT", ["PER"], id="died in a raid of"),
]


@pytest.mark.parametrize(("text", "types"), TYPES)
def test_what_an_act_is(text: str, types: list[str]) -> None:
    assert [mention.event_type for mention in mentions(text)] == types


@pytest.mark.parametrize(("text", "kind", "actors"), BY_NOUNS)
def test_who_did_what_a_noun_tells(text: str, kind: str, actors: list[str | None]) -> None:
    assert [codes(mention, "actor") for mention in mentions(text) if mention.event_type == kind] == [actors]


RECIPIENTS = [
    pytest.param("Peru rejected claims that it had armed Chad.", [None], id="content of a claim"),
    pytest.param("Kenya's senate rejected a motion to send troops to Chad.", [None], id="content of a motion"),
    pytest.param("Peru rejected Chad's offer.", ["TCD"], id="whose offer it is"),
    pytest.param("Peru fired dozens of rockets at Chad.", ["TCD"], id="at whom a weapon is fired"),
    pytest.param("Peru supplied Chad with missiles.", ["TCD"], id="whom arms are given"),
    pytest.param("Peruvian air strikes killed four people in Bol on Tuesday.", [None], id="victims of an army"),
    pytest.param("Chad's army attacked rebels near the border with Niger.", [None], id="near a border"),
]


@pytest.mark.parametrize(("text", "recipients"), RECIPIENTS)
def test_on_whom_it_falls(text: str, recipients: list[str | None]) -> None:
    (mention,) = mentions(text)
    assert codes(mention, "recipient") == recipients


def test_names_are_no_half_sentences() -> None:
    named = [
        side.party.name for mention in mentions("Peru freed 30 sailors on Sunday.") for side in mention.participants
    ]
    assert named == ["Peru", "sailors"]


def test_a_dateline_does_nothing() -> None:
    (mention,) = mentions("LIMA — Peruvian Gov. Ann Hale accused Chad of theft.")
    assert [side.party.name for side in mention.participants if side.role == "actor"] != ["LIMA"]


def test_who_is_met_by_a_guest_is_no_host() -> None:
    (mention,) = mentions("Chile's president met nurses in Madrid.")
    assert codes(mention, "host") == []
