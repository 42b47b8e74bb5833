"""Dagster's records in SQLite, as Dagster keeps them, over connections that stay open: ``dagster.yaml`` names it.

Dagster opens a file anew for each of the 1,600 statements of a run and reads its whole schema each time, which is two
thirds of what storing takes. The files are the same: Dagster itself, and earlier versions of this project, read them.
"""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

import sqlalchemy
from dagster._core.events.log import EventLogEntry
from dagster._core.storage.event_log.sqlite.sqlite_event_log import SqliteEventLogStorage
from dagster._core.storage.runs.sqlite.sqlite_run_storage import SqliteRunStorage
from dagster._core.storage.sqlite import SQLITE_BUSY_TIMEOUT_SECONDS
from dagster._core.storage.sqlite_storage import DagsterSqliteStorage
from dagster._serdes import ConfigurableClassData
from sqlalchemy.engine import Connection, Engine

from pipeline.runs.plain_failures import plainly

MOST_OPEN = 8  # files; a run writes three, the UI reads one a run that it shows


class OpenFiles:
    """SQLite files, each with one connection that stays open; those that were asked for last."""

    def __init__(self) -> None:
        self._engines: OrderedDict[str, Engine] = OrderedDict()

    def engine(self, path: str) -> Engine:
        """The engine of a file, given as SQLAlchemy writes it."""
        engine = self._engines.pop(path, None) or _opened(path)
        self._engines[path] = engine
        if len(self._engines) > MOST_OPEN:
            self._engines.popitem(last=False)[1].dispose()
        return engine

    def close(self) -> None:
        for engine in self._engines.values():
            engine.dispose()
        self._engines.clear()


def _opened(path: str) -> Engine:
    """An engine that keeps one connection, and opens more while that is in use.

    Without a flush to disk at each commit: a killed process loses nothing by it, since the log is in the system's
    hands, and a machine that loses power loses the end of a record of runs.
    """
    engine = sqlalchemy.create_engine(
        path,
        poolclass=sqlalchemy.pool.QueuePool,
        pool_size=1,
        max_overflow=-1,
        connect_args={"timeout": SQLITE_BUSY_TIMEOUT_SECONDS, "check_same_thread": False},
    )
    sqlalchemy.event.listen(engine, "connect", lambda con, _: con.execute("pragma synchronous = normal"))
    return engine


class KeptEventLog(SqliteEventLogStorage):
    """The log of events, a file a run and one for what is asked across runs; failures begin with their cause."""

    def __init__(self, base_dir: str, inst_data: ConfigurableClassData | None = None) -> None:
        self._files = OpenFiles()
        super().__init__(base_dir, inst_data)

    @contextmanager
    def _connect(self, shard: str) -> Iterator[Connection]:
        with self._db_lock:
            engine = self._files.engine(self.conn_string_for_shard(shard))
            if shard not in self._initialized_dbs:
                self._initdb(engine)
                self._initialized_dbs.add(shard)
            with engine.begin() as con:
                yield con

    def store_event(self, event: EventLogEntry) -> None:
        super().store_event(plainly(event))

    def wipe(self) -> None:
        self._files.close()
        super().wipe()

    def dispose(self) -> None:
        super().dispose()
        self._files.close()


class KeptRuns(SqliteRunStorage):
    """The runs with their states and tags."""

    def __init__(self, conn_string: str, inst_data: ConfigurableClassData | None = None) -> None:
        super().__init__(conn_string, inst_data)
        self._files = OpenFiles()

    @contextmanager
    def connect(self) -> Iterator[Connection]:
        with self._files.engine(self._conn_string).begin() as con:
            yield con

    def dispose(self) -> None:
        self._files.close()


class KeptStorage(DagsterSqliteStorage):
    """All that Dagster remembers in a folder."""

    def __init__(self, base_dir: str, inst_data: ConfigurableClassData | None = None) -> None:
        super().__init__(base_dir, inst_data)
        self._event_log_storage = KeptEventLog(self._event_log_storage._base_dir)
        self._run_storage = KeptRuns(self._run_storage._conn_string)

    @classmethod
    def from_config_value(cls, inst_data: ConfigurableClassData | None, config_value: Any) -> Self:
        return cls.from_local(inst_data=inst_data, **config_value)
