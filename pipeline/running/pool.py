"""Parallel work inside a step: a function over many records, in order, on the machine's cores.

What goes wrong with one record, down to the death of the process that worked on it, is told as an ``Undone`` of that
record. Which records a step works on, and what it does about one that is undone, belongs to the step; how a worker
process lives and ends, to ``workers``.
"""

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing.connection import wait
from typing import Any, Generic, TypeVar

from pipeline.running.faults import Undone
from pipeline.running.workers import Worker, results, too_slow

Given = TypeVar("Given")
Made = TypeVar("Made")

WORKERS = 2  # each takes 200 to 450 MB; more would not fit a run's memory
PORTIONS_A_WORKER = 128  # about 2,000 articles; then a fresh one takes over, since a parser's vocabulary only grows
PORTION_ITEMS = 16  # articles parsed together
PORTION_CHARACTERS = 250_000  # of a portion of several: 16 long reads; a worker's memory goes with it
WORTH_CHARACTERS = 1_000_000  # that much text goes to worker processes, however few its records
LEAST_SECONDS = 30.0  # of CPU: a portion of news takes 1 to 3, a worker's first one 2 more
SECONDS_A_CHARACTER = 20e-6


def attempted(
    function: Callable[[list[Given]], Sequence[Made]],
    given: Iterable[Given],
    size_of: Callable[[Given], int],
    worth_workers: int,
) -> Iterator[Made | Undone]:
    """What ``function`` makes of each record, in order; ``Undone`` where it raised, ran too long or took its process.

    ``function`` gets some records at once and gives one result each; when something goes wrong it is called again with
    each alone. ``size_of`` counts the characters of a record, by which its time is limited: in CPU seconds, so that a
    busy machine is nobody's fault.

    Worker processes do it when there are ``worth_workers`` records or ``WORTH_CHARACTERS``: they take about two seconds
    to start. Less is worked on in this process, where what kills a process cannot be told. ``given`` is read
    as it is needed, 2 * ``WORKERS`` portions ahead.
    """
    remaining = iter(given)
    first: list[Given] = []
    characters = 0
    while len(first) < worth_workers and characters < WORTH_CHARACTERS:
        one = list(islice(remaining, 1))
        if not one:
            return (made for task in _tasks(first, size_of) for made in results(function, task.portion, task.seconds))
        first += one
        characters += size_of(one[0])
    return _made_by_workers(function, _tasks(chain(first, remaining), size_of))


def dismiss() -> None:
    """End the worker processes, and with them their memory; the next call of ``attempted`` may start new ones."""
    while _workers:
        _workers.pop().end()


def portions(
    given: Iterable[Given], size_of: Callable[[Given], int], most_items: int, most_characters: int
) -> Iterator[list[Given]]:
    """The records in order, some at a time: as many as fit both limits, or one that is over the second by itself."""
    portion: list[Given] = []
    characters = 0
    for one in given:
        size = size_of(one)
        if portion and (len(portion) == most_items or characters + size > most_characters):
            yield portion
            portion, characters = [], 0
        portion.append(one)
        characters += size
    if portion:
        yield portion


def chunked(given: Iterable[Given], size: int) -> Iterator[list[Given]]:
    """The records in order, ``size`` at a time."""
    remaining = iter(given)
    while chunk := list(islice(remaining, size)):
        yield chunk


def each(function: Callable[[Given], Made], portion: list[Given]) -> list[Made]:
    """What a function of one record makes of a portion, for ``attempted``."""
    return [function(one) for one in portion]


@dataclass(slots=True, eq=False)
class _Task(Generic[Given]):
    """A portion, the CPU seconds that each of its records may take, and what came of it so far."""

    portion: list[Given]
    seconds: list[float]
    is_asked: bool = False
    deaths: int = 0
    made: Sequence[Any] | None = None


def _tasks(given: Iterable[Given], size_of: Callable[[Given], int]) -> Iterator[_Task[Given]]:
    for portion in portions(given, size_of, PORTION_ITEMS, PORTION_CHARACTERS):
        yield _Task(portion, [LEAST_SECONDS + SECONDS_A_CHARACTER * size_of(one) for one in portion])


_workers: list[Worker] = []  # kept between calls, since they take seconds to start; see ``dismiss``


def _made_by_workers(
    function: Callable[[list[Given]], Sequence[Made]], tasks: Iterator[_Task[Given]]
) -> Iterator[Made | Undone]:
    waiting: list[_Task[Given]] = []  # in order; the first is the next to be told
    at_work: dict[Worker, _Task[Given]] = {}
    try:
        while True:
            waiting += islice(tasks, max(0, 2 * WORKERS - len(waiting)))
            if not waiting:
                return
            for worker, task in zip(_idle(at_work), [task for task in waiting if not task.is_asked], strict=False):
                task.is_asked, at_work[worker] = True, task
                worker.ask(function, task.portion, task.seconds)
            for pipe in wait([worker.pipe for worker in at_work]):
                (worker,) = (worker for worker in at_work if worker.pipe is pipe)
                if outcome := _outcome(worker, at_work[worker]):
                    place = waiting.index(at_work.pop(worker))
                    waiting[place : place + 1] = outcome
            while waiting and waiting[0].made is not None:
                yield from waiting.pop(0).made or ()
    finally:
        for worker in at_work:
            _end(worker)


def _idle(at_work: Iterable[Worker]) -> list[Worker]:
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # a worker a core, not a core's threads a worker
    while len(_workers) < min(WORKERS, os.cpu_count() or 1):
        _workers.append(Worker())
    return [worker for worker in _workers if worker not in at_work]


def _end(worker: Worker) -> None:
    _workers.remove(worker)
    worker.end()


def _outcome(worker: Worker, task: _Task[Given]) -> list[_Task[Given]]:
    """The task, done; what is to be tried again when its worker died of it; nothing when the worker just started."""
    try:
        task.made = worker.answer()
    except EOFError:
        cause = worker.cause_of_death()
        _end(worker)
        return _after_death(task, cause)
    if worker.portions >= PORTIONS_A_WORKER:
        _end(worker)
    return [task] if task.made is not None else []


def _after_death(task: _Task[Given], cause: str) -> list[_Task[Given]]:
    """Each record by itself, and that twice, since the system may have ended a worker for the memory of another."""
    is_slow = cause == signal.SIGVTALRM.name
    if len(task.portion) > 1:
        return [_Task([one], [seconds]) for one, seconds in zip(task.portion, task.seconds, strict=True)]
    if not is_slow and not task.deaths:
        return [_Task(task.portion, task.seconds, deaths=1)]
    task.made = [too_slow(*task.seconds) if is_slow else Undone("internal_error", f"it ended its process: {cause}")]
    return [task]
