"""The wording of an article's title and lead as a vector of weighted words: tf-idf (Salton and Buckley 1988).

Rare words weigh most. How rare a word is, the articles of the warehouse tell, and for words that are no names the news
in general too (``word_shares.csv``), so that a few articles on one matter do not take its words for common ones. Names,
numbers, parties and acts weigh more than twice as much. Weights are whole numbers, so that no sum depends on its order.
The vectors of all articles of a language stand in flat arrays one after the other, so that numpy works on all at once.
"""

import math
import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from pipeline.reference import LANGUAGE
from pipeline.resolution.grouping import same_words, word_shares
from pipeline.resolution.stories.told_articles import ToldArticle
from pipeline.word_lists import function_words

IN_TITLE = 3  # times that a word of the title counts
TELLING = 2.5  # weight of names, numbers, parties and acts against other words
INSIDE = re.compile(r"(?<=[\w,;'’)-] )[^\W\d_][\w'’-]*")  # a word that begins no sentence
GENERAL = 1_000  # articles as which the news in general counts, for the words that it has often
UNSEEN = 100  # the same for other words, most of them names
SMOOTHING = 0.5  # articles
LEAST_WORDS = 50  # of a wording that tells a story; a shorter one counts as if words of its own were missing
SCALE = 4_096  # length of a vector

Words = npt.NDArray[np.uint32]
Weights = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class StoryWording:
    """Words by number, in ascending order, and their weights; of one article the vector's length is ``SCALE``."""

    words: Words
    weights: Weights

    def __add__(self, other: "StoryWording") -> "StoryWording":
        words, places = np.unique(np.concatenate((self.words, other.words)), return_inverse=True)
        weights = np.zeros(len(words), dtype=np.int64)
        np.add.at(weights, places, np.concatenate((self.weights, other.weights)))
        return StoryWording(words, weights)


class Likenesses:
    """Scalar products of one wording and many, far faster than one by one; ``words`` is how many words there are.

    That of two articles is their cosine times the square of ``SCALE``.
    """

    def __init__(self, words: int) -> None:
        self._weight_of = np.zeros(words, dtype=np.int64)

    def to(self, one: StoryWording, others: Sequence[StoryWording]) -> Weights:
        self._weight_of[one.words] = one.weights
        products = self._weight_of[np.concatenate([other.words for other in others])]
        products *= np.concatenate([other.weights for other in others])
        self._weight_of[one.words] = 0
        return _sums(products, np.cumsum([len(other.words) for other in others]))

    def shared(self, one: StoryWording, other: StoryWording) -> StoryWording:
        """The words that both have, with what each adds to the scalar product."""
        self._weight_of[one.words] = one.weights
        products = self._weight_of[other.words] * other.weights
        self._weight_of[one.words] = 0
        is_shared = products > 0
        return StoryWording(other.words[is_shared], products[is_shared])


def _sums(values: Weights, ends: npt.NDArray[np.int64]) -> Weights:
    """The sums of the parts of an array that end at these places, one after the other."""
    sums = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(values)))
    found: Weights = np.diff(sums[ends], prepend=0)
    return found


@dataclass(frozen=True, slots=True)
class StoryWordings:
    """The wordings of articles of one language, in the order given; ``vocabulary`` has the word of each number, sorted.

    ``article_counts`` tell by number how many of the articles have the word, ``rarity`` how much it weighs for that.
    ``words`` and ``weights`` are those of all articles; those of the article at a place lie between ``starts`` of it
    and of the next.
    """

    vocabulary: Sequence[str]
    article_counts: npt.NDArray[np.int64]
    rarity: Floats
    starts: npt.NDArray[np.int64]
    words: Words
    weights: Weights

    def __len__(self) -> int:
        return len(self.starts) - 1

    def of(self, place: int) -> StoryWording:
        own = slice(self.starts[place], self.starts[place + 1])
        return StoryWording(self.words[own], self.weights[own])

    @property
    def mean_likeness(self) -> float:
        """The mean likeness of two articles, as if each were compared with each; 0 for fewer than two."""
        total = np.zeros(len(self.vocabulary), dtype=np.int64)
        np.add.at(total, self.words, self.weights)
        own = int(self.weights @ self.weights)
        count = len(self)
        return (int(total @ total) - own) / (count * (count - 1)) if count > 1 else 0.0

    def likenesses(self, firsts: npt.NDArray[np.int64], seconds: npt.NDArray[np.int64]) -> Weights:
        """The likeness of each two articles, given by place; memory is that of a few first articles times all words."""
        places, rows = np.unique(firsts, return_inverse=True)
        weight_of = np.zeros((len(places), len(self.vocabulary)), dtype=np.int32)
        for row, place in enumerate(places.tolist()):
            own = self.of(place)
            weight_of[row, own.words] = own.weights
        lengths = np.diff(self.starts)[seconds]
        ends = np.cumsum(lengths)
        at = np.arange(ends[-1] if len(ends) else 0) + np.repeat(self.starts[seconds] - (ends - lengths), lengths)
        products = weight_of[np.repeat(rows, lengths), self.words[at]] * self.weights[at]
        return _sums(products, ends)

    def shared(self, likenesses: Likenesses, one: int, other: int, most: int) -> list[str]:
        """The words that make two articles alike, those that weigh most first."""
        both = likenesses.shared(self.of(one), self.of(other))
        order = np.lexsort((both.words, -both.weights))[:most]
        return [self.vocabulary[word] for word in both.words[order].tolist()]


