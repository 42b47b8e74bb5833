"""Which engine a run works on, by its settings, and what stands against one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.engines import ray_engine
from pipeline.engines.mapping import Engine, LocalEngine
from pipeline.running import Shares, UnusableSettingError, dismiss, setting, shares

ENGINES = ("local", "ray")


def check_settings() -> None:
    """Raise UnusableSettingError for what the environment gives and no run can use."""
    shares(setting("WORKERS"), setting("MEMORY"))
    check_engine(setting("ENGINE"), setting("RAY_ADDRESS"))


def check_engine(name: str, address: str) -> None:
    """Raise UnusableSettingError for no engine, or one that is not there; empty is the local one."""
    if name not in ("", *ENGINES):
        raise UnusableSettingError(f"ENGINE={name} is no engine: give {' or '.join(ENGINES)}")
    if name == "ray":
        ray_engine.check_ray(address)


@contextmanager
def started(name: str, address: str, workers: str, own: Shares, worth_workers: int, folder: Path) -> Iterator[Engine]:
    """The engine of this name, and its end: of worker processes, or of what was started of Ray.

    A cluster has as many workers as the user says, and as it has CPUs where nothing is said; this machine has its
    shares. ``worth_workers`` is of ``LocalEngine``, ``folder`` of ``RayEngine``.
    """
    if name != "ray":
        try:
            yield LocalEngine(own.workers, worth_workers)
        finally:
            dismiss()
        return
    try:
        yield ray_engine.RayEngine(address, int(workers or 0) if address else own.workers, folder)
    finally:
        ray_engine.end()
