"""Where a run may read and write: what whoever reaches the UI may name, and what only those who start it."""

import os
from pathlib import Path

import dagster as dg
import pytest

from pipeline.commands.roots import OutsideRootsError, allowed
from pipeline.definitions import defs
from pipeline.paths import ROOT
from pipeline.runs.run_progress import failures
from tests.test_runs import story, write_lines


@pytest.fixture(autouse=True)
def nothing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SOURCES", "WAREHOUSE", "ROOTS", "CALLED_FROM"):
        monkeypatch.delenv(f"COMMUNIQUE_{name}", raising=False)


@pytest.fixture
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that COMMUNIQUE_ROOTS names, with two links to what is outside."""
    folder = tmp_path / "inside"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path)
    (folder / "circle").symlink_to(folder / "circle")
    monkeypatch.setenv("COMMUNIQUE_ROOTS", os.pathsep.join(["/no/such/folder", str(folder)]))
    return folder


@pytest.mark.parametrize("path", ["", "news.duckdb", "a/b", "link/inside/a", "../inside"])
def test_a_path_under_a_root_is_allowed(inside: Path, path: str) -> None:
    assert allowed(inside / path) == inside / path


def test_the_project_and_what_a_command_was_given_are_roots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_CALLED_FROM", str(tmp_path))
    monkeypatch.setenv("COMMUNIQUE_SOURCES", "news of today")
    monkeypatch.setenv("COMMUNIQUE_WAREHOUSE", str(tmp_path / "out" / "news.duckdb"))
    named = [ROOT / "seeds", tmp_path / "news of today" / "a.txt", tmp_path / "out" / "news.duckdb"]
    assert [allowed(path) for path in named] == named
    with pytest.raises(OutsideRootsError):
        allowed(tmp_path / "out" / "other.duckdb")


@pytest.mark.parametrize(
    "path", ["..", "../outside", "/etc", "link", "link/outside", "circle", "link/inside/../..", "../inside-out", "a\0b"]
)
def test_a_path_that_leads_outside_is_refused(inside: Path, path: str) -> None:
    with pytest.raises(OutsideRootsError) as refusal:
        allowed(inside / path)
    assert str(refusal.value) == (
        f"{str(inside / path)!r} lies outside {ROOT}, /no/such/folder, {inside}: start the UI with more folders "
        "(COMMUNIQUE_ROOTS=/one:/other make ui), or name it at the command line (make run)"
    )


@pytest.mark.parametrize("outside", ["sources", "warehouse"])
def test_a_run_of_a_path_outside_makes_and_reads_nothing(inside: Path, tmp_path: Path, outside: str) -> None:
    places = {"sources": inside, "warehouse": inside, outside: tmp_path / "outside"}
    write_lines(places["sources"] / "sources" / "a.jsonl", story(1))
    before = sorted(tmp_path.rglob("*"))
    result = defs.resolve_job_def("build_warehouse").execute_in_process(
        run_config={
            "resources": {
                "sources": {"config": {"folder": str(places["sources"] / "sources")}},
                "warehouse": {"config": {"path": str(places["warehouse"] / "out" / "news.duckdb")}},
            },
            "loggers": {"console": {"config": {"log_level": "CRITICAL"}}},
        },
        instance=dg.DagsterInstance.ephemeral(),
        raise_on_error=False,
    )
    assert not result.success
    (told,) = failures(result)
    assert "outside" in told.splitlines()[0]
    assert told.count("\n") == 0
    assert sorted(tmp_path.rglob("*")) == before
