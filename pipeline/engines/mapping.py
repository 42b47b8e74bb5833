"""Rows in, rows out: a function of single records over batches of Arrow tables, on an engine.

What the rows are belongs to who makes the ``RowFunction``. Where they are worked on is the engine's: processes of this
machine here, a cluster in ``ray_engine``.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import pyarrow as pa

from pipeline.running import (
    PORTION_CHARACTERS,
    PORTION_ITEMS,
    Task,
    Undone,
    answers,
    portions,
    results,
    undone,
)

SIZE = "size"
"""The column of a batch with the characters of each record, by which its time is limited."""

Tables = Mapping[str, pa.Table]


@dataclass(frozen=True, slots=True)
class RowFunction:
    """What is made of rows, as three functions of modules, since other processes are sent their names.

    ``records`` gives the record of each row of a batch, ``function`` what it makes of each record, and ``tables`` the
    rows of every table that come of records and what was made of them, ``Undone`` where something went wrong.
    """

    records: Callable[[pa.Table], list[Any]]
    function: Callable[[list[Any]], Sequence[Any]]
    tables: Callable[[Sequence[tuple[Any, Any]]], Tables]

    def done(self, portion: pa.Table, seconds: list[float], kills: bool = False) -> Tables:
        """The rows of a portion; a record whose own cannot be told is ``Undone``, too."""
        found = self.records(portion)
        made = list(zip(found, results(self.function, found, seconds, kills), strict=True))
        try:
            return self.tables(made)
        except Exception:
            return joined([self._of_one(*one) for one in made])

    def undone(self, portion: pa.Table, why: Undone) -> Tables:
        """The rows of a portion of one record that could not be worked on."""
        return self.tables([(record, why) for record in self.records(portion)])

    def _of_one(self, record: Any, made: Any) -> Tables:
        try:
            return self.tables([(record, made)])
        except Exception as error:
            return self.tables([(record, undone(error))])


class Engine(Protocol):
    """Where batches are worked on."""

    def mapped(self, function: RowFunction, batches: Iterable[pa.Table]) -> Iterator[Tables]:
        """The rows that come of the batches, in their order, some records' at a time; read as they are needed.

        What goes wrong with one record, down to the death of the process that worked on it, costs that record.
        """


@dataclass(frozen=True, slots=True)
class LocalEngine:
    """Worker processes of this machine, once there are ``worth_workers`` records; see ``answers``."""

    workers: int
    worth_workers: int

    def mapped(self, function: RowFunction, batches: Iterable[pa.Table]) -> Iterator[Tables]:
        return answers(function, (task for batch in batches for task in tasks(batch)), self.worth_workers, self.workers)


def tasks(batch: pa.Table) -> Iterator[Task]:
    """The portions of a batch. Their rows are copies: a slice takes its whole batch along to another process."""
    sizes = batch[SIZE].to_pylist()
    for places in portions(range(len(sizes)), sizes.__getitem__, PORTION_ITEMS, PORTION_CHARACTERS):
        yield Task(batch.take(places), [sizes[place] for place in places])


def joined(some: Sequence[Tables]) -> Tables:
    """The rows of several answers as one."""
    return {name: pa.concat_tables([tables[name] for tables in some]) for name in some[0]}
