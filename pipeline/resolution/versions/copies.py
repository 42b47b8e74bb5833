"""Which articles are copies of one text.

Near-duplicates are found by MinHash (Broder 1997) over runs of five words, as rensa computes it, and verified exactly;
identical texts collapse before that, so that a thousand copies cost no more than one.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import numpy as np
from rensa import RMinHash

from pipeline.ids import stable_id
from pipeline.resolution.grouping import Groups, Runs, Spool, blocks, same_words

PERMUTATIONS = 128
BAND = 3  # values; two texts that share half of their runs meet in a band with a chance of .996
SEED = 42
SMALLEST_TEXT = 12  # words; shorter ones are copies only when they are equal
COPY_SHARE = 0.6  # of the shorter text's runs of five words that stand in the longer one
LEAST_JACCARD = 0.3
COMPARED = 3  # texts of one group that another text is compared with in a band
READ_AT_A_TIME = 2_000  # texts whose runs are held for comparing


class Text(NamedTuple):
    """A body, the articles that have it, and the sketch of its runs of words; empty for a short one.

    ``words_id`` is that of its words, empty when there are none.
    """

    words_id: str
    article_ids: tuple[str, ...]
    sketch: tuple[int, ...]


def near_copies(bodies: Iterable[tuple[str, str]], body_of: Callable[[str], str]) -> Iterator[list[str]]:
    """Group articles, given as pairs of article_id and body, by text; one is alone when nothing else holds its words.

    Two texts are copies when 60 % of the shorter one's runs of five words stand in the longer one and they share 30 %
    of all their runs. Equal bodies that stand one after the other are read as one; ``body_of`` gives the body of an
    article_id once more where two texts may be copies, so that no bodies need be held. Members are in order.
    """
    known = Spool(_text(body, [name for name, _ in own]) for body, own in groupby(bodies, itemgetter(1)))
    groups = Groups[str]()
    for same in blocks((text.words_id, name) for text in known for name in text.article_ids if text.words_id):
        for name in same:
            groups.join(same[0], name)
    runs_of = lru_cache(READ_AT_A_TIME)(lambda name: same_words.run_hashes(same_words.words(body_of(name))))
    for meeting in blocks((band, text.article_ids[0]) for text in known for band in _bands(text)):
        _join_copies(sorted(meeting), runs_of, groups)
    for members in blocks((groups.root(name), name) for text in known for name in text.article_ids):
        yield sorted(members)


def _text(body: str, article_ids: Sequence[str]) -> Text:
    words = same_words.words(body)
    return Text(
        stable_id(*words) if words else "", tuple(article_ids), _sketch(words) if len(words) >= SMALLEST_TEXT else ()
    )


def _sketch(words: Sequence[str]) -> tuple[int, ...]:
    sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    sketch.update([str(run) for run in same_words.run_hashes(words).tolist()])
    return tuple(sketch.digest())


def _bands(text: Text) -> Iterator[str]:
    for start in range(0, PERMUTATIONS - BAND + 1, BAND) if text.sketch else ():
        yield repr((start, text.sketch[start : start + BAND]))


def _join_copies(meeting: Sequence[str], runs_of: Callable[[str], Runs], groups: Groups[str]) -> None:
    """Join those that are copies among texts that meet in a band; a text is compared with a few of each group."""
    compared: list[str] = []
    for other in meeting:
        for one in compared:
            if not groups.together(one, other) and _is_copy(runs_of(one), runs_of(other)):
                groups.join(one, other)
        if sum(groups.together(one, other) for one in compared) < COMPARED:
            compared.append(other)


def _is_copy(one: Runs, other: Runs) -> bool:
    common = len(np.intersect1d(one, other, assume_unique=True))
    return common >= COPY_SHARE * min(len(one), len(other)) and common >= LEAST_JACCARD * (
        len(one) + len(other) - common
    )
