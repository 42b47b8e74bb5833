"""What several test files share: one warehouse of the sample articles, built once."""

import gc
from pathlib import Path

import pytest

from tests.runs import run

ROOT = Path(__file__).resolve().parent.parent


def pytest_unconfigure() -> None:
    """Let Hypothesis hear no more of the collector: it would outlive DuckDB's module, which then lists its leaks."""
    gc.callbacks.clear()


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published warehouse of ``seeds/articles``."""
    published = tmp_path_factory.mktemp("samples") / "news.duckdb"
    run(ROOT / "seeds" / "articles", published)
    return published
