"""What is recorded of a failure begins with its cause and the next step; the trace stands below."""

import logging
from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest
from dagster._core.events import JobFailureData
from dagster._core.events.log import EventLogEntry
from dagster._core.execution.plan.objects import StepFailureData

from pipeline.commands import trouble
from pipeline.machine import Machine
from pipeline.resources import SourceFolder, WarehouseFile
from pipeline.runs.plain_failures import BY_DAGSTER, KILLED
from tests.commands.test_kept_storage import instance

FAULT = (
    "a fault of the program, not of your files; the published file is as it was. Please report it with the trace below"
)


@dg.asset
def harvest() -> None:
    raise dg.Failure("the field is flooded:\nwait a week", allow_retries=False)


@dg.asset
def storage() -> None:
    raise OSError(28, "No space left on device", "/barn")


@dg.asset
def counting() -> None:
    raise KeyError("sheep")


@dg.asset(deps=[harvest])
def feast() -> None:
    pass


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[dg.DagsterInstance]:
    with instance(tmp_path) as found:
        yield found


def failed(kept: dg.DagsterInstance, *assets: dg.AssetsDefinition) -> list[EventLogEntry]:
    run_id = dg.materialize(list(assets), instance=kept, raise_on_error=False).run_id
    return list(kept.all_logs(run_id))


@pytest.mark.parametrize(
    ("asset", "told"),
    [
        (harvest, "the field is flooded: wait a week"),
        (
            storage,
            f"OSError: [Errno 28] No space left on device: '/barn': {trouble.TO_DO[0][1]} (details: the trace below)",
        ),
        (counting, f"KeyError: 'sheep': {FAULT}"),
    ],
    ids=["foreseen", "the machine's", "a fault"],
)
def test_step_and_run_begin_with_the_cause(kept: dg.DagsterInstance, asset: dg.AssetsDefinition, told: str) -> None:
    events = [entry for entry in failed(kept, asset) if entry.dagster_event and entry.dagster_event.is_failure]
    step, run = events
    assert (step.message, run.message) == (told, f"{asset.key.path[0]}: {told}")
    assert step.dagster_event is not None
    data = step.dagster_event.event_specific_data
    assert isinstance(data, StepFailureData)
    assert data.error is not None
    assert data.error.message.splitlines()[0] == told
    assert data.error.stack
    cause = data.error.cause
    assert cause is None or cause.message.splitlines()[0] == told


def test_what_is_not_run_thereafter_is_no_error_of_its_own(kept: dg.DagsterInstance) -> None:
    told = {entry.message: entry.level for entry in failed(kept, harvest, feast)}
    assert told["Dependencies for step feast failed: ['harvest']. Not executing."] == logging.DEBUG


@pytest.mark.parametrize("data", [None, JobFailureData(None)])
def test_a_run_whose_process_was_killed_says_so_and_what_to_do(
    kept: dg.DagsterInstance, data: JobFailureData | None
) -> None:
    run = dg.materialize([feast.with_attributes()], instance=kept, selection=[feast]).dagster_run
    kept.report_run_failed(run, BY_DAGSTER, data)
    assert list(kept.all_logs(run.run_id))[-1].message == KILLED


def test_a_warehouse_that_cannot_be_written_fails_the_step_that_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMUNIQUE_ROOTS", str(tmp_path))
    foreign = tmp_path / "notes.duckdb"
    foreign.write_text("my notes\n")

    @dg.asset
    def reading(sources: SourceFolder, warehouse: WarehouseFile) -> None:
        warehouse.con.execute(f"-- {sources.folder}")

    resources = {
        "sources": SourceFolder(folder=str(tmp_path)),
        "warehouse": WarehouseFile(path=str(foreign), machine=Machine()),
    }
    result = dg.materialize([reading], resources=resources, raise_on_error=False)
    (data,) = [event.step_failure_data for event in result.all_events if event.is_step_failure]
    assert data.user_failure_data is not None
    assert str(data.user_failure_data.description).startswith(f"{foreign} is not a warehouse that this pipeline can")
    assert [path.name for path in tmp_path.iterdir()] == ["notes.duckdb"]
