"""Reports of sport, by the words of sport in them."""

import pytest

from pipeline.events.coding.sport import is_sport
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
