"""What all test files share: how often invented cases are drawn, corpora that must be there, the samples built once."""

import gc
import os
import warnings
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from pipeline.paths import ROOT
from tests import corpora
from tests.runs import run
from tests.test_runs import story, write_lines

# One measure for all: a busy machine is no failure, and continuous integration draws the same cases every time.
settings.register_profile("project", deadline=None, max_examples=40, derandomize=bool(os.environ.get("CI")))
settings.load_profile("project")


WHOLE_RUNS = (
    "tests/test_runs.py",
    "tests/test_one_reject.py",
    "tests/test_cases.py",
    "tests/ui/",
    "tests/database/",
    "tests/test_commands.py",
    "tests/hostile/",
    "tests/quotes/test_floors.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files of few long tests go first, so that no worker is left with one of them when the others are done."""
    items.sort(key=lambda item: not item.nodeid.startswith(WHOLE_RUNS))


changed = cache(corpora.changed)  # once a process: the mark stands on every test of its file


def pytest_runtest_setup(item: pytest.Item) -> None:
    """See to it that the corpora are there which a test is marked with, and tell when they are others."""
    for mark in item.iter_markers("corpus"):
        corpora.require(*mark.args)
        other = changed(mark.kwargs["digest"], *mark.args) if "digest" in mark.kwargs else None
        if other:
            warnings.warn(other, stacklevel=1)


def pytest_unconfigure() -> None:
    """Let Hypothesis hear no more of the collector: it would outlive DuckDB's module, which then lists its leaks."""
    gc.callbacks.clear()


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published warehouse of ``seeds/articles``."""
    published = tmp_path_factory.mktemp("samples") / "news.duckdb"
    run(ROOT / "seeds" / "articles", published)
    return published


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder of three articles in two files."""
    folder = tmp_path / "sources"
    write_lines(folder / "a.jsonl", story(1), story(2))
    write_lines(folder / "b.jsonl", story(3))
    return folder


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Where a run may publish; nothing is there."""
    return tmp_path / "out" / "news.duckdb"
