"""What a run is told from outside: the folder that it reads and the warehouse that it writes."""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from multiprocessing import parent_process
from pathlib import Path

import dagster as dg
from duckdb import DuckDBPyConnection
from pydantic import Field, PrivateAttr

from pipeline import paths
from pipeline.commands import OutsideRootsError, allowed
from pipeline.database import NOT_WRITABLE, BuildInUseError, Warehouse, why_not_writable
from pipeline.inputs import (
    Inputs,
    PublishedRun,
    correction_files,
    corrections_folder,
    follows_links_outside,
    forget,
    inputs,
    last_published,
    source_files,
    stamp,
)
from pipeline.machine import Machine
from pipeline.running import end_after, end_with
from pipeline.runs import LAUNCHED_BY, PROCESS, this_process
from pipeline.sources import InputFile, input_files, storable_name

PUBLISHED = "published"
NOT_PUBLISHED = (
    "not published: readers keep {} as it was. To publish what this run made, materialize `published` too; the sensor "
    "`bring_up_to_date`, once switched on, does so by itself"
)


def _allowed(given: str) -> Path:
    try:
        return allowed(paths.absolute(given))
    except OutsideRootsError as error:
        raise dg.Failure(str(error), allow_retries=False) from error


def _tag(context: dg.InitResourceContext, tags: Mapping[str, str]) -> None:
    """Note something of the run in its record, by which the UI finds it; and that the UI, if so, launched it again."""
    if context.run and context.instance:
        is_again = LAUNCHED_BY in context.run.tags and "COMMUNIQUE_UI_PROCESS" in os.environ
        noted = {**tags, LAUNCHED_BY: "the UI"} if is_again else dict(tags)
        context.instance.add_run_tags(context.run.run_id, noted)


def _publishes(context: dg.InitResourceContext) -> bool:
    """Whether a run is to publish: the whole job, or chosen assets or steps of it with ``published`` among them."""
    if not context.run:
        return False
    assets, steps = context.run.asset_selection, context.run.step_keys_to_execute
    return (not assets or dg.AssetKey(PUBLISHED) in assets) and (not steps or PUBLISHED in steps)


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

    def setup_for_execution(self, context: dg.InitResourceContext) -> None:
        """Note the folder, and refuse one that may not be read before the warehouse is opened.

        One that is not there is refused by the step that reads it, whose failure the UI shows with its words first.
        """
        _tag(context, {"communique/sources": str(paths.absolute(self.folder))})
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
        found = input_files(self.path(), follows_links_outside())
        return source_files(found, self.corrections_folder(), warehouse.published)

    def inputs(self, warehouse: Warehouse) -> Inputs:
        """What the run follows from, to be asked before the files are read; raises as ``path`` does."""
        return inputs(self.path(), self.corrections_folder(), warehouse.published, follows_links_outside())

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
        return correction_files(self.corrections_folder())


