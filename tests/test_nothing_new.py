"""Runs that find nothing new: what is skipped, what is not, and what the command says instead of a run."""

import os
import subprocess
import sys
from pathlib import Path

import dagster as dg
import duckdb
import pytest

from pipeline import paths
from pipeline.database import Warehouse
from pipeline.inputs import last_published, run_inputs
from tests.runs import rows, run
from tests.test_runs import story, write_lines


@pytest.fixture(autouse=True)
def files_are_old(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_inputs, "CLOCK_GRAIN", -60.0)
    monkeypatch.setattr(run_inputs, "_code", list)  # others may edit it while a test runs


def materialized(result: dg.ExecuteInProcessResult) -> int:
    return len(result.get_asset_materialization_events())


def test_a_run_with_nothing_new_ends_with_its_first_step_until_something_is(sources: Path, published: Path) -> None:
    instance = dg.DagsterInstance.ephemeral()
    first = run(sources, published, instance=instance)
    before = published.read_bytes()
    for _ in range(2):
        again = run(sources, published, instance=instance, may_rest=True)
        assert (materialized(again), list(again.get_asset_check_evaluations())) == (0, [])
    assert published.read_bytes() == before
    kept = instance.get_latest_materialization_event(dg.AssetKey("quotes"))
    assert kept is not None
    assert kept.run_id == first.run_id

    (sources / "a.jsonl").touch()
    assert materialized(run(sources, published, may_rest=True)) == 0, "the content is the same"
    with Warehouse(published).opened() as con:
        con.execute("update articles set section = 'written by hand'")
    assert materialized(run(sources, published, may_rest=True)) > 0, "somebody wrote to the build file"
    published.chmod(0o644)
    with duckdb.connect(str(published)) as con:
        con.execute("create table notes as select 1 as note")
    assert materialized(run(sources, published, may_rest=True)) > 0, "a user wrote to the published file"
    assert materialized(run(sources, published, may_rest=True)) == 0
    write_lines(sources / "c.jsonl", story(4))
    assert materialized(run(sources, published, may_rest=True)) > 0, "a file came"
    assert rows(published, "select count(*) from articles") == [(4,)]
    (sources / "c.jsonl").unlink()
    assert materialized(run(sources, published, may_rest=True)) > 0, "a file went"
    write_lines(sources / "corrections" / "own.csv", "correction,target,value", "rename,Karl Brenner,Karl A. Brenner")
    run(sources, published, may_rest=True)
    assert rows(published, "select count(*) from entities where name = 'Karl A. Brenner'") == [(1,)]


def test_a_run_that_did_not_publish_leaves_no_note(sources: Path, published: Path) -> None:
    run(sources, published)
    assert last_published(paths.build(published)) is not None
    run(sources, published, ["documents"], may_rest=True)
    assert last_published(paths.build(published)) is None


def test_an_empty_folder_is_no_run_to_rest_on(tmp_path: Path, published: Path) -> None:
    (tmp_path / "none").mkdir()
    run(tmp_path / "none", published)
    assert last_published(paths.build(published)) is None


def test_the_command_says_that_nothing_is_new_without_what_is_heavy(sources: Path, published: Path) -> None:
    told = {"COMMUNIQUE_SOURCES": str(sources), "COMMUNIQUE_WAREHOUSE": str(published)}
    bare = {name: value for name, value in os.environ.items() if not name.startswith("COMMUNIQUE_")}
    for file in sources.iterdir():
        os.utime(file, (1, 1))

    def command(**more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "pipeline"],
            cwd=paths.ROOT, env={**bare, **told, "DAGSTER_HOME": str(sources.parent), **more},
            capture_output=True, text=True, check=True, timeout=300,
        )  # fmt: skip

    (sources.parent / "dagster.yaml").write_text("telemetry:\n  enabled: false\n")
    assert "is published; query it" in command().stdout
    resting = command()
    imported = {line.rpartition("|")[2].strip() for line in resting.stderr.splitlines()}
    assert not imported & {"dagster", "duckdb", "polars", "spacy", "trafilatura", "numpy", "lxml"}
    first, second = resting.stdout.splitlines()
    assert first.startswith(f"nothing new in {sources} since 20")
    assert f"{published} stays published with 3 articles" in first
    assert second.startswith("  .venv/bin/python -c ")
    assert "nothing new in" in command(COMMUNIQUE_FORCE="1").stdout.partition("rows a table")[0]
