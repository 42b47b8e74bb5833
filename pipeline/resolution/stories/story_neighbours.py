"""Which articles may tell one story: those that share one of their most telling words and lie within days.

Found by blocks of equal words, so that the work grows with the articles and not with their pairs.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.resolution.stories.story_wording import StoryWordings, Weights

TELLING_WORDS = 24  # of an article: those that weigh most among the ones that others have too
MOST_COMPARED = 40  # articles with a word in common, before one in order of days, that it is compared with
AT_ONCE = 64  # articles that are compared with those before them

Day = int | None
Places = npt.NDArray[np.int64]


class Near(NamedTuple):
    """Pairs of articles by place, and how alike they are; ``first`` come later in order of days than ``second``."""

    first: Places
    second: Places
    likeness: Weights

    def at(self, chosen: npt.NDArray[np.bool_]) -> "Near":
        return Near(self.first[chosen], self.second[chosen], self.likeness[chosen])


def neighbours(articles: StoryWordings, days: Sequence[Day], keys: Sequence[str], apart: int, least: float) -> Near:
    """The pairs of articles that are to be compared and are more alike than ``least``, each pair once.

    ``days`` are ordinals, null for an article of an unknown day, which any other may be near; ``apart`` is the most
    days that may lie between two. ``keys`` put articles of one day in an order that does not depend on what was given.
    """
    order = sorted(range(len(keys)), key=lambda place: (days[place] is None, days[place] or 0, keys[place]))
    found = [Near(*(np.zeros(0, dtype=np.int64) for _ in range(3)))]
    for first, second in _pairs(articles, np.array(order, dtype=np.int64), [days[place] for place in order], apart):
        near = Near(first, second, articles.likenesses(first, second))
        found.append(near.at(near.likeness > least))
    return Near(*map(np.concatenate, zip(*found, strict=True)))


def _pairs(articles: StoryWordings, order: Places, days: Sequence[Day], apart: int) -> Iterator[tuple[Places, Places]]:
    """The pairs of some articles with those before them in ``order``, which ``days`` follow."""
    rank = np.zeros(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    words, ranks = _telling(articles, rank)
    holders = np.lexsort((ranks, words))  # by word, in order of days
    words, ranks = words[holders], ranks[holders]
    first_holder = np.searchsorted(words, words)  # of the same word
    dated = np.array([day for day in days if day is not None], dtype=np.int64)
    earliest = np.zeros(len(order), dtype=np.int64)
    earliest[: len(dated)] = np.searchsorted(dated, dated - apart)
    by_rank = np.argsort(ranks, kind="stable")
    bounds = np.searchsorted(ranks[by_rank], np.arange(0, len(order) + AT_ONCE, AT_ONCE)).tolist()
    for start, end in pairwise(bounds):
        own = by_rank[start:end]
        before = own[:, None] - np.arange(1, MOST_COMPARED + 1)
        is_near = before >= first_holder[own, None]
        others = ranks[np.maximum(before, 0)]
        is_near &= others >= earliest[ranks[own], None]
        pairs = np.unique((ranks[own, None] << 32 | others)[is_near])
        if len(pairs):
            yield order[pairs >> 32], order[pairs & 0xFFFFFFFF]


def _telling(articles: StoryWordings, rank: Places) -> tuple[Places, Places]:
    """The words by which articles are looked for, by number, and the rank of the article of each."""
    ranks = np.repeat(rank, np.diff(articles.starts))
    is_shared = articles.article_counts[articles.words] > 1
    words, weights, ranks = articles.words[is_shared].astype(np.int64), articles.weights[is_shared], ranks[is_shared]
    order = np.lexsort((words, -weights, ranks))
    words, ranks = words[order], ranks[order]
    is_telling = np.arange(len(ranks)) - np.searchsorted(ranks, ranks) < TELLING_WORDS
    return words[is_telling], ranks[is_telling]
