"""The lock of a build file: one process holds it, and others are told who does, since when and what to do."""

import fcntl
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

BETWEEN_TRIES = 0.2  # seconds


class BuildInUseError(RuntimeError):
    """Another run holds the build file; the message says who, since when and what to do."""


@contextmanager
def held(path: Path, holder: str, wait_seconds: float, tell: Callable[[str], None]) -> Iterator[None]:
    """Hold a lock; ``holder`` names this process to others. Raises BuildInUseError after ``wait_seconds``.

    The system lets go of the lock when its process dies, however it dies.
    """
    with path.open("a+", encoding="utf-8") as lock:
        _acquire(lock.fileno(), path, wait_seconds, tell)
        lock.truncate(0)
        json.dump({"holder": holder, "process": os.getpid(), "since": datetime.now(UTC).isoformat()}, lock)
        lock.flush()
        try:
            yield
        finally:
            lock.truncate(0)


def _acquire(descriptor: int, path: Path, wait_seconds: float, waiting: Callable[[str], None]) -> None:
    deadline = time.monotonic() + wait_seconds
    told = False
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            message = _in_use(path)
        if time.monotonic() >= deadline:
            raise BuildInUseError(message)
        if not told:
            waiting(message)
            told = True
        time.sleep(BETWEEN_TRIES)


def _in_use(lock: Path) -> str:
    try:
        held = json.loads(lock.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # it is being written just now
        held = {"holder": "another run", "process": "unknown", "since": "just now"}
    return (
        f"the build file of this warehouse is in use by {held['holder']} (process {held['process']}) since "
        f"{held['since']}. Wait for that run to end or cancel it in the UI, then launch this one again; "
        f"for a second warehouse at the same time, give another warehouse path. Lock: {lock}"
    )
