"""Dagster's daemon (queue of runs, sensors, schedules), which ends with ``dagster dev``, whatever ends that."""

import os
import runpy

from pipeline.processes import end_with

if __name__ == "__main__":
    end_with(os.getppid())
    runpy.run_module("dagster._daemon", run_name="__main__")
