"""Which things share a key, for millions of keys at a time: numbers and hashes in arrays, sorted."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Keys = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.uint32]


def holders(keys: Sequence[Keys]) -> Iterator[tuple[np.uint64, Numbers]]:
    """Each key that more than one thing holds, with their numbers (places in ``keys``), both in ascending order."""
    if not keys:
        return
    numbers = np.repeat(np.arange(len(keys), dtype=np.uint32), [len(own) for own in keys])
    flat = np.concatenate(keys)
    order = np.argsort(flat, kind="stable")
    flat, numbers = flat[order], numbers[order]
    starts = np.flatnonzero(np.r_[True, flat[1:] != flat[:-1]]) if len(flat) else np.zeros(0, dtype=np.int64)
    ends = np.r_[starts[1:], len(flat)]
    is_shared = ends - starts > 1
    for start, end in zip(starts[is_shared].tolist(), ends[is_shared].tolist(), strict=True):
        yield flat[start], numbers[start:end]


def pairs(groups: Sequence[Numbers]) -> Iterator[tuple[int, int]]:
    """Every two numbers that stand in one group, the smaller first, each pair once, in ascending order."""
    if not groups:
        return
    first = np.concatenate([group[_places(len(group))[0]] for group in groups])
    second = np.concatenate([group[_places(len(group))[1]] for group in groups])
    for pair in np.unique(first.astype(np.uint64) << np.uint64(32) | second.astype(np.uint64)).tolist():
        yield pair >> 32, pair & 0xFFFFFFFF


@lru_cache
def _places(size: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    first, second = np.triu_indices(size, k=1)
    return first, second
