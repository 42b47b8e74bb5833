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
    "event precision": 0.95,
    "event recall": 0.75,
    "event status": 0.93,
    "event date": 0.83,
    "event place": 0.89,
    "event parties exact": 0.64,
    "silent sentences kept silent": 0.95,
    "quote recall, marked": 0.97,
    "quote recall, indirect": 0.92,
    "quote precision, marked": 0.95,
    "speaker right": 0.93,
    "via right": 0.70,
    "body precision": 0.98,
    "body recall": 0.99,
    "title": 0.96,
    "authors": 0.92,
    "published date": 0.96,
}
NOT_YET = {  # what is aimed at, and why it is not reached; a figure that passes becomes a floor
    "event date": (0.90, "dates told by the sentences around are not carried on"),
}


@pytest.fixture(scope="module")
def score() -> Score:
    return total(labelled_articles(), from_folder(SAMPLES))


@pytest.mark.parametrize("name", FLOORS)
def test_figure_stays_above_its_floor(score: Score, name: str) -> None:
    assert score.figures[name] >= FLOORS[name]


@pytest.mark.parametrize(
    ("name", "target"),
    [
        pytest.param(name, target, id=name, marks=pytest.mark.xfail(strict=True, reason=reason))
        for name, (target, reason) in NOT_YET.items()
    ],
)
def test_figure_reaches_its_target(score: Score, name: str, target: float) -> None:
    assert score.figures[name] >= target
