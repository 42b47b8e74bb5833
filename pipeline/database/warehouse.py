"""The warehouse as files: a private build file that one run writes, and the published file that analysts read.

Opening, locking and publishing belong here, and reading and writing rows in bulk; what the rows mean does not.
DuckDB lets one process write a file or many read it. So a run writes ``<folder>/.build/<name>`` and publishing puts a
copy in place of ``<folder>/<name>`` in one rename: a reader sees the old state or the new one, never a half.
"""

import fcntl
import glob
import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import duckdb
import polars as pl
from duckdb import DuckDBPyConnection

from pipeline.database.published_files import (
    BusyError,
    NotOursError,
    Standing,
    UserObjectsError,
    damage,
    standing,
    user_objects,
)
from pipeline.database.schema import sql
from pipeline.running import chunked

STORAGE_VERSION = "v1.5.0"  # the newest format that clients of DuckDB 1.5 read
MEMORY_LIMIT = "400MB"  # of DuckDB's own; with Python and two extraction workers a run stays under 1.5 GB
ROWS_AT_A_TIME = 1_000
ROWS_UPDATED = 122_880  # a row group of DuckDB's
KEPT_ACROSS_SCHEMAS = (
    "documents",
    "publications",
    "rejects",
    "source_files",
)  # what cannot be computed again from other tables

AnyRow = Mapping[str, object]
Record = TypeVar("Record")
Item = TypeVar("Item")


class BuildInUseError(RuntimeError):
    """Another run holds the build file; the message says who, since when and what to do."""


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
        return self.published.parent / ".build" / self.published.name

    @contextmanager
    def opened(self) -> Iterator[DuckDBPyConnection]:
        """Open the build file for writing; what is not inside a ``transaction`` commits by itself."""
        con = open_build(self.build)
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
        with self._lock.open("a+", encoding="utf-8") as lock:
            _acquire(lock.fileno(), lock.name, wait_seconds, tell)
            lock.truncate(0)
            json.dump({"holder": holder, "process": os.getpid(), "since": datetime.now(UTC).isoformat()}, lock)
            lock.flush()
            try:
                self._begin(tell)
                yield
            finally:
                lock.truncate(0)

    @property
    def _lock(self) -> Path:
        return self.build.parent / f"{self.build.name}.lock"

    def _standing(self) -> Standing:
        found = standing(self.published, was_built=self._lock.exists() or self.build.exists())
        if found is Standing.OURS:
            try:
                user_objects.refuse_what_cannot_be_kept(self.published)
            except duckdb.Error as error:  # it opens, and breaks when read
                damage.raise_if_of_the_machine(error)
                if not damage.problem_of_blocks(self.published):
                    raise
                return Standing.DAMAGED
        return found

    def _begin(self, tell: Callable[[str], None]) -> None:
        """Sweep up after a killed run, and see to it that the build file is sound or not there.

        A damaged one is set aside, and a copy of the published file takes its place, if that is sound.
        """
        for leftover in self.published.parent.glob(f".{glob.escape(self.published.name)}.*.publishing*"):
            shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()
        if self.build.exists() and (wrong := damage.problem(self.build, _connected)):
            tell(f"the build file {self.build} is damaged ({wrong}); it is now {damage.set_aside(self.build)}")
        found = self._standing()
        if found is Standing.OURS and not self.build.exists():
            self._restore(tell)
        elif found is Standing.DAMAGED:
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
        if wrong := damage.problem(copy, _connected, prepared=user_objects.leave_out):
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
        found = self._standing()
        if found is Standing.ABSENT:
            return (), ()
        if found is Standing.DAMAGED:
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
    found = (each.stat() for each in (path, _log(path)) if each.exists())
    return [(status.st_size, status.st_mtime_ns) for status in found]


@contextmanager
def transaction(con: DuckDBPyConnection) -> Iterator[None]:
    """Commit what the block wrote when it ends well, else roll all of it back."""
    con.begin()
    try:
        yield
    except BaseException:
        con.rollback()
        raise
    con.commit()


def write_each(
    con: DuckDBPyConnection,
    items: Sequence[Item],
    write: Callable[[Sequence[Item]], None],
    instead: Callable[[Item, Exception], Item],
) -> list[Item]:
    """Write items, in one transaction or in as few as the ones leave that cannot be written; gives what was written.

    For an item that cannot be written, ``instead`` is, given the item and why. Raises what is no item's fault: that the
    file or the database itself gave out.
    """
    try:
        with transaction(con):
            write(items)
        return list(items)
    except Exception as error:
        if damage.is_of_no_row(error):
            raise
        if len(items) > 1:
            half = len(items) // 2
            return write_each(con, items[:half], write, instead) + write_each(con, items[half:], write, instead)
        told = [instead(items[0], error)]
    with transaction(con):
        write(told)
    return told


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _acquire(descriptor: int, name: str, wait_seconds: float, waiting: Callable[[str], None]) -> None:
    deadline = time.monotonic() + wait_seconds
    told = False
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            message = _in_use(Path(name))
        if time.monotonic() >= deadline:
            raise BuildInUseError(message)
        if not told:
            waiting(message)
            told = True
        time.sleep(0.2)


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


