"""Grouping takes time that grows with the articles; 50,000 are measured by ``python -m tests.across_articles``."""

from pathlib import Path

import pytest

from pipeline.database import Warehouse
from tests.across_articles.grouped_corpus import add, group, of_happenings
from tests.runs import step_seconds

HAPPENINGS = 150
LEAST_SECONDS = 0.3  # what a step takes whatever there is to do, on a busy machine


@pytest.fixture(scope="module")
def seconds(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, float], dict[str, float]]:
    """What each step takes for some happenings, and for four times as many."""
    taken = []
    for count in (HAPPENINGS, 4 * HAPPENINGS):
        files = Warehouse(Path(tmp_path_factory.mktemp("growth"), "news.duckdb"))
        add(files, of_happenings(0, count))
        taken.append(step_seconds(group(files)))
    return taken[0], taken[1]


@pytest.mark.parametrize("step", ["resolved_entities", "grouped_stories", "grouped_events", "grouped_statements"])
def test_four_times_the_articles_take_about_four_times_as_long(
    seconds: tuple[dict[str, float], dict[str, float]], step: str
) -> None:
    """The square would be sixteen times; a busy machine makes any of two measures half as long again."""
    small, large = seconds
    assert large[step] < 10 * max(small[step], LEAST_SECONDS)
