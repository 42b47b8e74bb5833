"""Which person bears a full name that is spelt in several ways. What a name is compared by is not told here."""

from collections import defaultdict
from collections.abc import Hashable
from typing import TypeVar

from rapidfuzz.distance import Levenshtein

Key = TypeVar("Key", bound=Hashable)


class NameSpellings:
    """Which person bears a full name: one whose name has the same letters, the same first and last words around more
    or fewer others, or a word that is spelt otherwise by one or two letters. Persons are numbers, the first one counts.
    """

    def __init__(self) -> None:
        self._by_letters: dict[str, int] = {}
        self._by_ends: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
        self._spellings: dict[tuple[int, tuple[str, ...]], dict[str, int]] = defaultdict(dict)

    def add(self, key: tuple[str, ...], number: int) -> None:
        _note_first(self._by_letters, "".join(key), number)
        _note_first(self._by_ends[key[0], key[-1]], len(key), number)
        for index, word in enumerate(key):
            spellings = self._spellings[index, key[:index] + key[index + 1 :]]
            if word in spellings or len(spellings) < MOST_SPELLINGS:
                _note_first(spellings, word, number)

    def bearer(self, key: tuple[str, ...]) -> int | None:
        fitting = [self._by_letters[letters]] if (letters := "".join(key)) in self._by_letters else []
        lengths = self._by_ends.get((key[0], key[-1]), {})
        fitting += [number for length, number in lengths.items() if length != len(key)]
        for index, word in enumerate(key):
            if len(word) > SHORT_WORD:
                spellings = self._spellings.get((index, key[:index] + key[index + 1 :]), {})
                fitting += [number for other, number in spellings.items() if _is_misspelt(word, other)]
        return min(fitting, default=None)


MOST_SPELLINGS = 500  # words beside the same others of a name among which a misspelt one is looked for
SHORT_WORD = 2  # letters of words that no misspelling is looked for
MOST_MISSPELT = 2  # letters


def _note_first(numbers: dict[Key, int], key: Key, number: int) -> None:
    numbers[key] = min(number, numbers.get(key, number))


def _is_misspelt(word: str, other: str) -> bool:
    return Levenshtein.distance(word, other, score_cutoff=MOST_MISSPELT) <= MOST_MISSPELT
