"""Which articles may tell one story: those that share one of their most telling words and lie within days.

Found by blocks of equal words, so that the work grows with the articles and not with their pairs.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from pipeline.resolution.stories.story_wording import StoryWordings

TELLING_WORDS = 24  # of an article: those that weigh most among the ones that others have too
MOST_COMPARED = 40  # articles with a word in common, before one in order of days, that it is compared with

Day = int | None
Places = npt.NDArray[np.uint32]


def neighbours(
    articles: StoryWordings, days: Sequence[Day], keys: Sequence[str], apart: int
) -> Iterator[tuple[int, Places]]:
    """The places of articles, each with those of the ones before it that it is to be compared with.

    ``days`` are ordinals, null for an article of an unknown day, which any other may be near; ``apart`` is the most
    days that may lie between two. ``keys`` put articles of one day in an order that does not depend on what was given.
    """
    order = sorted(range(len(keys)), key=lambda place: (days[place] is None, days[place] or 0, keys[place]))
    holders: dict[int, deque[int]] = defaultdict(lambda: deque(maxlen=MOST_COMPARED))
    for place in order:
        near: set[int] = set()
        for word in _telling(articles, place):
            near.update(holders[word])
            holders[word].append(place)
        near.discard(place)
        day = days[place]
        fitting = [other for other in near if day is None or (days[other] or 0) >= day - apart]
        if fitting:
            yield place, np.array(sorted(fitting), dtype=np.uint32)


def _telling(articles: StoryWordings, place: int) -> list[int]:
    """The words by which an article is looked for, by number."""
    own = articles.of_articles[place]
    is_shared = articles.article_counts[own.words] > 1
    words, weights = own.words[is_shared], own.weights[is_shared]
    if len(words) > TELLING_WORDS:
        ranked = sorted(zip(-weights, (articles.vocabulary[word] for word in words), words, strict=True))
        return [int(word) for _, _, word in ranked[:TELLING_WORDS]]
    return [int(word) for word in words]
