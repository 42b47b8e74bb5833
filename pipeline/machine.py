"""What a run is told of the machine: on which engine articles are read, worker processes, memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

import dagster as dg
from pydantic import Field

from pipeline.engines import Engine, check_engine, started
from pipeline.running import Shares, UnusableSettingError, setting, shares


class EngineName(Enum):
    """Where articles are read: in processes of this machine, or by actors of Ray."""

    LOCAL = "local"
    RAY = "ray"


def _told_engine() -> EngineName:
    return EngineName.RAY if setting("ENGINE") == EngineName.RAY.value else EngineName.LOCAL


def _told_workers() -> int | None:
    """The number that the environment gives; the commands refuse what is none."""
    told = setting("WORKERS")
    return int(told) if told.isdecimal() else None


class Machine(dg.ConfigurableResource):  # type: ignore[type-arg]
    """Worker processes and memory of a run, and the engine that its articles are read on."""

    engine: EngineName = Field(
        default=_told_engine(), description="LOCAL: processes of this machine. RAY: a Ray cluster (docs/scaling.md)."
    )
    ray_address: str = Field(
        default=setting("RAY_ADDRESS"),
        description="The Ray cluster as host:port of its head, or auto; when empty, a Ray of this machine is started.",
    )
    workers: int | None = Field(
        default=_told_workers(),
        description="Worker processes, or actors of Ray; by default as many as there are cores, as far as the memory "
        "reaches, and of a cluster all but one core a node.",
    )
    memory: str = Field(
        default=setting("MEMORY"),
        description="Memory of the whole run on this machine, such as 8GB; by default 750 MB a core, at most three "
        "quarters of what the machine, or its container, has.",
    )

    @property
    def shares(self) -> Shares:
        """How the run shares out the machine; raises a Failure for a setting that makes no sense."""
        with _refusals():
            check_engine(self.engine.value, self.ray_address)
            return shares(self._workers, self.memory)

    @contextmanager
    def started(self, worth_workers: int, folder: Path) -> Iterator[Engine]:
        """The engine, and its end; see ``running.started``."""
        with (
            _refusals(),
            started(self.engine.value, self.ray_address, self._workers, self.shares, worth_workers, folder) as engine,
        ):
            yield engine

    @property
    def _workers(self) -> str:
        return "" if self.workers is None else str(self.workers)


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except UnusableSettingError as error:
        raise dg.Failure(str(error), allow_retries=False) from error
