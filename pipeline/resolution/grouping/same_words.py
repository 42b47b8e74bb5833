"""When two texts are the same words: normal words, runs of them, what they share. No dates and no speakers here."""

import re
from collections.abc import Collection, Iterable, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from pipeline.reference import rows
from pipeline.word_lists import function_words
from pipeline.writing import folded, unaccented

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
Runs = npt.NDArray[np.uint64]
RUN = 5  # words
FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, so that the order of words counts
SHORTEST_STEM = 3


def words(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents and punctuation, look-alike letters folded."""
    if text.isascii():
        return tuple(WORD.findall(text.lower()))
    return tuple(WORD.findall(unaccented(folded(text))))


def run_hashes(of_words: Sequence[str], size: int = RUN) -> Runs:
    """The runs of ``size`` words as sorted hashes of 64 bits, each once; of a shorter text the one run that it is."""
    single = hashes(of_words)
    width = min(size, len(single))
    runs = np.zeros(len(single) - width + 1 if width else 0, dtype=np.uint64)
    for shift in range(width):
        runs = runs * FACTOR + single[shift : shift + len(runs)]
    return np.unique(runs)


def hashes(of_words: Collection[str]) -> Runs:
    """The words as hashes of 64 bits, in order."""
    return np.fromiter(map(_word_hash, of_words), dtype=np.uint64, count=len(of_words))


@lru_cache(maxsize=200_000)
def _word_hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def stands_in(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether the words of one text stand in the other, one after the other."""
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def longest_run(one: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    """The most words in a row that stand in both, the first such where there are several; none: an empty one."""
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return one[match.a : match.a + match.size]


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that the other holds too; 0 when one is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def content_stems(of_words: Iterable[str]) -> frozenset[str]:
    """The words that carry meaning, cut to a stem ("developing" and "development" share one)."""
    return frozenset(stem(word) for word in of_words if word not in function_words())


@cache
def _endings() -> tuple[str, ...]:
    """Endings that make another form of a word, longest first."""
    return tuple(sorted((row["ending"] for row in rows("word_endings")), key=len, reverse=True))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A word without its ending, and without the second of a doubled last letter ("controlling", "controls")."""
    longest = len(word) - SHORTEST_STEM
    ending = next((ending for ending in _endings() if word.endswith(ending) and len(ending) <= longest), "")
    cut = word.removesuffix(ending)
    return cut[:-1] if len(cut) > SHORTEST_STEM and cut[-1] == cut[-2] else cut
