"""Runs are kept beside the warehouse that they are of, and the UI of a warehouse may read what its commands read."""

import os
import subprocess
import sys
from pathlib import Path

import dagster as dg
import pytest

from pipeline import paths
from pipeline.database import Warehouse
from pipeline.database.published_files.ownership import NotOursError
from pipeline.resources import SourceFolder
from pipeline.runs.run_history import keep_history, note_told, told_before
from pipeline.runs.run_launch import CODE_LOCATION, launched
from pipeline.ui.serving import let_read
from tests.test_runs import story, write_lines


@pytest.fixture(autouse=True)
def nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DAGSTER_HOME", "COMMUNIQUE_SOURCES", "COMMUNIQUE_CORRECTIONS", "COMMUNIQUE_ROOTS"):
        monkeypatch.setenv(name, "")  # so that it is as before when the test has ended
        monkeypatch.delenv(name)


@pytest.mark.parametrize("folder", ["out", "two words", "100% #1", 'it\'s "so": käse 🗞', "tab\tbed", "new\nline", "~"])
def test_runs_are_kept_beside_the_warehouse_whatever_its_folder_is_called(tmp_path: Path, folder: str) -> None:
    published = tmp_path / folder / "news.duckdb"
    home = keep_history(Warehouse(published))
    assert home == tmp_path / folder / ".build" / "news.duckdb.runs"
    assert os.environ["DAGSTER_HOME"] == str(home)
    with dg.DagsterInstance.get() as instance:
        instance.add_dynamic_partitions("any", ["one"])
        assert instance.root_directory == str(home)
    assert (home / "storage" / "history" / "runs" / "index.db").is_file()


def test_a_question_mark_in_a_folder_s_name_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "ROOT", tmp_path)
    home = keep_history(Warehouse(tmp_path / "what?" / "news.duckdb"))
    assert home.parent == tmp_path / ".dagster"
    assert [path.name for path in tmp_path.iterdir()] == [".dagster"]


def test_a_home_of_the_user_is_taken_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path))
    keep_history(Warehouse(tmp_path / "news.duckdb"))
    assert os.environ["DAGSTER_HOME"] == str(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_beside_a_file_of_somebody_else_nothing_is_made(tmp_path: Path) -> None:
    foreign = tmp_path / "notes.duckdb"
    write_lines(foreign, "my notes")
    with pytest.raises(NotOursError):
        keep_history(Warehouse(foreign))
    for command in (("pipeline",), ("pipeline.command_line", "ui")):
        refused = subprocess.run(
            [sys.executable, "-m", *command], cwd=paths.ROOT, capture_output=True, text=True, check=False, timeout=60,
            env={**os.environ, "COMMUNIQUE_SOURCES": str(tmp_path), "COMMUNIQUE_WAREHOUSE": str(foreign)},
        )  # fmt: skip
        assert (refused.returncode, refused.stdout) == (1, "")
        assert refused.stderr.startswith(f"{foreign} is not a warehouse that this pipeline can read: ")
        assert refused.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == [foreign]


def test_records_of_runs_are_no_news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_ROOTS", str(tmp_path))
    write_lines(tmp_path / "a.jsonl", story(1))
    warehouse = Warehouse(tmp_path / "news.duckdb")
    note_told(keep_history(warehouse), tmp_path, "")
    assert [file.source_path for file in SourceFolder(folder=str(tmp_path)).files(warehouse)] == ["a.jsonl"]


def test_what_commands_were_told_is_remembered_the_last_first(tmp_path: Path) -> None:
    assert told_before(tmp_path) == []
    for folder in ("/one", "/two", "/one"):
        note_told(tmp_path, Path(folder), "")
    note_told(tmp_path, Path("/three"), "/corrections")
    assert told_before(tmp_path) == [("/three", "/corrections"), ("/one", ""), ("/two", "")]
    (tmp_path / "told.json").write_text("{")
    assert told_before(tmp_path) == []


def test_the_ui_may_read_what_commands_read_and_reads_the_last_if_none_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = [("/news/three", "/corrections"), ("/news/one", "")]
    monkeypatch.setenv("COMMUNIQUE_ROOTS", "/mine")
    let_read(told)
    assert os.environ["COMMUNIQUE_SOURCES"] == "/news/three"
    assert os.environ["COMMUNIQUE_CORRECTIONS"] == "/corrections"
    assert os.environ["COMMUNIQUE_ROOTS"].split(os.pathsep) == [
        "/mine", "/news/three", "/corrections", "/news/one", "/news/corrections", "/news/corrections",
    ]  # fmt: skip
    monkeypatch.setenv("COMMUNIQUE_SOURCES", "/named")
    let_read(told)
    assert os.environ["COMMUNIQUE_SOURCES"] == "/named"


def test_a_run_of_the_command_line_is_one_of_the_ui_s_job() -> None:
    @dg.asset
    def harvest() -> None:
        pass

    job = dg.define_asset_job("harvesting", config={"loggers": {"console": {}}})
    defs = dg.Definitions([harvest], jobs=[job], executor=dg.in_process_executor)
    with dg.DagsterInstance.ephemeral() as instance:
        run_id = dg.DagsterRun("harvesting").run_id
        assert launched(defs.resolve_job_def("harvesting"), instance, run_id, {"ops": {}}).success
        run = instance.get_run_by_id(run_id)
    assert run is not None
    assert run.run_config == {"loggers": {"console": {}}, "ops": {}}
    assert run.tags["dagster/user"] == "command line"
    assert run.tags_for_storage()[".dagster/repository"] == f"__repository__@{CODE_LOCATION}"
