"""The briefing as Dagster makes it: from the published file alone, with pictures for the asset's page."""

import os
import shutil
from pathlib import Path
from unittest.mock import patch

import dagster as dg
import pytest

from pipeline.definitions import defs
from tests.runs import counts


def made(published: Path, raises: bool = True) -> dg.ExecuteInProcessResult:
    with patch.dict(os.environ, COMMUNIQUE_ROOTS=str(published.parent)):
        return defs.resolve_job_def("make_briefing").execute_in_process(
            run_config={
                "resources": {"published_file": {"config": {"path": str(published)}}},
                "loggers": {"console": {"config": {"log_level": "CRITICAL"}}},
            },
            raise_on_error=raises,
        )


def test_it_tells_where_the_page_is_and_shows_pictures(samples: Path, tmp_path: Path) -> None:
    published = tmp_path / "news.duckdb"
    shutil.copy(samples, published)
    told = counts(made(published), "briefing")
    page = tmp_path / "briefing.html"
    assert (told["path"], told["bytes"]) == (str(page), page.stat().st_size)
    pictures = {title: str(told[title]) for title in ("Events by time", "Who met whom", "Where")}
    assert all(text.startswith(f"![{title}](data:image/png;base64,iVBOR") for title, text in pictures.items())
    assert max(map(len, pictures.values())) < 150_000
    assert sorted(path.name for path in tmp_path.iterdir()) == ["briefing.html", "news.duckdb"]


def test_without_a_published_file_it_fails_in_a_line(tmp_path: Path) -> None:
    with pytest.raises(dg.Failure, match=r"news\.duckdb cannot be read"):
        made(tmp_path / "news.duckdb")
