"""Which articles are copies of one text, and where each article comes from.

Near-duplicates are found by MinHash (Broder 1997) over runs of five words, as rensa computes it, and verified exactly;
identical texts collapse before that, so that a thousand copies cost no more than one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
from rensa import RMinHash

from pipeline.ids import stable_id
from pipeline.resolution import texts
from pipeline.resolution.joining import Groups
from pipeline.resolution.texts import Runs

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
    credited: dict[str, str] = {}
    named: dict[str, str] = {}
    for members in near_copies(_noting_agencies(articles, credited)):
        agencies = sorted({credited[member] for member in members if member in credited})
        origin = f"agency: {agencies[0]}" if agencies else min(members)
        named |= dict.fromkeys(members, origin)
    return named


def _noting_agencies(articles: Iterable[CopiedArticle], credited: dict[str, str]) -> Iterator[CopiedArticle]:
    """Pass the articles on one by one, so that their bodies need not be held, and note the agencies they credit."""
    for article in articles:
        if article.agency:
            credited[article.article_id] = article.agency
        yield article


def near_copies(articles: Iterable[CopiedArticle]) -> list[list[str]]:
    """Group article_ids by text: every article is in one group, alone when nothing else holds its words.

    Two texts are copies when 60 % of the shorter one's runs of five words stand in the longer one and they share 30 %
    of all their runs. Groups and their members are in order of article_id. Of each text only the hashes of its runs are
    held (eight bytes a word).
    """
    same_text: dict[str, list[str]] = {}
    runs_of_text: dict[str, Runs] = {}
    for article in articles:
        words = texts.words(article.body)
        text = stable_id(*words) if words else f"empty: {article.article_id}"
        same_text.setdefault(text, []).append(article.article_id)
        if len(words) >= SMALLEST_TEXT and text not in runs_of_text:
            runs_of_text[text] = texts.run_hashes(words)
    groups = Groups(sorted(article_id for members in same_text.values() for article_id in members))
    for members in same_text.values():
        for member in members[1:]:
            groups.join(members[0], member)
    distinct = sorted((min(members), text) for text, members in same_text.items() if text in runs_of_text)
    for one, other in _verified({article_id: runs_of_text[text] for article_id, text in distinct}):
        groups.join(one, other)
    return sorted(sorted(group) for group in groups.lists())


def _verified(runs_of: Mapping[str, Runs]) -> Iterable[tuple[str, str]]:
    """The pairs that meet in a band and are copies; in a band a text is compared with a few of each group so far."""
    joined = Groups(runs_of)
    for members in _bands(runs_of):
        compared: list[str] = []
        for other in members:
            for one in compared:
                if not joined.together(one, other) and _is_copy(runs_of[one], runs_of[other]):
                    joined.join(one, other)
                    yield one, other
            if sum(joined.together(one, other) for one in compared) < COMPARED:
                compared.append(other)


def _bands(runs_of: Mapping[str, Runs]) -> Iterator[list[str]]:
    """The article_ids that meet in a band, band by band, so that only one band's table is held at a time."""
    names = list(runs_of)
    sketches = np.array([_sketch(runs) for runs in runs_of.values()], dtype=np.uint32).reshape(-1, PERMUTATIONS)
    for start in range(0, PERMUTATIONS - BAND + 1, BAND):
        meeting: dict[bytes, list[str]] = {}
        for name, values in zip(names, sketches[:, start : start + BAND], strict=True):
            meeting.setdefault(values.tobytes(), []).append(name)
        yield from (members for members in meeting.values() if len(members) > 1)


def _sketch(runs: Runs) -> list[int]:
    sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    sketch.update([str(run) for run in runs.tolist()])
    return list(sketch.digest())


def _is_copy(one: Runs, other: Runs) -> bool:
    common = len(np.intersect1d(one, other, assume_unique=True))
    return common >= COPY_SHARE * min(len(one), len(other)) and common >= LEAST_JACCARD * (
        len(one) + len(other) - common
    )
