"""How articles join, given how alike they are."""

import numpy as np
import pytest

from pipeline.resolution.stories.story_clusters import Days, clustered
from pipeline.resolution.stories.story_neighbours import Near
from pipeline.resolution.stories.story_wording import SCALE, StoryWording, StoryWordings

UNDATED = Days(None, None, None, None)


def wording(**weights: float) -> StoryWording:
    """A vector of some words, one letter each, brought to its length."""
    length = sum(weight**2 for weight in weights.values()) ** 0.5
    words = sorted(weights)
    values = [round(SCALE * weights[word] / length) for word in words]
    return StoryWording(np.array([ord(word) for word in words], dtype=np.uint32), np.array(values, dtype=np.int64))


def on(day: int) -> Days:
    return Days(day, day, day, None)


def found(articles: list[StoryWording], days: list[Days], usual: float = 0.0) -> list[list[int]]:
    lengths = [len(own.words) for own in articles]
    worded = StoryWordings(
        [chr(number) for number in range(128)],
        np.ones(128, dtype=np.int64),
        np.ones(128),
        np.cumsum([0, *lengths]),
        np.concatenate([own.words for own in articles]),
        np.concatenate([own.weights for own in articles]),
    )
    second, first = np.triu_indices(len(articles), k=1)
    near = Near(first, second, worded.likenesses(first, second))
    return clustered([f"{place:03}" for place in range(len(articles))], worded, days, near, usual)


def test_what_is_most_alike_joins_first() -> None:
    close = [wording(a=1, b=0.2), wording(a=1, b=0.3), wording(b=1, a=0.1, c=2)]
    assert found(close, [on(1)] * 3) == [[0, 1], [2]]


def test_two_tight_clusters_that_share_half_of_their_words_stay_apart() -> None:
    articles = [wording(a=1, b=1, x=0.1 * n) for n in range(3)] + [wording(a=1, c=1, y=0.1 * n) for n in range(3)]
    assert found(articles, [on(1)] * 6) == [[0, 1, 2], [3, 4, 5]]


def test_an_article_alone_needs_to_be_as_alike_on_average_only_as_the_least() -> None:
    articles = [wording(a=1, b=1), wording(a=1, b=1), wording(a=1, c=1.5)]
    assert found(articles, [on(1)] * 3) == [[0, 1, 2]]


@pytest.mark.parametrize(("likeness", "days", "is_one"), [
    (0.26, [on(1), on(1)], True),
    (0.26, [on(1), on(2)], False),
    (0.32, [on(1), on(2)], True),
    (0.32, [on(1), on(4)], False),
    (0.22, [UNDATED, UNDATED], True),
    (0.18, [UNDATED, UNDATED], False),
    (0.28, [on(1), UNDATED], False),
    (0.32, [on(1), UNDATED], True),
    (0.9, [on(1), on(5)], False),
    (0.9, [on(1), Days(None, 2, 30, None)], True),
    (0.9, [on(1), Days(None, 5, 30, None)], False),
    (0.9, [on(1), Days(None, None, None, 3)], False),
    (0.9, [on(2), Days(None, None, None, 3)], True),
])  # fmt: skip
def test_how_alike_two_must_be_depends_on_what_is_known_of_their_days(
    likeness: float, days: list[Days], is_one: bool
) -> None:
    articles = [wording(a=1), wording(a=likeness, b=(1 - likeness**2) ** 0.5)]
    assert (found(articles, days) == [[0, 1]]) is is_one


def test_where_all_are_alike_undated_ones_must_be_more_so() -> None:
    articles = [wording(a=1), wording(a=0.3, b=0.95)]
    assert found(articles, [UNDATED] * 2, usual=0.2 * SCALE**2) == [[0], [1]]
    assert found([wording(a=1), wording(a=0.5, b=0.87)], [UNDATED] * 2, usual=0.9 * SCALE**2) == [[0, 1]]