def open_build(path: Path) -> DuckDBPyConnection:
    """Open a build file for writing, with every table of ``sql/tables``; a changed table definition rebuilds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    con = _connected(path)
    con.execute("set timezone = 'UTC'")
    con.execute("set preserve_insertion_order = true")
    con.execute("set enable_caching_operators = false")  # they copy a body a quote: 6.4 GB for nine of 3 to 13 MB
    _bring_up_to_date(con)
    for macro in sql.macros():
        con.execute(macro.text)
        comment = sql.literal(macro.description)  # tells it from a user's
        con.execute(f"comment on macro table {macro.name} is {comment}")
    return con


def _connected(path: Path) -> DuckDBPyConnection:
    return duckdb.connect(
        str(path), config={"storage_compatibility_version": STORAGE_VERSION, "memory_limit": MEMORY_LIMIT}
    )


def _bring_up_to_date(con: DuckDBPyConnection) -> None:
    definitions = [file.text for file in sql.folder("tables")]
    digest = hashlib.sha256("\n".join(definitions).encode()).hexdigest()
    with transaction(con):
        con.execute("create table if not exists schema_version (digest text not null)")
        if con.execute("from schema_version").fetchall() == [(digest,)]:
            return
        kept = _set_aside(con)
        for definition in definitions:
            con.execute(definition)
        for name in kept:
            shared = ", ".join(column for column in columns(con, name) if column in columns(con, f"kept_{name}"))
            con.execute(f"insert into {name} ({shared}) select {shared} from kept_{name}")
            con.execute(f"drop table kept_{name}")
        con.execute("delete from schema_version")
        con.execute("insert into schema_version values (?)", [digest])


def _set_aside(con: DuckDBPyConnection) -> list[str]:
    """Drop what can be computed again and rename what cannot; gives the names of the tables kept."""
    found = con.execute(
        "select table_name, table_type from information_schema.tables where table_name <> 'schema_version'"
    ).fetchall()
    for name, kind in found:
        if kind == "VIEW":
            con.execute(f'drop view "{name}"')
    tables = [name for name, kind in found if kind != "VIEW"]
    for name in tables:
        con.execute(
            f"alter table {name} rename to kept_{name}" if name in KEPT_ACROSS_SCHEMAS else f'drop table "{name}"'
        )
    return [name for name in tables if name in KEPT_ACROSS_SCHEMAS]


def insert(con: DuckDBPyConnection, table: str, rows: Sequence[AnyRow], conflict: str = "") -> int:
    """Append rows (column name to value; columns left out are null); gives how many.

    ``conflict`` is an ``on conflict`` clause for rows whose key is there already; without one they raise.
    """
    if rows:
        con.register("rows_to_insert", pl.DataFrame(rows, infer_schema_length=None).to_arrow())
        con.execute(f"insert into {table} by name from rows_to_insert {conflict}")
        con.unregister("rows_to_insert")
    return len(rows)


def upsert(con: DuckDBPyConnection, table: str, rows: Sequence[AnyRow], updated: Sequence[str]) -> int:
    """Append rows; of one whose key is there already only the ``updated`` columns change. Gives how many came."""
    assignments = ", ".join(f"{column} = excluded.{column}" for column in updated)
    return insert(con, table, rows, f"on conflict do update set {assignments}")


def mark(con: DuckDBPyConnection, stage: str, digests: Mapping[str, str], version: str) -> None:
    """Remember by which version of its code a stage has read records, given with the digest of what it read."""
    marks = [
        {"stage": stage, "record_key": key, "code_version": version, "input_digest": digest}
        for key, digest in digests.items()
    ]
    upsert(con, "stage_marks", marks, ["code_version", "input_digest"])


def rows_by_key(con: DuckDBPyConnection, table: str, column: str, keys: Sequence[str]) -> list[dict[str, object]]:
    """The rows with these keys, as column name to value, in the order of the keys."""
    relation = con.sql(f"from {table} where {column} in (select unnest($keys::text[]))", params={"keys": list(keys)})
    place = {key: number for number, key in enumerate(keys)}
    found = [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]
    return sorted(found, key=lambda row: place[str(row[column])])


def delete(con: DuckDBPyConnection, table: str, column: str, keys: Iterable[str]) -> None:
    """Delete the rows whose column holds one of the keys."""
    con.execute(f"delete from {table} where {column} in (select unnest(?::text[]))", [list(keys)])


def replace(con: DuckDBPyConnection, table: str, rows: Iterable[AnyRow], order: str) -> int:
    """Make the table hold these rows and no others, and give how many differ; without a difference nothing is written.

    ``order`` names the columns by which new rows are appended, so that a build repeats exactly.
    """
    hold(con, "wanted", table, rows)
    return _take_over(con, table, order)


def replace_groups(
    con: DuckDBPyConnection, table: str, key: str, groups: Iterable[tuple[AnyRow, Sequence[str]]]
) -> int:
    """Make the table hold the rows of these groups, as ``replace`` does, in order of ``key``.

    The temporary table ``links`` (key, value) then holds the key of the group by the key of each member.
    """
    hold(con, "wanted", table, ())
    con.execute("create or replace temp table links (key text not null, value text not null)")
    for some in chunked(groups, ROWS_AT_A_TIME):
        insert(con, "wanted", [row for row, _ in some])
        insert(con, "links", [{"key": member, "value": row[key]} for row, members in some for member in members])
    return _take_over(con, table, key)


def _take_over(con: DuckDBPyConnection, table: str, order: str) -> int:
    """Make the table hold the rows of ``wanted``."""
    (gone,) = _one(con, f"select count(*) from (from {table} except all from wanted)")
    (new,) = _one(con, f"select count(*) from (from wanted except all from {table})")
    if gone or new:
        con.execute(f"delete from {table}")
        con.execute(f"insert into {table} from wanted order by {order}")
    con.execute("drop table wanted")
    return int(str(gone)) + int(str(new))


def hold(con: DuckDBPyConnection, name: str, like: str, rows: Iterable[AnyRow]) -> None:
    """Hold rows in a temporary table of the columns of ``like``, for a statement of ``sql/steps`` to use."""
    con.execute(f"create or replace temp table {name} as from {like} limit 0")
    for some in chunked(rows, ROWS_AT_A_TIME):
        insert(con, name, some)


def link(con: DuckDBPyConnection, table: str, key: str, column: str) -> None:
    """Set ``column`` of each row to what ``links`` holds for its key, null for none; equal rows are not written."""
    update(
        con,
        table,
        f"update {table} set {column} = linked.value from (select {table}.{key} as key, links.value from {table} "
        f"left join links on links.key = {table}.{key}) as linked "
        f"where linked.key = {table}.{key} and {table}.{column} is distinct from linked.value "
        f"and {table}.rowid between $first and $last",
    )


def update(con: DuckDBPyConnection, table: str, statement: str) -> None:
    """Run an update that takes rowids of the table, ``$first`` to ``$last``, until it has seen all rows.

    What one statement changes is held in memory until it is committed, so every part is, by itself.
    """
    (rowids,) = _one(con, f"select coalesce(max(rowid) + 1, 0) from {table}")
    for first in range(0, int(str(rowids)), ROWS_UPDATED):
        con.execute(statement, {"first": first, "last": first + ROWS_UPDATED - 1})
        con.execute("checkpoint")


def records(con: DuckDBPyConnection, query: str, kind: type[Record]) -> Iterator[Record]:
    """The rows of a select as records whose fields have the columns' names, read as they are asked for."""
    rows = con.cursor().execute(query)
    names = [name for name, *_ in rows.description or ()]
    return (kind(**dict(zip(names, row, strict=True))) for row in _fetched(rows))


