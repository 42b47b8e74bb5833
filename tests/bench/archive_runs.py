"""Runs over archives of invented news: from nothing, with nothing new, and with a hundredth more.

Each is a command of its own, as a user gives it, measured from its start to its end.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from pipeline.paths import ROOT
from pipeline.runs import instance_of_commands
from tests.bench import invented_news
from tests.bench.memory import peak_memory

NEW_SHARE = 100  # one in so many articles is new in the last run
FAR_HAPPENING = 1_000_000  # no archive reaches it


@dataclass(frozen=True, slots=True)
class MeasuredRun:
    """One run: what it had to do, of how many articles; its seconds by the clock and of CPU; its memory at most.

    ``steps`` are the seconds of each step of the job, empty where the command began none.
    """

    task: str
    articles: int
    seconds: float
    cpu_seconds: float
    peak_mb: float
    steps: dict[str, float]


def measured_runs(articles: int) -> Iterator[MeasuredRun]:
    """Three runs over an archive of this many articles."""
    with TemporaryDirectory() as name:
        sources, published = Path(name, "sources"), Path(name, "out", "news.duckdb")
        invented_news.write(sources, 0, articles)
        yield _measured("from nothing", articles, sources, published)
        yield _measured("nothing new", articles, sources, published)
        invented_news.write(sources, FAR_HAPPENING, articles // NEW_SHARE)
        yield _measured("a hundredth new", articles, sources, published)


def _measured(task: str, articles: int, sources: Path, published: Path) -> MeasuredRun:
    told = {"COMMUNIQUE_SOURCES": str(sources), "COMMUNIQUE_WAREHOUSE": str(published)}
    last_before = _last_run()
    cpu_before = _cpu_seconds()
    began = time.perf_counter()
    with ThreadPoolExecutor(1) as watch, Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        run = subprocess.Popen([sys.executable, "-m", "pipeline"], cwd=ROOT, env=os.environ | told, stdout=nowhere)
        is_done = Event()
        peak = watch.submit(peak_memory, is_done, run.pid)
        code = run.wait()
        is_done.set()
    seconds = time.perf_counter() - began
    if code:
        raise RuntimeError(f"the run of {articles} articles ({task}) ended with {code}")
    last = _last_run()
    steps = {} if last in (None, last_before) else _step_seconds(str(last))
    return MeasuredRun(task, articles, seconds, _cpu_seconds() - cpu_before, peak.result(), steps)


def _cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _last_run() -> str | None:
    with instance_of_commands() as instance:
        return next((run.run_id for run in instance.get_runs(limit=1)), None)


def _step_seconds(run_id: str) -> dict[str, float]:
    """The steps of a recorded run with their seconds, the slowest first."""
    with instance_of_commands() as instance:
        told = {
            step.step_key: step.end_time - step.start_time
            for step in instance.get_run_step_stats(run_id)
            if step.start_time is not None and step.end_time is not None
        }
    return dict(sorted(told.items(), key=lambda step: -step[1]))
