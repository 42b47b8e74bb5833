"""Records put together by key, however many there are: what does not fit waits on disk.

Grouping compares records block by block, so that its memory is that of the largest block and not of all records.
Records that wait on disk are best named tuples, which are written and read faster than dataclasses with slots.
"""

import heapq
import pickle
import tempfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Generic, TypeVar

from pipeline.running import chunked

Item = TypeVar("Item")
HELD = 20_000  # records that are sorted in memory at a time
WRITTEN = 500  # records that are written together, so that what they share is written once
SMALL = 1 << 20  # bytes that a spool keeps in memory before it goes to disk


class Spool(Generic[Item]):
    """Records on disk, in the order given, to be read as often as wanted; readers may be under way together."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._file = tempfile.SpooledTemporaryFile(SMALL)  # noqa: SIM115 - it lives as long as the spool
        for some in chunked(items, WRITTEN):
            pickle.dump(some, self._file, pickle.HIGHEST_PROTOCOL)
        self._end = self._file.tell()

    def __iter__(self) -> Iterator[Item]:
        position = 0
        while position < self._end:
            self._file.seek(position)
            some: list[Item] = pickle.load(self._file)
            position = self._file.tell()
            yield from some


def grouped(keyed: Iterable[tuple[str, Item]]) -> Iterator[tuple[str, Iterator[Item]]]:
    """The records of each key, in order of key and then as given; a key's records are gone once the next is asked for.

    An external merge sort (Knuth, The Art of Computer Programming 3, 5.4.1): runs of ``HELD`` records are sorted in
    memory, and merged from disk when there is more than one.
    """
    runs: list[Iterable[tuple[str, Item]]] = []
    for some in chunked(keyed, HELD):
        some.sort(key=itemgetter(0))
        runs.append(some if len(some) < HELD else Spool(some))
    for key, own in groupby(heapq.merge(*runs, key=itemgetter(0)), key=itemgetter(0)):
        yield key, map(itemgetter(1), own)


def blocks(keyed: Iterable[tuple[str, Item]]) -> Iterator[list[Item]]:
    """The records of each key as a list, in order of key."""
    for _, own in grouped(keyed):
        yield list(own)
