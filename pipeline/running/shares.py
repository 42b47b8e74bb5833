"""How a run shares out its machine: worker processes, and DuckDB's threads and memory, by setting or by default.

What a user gives is refused here when it makes no sense, before anything heavy is loaded.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.running.limits import Capacity, capacity

MEGABYTE = 1_000_000
UNITS = {"KB": 1_000, "MB": MEGABYTE, "GB": 1_000 * MEGABYTE, "TB": 1_000_000 * MEGABYTE}
SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([KMGT]B)")
SHARE_OF_THE_MACHINE = 0.75  # the rest is its system's, and others'
A_CORE = 750 * MEGABYTE  # more would lie idle by default: two cores take 1.5 GB, 20,000 articles or not
RUN_ITSELF = 380 * MEGABYTE  # Python with what all steps import, and the rows that a step holds
A_WORKER = 350 * MEGABYTE  # measured: 200 to 450
SHARE_OF_DUCKDB = 0.27
LEAST_MEMORY = RUN_ITSELF + A_WORKER
MOST_WORKERS = 1_000


class UnusableSettingError(ValueError):
    """A setting that a user gave cannot be used; the message is one line, and says what to do."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Worker processes of a run, and what DuckDB takes: threads, and bytes of its own memory."""

    workers: int
    threads: int
    database_memory: int


def setting(name: str, environment: Mapping[str, str] = os.environ) -> str:
    """What the environment gives as COMMUNIQUE_WORKERS, _MEMORY, _ENGINE or _RAY_ADDRESS; empty for the default."""
    return environment.get(f"COMMUNIQUE_{name}", "").strip()


def shares(workers: str, memory: str, there: Capacity | None = None) -> Shares:
    """The shares of a run that was given so many workers and so much memory ("8GB"); an empty one is chosen.

    The memory is that of all processes of the run. By default it is ``A_CORE`` for each core (or worker, where these
    are given), at most ``SHARE_OF_THE_MACHINE``; and workers are as many as there are cores, as far as it reaches.
    Raises UnusableSettingError for what is no number, or more than there is.
    """
    there = there or capacity()
    wanted = _workers(workers) if workers else None
    available = int(SHARE_OF_THE_MACHINE * there.memory)
    total = _memory(memory, there) if memory else min(available, A_CORE * max(there.cores, wanted or 1))
    of_duckdb = int(SHARE_OF_DUCKDB * total)
    fitting = max(1, (total - RUN_ITSELF - of_duckdb) // A_WORKER)
    if wanted and wanted > fitting:
        raise UnusableSettingError(
            f"WORKERS={wanted} takes {_shown(_needed(wanted))} of memory, and this run has {_shown(total)}: give "
            f"{fitting} or fewer, or more MEMORY (the machine has {_shown(there.memory)})"
        )
    count = wanted or min(fitting, there.cores)
    return Shares(count, min(count, there.cores), of_duckdb)


def _workers(given: str) -> int:
    if not given.isdecimal() or not 1 <= int(given) <= MOST_WORKERS:
        raise UnusableSettingError(f"WORKERS={given} is no number of processes: give 1 to {MOST_WORKERS}")
    return int(given)


def _memory(given: str, there: Capacity) -> int:
    found = SIZE.fullmatch(given.upper().replace("IB", "B"))
    if not found:
        raise UnusableSettingError(f"MEMORY={given} is no size: give one such as 1500MB or 8GB")
    size = int(float(found[1]) * UNITS[found[2]])
    if not LEAST_MEMORY <= size <= there.memory:
        raise UnusableSettingError(
            f"MEMORY={given} cannot be used: give {_shown(LEAST_MEMORY)} (a run with one worker) to "
            f"{_shown(there.memory)} (what this machine, or its container, has)"
        )
    return size


def _needed(workers: int) -> int:
    """The least memory of a run with so many workers."""
    return int((RUN_ITSELF + workers * A_WORKER) / (1 - SHARE_OF_DUCKDB))


def _shown(size: int) -> str:
    return f"{size // MEGABYTE}MB" if size < UNITS["GB"] * 10 else f"{size / UNITS['GB']:.0f}GB"
