"""Where a line stands on its page and what stands around it, as named features between 0 and about 1.

They go with what the line looks like by itself (``appearance``); what they weigh is in ``line_weights``.
"""

from collections import Counter
from collections.abc import Sequence

from pipeline.articles.appearance import Look

FAR = 99  # lines; farther counts the same
LONG_ITEM = 8  # words; a longer listed line reads as an item of the text
NO_PROSE = 0.03
READS_AS_PROSE = 0.2
LONG_WORD = 5  # letters


def features_in_place(page: Sequence[Look]) -> list[dict[str, float]]:
    """For each line of a page the features of its place; a short line with no prose near it has but that one."""
    prose = [look.own.prose for look in page]
    sums = [0.0]
    for value in prose:
        sums.append(sums[-1] + value)
    stamps = _distances([look.is_byline or look.is_dated for look in page])
    ends = _distances([look.phrase is not None and look.phrase.ends_article for look in page])
    notices = _notices_near(page)
    shared = _shared_words(page)
    runs = _headline_runs(page)
    made: list[dict[str, float]] = []
    count = len(page)
    for place, look in enumerate(page):
        around = (sums[min(count, place + 16)] - sums[max(0, place - 15)] - prose[place]) * 0.05
        if around < NO_PROSE and look.size <= LONG_ITEM:
            made.append({"far_from_prose": 1.0})
            continue
        features = _layout(look)
        features["prose_around"] = min(1.0, around)
        _neighbourhood(features, page, prose, place)
        _standing(features, look, sums, place)
        _marks(features, look, stamps[place], ends[place])
        _cohesion(features, look, shared[place], runs[place])
        if notices[place]:
            features["notices_near"] = notices[place]
        made.append(features)
    return made


def _layout(look: Look) -> dict[str, float]:
    line = look.line
    features: dict[str, float] = {}
    if line.is_listed:
        features["listed"] = 1.0
        if not look.is_sentence:
            features["listed_without_end"] = 1.0
        if look.size > LONG_ITEM:
            features["listed_and_long"] = 1.0
    if line.indent > 2:
        features["indented"] = 1.0
    if line.blank_before == 0:
        features["no_line_between"] = 1.0
    elif line.blank_before >= 2:
        features["wide_gap_above"] = 1.0
    if look.is_repeated:
        features["repeated"] = 1.0
    return features


def _neighbourhood(features: dict[str, float], page: Sequence[Look], prose: Sequence[float], place: int) -> None:
    before = prose[max(0, place - 3) : place]
    after = prose[place + 1 : place + 4]
    best_before, best_after = max(before, default=0.0), max(after, default=0.0)
    between = min(best_before, best_after)
    look = page[place]
    features["prose_above"] = before[-1] if before else 0.0
    features["prose_below"] = after[0] if after else 0.0
    features["prose_in_3_above"] = best_before
    features["prose_in_3_below"] = best_after
    features["between_prose"] = between
    if look.size <= LONG_ITEM:
        features["short_between_prose"] = between
        if look.line.blank_before and not look.line.is_listed:
            features["own_line_between_prose"] = between
    if look.line.is_listed:
        features["listed_between_prose"] = between
    if look.has("title_case"):
        features["title_case_between_prose"] = between
    if place and page[place - 1].line.is_listed:
        features["list_above"] = 1.0
    if place + 1 < len(page) and page[place + 1].line.is_listed:
        features["list_below"] = 1.0


def _standing(features: dict[str, float], look: Look, sums: Sequence[float], place: int) -> None:
    count = len(sums) - 1
    total = sums[-1] or 1.0
    prose = look.own.prose
    near = min(1.0, (sums[min(count, place + 6)] - sums[max(0, place - 5)] - prose) * 0.15)
    share = sums[place] / total
    features["prose_near"] = near
    features["share_above"] = share
    features["share_above_squared"] = share * share
    features["place_on_page"] = place / count
    if look.size <= LONG_ITEM:
        features["short_with_prose_near"] = near
    if share > 0.9:
        features["prose_at_the_end"] = prose
    if share < 0.05:
        features["prose_at_the_start"] = prose


def _distances(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """For each place, how many lines above and below the next flag stands (``FAR`` for none); a flag is 0 away."""
    above: list[int] = []
    below: list[int] = []
    for marks, order in ((above, flags), (below, flags[::-1])):
        last = FAR
        for flag in order:
            last = 0 if flag else min(last + 1, FAR)
            marks.append(last)
    return list(zip(above, reversed(below), strict=True))


def _marks(features: dict[str, float], look: Look, stamp: tuple[int, int], end: tuple[int, int]) -> None:
    stamp_above, stamp_below = stamp
    if 0 < stamp_above <= 12:
        features["just_below_stamp" if stamp_above <= 3 else "below_stamp"] = 1.0
    if 0 < stamp_below <= 12:
        features["just_above_stamp" if stamp_below <= 3 else "above_stamp"] = 1.0
    end_above, end_below = end
    if 0 < end_below <= 2:
        features["just_above_end"] = 1.0
    if not 0 < end_above <= 12:
        return
    if end_above <= 8:
        features["just_below_end" if end_above <= 2 else "below_end"] = 1.0
    if look.line.is_listed:
        features["listed_below_end"] = 1.0
    if end_above <= 6:
        if look.has("title_case"):
            features["title_case_below_end"] = 1.0
        if not look.is_sentence:
            features["no_sentence_below_end"] = 1.0


def _notices_near(page: Sequence[Look]) -> list[float]:
    """For each line how many of the four lines above and below hold a phrase of notices; half of them count as 1."""
    flags = [look.phrase is not None and look.phrase.role == "notice" for look in page]
    sums = [0]
    for flag in flags:
        sums.append(sums[-1] + flag)
    count = len(page)
    return [
        min(1.0, (sums[min(count, place + 5)] - sums[max(0, place - 4)] - flag) / 4) for place, flag in enumerate(flags)
    ]


def _shared_words(page: Sequence[Look]) -> list[float | None]:
    """For each line the share of its long words that other sentences of the page use too; null when it has none."""
    kept = [{word for word in look.words if len(word) >= LONG_WORD} for look in page]
    reads = [look.own.prose > READS_AS_PROSE for look in page]
    counts = Counter(word for is_prose, words in zip(reads, kept, strict=True) if is_prose for word in words)
    return [
        sum([counts[word] > is_prose for word in words]) / len(words) if words else None
        for is_prose, words in zip(reads, kept, strict=True)
    ]


def _headline_runs(page: Sequence[Look]) -> list[int]:
    """For each line how many lines in a row, it included, are of headline length and do not end as sentences do."""
    runs = [0] * len(page)
    start = 0
    for place in range(len(page) + 1):
        if place < len(page) and not page[place].is_sentence and page[place].size >= 4:
            continue
        runs[start:place] = [place - start] * (place - start)
        start = place + 1
    return runs


def _cohesion(features: dict[str, float], look: Look, share: float | None, run: int) -> None:
    if run > 2:
        features["headline_run"] = min(1.0, run / 8)
    if share is not None:
        features["shared_words"] = share
        if share < 0.15:
            features["no_shared_words"] = 1.0
        if look.is_sentence:
            features["sentence_of_shared_words"] = share
        if look.size <= 12:
            features["short_of_shared_words"] = share
