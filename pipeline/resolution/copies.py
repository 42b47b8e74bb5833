"""Which articles are copies of one text, and where each article comes from.

Near-duplicates are found by MinHash (Broder 1997) over runs of five words, as rensa computes it, and verified exactly;
identical texts collapse before that, so that a thousand copies cost no more than one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from rensa import RMinHash

from pipeline.resolution import texts
from pipeline.resolution.joining import Groups

PERMUTATIONS = 128
BAND = 3  # values; two texts that share half of their runs meet in a band with a chance of .996
SEED = 42
SMALLEST_TEXT = 12  # words; shorter ones are copies only when they are equal
COPY_SHARE = 0.6  # of the shorter text's runs of five words that stand in the longer one
LEAST_JACCARD = 0.3
COMPARED = 3  # texts of one group that another text is compared with in a band


@dataclass(frozen=True, slots=True)
class CopiedArticle:
    """An article as far as copies and stories are concerned; ``published_on`` is null unless known to the day."""

    article_id: str
    body: str
    title: str | None
    outlet: str | None
    agency: str | None
    published_at: datetime | None
    published_on: date | None
    is_latest: bool = True


def origins(articles: Iterable[CopiedArticle]) -> Mapping[str, str]:
    """Give each article_id its origin: articles with the same origin are no independent reports.

    Copies of one text have one origin; when one of them credits an agency, it is the agency's ("agency: TASS"), as it
    is for every article that credits that agency. Other origins are named after the smallest article_id.
    """
    known = {article.article_id: article for article in articles}
    named: dict[str, str] = {}
    for members in near_copies(known.values()):
        agencies = sorted({known[member].agency or "" for member in members} - {""})
        origin = f"agency: {agencies[0]}" if agencies else min(members)
        named |= dict.fromkeys(members, origin)
    return named


def near_copies(articles: Iterable[CopiedArticle]) -> list[list[str]]:
    """Group article_ids by text: every article is in one group, alone when nothing else holds its words.

    Two texts are copies when 60 % of the shorter one's runs of five words stand in the longer one and they share 30 %
    of all their runs. Groups and their members are in order of article_id.
    """
    same_text: dict[tuple[str, ...], list[str]] = {}
    for article in sorted(articles, key=lambda one: one.article_id):
        words = texts.words(article.body)
        same_text.setdefault(words or ("", article.article_id), []).append(article.article_id)
    distinct = {
        members[0]: texts.shingles(words) for words, members in same_text.items() if len(words) >= SMALLEST_TEXT
    }
    groups = Groups(article_id for members in same_text.values() for article_id in members)
    for members in same_text.values():
        for member in members[1:]:
            groups.join(members[0], member)
    for one, other in _verified(distinct):
        groups.join(one, other)
    return sorted(sorted(group) for group in groups.lists())


def _verified(runs_of: Mapping[str, frozenset[tuple[str, ...]]]) -> Iterable[tuple[str, str]]:
    """The pairs that meet in a band and are copies; in a band a text is compared with a few of each group so far."""
    joined = Groups(runs_of)
    for members in _bands(runs_of).values():
        compared: list[str] = []
        for other in members:
            fresh = [one for one in compared if not joined.together(one, other)]
            for one in fresh:
                if not joined.together(one, other) and _is_copy(runs_of[one], runs_of[other]):
                    joined.join(one, other)
                    yield one, other
            if sum(joined.together(one, other) for one in compared) < COMPARED:
                compared.append(other)


def _bands(runs_of: Mapping[str, frozenset[tuple[str, ...]]]) -> Mapping[tuple[int, ...], Sequence[str]]:
    meeting: dict[tuple[int, ...], list[str]] = {}
    for article_id, runs in runs_of.items():
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update([" ".join(run) for run in runs])
        values = sketch.digest()
        for start in range(0, PERMUTATIONS - BAND + 1, BAND):
            meeting.setdefault((start, *values[start : start + BAND]), []).append(article_id)
    return {band: members for band, members in meeting.items() if len(members) > 1}


def _is_copy(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    common = len(one & other)
    return common >= COPY_SHARE * min(len(one), len(other)) and common >= LEAST_JACCARD * (
        len(one) + len(other) - common
    )
