"""Dagster's records of runs whose process was killed: nobody else ends them, and the UI waits for one run at a time.

Every run notes its process in its record. A record that says of such a process that it is at work, when it is no more,
is closed by the next run, or by the UI when it begins.
"""

import os
from pathlib import Path

import dagster as dg
from dagster._core.storage.tags import HIDDEN_TAG_PREFIX  # the UI shows none of these

from pipeline.running import is_there
from pipeline.runs.plain_failures import KILLED

PROCESS = f"{HIDDEN_TAG_PREFIX}communique_process"
AT_WORK = [dg.DagsterRunStatus.STARTING, dg.DagsterRunStatus.STARTED, dg.DagsterRunStatus.CANCELING]


def this_process() -> str:
    """What a run notes under ``PROCESS`` when it is this process that works on it."""
    return _named(os.getpid())


def close_abandoned(instance: dg.DagsterInstance) -> int:
    """Close the records of runs whose process is no more, as failed; gives how many."""
    runs = instance.get_runs(dg.RunsFilter(statuses=AT_WORK))
    abandoned = [run for run in runs if PROCESS in run.tags and not _is_alive(run.tags[PROCESS])]
    for run in abandoned:
        instance.report_run_failed(run, KILLED)
    return len(abandoned)


def _named(process: int) -> str:
    """A process by its id and by when it began, since ids come again."""
    return f"{process} {_beginning(process)}"


def _is_alive(named: str) -> bool:
    process = int(named.partition(" ")[0])
    return is_there(process) and named == _named(process)


def _beginning(process: int) -> str:
    """When a process began, in ticks since the system did; empty where the system does not tell."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return told.rpartition(")")[2].split()[19]
