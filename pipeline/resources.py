"""What a run is told from outside: the folder that it reads and the warehouse that it writes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from pathlib import Path

import dagster as dg
from duckdb import DuckDBPyConnection
from pydantic import Field, PrivateAttr

from pipeline.processes import end_with
from pipeline.roots import ROOT, OutsideRootsError, allowed
from pipeline.warehouse import BuildInUseError, Warehouse


def _allowed(path: Path) -> Path:
    try:
        return allowed(path)
    except OutsideRootsError as error:
        raise dg.Failure(str(error), allow_retries=False) from error


class SourceFolder(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The folder of raw news files."""

    folder: str = Field(
        default=os.environ.get("COMMUNIQUE_SOURCES", "seeds/articles"),
        description="Folder of raw news files, searched recursively; a relative path starts at the project's folder.",
    )

    def setup_for_execution(self, context: dg.InitResourceContext) -> None:  # noqa: ARG002
        """Refuse a folder before the warehouse is opened."""
        _allowed(ROOT / self.folder)

    def path(self) -> Path:
        """The folder, absolute; raises a Failure that names it when it is not there."""
        path = _allowed(ROOT / self.folder)
        if not path.is_dir():
            raise dg.Failure(
                f"there is no folder {path}: set resources > sources > config > folder to the folder of your raw "
                "news files (in the launchpad, or `make run SOURCES=folder`)",
                allow_retries=False,
            )
        return path


class WarehouseFile(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The DuckDB file that analysts read, and the private build file beside it, held by one run at a time."""

    path: str = Field(
        default=os.environ.get("COMMUNIQUE_WAREHOUSE", "warehouse/news.duckdb"),
        description="The published DuckDB file; a relative path starts at the project's folder.",
    )
    wait_seconds: int = Field(
        default=60, description="How long to wait for another run that holds the same build file, before giving up."
    )

    _con: DuckDBPyConnection = PrivateAttr()

    @property
    def files(self) -> Warehouse:
        return Warehouse(_allowed(ROOT / self.path))

    @property
    def con(self) -> DuckDBPyConnection:
        """The build file, open for writing for as long as the run lasts."""
        return self._con

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["WarehouseFile"]:
        if parent_process():  # the UI's code server, which nothing ends this run with when it is killed
            end_with(os.getppid(), is_from_main_thread=False)
        holder = f"run {context.run.run_id}" if context.run else "a process without a run"
        waiting = context.log.warning if context.log else print
        try:
            with self.files.reserved(holder, self.wait_seconds, waiting), self.files.opened() as self._con:
                yield self
        except BuildInUseError as error:
            raise dg.Failure(str(error), allow_retries=False) from error
