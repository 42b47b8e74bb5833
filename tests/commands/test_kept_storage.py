"""Dagster's records over connections that stay open: others read them, killed runs leave them whole."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import dagster as dg
import pytest
from dagster._core.run_coordinator.queued_run_coordinator import QueuedRunCoordinator

from pipeline.paths import ROOT
from pipeline.runs import kept_storage

KEPT = """
telemetry:
  enabled: false
storage:
  custom:
    module: pipeline.runs.kept_storage
    class: KeptStorage
    config:
      base_dir: {}/storage
"""
DAGSTERS_OWN = """
telemetry:
  enabled: false
storage:
  sqlite:
    base_dir: {}/storage
"""


@dg.asset
def harvest() -> dg.MaterializeResult[None]:
    return dg.MaterializeResult(metadata={"baskets": 3})


@dg.asset_check(asset=harvest)
def is_ripe() -> dg.AssetCheckResult:
    return dg.AssetCheckResult(passed=True)


def instance(home: Path, settings: str = KEPT) -> dg.DagsterInstance:
    (home / "dagster.yaml").write_text(settings.format(home))
    return dg.DagsterInstance.from_config(str(home))


def harvested(on: dg.DagsterInstance) -> str:
    return dg.materialize([harvest, is_ripe], instance=on).run_id


def baskets(seen_from: dg.DagsterInstance) -> tuple[str, object]:
    event = seen_from.get_latest_materialization_event(dg.AssetKey("harvest"))
    assert event is not None
    assert event.asset_materialization is not None
    return event.run_id, event.asset_materialization.metadata["baskets"].value


def events(seen_from: dg.DagsterInstance, run_id: str) -> list[str]:
    return [str(entry.get_dagster_event().event_type_value) for entry in seen_from.all_logs(run_id)]


@pytest.mark.parametrize(("first", "second"), [(KEPT, DAGSTERS_OWN), (DAGSTERS_OWN, KEPT)], ids=["kept", "Dagster's"])
def test_what_one_storage_wrote_the_other_reads_at_the_same_time_and_later(
    tmp_path: Path, first: str, second: str
) -> None:
    with instance(tmp_path, first) as writing, instance(tmp_path, second) as reading:
        for _ in range(2):
            run_id = harvested(writing)
            assert baskets(reading) == (run_id, 3)
            assert "ASSET_CHECK_EVALUATION" in events(reading, run_id)
            run = reading.get_run_by_id(run_id)
            assert run is not None
            assert run.status is dg.DagsterRunStatus.SUCCESS
    with instance(tmp_path, second) as later:
        assert baskets(later) == (run_id, 3)


def test_more_runs_than_files_stay_open_are_all_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_storage, "MOST_OPEN", 2)
    with instance(tmp_path) as kept:
        told = [harvested(kept) for _ in range(4)]
        assert all("PIPELINE_SUCCESS" in events(kept, run_id) for run_id in told)
        assert len(kept.get_runs()) == 4


def test_records_that_are_wiped_are_gone_and_new_ones_come(tmp_path: Path) -> None:
    with instance(tmp_path) as kept:
        gone = harvested(kept)
        kept.wipe()
        assert events(kept, gone) == []
        assert harvested(kept) == baskets(kept)[0]


def test_a_killed_run_leaves_what_it_had_stored(tmp_path: Path) -> None:
    script = (
        "import os, signal, sys\nfrom pathlib import Path\nimport dagster as dg\n"
        "from tests.commands.test_kept_storage import harvest, instance\n"
        "@dg.asset(deps=[harvest])\n"
        "def feast() -> None:\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "with instance(Path(sys.argv[1])) as kept:\n"
        "    dg.materialize([harvest, feast], instance=kept)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, tmp_path], cwd=ROOT, check=False, capture_output=True, timeout=300,
        env={**os.environ, "DAGSTER_HOME": ""},
    )  # fmt: skip
    assert ended.returncode == -signal.SIGKILL
    with instance(tmp_path) as kept:
        (run,) = kept.get_runs()
        assert baskets(kept) == (run.run_id, 3)
        assert events(kept, run.run_id)[-1] == "STEP_START"
        assert harvested(kept) == baskets(kept)[0]


def test_the_project_keeps_its_records_so_and_looks_at_its_queue_every_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # where the paths in dagster.yaml start
    with instance(tmp_path, (ROOT / "dagster.yaml").read_text(encoding="utf-8")) as own:
        assert isinstance(own.event_log_storage, kept_storage.KeptEventLog)
        queue = own.get_concurrency_config().run_queue_config
        assert queue is not None
        assert queue.max_concurrent_runs == 1
        assert isinstance(own.run_coordinator, QueuedRunCoordinator)
        assert own.run_coordinator.dequeue_interval_seconds == 1
    assert (tmp_path / ".dagster" / "storage").is_dir()
