"""To whom it is done: where the frame of a verb finds the recipient."""

import pytest

from tests.events.articles import codes, mentions


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        pytest.param("Peru attacked Chad.", ["TCD"], id="object"),
        pytest.param("Peru sent food to Chad.", ["TCD"], id="to"),
        pytest.param("Peru imposed sanctions on Chad.", ["TCD"], id="preposition of the trigger"),
        pytest.param("Peru condemned the president of Chad.", ["TCD"], id="inside the object"),
        pytest.param("Peru condemned an attack on Chad by Togo.", ["TGO"], id="who made an object"),
        pytest.param("Peru demanded that Chad leave the town.", ["TCD"], id="subject of a clause"),
        pytest.param("Peru urged Chad and Togo to resume talks.", ["TCD", "TGO"], id="joined"),
        pytest.param("Peru attacked a village.", [None], id="a thing that is hit"),
        pytest.param("Peru condemned the attack on a church in Chad.", [None], id="a thing of nobody who is named"),
        pytest.param("Peru called for sanctions against Chad.", ["TCD"], id="aim of a noun of the trigger"),
        pytest.param("Peru agreed to work with Chad.", ["TCD"], id="of what is agreed"),
        pytest.param("Peru threatened to stop the talks if Chad builds the port.", ["TCD"], id="of a condition"),
        pytest.param("Peru opened the road for food for Chad.", ["TCD"], id="further down"),
        pytest.param("Peru mobilized army reservists for a war against Chad.", ["TCD"], id="not one's own troops"),
        pytest.param("Peru massed troops on its border with Chad.", ["TCD"], id="not one's own"),
        pytest.param("Workers blocked a road in Peru in defiance of Chad.", ["TCD"], id="whom a protest defies"),
        pytest.param("Peru on Friday denounced as an ugly crime Chad's raid.", ["TCD"], id="object after a judgement"),
        pytest.param("In Chad, Peru praised the outcome.", [], id="where it is said"),
        pytest.param("Peru lashed out on Telegram at Chad.", ["TCD"], id="not the medium"),
        pytest.param("Peru condemned the raid on Aug. 2.", [None], id="not a date"),
        pytest.param("Peru withdrew its troops from Chad.", ["TCD"], id="not one's own troops that leave"),
        pytest.param(
            "Peru offered to send troops to help the army of Chad.", ["TCD"], id="not one's own troops that help"
        ),
        pytest.param("It is the bank of Chad, which Peru sanctioned.", ["TCD"], id="of a clause of its own"),
        pytest.param("Peru began an air campaign in Togo in an effort to drive out Chad's rebels.", ["TCD"], id="aim"),
        pytest.param("A town was seized by Peru off Chad.", [], id="not what is near what is hit"),
        pytest.param("Peru vetoed a renewal. The UN Security Council waited.", ["IGO"], id="who votes"),
        pytest.param("Peru imposed sanctions over Chad.", [], id="not over whom others are punished"),
        pytest.param("Peru imposed sanctions over Chad on two Togolese banks.", ["TGO"], id="who is punished"),
        pytest.param("On Togo, the president of Peru charged that Chad lied.", ["TCD"], id="not the topic"),
    ],
)
def test_recipients(text: str, recipients: list[str]) -> None:
    assert [codes(mention, "recipient") for mention in mentions(text)][:1] == [recipients]


def test_allies_of_a_country_are_others() -> None:
    (refused,) = mentions("Peru's allies have refused to send troops.")
    assert codes(refused, "actor") == [None]
