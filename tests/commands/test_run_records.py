"""A run that was killed does not stand in the way of those that the UI queues."""

import os
import subprocess
import sys

import dagster as dg

from pipeline.definitions import defs
from pipeline.runs.run_records import PROCESS, close_abandoned, this_process


def started(instance: dg.DagsterInstance, process: str | None) -> dg.DagsterRun:
    run = instance.create_run_for_job(defs.resolve_job_def("build_warehouse"), status=dg.DagsterRunStatus.STARTED)
    if process:
        instance.add_run_tags(run.run_id, {PROCESS: process})
    return run


def test_the_records_of_killed_runs_are_closed_and_those_of_others_are_not() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    with dg.DagsterInstance.ephemeral() as instance:
        killed = started(instance, f"{gone.pid} 1")
        id_come_again = started(instance, f"{os.getpid()} 1")
        at_work, unknown = started(instance, None), started(instance, None)
        instance.add_run_tags(at_work.run_id, {PROCESS: this_process()})
        assert close_abandoned(instance) == 2
        runs = [instance.get_run_by_id(run.run_id) for run in (killed, id_come_again, at_work, unknown)]
        assert [run.status.value for run in runs if run] == ["FAILURE", "FAILURE", "STARTED", "STARTED"]
        assert close_abandoned(instance) == 0
