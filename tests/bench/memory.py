"""Memory of a process and of those that it started, as the system tells it (Linux only)."""

import os
from pathlib import Path
from threading import Event

BETWEEN_LOOKS = 0.2  # seconds


def peak_memory(is_done: Event, process: int | None = None) -> float:
    """The most memory that a process (this one) and its descendants have together, in MB; what they share counts once.

    Looks until ``is_done`` is set.
    """
    peak = 0.0
    while not is_done.wait(BETWEEN_LOOKS):
        peak = max(peak, sum(map(_own_memory, _with_descendants(process or os.getpid()))))
    return peak


def _with_descendants(process: int) -> list[int]:
    found = [process]
    for one in found:
        try:
            told = Path(f"/proc/{one}/task/{one}/children").read_text(encoding="ascii")
        except OSError:  # it has just ended
            continue
        found += map(int, told.split())
    return found


def _own_memory(process: int) -> float:
    """The proportional set size of a process in MB; 0 when it has just ended."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("Pss:")), 0.0)
