"""Where a line stands on its page and what stands around it, as named features between 0 and about 1.

They go with what the line looks like by itself (``appearance``); what they weigh is in ``line_weights``. A page is
read at once: each feature is one array of numbers, a line a number, 0 where the feature does not hold.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from pipeline.articles.lines import Flags, Look, Numbers, Shapes, WholeNumbers, flags

FAR = 99  # lines; farther counts the same
LONG_ITEM = 8  # words; a longer listed line reads as an item of the text
AROUND, AROUND_WEIGHT = 15, 0.05  # lines above and below, and what each of them, if it is all prose, adds
NEAR, NEAR_WEIGHT = 5, 0.15
NO_PROSE = 0.03  # around a line: less than one headline
READS_AS_PROSE = 0.2  # of a line
WIDE_INDENT = 2  # blanks
WIDE_GAP = 2  # blank lines
AT_THE_START, AT_THE_END = 0.05, 0.9  # shares of the page's prose that stand above
JUST_BY_STAMP, BY_STAMP = 3, 12  # lines between a line and a byline or date
JUST_BY_END, BY_END, LISTED_BY_END = 2, 8, 12  # lines between a line and a phrase that articles end above
HEADLINES_BY_END = 6  # lines below such a phrase in which other stories are named
NOTICES_WITHIN, MANY_NOTICES = 4, 4  # lines above and below; notices in them that count as 1
SHORTEST_HEADLINE = 4  # words
LONG_HEADLINE_RUN = 8  # headlines in a row; more count the same
FEW_HEADLINES = 2  # in a row; so many stand in articles too
FEW_SHARED_WORDS = 0.15  # share of a line's long words
SHORT_FOR_SHARED_WORDS = 12  # words


@dataclass(frozen=True, slots=True)
class _PageLines:
    """What features are made of, each an array with one entry a line; ``sums`` of prose above has one entry more."""

    looks: Sequence[Look]
    size: Numbers
    prose: Numbers
    sums: Numbers
    is_short: Flags
    is_sentence: Flags
    is_listed: Flags
    is_title_case: Flags
    blank: WholeNumbers


def surrounding_features(page: Sequence[Look], shapes: Shapes) -> dict[str, Numbers | Flags]:
    """For each feature its values, line by line; a short line with no prose near it has but one feature."""
    seen = _page(page, shapes)
    around = (_sums_around(seen.sums, AROUND) - seen.prose) * AROUND_WEIGHT
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
    near = np.where(is_far, 0.0, np.array(list(features.values()), dtype=np.float64))
    return {"far_from_prose": is_far, **dict(zip(features, near, strict=True))}


def _page(page: Sequence[Look], shapes: Shapes) -> _PageLines:
    return _PageLines(
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
    lines = np.arange(count)
    return sums[np.minimum(count, lines + reach + 1)] - sums[np.maximum(0, lines - reach)]


def _layout(seen: _PageLines) -> dict[str, Flags]:
    return {
        "listed": seen.is_listed,
        "listed_without_end": seen.is_listed & ~seen.is_sentence,
        "listed_and_long": seen.is_listed & ~seen.is_short,
        "indented": flags(look.line.indent > WIDE_INDENT for look in seen.looks),
        "no_line_between": seen.blank == 0,
        "wide_gap_above": seen.blank >= WIDE_GAP,
        "repeated": flags(look.is_repeated for look in seen.looks),
    }


def _neighbourhood(seen: _PageLines) -> dict[str, Numbers | Flags]:
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


def _standing(seen: _PageLines) -> dict[str, Numbers]:
    count = len(seen.prose)
    near = np.minimum(1.0, (_sums_around(seen.sums, NEAR) - seen.prose) * NEAR_WEIGHT)
    share = seen.sums[:-1] / (seen.sums[-1] or 1.0)
    return {
        "prose_near": near,
        "share_above": share,
        "share_above_squared": share * share,
        "place_on_page": np.arange(count) / max(count, 1),
        "short_with_prose_near": near * seen.is_short,
        "prose_at_the_end": seen.prose * (share > AT_THE_END),
        "prose_at_the_start": seen.prose * (share < AT_THE_START),
    }


def _below_and_above_stamps(seen: _PageLines) -> dict[str, Flags]:
    above, below = _distances(flags(look.is_byline or look.is_dated for look in seen.looks))
    return {
        "just_below_stamp": (above > 0) & (above <= JUST_BY_STAMP),
        "below_stamp": (above > JUST_BY_STAMP) & (above <= BY_STAMP),
        "just_above_stamp": (below > 0) & (below <= JUST_BY_STAMP),
        "above_stamp": (below > JUST_BY_STAMP) & (below <= BY_STAMP),
    }


def _below_and_above_ends(seen: _PageLines) -> dict[str, Flags]:
    above, below = _distances(flags(look.phrase is not None and look.phrase.ends_article for look in seen.looks))
    is_near = (above > 0) & (above <= HEADLINES_BY_END)
    return {
        "just_above_end": (below > 0) & (below <= JUST_BY_END),
        "just_below_end": (above > 0) & (above <= JUST_BY_END),
        "below_end": (above > JUST_BY_END) & (above <= BY_END),
        "listed_below_end": (above > 0) & (above <= LISTED_BY_END) & seen.is_listed,
        "title_case_below_end": is_near & seen.is_title_case,
        "no_sentence_below_end": is_near & ~seen.is_sentence,
    }


def _distances(is_mark: Flags) -> tuple[WholeNumbers, WholeNumbers]:
    """For each line, how many lines above and below the next mark stands (``FAR`` for none); a mark is 0 away."""
    return _since(is_mark), _since(is_mark[::-1])[::-1]


def _since(is_mark: Flags) -> WholeNumbers:
    lines = np.arange(len(is_mark))
    return np.minimum(lines - np.maximum.accumulate(np.where(is_mark, lines, -FAR)), FAR)


def _notices_near(page: Sequence[Look]) -> Numbers:
    """For each line how many lines around it hold a phrase of notices, as a share of many."""
    is_notice = flags(look.phrase is not None and look.phrase.role == "notice" for look in page)
    return np.minimum(1.0, (_sums_around(_sums(is_notice), NOTICES_WITHIN) - is_notice) / MANY_NOTICES)


def _cohesion(seen: _PageLines) -> dict[str, Numbers | Flags]:
    share, is_known = _shared_words(seen)
    runs = _headline_runs(seen)
    return {
        "headline_run": np.minimum(1.0, runs / LONG_HEADLINE_RUN) * (runs > FEW_HEADLINES),
        "shared_words": share,
        "no_shared_words": is_known & (share < FEW_SHARED_WORDS),
        "sentence_of_shared_words": share * seen.is_sentence,
        "short_of_shared_words": share * (seen.size <= SHORT_FOR_SHARED_WORDS),
    }


def _shared_words(seen: _PageLines) -> tuple[Numbers, Flags]:
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


def _headline_runs(seen: _PageLines) -> WholeNumbers:
    """For each line how many lines in a row, it included, are of headline length and do not end as sentences do."""
    is_headline = (seen.size >= SHORTEST_HEADLINE) & ~seen.is_sentence
    count = len(is_headline)
    lines = np.arange(count)
    above = np.maximum.accumulate(np.where(is_headline, -1, lines))
    below = np.minimum.accumulate(np.where(is_headline, count, lines)[::-1])[::-1]
    return np.where(is_headline, below - above - 1, 0)