def wordings(articles: Iterable[ToldArticle], language: str | None) -> StoryWordings:
    """The wordings of articles, all of one language."""
    numbers: dict[str, int] = {}
    found, strengths, ends = array("I"), array("d"), array("q", [0])
    for article in articles:
        found.extend(numbers.setdefault(word, len(numbers)) for word in article.words)
        strengths.extend(article.strengths)
        ends.append(len(found))
    vocabulary = sorted(numbers)
    sorted_numbers = np.zeros(len(numbers), dtype=np.uint32)
    sorted_numbers[[numbers[word] for word in vocabulary]] = np.arange(len(numbers), dtype=np.uint32)
    words = sorted_numbers[np.array(found, dtype=np.uint32)]
    starts = np.array(ends, dtype=np.int64)
    counts = np.bincount(words, minlength=len(vocabulary))
    rarity = _rarity(vocabulary, counts, len(starts) - 1, language)
    weights = _weighed(np.array(strengths) * rarity[words], starts)
    return StoryWordings(vocabulary, counts, rarity, starts, words, weights)


def _rarity(vocabulary: Sequence[str], counts: npt.NDArray[np.int64], articles: int, language: str | None) -> Floats:
    """The inverse frequency of each word, by number; without news in general in a language that no list is of."""
    is_known = language in (None, LANGUAGE)
    shares = word_shares() if is_known else {}
    share = np.array([shares.get(word, 0.0) for word in vocabulary])
    general = np.where(share > 0, GENERAL, UNSEEN * is_known)
    rarity: Floats = np.log((articles + general + 1) / (counts + general * share + SMOOTHING))
    return np.maximum(rarity, 0.0)


def _weighed(weights: Floats, starts: npt.NDArray[np.int64]) -> Weights:
    """The weights of the words of all articles, brought to the length of a vector."""
    squares = (weights**2).tolist()
    bounds = starts.tolist()
    factors = np.zeros(len(bounds) - 1)
    for place, (start, end) in enumerate(pairwise(bounds)):
        length = math.sqrt(math.fsum(squares[start:end]) * max(1.0, LEAST_WORDS / max(end - start, 1)))
        factors[place] = SCALE / length if length else 0.0
    return np.rint(weights * np.repeat(factors, np.diff(starts))).astype(np.int64)


def word_strengths(
    title: str | None, lead: str, parties: Iterable[str], acts: Iterable[str]
) -> tuple[list[str], list[float]]:
    """The words of an article in order of the alphabet, and how strongly it has each.

    ``lead`` is the beginning of its text; ``parties`` are those who act or speak there, ``acts`` what they do to whom,
    each as one text that counts as a word.
    """
    counts: Counter[str] = Counter()
    for text, times in ((title or "", IN_TITLE), (lead, 1)):
        for stem in _stems(text):
            counts[stem] += times
    names = frozenset(stem for word in INSIDE.findall(lead) if word[0].isupper() for stem in _stems(word))
    found = {
        stem: (1 + math.log(count)) * (TELLING if stem in names or stem[0].isdigit() else 1.0)
        for stem, count in counts.items()
    }
    found |= dict.fromkeys((*parties, *acts), TELLING)
    words = sorted(found)
    return words, [found[word] for word in words]


def _stems(text: str) -> Iterator[str]:
    return (same_words.stem(word) for word in same_words.words(text) if len(word) > 1 and word not in function_words())
