"""Which articles are copies of one text, and where each article comes from.

Near-duplicates are found by MinHash (Broder 1997) over runs of five words, as rensa computes it, and verified exactly;
identical texts collapse before that, so that a thousand copies cost no more than one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

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


def origins(groups: Iterable[Sequence[str]], agencies: Mapping[str, str]) -> Mapping[str, str]:
    """Give each article_id its origin: articles with the same origin are no independent reports.

    ``groups`` are those of ``near_copies``, ``agencies`` the agency that an article credits, where it credits one.
    Copies of one text have one origin; when one of them credits an agency, it is the agency's ("agency: TASS"), as it
    is for every article that credits that agency. Other origins are named after the smallest article_id.
    """
    named: dict[str, str] = {}
    for members in groups:
        credited = sorted({agencies[member] for member in members if member in agencies})
        origin = f"agency: {credited[0]}" if credited else min(members)
        named |= dict.fromkeys(members, origin)
    return named


def near_copies(bodies: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Group articles, given as pairs of article_id and body, by text; one is alone when nothing else holds its words.

    Two texts are copies when 60 % of the shorter one's runs of five words stand in the longer one and they share 30 %
    of all their runs. Groups and their members are in order of article_id. Of each text only the hashes of its runs are
    held (eight bytes a word).
    """
    same_text: dict[str, list[str]] = {}
    runs_of_text: dict[str, Runs] = {}
    for name, body in bodies:
        words = texts.words(body)
        text = stable_id(*words) if words else f"empty: {name}"
        same_text.setdefault(text, []).append(name)
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
