"""Where a line stands on its page and what stands around it, as named features between 0 and about 1.

They go with what the line looks like by itself (``appearance``); what they weigh is in ``line_weights``. A page is
read at once: each feature is one array of numbers, a line a number, 0 where the feature does not hold.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from pipeline.articles.lines import Flags, Look, Numbers, Places, Shapes, flags

FAR = 99  # lines; farther counts the same
LONG_ITEM = 8  # words; a longer listed line reads as an item of the text
NO_PROSE = 0.03
READS_AS_PROSE = 0.2


@dataclass(frozen=True, slots=True)
class _Page:
    """What features are made of, each an array with one entry a line; ``sums`` of prose above has one entry more."""

    looks: Sequence[Look]
    size: Numbers
    prose: Numbers
    sums: Numbers
    is_short: Flags
    is_sentence: Flags
    is_listed: Flags
    is_title_case: Flags
    blank: Places


def features_in_place(page: Sequence[Look], shapes: Shapes) -> dict[str, Numbers | Flags]:
    """For each feature of a place its values, line by line; a short line with no prose near it has but one feature."""
    seen = _page(page, shapes)
    around = (_sums_around(seen.sums, 15) - seen.prose) * 0.05
    is_far = (around < NO_PROSE) & seen.is_short
    features: dict[str, Numbers | Flags] = {
        "prose_around": np.minimum(1.0, around),
        **_layout(seen),
        **_neighbourhood(seen),
        **_standing(seen),
        **_below_and_above_stamps(seen),
        **_below_and_above_ends(seen),
        **_cohesion(seen),
        "notices_near": _notices_near(page),
    }
    found = np.where(is_far, 0.0, np.array(list(features.values()), dtype=np.float64))
    return {"far_from_prose": is_far, **dict(zip(features, found, strict=True))}


def _page(page: Sequence[Look], shapes: Shapes) -> _Page:
    return _Page(
        looks=page,
        size=shapes.size,
        prose=shapes.prose,
        sums=_sums(shapes.prose),
        is_short=shapes.size <= LONG_ITEM,
        is_sentence=shapes.is_sentence,
        is_listed=flags(look.line.is_listed for look in page),
        is_title_case=shapes.is_title_case,
        blank=np.array([look.line.blank_before for look in page], dtype=np.int64),
    )


def _sums(values: NDArray[np.generic]) -> Numbers:
    """The sum of what stands above each line, and of all lines."""
    sums = np.zeros(len(values) + 1)
    np.cumsum(values, out=sums[1:])
    return sums


def _sums_around(sums: Numbers, reach: int) -> Numbers:
    """For each line the sum over the lines at most ``reach`` above or below it, itself included."""
    count = len(sums) - 1
    places = np.arange(count)
    return sums[np.minimum(count, places + reach + 1)] - sums[np.maximum(0, places - reach)]


def _layout(seen: _Page) -> dict[str, Flags]:
    return {
        "listed": seen.is_listed,
        "listed_without_end": seen.is_listed & ~seen.is_sentence,
        "listed_and_long": seen.is_listed & ~seen.is_short,
        "indented": flags(look.line.indent > 2 for look in seen.looks),
        "no_line_between": seen.blank == 0,
        "wide_gap_above": seen.blank >= 2,
        "repeated": flags(look.is_repeated for look in seen.looks),
    }


def _neighbourhood(seen: _Page) -> dict[str, Numbers | Flags]:
    count = len(seen.prose)
    padded = np.concatenate((np.zeros(3), seen.prose, np.zeros(3)))
    best_before = np.maximum(np.maximum(padded[:count], padded[1 : count + 1]), padded[2 : count + 2])
    best_after = np.maximum(np.maximum(padded[4 : count + 4], padded[5 : count + 5]), padded[6:])
    between = np.minimum(best_before, best_after)
    listed = np.concatenate(([False], seen.is_listed, [False]))
    return {
        "prose_above": padded[2 : count + 2],
        "prose_below": padded[4 : count + 4],
        "prose_in_3_above": best_before,
        "prose_in_3_below": best_after,
        "between_prose": between,
        "short_between_prose": between * seen.is_short,
        "own_line_between_prose": between * (seen.is_short & (seen.blank > 0) & ~seen.is_listed),
        "listed_between_prose": between * seen.is_listed,
        "title_case_between_prose": between * seen.is_title_case,
        "list_above": listed[:count],
        "list_below": listed[2:],
    }


def _standing(seen: _Page) -> dict[str, Numbers]:
    count = len(seen.prose)
    near = np.minimum(1.0, (_sums_around(seen.sums, 5) - seen.prose) * 0.15)
    share = seen.sums[:-1] / (seen.sums[-1] or 1.0)
    return {
        "prose_near": near,
        "share_above": share,
        "share_above_squared": share * share,
        "place_on_page": np.arange(count) / max(count, 1),
        "short_with_prose_near": near * seen.is_short,
        "prose_at_the_end": seen.prose * (share > 0.9),
        "prose_at_the_start": seen.prose * (share < 0.05),
    }


def _below_and_above_stamps(seen: _Page) -> dict[str, Flags]:
    above, below = _distances(flags(look.is_byline or look.is_dated for look in seen.looks))
    return {
        "just_below_stamp": (above > 0) & (above <= 3),
        "below_stamp": (above > 3) & (above <= 12),
        "just_above_stamp": (below > 0) & (below <= 3),
        "above_stamp": (below > 3) & (below <= 12),
    }


def _below_and_above_ends(seen: _Page) -> dict[str, Flags]:
    above, below = _distances(flags(look.phrase is not None and look.phrase.ends_article for look in seen.looks))
    is_near = (above > 0) & (above <= 6)
    return {
        "just_above_end": (below > 0) & (below <= 2),
        "just_below_end": (above > 0) & (above <= 2),
        "below_end": (above > 2) & (above <= 8),
        "listed_below_end": (above > 0) & (above <= 12) & seen.is_listed,
        "title_case_below_end": is_near & seen.is_title_case,
        "no_sentence_below_end": is_near & ~seen.is_sentence,
    }


def _distances(is_mark: Flags) -> tuple[Places, Places]:
    """For each place, how many lines above and below the next mark stands (``FAR`` for none); a mark is 0 away."""
    return _since(is_mark), _since(is_mark[::-1])[::-1]


def _since(is_mark: Flags) -> Places:
    places = np.arange(len(is_mark))
    return np.minimum(places - np.maximum.accumulate(np.where(is_mark, places, -FAR)), FAR)


def _notices_near(page: Sequence[Look]) -> Numbers:
    """For each line how many of the four lines above and below hold a phrase of notices; half of them count as 1."""
    is_notice = flags(look.phrase is not None and look.phrase.role == "notice" for look in page)
    return np.minimum(1.0, (_sums_around(_sums(is_notice), 4) - is_notice) / 4)


def _cohesion(seen: _Page) -> dict[str, Numbers | Flags]:
    share, is_known = _shared_words(seen)
    runs = _headline_runs(seen)
    return {
        "headline_run": np.minimum(1.0, runs / 8) * (runs > 2),
        "shared_words": share,
        "no_shared_words": is_known & (share < 0.15),
        "sentence_of_shared_words": share * seen.is_sentence,
        "short_of_shared_words": share * (seen.size <= 12),
    }


def _shared_words(seen: _Page) -> tuple[Numbers, Flags]:
    """For each line the share of its long words that other sentences of the page use too, and whether it has any."""
    reads = (seen.prose > READS_AS_PROSE).tolist()
    kept = [look.long_words for look in seen.looks]
    once: set[str] = set()
    twice: set[str] = set()
    for words in compress(kept, reads):
        twice |= once & words
        once |= words
    shared = [len(words & (twice if is_prose else once)) for is_prose, words in zip(reads, kept, strict=True)]
    count = np.array([len(words) for words in kept], dtype=np.int64)
    return np.array(shared, dtype=np.int64) / np.maximum(count, 1), count > 0


def _headline_runs(seen: _Page) -> Places:
    """For each line how many lines in a row, it included, are of headline length and do not end as sentences do."""
    is_headline = (seen.size >= 4) & ~seen.is_sentence
    count = len(is_headline)
    places = np.arange(count)
    above = np.maximum.accumulate(np.where(is_headline, -1, places))
    below = np.minimum.accumulate(np.where(is_headline, count, places)[::-1])[::-1]
    return np.where(is_headline, below - above - 1, 0)
