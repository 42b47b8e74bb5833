"""The warehouse as files: a private build file that one run writes, and the published file that analysts read.

Reserving, restoring and publishing belong here; what the files hold does not. DuckDB lets one process write a file or
many read it. So a run writes ``<folder>/.build/<name>`` and publishing puts a copy in place of ``<folder>/<name>`` in
one rename: a reader sees the old state or the new one, never a half.
"""

import glob
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from pipeline import paths
from pipeline.database.build_file import connected, open_build
from pipeline.database.build_lock import held
from pipeline.database.published_files import (
    BusyError,
    NotOursError,
    Standing,
    UserObjectsError,
    damage,
    standing,
    user_objects,
)
from pipeline.running import Shares


@dataclass(frozen=True, slots=True)
class Publication:
    """What was published: its size, what users had added and is kept (by kind and name), and what they should know."""

    size_bytes: int
    kept: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Warehouse:
    """The files of one warehouse; ``published`` is the file that analysts open."""

    published: Path

    @property
    def build(self) -> Path:
        return paths.build(self.published)

    @property
    def exchange(self) -> Path:
        """A folder for what workers elsewhere are given and make; there only while they work."""
        return self.build.parent / f"{self.build.name}.exchange"

    @contextmanager
    def opened(self, shares: Shares | None = None) -> Iterator[DuckDBPyConnection]:
        """Open the build file for writing, in its share; what is not inside a ``transaction`` commits by itself."""
        con = open_build(self.build, shares)
        try:
            yield con
        finally:
            con.close()

    @contextmanager
    def reserved(self, holder: str, wait_seconds: float, tell: Callable[[str], None]) -> Iterator[None]:
        """Hold the build for one run; ``holder`` names it to others, ``tell`` is told what a person should know.

        Nothing is made or changed before the published file is known to be ours or absent: see ``ownership`` and
        ``user_objects`` for what is raised. Raises BuildInUseError when another process still holds the build after
        ``wait_seconds``. The system lets go of the lock when its process dies, however it dies.
        """
        self._standing()
        self.build.parent.mkdir(parents=True, exist_ok=True)
        with held(self._lock, holder, wait_seconds, tell):
            self._begin(tell)
            yield

    @property
    def _lock(self) -> Path:
        return self.build.parent / f"{self.build.name}.lock"

    def refuse_another(self) -> None:
        """Raise what ``reserved`` raises for a file that is not ours, and make nothing."""
        self._standing()

    def _standing(self) -> Standing:
        stands = standing(self.published, was_built=self._lock.exists() or self.build.exists())
        if stands is Standing.OURS:
            try:
                user_objects.refuse_what_cannot_be_kept(self.published)
            except duckdb.Error as error:  # it opens, and breaks when read
                damage.raise_if_of_the_machine(error)
                if not damage.problem_of_blocks(self.published):
                    raise
                return Standing.DAMAGED
        return stands

    def _begin(self, tell: Callable[[str], None]) -> None:
        """Sweep up after a killed run, and see to it that the build file is sound or not there.

        A damaged one is set aside, and a copy of the published file takes its place, if that is sound.
        """
        for leftover in self.published.parent.glob(f".{glob.escape(self.published.name)}.*.publishing*"):
            shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()
        shutil.rmtree(self.exchange, ignore_errors=True)
        if self.build.exists() and (wrong := damage.problem(self.build, connected)):
            tell(f"the build file {self.build} is damaged ({wrong}); it is now {damage.set_aside(self.build)}")
        stands = self._standing()
        if stands is Standing.OURS and not self.build.exists():
            self._restore(tell)
        elif stands is Standing.DAMAGED:
            tell(self._keep_damaged("it cannot be read"))

    def _keep_damaged(self, why: str) -> str:
        """Keep the published file under a dated name too; gives what to say of it."""
        kept = damage.keep_beside(self.published)
        return (
            f"the published file {self.published} is damaged ({why}). What users added to it cannot be carried over; "
            f"it stays as {kept}"
        )

    def _restore(self, tell: Callable[[str], None]) -> None:
        """Begin from a copy of the published file, without what users added to it."""
        copy = self.build.parent / f"{self.build.name}.restoring"
        _remove(copy)
        shutil.copyfile(self.published, copy)
        if _log(self.published).exists():
            shutil.copyfile(_log(self.published), _log(copy))
        if wrong := damage.problem(copy, connected, prepared=user_objects.leave_out):
            _remove(copy)
            tell(self._keep_damaged(wrong))
        else:
            copy.replace(self.build)
            tell(f"there was no sound build file: this run begins from {self.published}")

    def publish(self, con: DuckDBPyConnection) -> Publication:
        """Put a copy of the build file in place of the published file, in one step.

        ``con`` is the open build file, without a transaction under way. The copy receives what users added to the
        published file, is flushed to disk and read-only before it takes the name; readers with the old file open keep
        their whole old snapshot. Raises UserObjectsError, BusyError and OSError; the published file then is as it was.
        """
        con.execute("checkpoint")
        self.published.parent.mkdir(parents=True, exist_ok=True)
        copy = self.published.parent / f".{self.published.name}.{os.getpid()}.publishing"
        try:
            while True:
                before = _stamps(self.published)
                shutil.copyfile(self.build, copy)
                kept, warnings = self._carry_over(copy)
                _flush(copy)
                if _stamps(self.published) == before:  # else a user wrote to it meanwhile
                    break
            copy.chmod(0o444)
            copy.replace(self.published)
        except BaseException:
            _remove(copy)
            raise
        _log(self.published).unlink(missing_ok=True)
        _flush(self.published.parent)
        return Publication(self.published.stat().st_size, kept, warnings)

    def _carry_over(self, copy: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Put what users added to the published file into its successor; gives their names, and what to warn of."""
        stands = self._standing()
        if stands is Standing.ABSENT:
            return (), ()
        if stands is Standing.DAMAGED:
            return (), (self._keep_damaged("it cannot be read"),)
        try:
            theirs = user_objects.carry_over(self.published, copy)
        except duckdb.Error as error:
            damage.raise_if_of_the_machine(error)
            wrong = damage.problem_of_blocks(self.published)
            if not wrong:
                raise UserObjectsError(f"what users added cannot be carried over: {damage.told(error)}") from error
            _remove(copy)
            shutil.copyfile(self.build, copy)
            return (), (self._keep_damaged(wrong),)
        broken = user_objects.broken_views(copy, theirs)
        warnings = (f"the {view}, which a user added, is kept and does not work: {why}" for view, why in broken.items())
        return tuple(map(str, theirs)), tuple(warnings)


NOT_WRITABLE = (NotOursError, BusyError, UserObjectsError, OSError, duckdb.Error)


def why_not_writable(files: Warehouse, error: Exception) -> str:
    """In one line, why a run cannot write to a warehouse: an error of these or of the system."""
    if isinstance(error, OSError):
        return f"the warehouse {files.published} cannot be written: {error.strerror}: {error.filename}"
    if isinstance(error, duckdb.Error):
        return f"the warehouse {files.published} cannot be written: {damage.told(error)}"
    return str(error)


def _log(path: Path) -> Path:
    """Where DuckDB keeps what was written to a file and is not in it yet."""
    return Path(f"{path}.wal")


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    _log(path).unlink(missing_ok=True)


def _stamps(path: Path) -> list[tuple[int, int]]:
    """What changes when somebody writes to a database file."""
    there = (each.stat() for each in (path, _log(path)) if each.exists())
    return [(status.st_size, status.st_mtime_ns) for status in there]


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
