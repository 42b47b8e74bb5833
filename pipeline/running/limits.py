"""What this process may use of its machine: cores and memory, as the system and its control groups (containers) allow.

How a run shares that out belongs to ``shares``.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

OWN_GROUPS = Path("/proc/self/cgroup")
GROUPS = Path("/sys/fs/cgroup")


class Capacity(NamedTuple):
    """Cores and bytes of memory that this process may use."""

    cores: int
    memory: int


def capacity(own_groups: Path = OWN_GROUPS, groups: Path = GROUPS) -> Capacity:
    """What may be used here: of the machine's cores and memory what affinity and control groups leave."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return Capacity(
        min([cores, *_quotas(own_groups, groups)]),
        min([memory, *_memory_limits(own_groups, groups)]),
    )


def _quotas(own_groups: Path, groups: Path) -> Iterator[int]:
    """Whole cores that each control group grants, at least one."""
    for folder in _folders("cpu", own_groups, groups):
        told = _words(folder / "cpu.max") or [
            *_words(folder / "cpu.cfs_quota_us"),
            *_words(folder / "cpu.cfs_period_us"),
        ]
        match told:
            case [quota, period] if quota.isdecimal():
                yield max(1, int(quota) // int(period))


def _memory_limits(own_groups: Path, groups: Path) -> Iterator[int]:
    for folder in _folders("memory", own_groups, groups):
        for limit in _words(folder / "memory.max") or _words(folder / "memory.limit_in_bytes"):
            if limit.isdecimal():
                yield int(limit)


def _folders(controller: str, own_groups: Path, groups: Path) -> Iterator[Path]:
    """The control groups of this process for a controller, and those around them: of version 2, and of version 1."""
    for line in own_groups.read_text().splitlines() if own_groups.exists() else ():
        _, controllers, path = line.split(":", 2)
        if not controllers or controller in controllers.split(","):
            own = Path(path.lstrip("/"))
            yield from (groups / controllers / around for around in (own, *own.parents))


def _words(file: Path) -> list[str]:
    """The words of a file; none where there is no such file, or it may not be read."""
    try:
        return file.read_text(encoding="ascii").split()
    except OSError:
        return []
