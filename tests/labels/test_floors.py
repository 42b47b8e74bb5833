"""Quality floors of the whole extraction on the labelled sample articles, which every machine has.

A floor goes up when the figure does; it goes down only on purpose, with the reason in the commit. The figures and the
differences behind them are printed by ``python -m tests.labels.scores seeds/articles --misses``.
"""

from pathlib import Path

import pytest

from tests.labels.found import from_folder
from tests.labels.gold import labelled_articles
from tests.labels.scores import Score, total

SAMPLES = Path(__file__).resolve().parents[2] / "seeds" / "articles"
FLOORS = {
    "event precision": 0.96,
    "event recall": 0.85,
    "event status": 0.95,
    "event date": 0.94,
    "event place": 0.95,
    "event parties exact": 0.65,
    "silent sentences kept silent": 0.95,
    "quote recall, marked": 0.97,
    "quote recall, indirect": 0.92,
    "quote precision, marked": 0.95,
    "speaker right": 0.93,
    "via right": 0.70,
    "body precision": 0.98,
    "body recall": 0.99,
    "title": 0.96,
    "outlet": 0.96,
    "authors": 0.92,
    "agency": 0.96,
    "published date": 0.96,
}


@pytest.fixture(scope="module")
def score() -> Score:
    return total(labelled_articles(), from_folder(SAMPLES))


def test_every_figure_has_a_floor(score: Score) -> None:
    assert score.figures.keys() == FLOORS.keys()


@pytest.mark.parametrize("name", FLOORS)
def test_figure_stays_above_its_floor(score: Score, name: str) -> None:
    assert score.figures[name] >= FLOORS[name]