def streamed(con: DuckDBPyConnection, query: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a select, read as they are asked for; other work on ``con`` may go on meanwhile."""
    return _fetched(con.cursor().execute(query))


def _fetched(rows: DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while some := rows.fetchmany(ROWS_AT_A_TIME):
        yield from some


def _one(con: DuckDBPyConnection, query: str) -> tuple[object, ...]:
    (row,) = con.execute(query).fetchall()
    return tuple(row)


def columns(con: DuckDBPyConnection, table: str) -> tuple[str, ...]:
    """The names of a table's or view's columns, in order."""
    return tuple(str(name) for name, *_ in con.execute(f'describe "{table}"').fetchall())


def row_count(con: DuckDBPyConnection, table: str) -> int:
    return int(str(_one(con, f'select count(*) from "{table}"')[0]))


def content_hash(con: DuckDBPyConnection, table: str, leave_out: Sequence[str] = (), only: str = "true") -> str:
    """A digest of a table's rows whatever their order, but for the columns that ``leave_out`` names.

    ``only`` is a condition in SQL for the rows that count.
    """
    compared = f"* exclude ({', '.join(leave_out)})" if leave_out else "*"
    rows = f'select {compared} from "{table}" where {only}'
    query = f"select count(*), coalesce(sum(hash(t)::hugeint), 0) from ({rows}) as t"
    return hashlib.sha256(repr(_one(con, query)).encode()).hexdigest()[:16]
