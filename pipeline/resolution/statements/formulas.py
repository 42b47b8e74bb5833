"""Which words a speaker says again on other occasions: formulas, in quotes, clauses and indirect speech.

A formula is a run of words with meaning (those without are passed over) that is more than names and common words of the
news. Two occasions are days more than ``SAME_OCCASION`` apart.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np

from pipeline.resolution.grouping import blocks, same_words, word_shares
from pipeline.word_lists import function_words

SAME_OCCASION: Final = 4  # days
SIZES: Final = (2, 3, 4, 5, 6)  # words with meaning
MOST_WORDS: Final = 8  # of a formula; whoever has more in a row quotes one utterance again
NEGATIONS: Final = frozenset(("without", "never", "no", "not"))
OF_NEGATIONS: Final = 0.05  # share of articles that a negation counts for
UNSEEN: Final = 0.002  # share of articles with a word that is not among the common ones
LEAST_RARITY: Final = 13.0  # bits that the words of a formula tell together
LEAST_RARITY_OF_A_WORD: Final = 5.5  # bits that its words tell on average
RARE: Final = 0.02  # share of articles that the rarest of its words stands in at most


class SaidText(NamedTuple):
    """What a speaker said, ``text`` being the whole reported clause; ``said_on`` tells the occasion."""

    quote_id: str
    speaker_id: str
    statement_id: str
    text: str
    said_on: date


@dataclass(frozen=True, slots=True)
class FormulaUse:
    """A quote with a formula that its speaker has on other occasions too; ``rarity`` is that of its words, in bits."""

    speaker_id: str
    formula: str
    quote_id: str
    occasion_on: date
    rarity: float


class TellingWord(NamedTuple):
    """A word with meaning and its place among the words of its text; names and numbers are ``is_name``."""

    stem: str
    place: int
    is_name: bool


@dataclass(frozen=True, slots=True)
class WordedText:
    """A text as words."""

    said: SaidText
    surface: tuple[str, ...]
    words: tuple[TellingWord, ...]


Run = tuple[str, ...]


def formula_uses(texts: Iterable[SaidText]) -> Iterator[FormulaUse]:
    """The uses of every formula, speaker by speaker; in memory are the texts of one speaker at a time."""
    for own in blocks((text.speaker_id, text) for text in texts):
        own.sort(key=lambda text: text.quote_id)
        tellings = [_worded(text) for text in own]
        occasions = _occasions(own)
        found = {run: uses for run, uses in _repeated(tellings).items() if _recurs(uses, tellings, occasions)}
        for run in _most_told(found):
            formula = _surface(run, [tellings[number] for number in found[run]])
            for number in found[run] if formula.count(" ") < MOST_WORDS else ():
                said = tellings[number].said
                yield FormulaUse(said.speaker_id, formula, said.quote_id, occasions[said.statement_id], rarity(run))


def _worded(text: SaidText) -> WordedText:
    written = same_words.WORD.findall(text.text)
    surface = tuple(word.lower() for word in written)
    words = tuple(
        TellingWord(same_words.stem(word), place, not written[place].islower())
        for place, word in enumerate(surface)
        if word in NEGATIONS or word not in function_words()
    )
    return WordedText(text, surface, words)


def _occasions(texts: Iterable[SaidText]) -> Mapping[str, date]:
    first: dict[str, date] = {}
    for text in texts:
        first[text.statement_id] = min(first.get(text.statement_id, text.said_on), text.said_on)
    return first


def _repeated(tellings: Sequence[WordedText]) -> dict[Run, list[int]]:
    """The runs of words that more than one text has and that are worth telling, with the texts (numbers)."""
    found: dict[Run, list[int]] = defaultdict(list)
    for number, start, size in _shared_runs(tellings):
        words = tellings[number].words[start : start + size]
        run = tuple(word.stem for word in words)
        if found[run][-1:] != [number] and _is_worth_telling(run, words):
            found[run].append(number)
    return {run: numbers for run, numbers in found.items() if len(numbers) > 1}


def _shared_runs(tellings: Sequence[WordedText]) -> Iterator[tuple[int, int, int]]:
    """The runs that stand in two places: number of the text, first word and size; compared as hashes, all at once."""
    lengths = [len(telling.words) for telling in tellings]
    numbers = np.repeat(np.arange(len(tellings)), lengths)
    places = np.concatenate([np.arange(length) for length in lengths])
    stems = same_words.hashes([word.stem for telling in tellings for word in telling.words])
    for size in SIZES:
        count = max(len(stems) - size + 1, 0)
        keys = np.zeros(count, dtype=np.uint64)
        for shift in range(size):
            keys = keys * same_words.FACTOR + stems[shift : shift + count]
        whole = np.flatnonzero(numbers[:count] == numbers[size - 1 : size - 1 + count])
        _, groups, counts = np.unique(keys[whole], return_inverse=True, return_counts=True)
        shared = whole[counts[groups] > 1]
        yield from (
            (number, start, size)
            for number, start in zip(numbers[shared].tolist(), places[shared].tolist(), strict=True)
        )


def _is_worth_telling(run: Run, words: Sequence[TellingWord]) -> bool:
    """Whether a run is more than names and common words."""
    is_long = len(run) > SIZES[0] or not NEGATIONS.isdisjoint(run)
    return is_long and not any(word.is_name for word in words) and _is_rare(run)


@lru_cache(maxsize=100_000)
def _is_rare(run: Run) -> bool:
    if rarity(run) < max(LEAST_RARITY, LEAST_RARITY_OF_A_WORD * len(run)) or run[-1] in NEGATIONS:
        return False
    return min(_share(stem) for stem in run if stem not in NEGATIONS) <= RARE


def rarity(run: Sequence[str]) -> float:
    """How much the words of a run tell, in bits, by the share of news articles that have each."""
    return round(-sum(math.log2(_share(stem)) for stem in run), 1)


def _share(stem: str) -> float:
    return OF_NEGATIONS if stem in NEGATIONS else word_shares().get(stem, UNSEEN)


def _recurs(uses: Sequence[int], tellings: Sequence[WordedText], occasions: Mapping[str, date]) -> bool:
    days = [occasions[tellings[number].said.statement_id] for number in uses]
    return (max(days) - min(days)).days > SAME_OCCASION


def _most_told(found: Mapping[Run, Sequence[int]]) -> Iterator[Run]:
    """The runs without those that stand in a longer one of as many texts, or hold a shorter one of more."""
    hidden: set[Run] = set()
    for run, uses in found.items():
        for size in range(SIZES[0], len(run)):
            for start in range(len(run) - size + 1):
                part = run[start : start + size]
                if part in found:
                    hidden.add(part if len(found[part]) == len(uses) else run)
    return (run for run in sorted(found) if run not in hidden)


def _surface(run: Run, tellings: Iterable[WordedText]) -> str:
    """The run as most texts word it, with the words without meaning inside; the shortest of those as frequent."""
    wordings: Counter[str] = Counter()
    for telling in tellings:
        stems = [word.stem for word in telling.words]
        start = next(start for start in range(len(stems)) if tuple(stems[start : start + len(run)]) == run)
        first, last = telling.words[start].place, telling.words[start + len(run) - 1].place
        wordings[" ".join(telling.surface[first : last + 1])] += 1
    return min(wordings, key=lambda wording: (-wordings[wording], len(wording), wording))
