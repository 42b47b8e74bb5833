"""Reports of sport, by the words of sport in them."""

import pytest

from pipeline.events.coding.sport import is_sport
from tests.events.articles import mentions
from tests.invented import article

WORDS = "The coach praised the champions, the defender and the bowler of the cricket final. "


@pytest.mark.parametrize(
    ("body", "is_report"),
    [
        pytest.param(WORDS, True, id="five words of sport"),
        pytest.param("The coach praised the champions of the cricket final.", False, id="four"),
        pytest.param("The coach, the coach, the coach, the coach and the coach met.", False, id="one, five times"),
        pytest.param("Oslo thrashed North Coast 4-0 on Sunday and will meet Bergen next.", True, id="a result"),
        pytest.param("The court rejected Oslo 6-3 on Sunday and will meet next week.", False, id="a vote"),
        pytest.param("The ministers met. " * 20 + "Oslo beat Bergen 4-0.", False, id="a result told in passing"),
        pytest.param(WORDS + "It rained in the harbour town. " * 100, False, id="few among many words"),
    ],
)
def test_report_of_sport(body: str, is_report: bool) -> None:
    assert is_sport(article(body)) is is_report


def test_the_title_counts() -> None:
    assert is_sport(article("The defender and the bowler met.", "Coach and champions in cricket final"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Peru will meet Chad in the quarter-final on Friday.", id="final"),
        pytest.param("The Kenyan champion will meet Chad's Rosa Vidal in the playoff.", id="playoff"),
        pytest.param("Peru attacked Chad from the whistle.", id="whistle"),
        pytest.param("Peru crushed Chad in a friendly.", id="friendly"),
        pytest.param("Peru beat Chad.", id="countries beat each other"),
        pytest.param("Peru stormed past Chad in the last lap of the relay.", id="two weak words"),
    ],
)
def test_players_are_told_of(text: str) -> None:
    assert mentions(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Gunmen from Chad attacked a football team in Peru.", id="gunmen"),
        pytest.param("Peru's president met Chad's president at a football stadium.", id="presidents"),
    ],
)
def test_public_events_beside_sport(text: str) -> None:
    assert len(mentions(text)) == 1
