"""Parallel work inside a step: a function over many records, in order, on the machine's cores."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

TASKS_A_WORKER = 128  # about 2,000 articles; then a fresh one takes over, since a parser's vocabulary only grows
WORKERS = 2  # each takes 200 to 450 MB; more would not fit a run's memory


@cache
def _pool() -> ProcessPoolExecutor:
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # a worker a core, not a core's threads a worker
    return ProcessPoolExecutor(
        min(WORKERS, os.cpu_count() or 1), mp_context=get_context("spawn"), max_tasks_per_child=TASKS_A_WORKER
    )


def mapped(function: Callable[[Given], Made], given: Sequence[Given], worth_workers: int) -> Iterator[Made]:
    """Apply a function to each, in order; its errors are raised here.

    Worker processes do it when there are ``worth_workers`` or more: they take about two seconds to start.
    """
    if len(given) < worth_workers or (os.cpu_count() or 1) == 1:
        return map(function, given)
    return _pool().map(function, given, chunksize=max(1, min(16, len(given) // (4 * WORKERS))))


def dismiss() -> None:
    """End the worker processes, and with them their memory; the next call of ``mapped`` may start new ones."""
    if _pool.cache_info().currsize:
        _pool().shutdown()
        _pool.cache_clear()


def chunked(given: Iterable[Given], size: int) -> Iterator[list[Given]]:
    """The records in order, ``size`` at a time."""
    remaining = iter(given)
    while chunk := list(islice(remaining, size)):
        yield chunk
