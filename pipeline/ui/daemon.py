"""Dagster's daemon (queue of runs, sensors, schedules), which ends with ``dagster dev``, whatever ends that."""

import os
import runpy

import dagster as dg

from pipeline.running import end_with
from pipeline.runs import close_abandoned

if __name__ == "__main__":
    end_with(os.getppid())
    with dg.DagsterInstance.get() as instance:
        close_abandoned(instance)
    runpy.run_module("dagster._daemon", run_name="__main__")
