"""Quality floors of the whole extraction on the labelled sample articles.

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
    "event precision": 0.80,
    "event recall": 0.64,
    "event status": 0.85,
    "silent sentences kept silent": 0.93,
    "quote recall, marked": 0.95,
    "quote recall, indirect": 0.90,
    "quote precision, marked": 0.94,
    "speaker right": 0.91,
    "body precision": 0.97,
    "body recall": 0.98,
}


@pytest.fixture(scope="module")
def score() -> Score:
    return total(labelled_articles(), from_folder(SAMPLES))


@pytest.mark.parametrize("name", FLOORS)
def test_figure_stays_above_its_floor(score: Score, name: str) -> None:
    assert score.figures[name] >= FLOORS[name]
