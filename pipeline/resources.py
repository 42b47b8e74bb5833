"""What a run is told from outside: the folder that it reads and the warehouse that it writes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from pathlib import Path

import dagster as dg
from duckdb import DuckDBPyConnection
from pydantic import Field, PrivateAttr

from pipeline import paths
from pipeline.commands import OutsideRootsError, allowed
from pipeline.corrections import corrections_folder
from pipeline.database import NOT_WRITABLE, BuildInUseError, Warehouse, why_not_writable
from pipeline.running import end_after, end_with
from pipeline.runs import note_process
from pipeline.sources import InputFile, input_files, storable_name


def _allowed(given: str) -> Path:
    try:
        return allowed(paths.absolute(given))
    except OutsideRootsError as error:
        raise dg.Failure(str(error), allow_retries=False) from error


def _follows_links_outside() -> bool:
    """Whether links may lead out of the source folder, as who starts the process says, and no run's configuration."""
    return os.environ.get("COMMUNIQUE_FOLLOW_LINKS", "") not in ("", "0")


class SourceFolder(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The folder of raw news files, or one such file."""

    folder: str = Field(
        default=storable_name(paths.told("SOURCES")),
        description="Folder of raw news files, searched recursively, or one file; a relative path starts at the "
        "project's folder, ~ is your home.",
    )

    corrections: str = Field(
        default=storable_name(paths.told("CORRECTIONS")),
        description="Folder of your corrections; when empty, a folder `corrections` in the source folder or beside it.",
    )

    def setup_for_execution(self, context: dg.InitResourceContext) -> None:  # noqa: ARG002
        """Refuse a folder before the warehouse is opened."""
        _allowed(self.folder)

    def path(self) -> Path:
        """The folder or file, absolute; raises a Failure that names it when it is not there."""
        _allowed(self.folder)
        try:
            return paths.sources(self.folder)
        except paths.UnusablePathError as error:
            raise dg.Failure(str(error), allow_retries=False) from error

    def files(self, warehouse: Warehouse) -> tuple[InputFile, ...]:
        """The files to read; a warehouse that lies among them is none. Raises as ``path`` does."""
        found = input_files(self.path(), _follows_links_outside())
        own = self.corrections_folder()
        read = (file for file in found if not (own and file.path.is_relative_to(own)))
        return tuple(file for file in read if not paths.is_same(file.path, warehouse.published))

    def corrections_folder(self) -> Path | None:
        """The folder of corrections, absolute; raises a Failure where one is named and is not there."""
        if not self.corrections:
            found = corrections_folder(self.path())
            return _allowed(str(found)) if found else None
        folder = _allowed(self.corrections)
        if not folder.is_dir():
            raise dg.Failure(f"there is no folder {folder} of corrections (CORRECTIONS=...)", allow_retries=False)
        return folder

    def correction_files(self) -> tuple[InputFile, ...]:
        """The files of corrections; raises as ``corrections_folder`` does."""
        folder = self.corrections_folder()
        return (
            tuple(InputFile(file, f"corrections/{file.name}") for file in sorted(folder.glob("*.csv")))
            if folder
            else ()
        )


class WarehouseFile(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The DuckDB file that analysts read, and the private build file beside it, held by one run at a time."""

    path: str = Field(
        default=storable_name(paths.told("WAREHOUSE")),
        description="The published DuckDB file; a relative path starts at the project's folder, ~ is your home.",
    )
    wait_seconds: int = Field(
        default=60, description="How long to wait for another run that holds the same build file, before giving up."
    )

    _con: DuckDBPyConnection = PrivateAttr()

    @property
    def files(self) -> Warehouse:
        return Warehouse(_allowed(self.path))

    @property
    def con(self) -> DuckDBPyConnection:
        """The build file, open for writing for as long as the run lasts."""
        return self._con

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["WarehouseFile"]:
        if parent_process():  # a server of the UI, which does not end this run when it is killed
            end_with(os.getppid(), is_from_main_thread=False)
        if ui := os.environ.get("COMMUNIQUE_UI_PROCESS"):
            end_after(int(ui))
        if context.run and context.instance:
            note_process(context.instance, context.run.run_id)
        holder = f"run {context.run.run_id}" if context.run else "a process without a run"
        tell = context.log.warning if context.log else print
        _allowed(self.path)
        try:
            paths.warehouse(self.path)
            with self.files.reserved(holder, self.wait_seconds, tell), self.files.opened() as self._con:
                yield self
        except paths.UnusablePathError as error:
            raise dg.Failure(str(error), allow_retries=False) from error
        except (BuildInUseError, *NOT_WRITABLE) as error:
            raise dg.Failure(why_not_writable(self.files, error), allow_retries=False) from error
