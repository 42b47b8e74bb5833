"""The command ``communique``: where what it is given goes, and what it says of what it cannot do."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner, Result

from pipeline import command_line, paths
from tests.sql import planted


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A shell whose environment and folder are as before when the test is done."""
    monkeypatch.chdir(Path.cwd())
    with patch.dict(os.environ):
        for name in [name for name in os.environ if name.startswith("COMMUNIQUE_")]:
            del os.environ[name]
        yield


def communique(*arguments: str) -> Result:
    return CliRunner().invoke(command_line.main, arguments)


def test_paths_start_where_the_command_was_called(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told = list[str]()

    def run_once() -> int:
        told.extend(map(paths.told, paths.DEFAULTS))
        return 3

    monkeypatch.setattr("pipeline.__main__.main", run_once)
    monkeypatch.chdir(tmp_path)
    done = communique("run", "news", "--warehouse", "out/w.duckdb", "--corrections", "mine")
    assert (done.exit_code, done.output) == (3, "")
    assert told == [str(tmp_path / name) for name in ("news", "out/w.duckdb", "mine")]


def test_options_of_the_ui_are_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    told = list[str]()
    monkeypatch.setattr("pipeline.ui.serve", told.extend)
    assert communique("ui", "--port", "3001").exit_code == 0
    assert told == ["--port", "3001"]


def test_a_warehouse_that_is_not_there_is_not_exported(tmp_path: Path) -> None:
    done = communique("export", str(tmp_path / "out"), "--warehouse", str(tmp_path / "no.duckdb"))
    assert done.exit_code == 1
    assert done.output.startswith(f"Error: {tmp_path}/no.duckdb is not exported to {tmp_path}/out: ")


def test_an_export_of_annotators_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "export.json").write_text(json.dumps({}), encoding="utf-8")
    assert communique("labels", str(tmp_path / "no.json")).exit_code == 1


def test_a_warehouse_that_is_not_there_has_no_briefing(tmp_path: Path) -> None:
    done = communique("report", "--warehouse", str(tmp_path / "no.duckdb"))
    assert done.exit_code == 1
    assert done.output.startswith(f"Error: {tmp_path}/no.duckdb cannot be read: ")


def test_a_briefing_is_written_where_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "news.duckdb").write_bytes(planted.empty_file().read_bytes())
    monkeypatch.chdir(tmp_path)
    done = communique("report", "page.html", "--warehouse", "news.duckdb")
    assert (done.exit_code, done.output.partition(" (")[0]) == (0, str(tmp_path / "page.html"))
