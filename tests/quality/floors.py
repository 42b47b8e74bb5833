"""The floors that tests hold, by corpus and measure as the page names them; each stands in the test that holds it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.articles.test_floors import LEAST, MOST_WRONG
from tests.events.test_floors import LEAST as LEAST_OF_EVENTS
from tests.events.test_floors import MOST as MOST_OF_EVENTS
from tests.labels.test_floors import FLOORS as SAMPLES
from tests.quotes.test_floors import FLOORS as QUOTES
from tests.resolution.stories.test_floors import LEAST as LEAST_OF_STORIES


@dataclass(frozen=True, slots=True)
class Floor:
    """The least that a figure may be, in percent, or the most where it counts what is wrong."""

    corpus: str
    measure: str
    percent: float
    is_most: bool = False

    def holds(self, percent: float) -> bool:
        return percent <= self.percent if self.is_most else percent >= self.percent

    def __str__(self) -> str:
        return f"{'≤ ' if self.is_most else ''}{self.percent:.1f}"


def floors() -> Iterator[Floor]:
    for measure, share in SAMPLES.items():
        yield Floor("samples", measure, 100 * share)
    for measure, percent in QUOTES.items():
        yield Floor("quotes", measure, percent)
    for (corpus, measure), percent in (LEAST_OF_EVENTS | LEAST_OF_STORIES).items():
        yield Floor(corpus, measure, percent)
    for (corpus, measure), percent in MOST_OF_EVENTS.items():
        yield Floor(corpus, measure, percent, is_most=True)
    for (corpus, measure), share in LEAST.items():
        yield Floor(corpus, measure, 100 * share)
    for (corpus, measure), share in MOST_WRONG.items():
        yield Floor(corpus, measure, 100 * share, is_most=True)


def by_measure() -> Mapping[tuple[str, str], Floor]:
    """Each floor by its corpus and measure."""
    return {(floor.corpus, floor.measure): floor for floor in floors()}
