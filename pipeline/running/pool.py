"""Parallel work inside a step: a function over many records, in order, on the machine's cores.

What goes wrong with one record, down to the death of the process that worked on it, is told as an ``Undone`` of that
record. Which records a step works on, and what it does about one that is undone, belongs to the step; how a worker
process lives and ends, to ``workers``.
"""

import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing.connection import wait
from typing import Any, TypeVar

from pipeline.running.faults import Undone
from pipeline.running.workers import OneByOne, Sliceable, Work, Worker, too_slow

Given = TypeVar("Given")
Made = TypeVar("Made")
Answer = TypeVar("Answer")

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
    workers: int,
) -> Iterator[Made | Undone]:
    """What ``function`` makes of each record, in order; ``Undone`` where it raised, ran too long or took its process.

    ``function`` gets some records at once and gives one result each; when something goes wrong it is called again with
    each alone. ``size_of`` counts the characters of a record, by which its time is limited: in CPU seconds, so that a
    busy machine is nobody's fault. See ``answers`` for ``worth_workers`` and ``workers``.
    """
    tasks = (
        Task(portion, list(map(size_of, portion)))
        for portion in portions(given, size_of, PORTION_ITEMS, PORTION_CHARACTERS)
    )
    return chain.from_iterable(answers(OneByOne(function), tasks, worth_workers, workers))


@dataclass(slots=True, eq=False)
class Task:
    """A portion of records, the characters of each, and what came of it so far."""

    portion: Sliceable
    sizes: list[int]
    is_asked: bool = False
    deaths: int = 0
    answer: Any = None

    @property
    def seconds(self) -> list[float]:
        """CPU seconds that each record may take."""
        return [LEAST_SECONDS + SECONDS_A_CHARACTER * size for size in self.sizes]


def answers(work: Work[Answer], tasks: Iterable[Task], worth_workers: int, workers: int) -> Iterator[Answer]:
    """What the work gives for each portion, in order; a portion is given in parts where its process died of it.

    So many worker processes do it when there are ``worth_workers`` records or ``WORTH_CHARACTERS``: they take about two
    seconds to start. Less is worked on in this process, where what kills a process cannot be told. The tasks are read
    as they are needed, 2 * ``workers`` ahead, and the workers go on while the caller does something with an answer.
    """
    remaining = iter(tasks)
    first: list[Task] = []
    records = characters = 0
    for task in remaining:
        first.append(task)
        records += len(task.sizes)
        characters += sum(task.sizes)
        if records >= worth_workers or characters >= WORTH_CHARACTERS:
            return _by_workers(work, chain(first, remaining), workers)
    return (work.done(task.portion, task.seconds) for task in first)


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


_workers: list[Worker] = []  # kept between calls, since they take seconds to start; see ``dismiss``


def _by_workers(work: Work[Answer], tasks: Iterator[Task], count: int) -> Iterator[Answer]:
    waiting: list[Task] = []  # in order; the first is the next to be told
    at_work: dict[Worker, Task] = {}
    try:
        while True:
            waiting += islice(tasks, max(0, 2 * count - len(waiting)))
            if not waiting:
                return
            for worker, task in zip(_idle(at_work, count), [one for one in waiting if not one.is_asked], strict=False):
                task.is_asked, at_work[worker] = True, task
                worker.ask(work, task.portion, task.seconds)
            if waiting[0].answer is not None:
                yield waiting.pop(0).answer
                continue  # a worker that is idle by now is asked first
            for pipe in wait([worker.pipe for worker in at_work]):
                (worker,) = (worker for worker in at_work if worker.pipe is pipe)
                if outcome := _outcome(work, worker, at_work[worker]):
                    place = waiting.index(at_work.pop(worker))
                    waiting[place : place + 1] = outcome
    finally:
        for worker in at_work:
            _end(worker)


def _idle(at_work: Iterable[Worker], count: int) -> list[Worker]:
    while len(_workers) < count:
        _workers.append(Worker())
    return [worker for worker in _workers if worker not in at_work]


def _end(worker: Worker) -> None:
    _workers.remove(worker)
    worker.end()


def _outcome(work: Work[Any], worker: Worker, task: Task) -> list[Task]:
    """The task, done; what is to be tried again when its worker died of it; nothing when the worker just started."""
    try:
        task.answer = worker.answer()
    except EOFError:
        cause = worker.cause_of_death()
        _end(worker)
        return _after_death(work, task, cause)
    if worker.portions >= PORTIONS_A_WORKER:
        _end(worker)
    return [task] if task.answer is not None else []


def _after_death(work: Work[Any], task: Task, cause: str) -> list[Task]:
    """Each record by itself, and that twice, since the system may have ended a worker for the memory of another."""
    is_slow = cause == signal.SIGVTALRM.name
    if len(task.sizes) > 1:
        return [Task(task.portion[place : place + 1], [size]) for place, size in enumerate(task.sizes)]
    if not is_slow and not task.deaths:
        return [Task(task.portion, task.sizes, deaths=1)]
    why = too_slow(*task.seconds) if is_slow else Undone("internal_error", f"it ended its process: {cause}")
    task.answer = work.undone(task.portion, why)
    return [task]
