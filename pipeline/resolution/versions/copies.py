"""Which texts are copies of one another.

Near-duplicates are found by MinHash (Broder 1997) over runs of five words, as rensa computes it, and verified exactly.
A text is known by the id of its words: articles of equal words are one text, whatever their case and marks.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from rensa import RMinHash

from pipeline.ids import stable_id
from pipeline.resolution.grouping import Groups, Runs, same_words

PERMUTATIONS = 128
BAND = 3  # values; two texts that share half of their runs meet in a band with a chance of .996
SEED = 42
SMALLEST_TEXT = 12  # words; shorter ones are copies only when they are equal
COPY_SHARE = 0.6  # of the shorter text's runs of five words that stand in the longer one
LEAST_JACCARD = 0.3
COMPARED = 3  # texts of one group that another text is compared with in a band


@dataclass(frozen=True, slots=True)
class TextKeys:
    """By what a text is found: the id of its words, null for none, and the bands of its sketch, none of a short one."""

    words_id: str | None
    bands: list[int]


def text_keys(body: str) -> TextKeys:
    words = same_words.words(body)
    if not words:
        return TextKeys(None, [])
    return TextKeys(stable_id(*words), _bands(words) if len(words) >= SMALLEST_TEXT else [])


def _bands(words: Sequence[str]) -> list[int]:
    """A number of 64 bits, with a sign, for every three values of the sketch and their place in it."""
    sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    sketch.update([str(run) for run in same_words.run_hashes(words).tolist()])
    count = PERMUTATIONS // BAND
    values = np.array(sketch.digest()[: count * BAND], dtype=np.uint64).reshape(count, BAND)
    bands = np.arange(count, dtype=np.uint64)
    for place in range(BAND):
        bands = bands * same_words.FACTOR + values[:, place]
    found: list[int] = bands.astype(np.int64).tolist()
    return found


def near_copies(meetings: Iterable[Sequence[str]], is_copy: Callable[[str, str], bool]) -> list[list[str]]:
    """Group texts that are copies, each with at least another; ``meetings`` are the texts that share a band.

    The result is the same for the same meetings in the same order; ``is_copy`` is asked of two texts that meet.
    """
    groups = Groups[str]()
    met: set[str] = set()
    for meeting in meetings:
        _join_copies(meeting, is_copy, groups)
        met.update(meeting)
    return [members for members in groups.lists(sorted(met)) if len(members) > 1]


def _join_copies(meeting: Sequence[str], is_copy: Callable[[str, str], bool], groups: Groups[str]) -> None:
    """Join those that are copies among texts that meet in a band; a text is compared with a few of each group."""
    compared: list[str] = []
    for other in meeting:
        for one in compared:
            if not groups.together(one, other) and is_copy(one, other):
                groups.join(one, other)
        if sum(groups.together(one, other) for one in compared) < COMPARED:
            compared.append(other)


def runs(body: str) -> Runs:
    """The runs of five words by which two texts are compared."""
    return same_words.run_hashes(same_words.words(body))


def is_copy(one: Runs, other: Runs) -> bool:
    """Whether 60 % of the shorter text's runs stand in the longer one, and the two share 30 % of all their runs."""
    common = len(np.intersect1d(one, other, assume_unique=True))
    return common >= COPY_SHARE * min(len(one), len(other)) and common >= LEAST_JACCARD * (
        len(one) + len(other) - common
    )