class PublishedFile(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The DuckDB file that analysts read, to be read alone: nothing is built, and no run is waited for."""

    path: str = Field(
        default=storable_name(paths.told("WAREHOUSE")),
        description="The published DuckDB file; a relative path starts at the project's folder, ~ is your home.",
    )

    def file(self) -> Path:
        """The file, absolute; raises a Failure for one that lies where nothing may be read."""
        return _allowed(self.path)


class WarehouseFile(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The DuckDB file that analysts read, and the private build file beside it, held by one run at a time."""

    path: str = Field(
        default=storable_name(paths.told("WAREHOUSE")),
        description="The published DuckDB file; a relative path starts at the project's folder, ~ is your home.",
    )
    wait_seconds: int = Field(
        default=60, description="How long to wait for another run that holds the same build file, before giving up."
    )
    machine: dg.ResourceDependency[Machine]

    _con: DuckDBPyConnection = PrivateAttr()
    _is_touched: bool = PrivateAttr(False)
    _is_published: bool = PrivateAttr(False)
    _refusal: dg.Failure | None = PrivateAttr(None)
    _checked: bool = PrivateAttr(False)
    _now: Inputs | None = PrivateAttr(None)
    _last: PublishedRun | None = PrivateAttr(None)
    _ended: PublishedRun | None = PrivateAttr(None)

    @property
    def files(self) -> Warehouse:
        return Warehouse(_allowed(self.path))

    @property
    def con(self) -> DuckDBPyConnection:
        """The build file, open for writing for as long as the run lasts; raises a Failure where it cannot be.

        A step raises it, since the UI shows the failure of a step with its words first, and one of resources without.
        """
        if self._refusal:
            raise self._refusal
        self._is_touched = True
        return self._con

    @property
    def checked(self) -> bool:
        """Whether this run has found that its rows keep all promises."""
        return self._checked

    def promises_hold(self) -> None:
        """Note that the rows keep all promises, as they are from here on."""
        self._checked = True

    def is_as_published(self, now: Inputs) -> bool:
        """Whether the build file and the published one are as the last run left them, and what it followed from.

        Of files of news only ``Inputs.folder`` counts: whether they have changed is told by reading them.
        """
        if self._last is None or self._last.published != stamp(self.files.published):
            return False
        return replace(self._last.inputs, files=now.files) == now

    def follow(self, now: Inputs) -> None:
        """Take these for what the run follows from; it is one of the whole job."""
        self._now = now

    def ended(self, article_count: int) -> None:
        """Note, when the run ends, that it published so many articles."""
        self._is_published = True
        if self._now and article_count:
            ended_at = datetime.now(UTC).isoformat(timespec="seconds")
            self._ended = PublishedRun(self._now, "", "", article_count, ended_at)

    def stays(self) -> None:
        """Note, when the run ends, that it found nothing new."""
        if self._now and self._last:
            self._ended = replace(self._last, inputs=self._now)

    def _recall(self, stood: str) -> None:
        """Take up the last run, if nobody else has touched the build file since, whose stamp is given."""
        last = last_published(self.files.build)
        self._last = last if last and last.build == stood else None
        self._now = self._ended = None
        self._checked = False

    def _remember(self) -> None:
        """Note this run for the next one, with the files as it leaves them; one that did not publish leaves no note."""
        published, build = self.files.published, self.files.build
        if self._ended:
            with suppress(OSError):  # the next run then looks at everything
                replace(self._ended, published=stamp(published), build=stamp(build)).note(build)
        else:
            forget(build)

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["WarehouseFile"]:
        if parent_process():  # a server of the UI, which does not end this run when it is killed
            end_with(os.getppid(), is_from_main_thread=False)
        if ui := os.environ.get("COMMUNIQUE_UI_PROCESS"):
            end_after(int(ui))
        publishes = _publishes(context)
        _tag(
            context,
            {
                PROCESS: this_process(),
                "communique/warehouse": str(paths.absolute(self.path)),
                "communique/publishes": "yes" if publishes else "no",
            },
        )
        self._is_touched = self._is_published = False
        with ExitStack() as held:
            self._refusal = None
            try:
                self._con = held.enter_context(self._opened(context))
            except dg.Failure as failure:
                self._refusal = failure
            yield self
            if self._is_touched and not publishes and context.log:
                context.log.warning(NOT_PUBLISHED.format(self.files.published))

    @contextmanager
    def _opened(self, context: dg.InitResourceContext) -> Iterator[DuckDBPyConnection]:
        """The build file, held by this run; raises a Failure where the warehouse cannot be written."""
        holder = f"run {context.run.run_id}" if context.run else "a process without a run"
        tell = context.log.warning if context.log else print
        _allowed(self.path)
        stood = stamp(self.files.build)
        shares = self.machine.shares
        try:
            paths.warehouse(self.path)
            with self.files.reserved(holder, self.wait_seconds, tell):
                self._recall(stood)
                with self.files.opened(shares) as con:
                    yield con
                self._remember()
        except paths.UnusablePathError as error:
            raise dg.Failure(str(error), allow_retries=False) from error
        except (BuildInUseError, *NOT_WRITABLE) as error:
            raise dg.Failure(why_not_writable(self.files, error), allow_retries=False) from error
