"""One worker process: how it is started and asked, what it does with a portion of records, when it ends.

Which worker gets which portion belongs to ``pool``.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from pathlib import Path
from types import FrameType
from typing import Any, Protocol, TypeVar
from unittest.mock import patch

from pipeline.running.faults import Undone, undone
from pipeline.running.processes import end_with

Given = TypeVar("Given")
Made = TypeVar("Made")
Answer = TypeVar("Answer", covariant=True)

SPAWN = get_context("spawn")
GRACE = 2.0  # CPU seconds, and a fifth of those allowed, between the exception and the end of the process


class TooSlowError(BaseException):
    """The time of a portion is over. Not an ``Exception``: libraries catch those and go on."""


class Sliceable(Protocol):
    """Some records, as a list or as the rows of a table: a part of them is of the same kind."""

    def __getitem__(self, part: slice, /) -> Any: ...


class Work(Protocol[Answer]):
    """What is done with a portion of records; other processes are sent it."""

    def done(self, portion: Any, seconds: list[float], kills: bool = False) -> Answer:
        """The answer to a portion; no record's failure is raised, but for what ends the process (see ``results``)."""

    def undone(self, portion: Any, why: Undone) -> Answer:
        """The answer to a portion of one record that could not be worked on."""


@dataclass(frozen=True, slots=True)
class OneByOne:
    """Work of a function that gives a result for each record: the answer is a list of these, or why there is none."""

    function: Callable[[list[Any]], Sequence[Any]]

    def done(self, portion: list[Any], seconds: list[float], kills: bool = False) -> list[Any]:
        return results(self.function, portion, seconds, kills)

    def undone(self, portion: list[Any], why: Undone) -> list[Any]:  # noqa: ARG002
        return [why]


class Worker:
    """A process that works on one portion at a time; it ends with this one, whatever ends it, and by ``end``."""

    def __init__(self) -> None:
        self.portions = 0
        self._is_up = False
        self.pipe, theirs = SPAWN.Pipe()
        is_main_thread = threading.current_thread() is threading.main_thread()
        self._process = SPAWN.Process(target=_work, args=(theirs, os.getpid(), is_main_thread), daemon=True)
        resource_tracker.ensure_running()  # else it is started below, and lets the signal in again
        others = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # Ctrl-C is for the run to hear
        try:
            with patch.dict(os.environ, OMP_NUM_THREADS="1"):  # a worker a core, not a core's threads a worker
                self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, others)
        theirs.close()

    def ask(self, work: Work[Any], portion: Sliceable, seconds: list[float]) -> None:
        """Give it records to work on, with the CPU seconds that each may take."""
        with suppress(OSError):  # that it has died is seen where its answer is awaited
            self.pipe.send((work, portion, seconds))

    def answer(self) -> Any:
        """What it made of its portion, or None when it only says that it is up; raises ``EOFError`` when it died."""
        try:
            made = self.pipe.recv()
        except (EOFError, OSError) as error:
            if not self._is_up:  # that is no record's fault
                raise ChildProcessError(f"worker processes do not start: {self.cause_of_death()}") from error
            raise EOFError from error
        self._is_up = True
        self.portions += made is not None
        return made

    def cause_of_death(self) -> str:
        """The name of the signal that ended it, or its exit code."""
        self._process.join()
        code = self._process.exitcode or 0
        return signal.Signals(-code).name if code < 0 else f"exit code {code}"

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self._process.close()
        self.pipe.close()


def results(
    function: Callable[[list[Given]], Sequence[Made]], portion: list[Given], seconds: list[float], kills: bool = False
) -> list[Made | Undone]:
    """The result of each record; a portion in which something goes wrong is done again one by one.

    A portion may take as long as the slowest of its records alone; see ``_limited`` for ``kills``.
    """
    try:
        with _limited(max(seconds), kills):
            return [one for _, one in zip(portion, function(portion), strict=True)]
    except (Exception, TooSlowError) as error:
        if len(portion) > 1:
            alone = zip(portion, seconds, strict=True)
            return [made for one, own in alone for made in results(function, [one], [own], kills)]
        return [too_slow(*seconds) if isinstance(error, TooSlowError) else undone(error)]


def too_slow(seconds: float) -> Undone:
    return Undone("too_slow", f"not done after {seconds:.0f} seconds of CPU time")


@contextmanager
def _limited(seconds: float, kills: bool) -> Iterator[None]:
    """Raise ``TooSlowError`` in the block after so many CPU seconds, and every second from then.

    Native code does not hear that; with ``kills`` the process ends a little later, by SIGVTALRM. Only a process's main
    thread hears signals: in another one there is no limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _interrupt)
    signal.setitimer(signal.ITIMER_VIRTUAL, 1.2 * seconds + GRACE if kills else 0)
    signal.setitimer(signal.ITIMER_PROF, seconds, 1)
    try:
        try:
            yield
        finally:
            _stop_clocks()
    except TooSlowError:
        _stop_clocks()  # again: the exception may have come while they were being stopped
        raise
    finally:
        signal.signal(signal.SIGPROF, before)


def _stop_clocks() -> None:
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise TooSlowError


def _work(pipe: "Connection[Any, Any]", parent: int, is_from_main_thread: bool) -> None:
    """The life of a worker process: portions in, their results out."""
    end_with(parent, is_from_main_thread)
    with suppress(OSError):  # where memory runs out, Linux ends this process rather than the run
        Path("/proc/self/oom_score_adj").write_text("500")
    with suppress(EOFError, OSError):  # the parent has ended
        pipe.send(None)
        while True:
            work, portion, seconds = pipe.recv()
            pipe.send(work.done(portion, seconds, kills=True))
