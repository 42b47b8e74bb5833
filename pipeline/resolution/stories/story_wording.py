"""The wording of an article's title and lead as a vector of weighted words: tf-idf (Salton and Buckley 1988).

Rare words weigh most. How rare a word is, the articles of the warehouse tell, and for words that are no names the news
in general too (``word_shares.csv``), so that a few articles on one matter do not take its words for common ones. Names,
numbers, parties and acts weigh more than twice as much. Weights are whole numbers, so that no sum depends on its order.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pipeline.reference import LANGUAGE
from pipeline.resolution.grouping import same_words, word_shares
from pipeline.resolution.stories.told_articles import ToldArticle
from pipeline.word_lists import function_words

IN_TITLE = 3  # times that a word of the title counts
TELLING = 2.5  # weight of names, numbers, parties and acts against other words
GENERAL = 1_000  # articles as which the news in general counts, for the words that it has often
UNSEEN = 100  # the same for other words, most of them names
SMOOTHING = 0.5  # articles
LEAST_WORDS = 50  # of a wording that tells a story; a shorter one counts as if words of its own were missing
SCALE = 4_096  # length of a vector
INSIDE = re.compile(r"(?<=[\w,;'’)-] )[^\W\d_][\w'’-]*")  # a word that begins no sentence

Words = npt.NDArray[np.uint32]
Weights = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class StoryWording:
    """Words by number, in ascending order, and their weights; of one article the vector's length is ``SCALE``."""

    words: Words
    weights: Weights

    def likeness(self, other: "StoryWording") -> int:
        """The scalar product: of two articles the cosine times the square of ``SCALE``."""
        _, mine, theirs = np.intersect1d(self.words, other.words, assume_unique=True, return_indices=True)
        return int(self.weights[mine] @ other.weights[theirs])

    def __add__(self, other: "StoryWording") -> "StoryWording":
        words, places = np.unique(np.concatenate((self.words, other.words)), return_inverse=True)
        weights = np.zeros(len(words), dtype=np.int64)
        np.add.at(weights, places, np.concatenate((self.weights, other.weights)))
        return StoryWording(words, weights)


class Likenesses:
    """Scalar products of one wording and many, far faster than one by one; ``words`` is how many words there are."""

    def __init__(self, words: int) -> None:
        self._weight_of = np.zeros(words, dtype=np.int64)

    def to(self, one: StoryWording, others: Sequence[StoryWording]) -> Weights:
        self._weight_of[one.words] = one.weights
        products = self._weight_of[np.concatenate([other.words for other in others])]
        products *= np.concatenate([other.weights for other in others])
        self._weight_of[one.words] = 0
        sums = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(products)))
        ends = np.cumsum([len(other.words) for other in others])
        likeness: Weights = np.diff(sums[ends], prepend=0)
        return likeness


@dataclass(frozen=True, slots=True)
class StoryWordings:
    """The wordings of articles of one language, in the order given; ``vocabulary`` has the word of each number.

    ``article_counts`` tell by number how many of the articles have the word, ``rarity`` how much it weighs for that.
    """

    vocabulary: Sequence[str]
    article_counts: npt.NDArray[np.int64]
    rarity: npt.NDArray[np.float64]
    of_articles: Sequence[StoryWording]

    @property
    def mean_likeness(self) -> float:
        """The mean likeness of two articles, as if each were compared with each; 0 for fewer than two."""
        total = np.zeros(len(self.vocabulary), dtype=np.int64)
        own = 0
        for wording in self.of_articles:
            total[wording.words] += wording.weights
            own += int(wording.weights @ wording.weights)
        count = len(self.of_articles)
        return (int(total @ total) - own) / (count * (count - 1)) if count > 1 else 0.0

    def shared(self, one: int, other: int, most: int) -> list[str]:
        """The words that make two articles alike, those that weigh most first."""
        first, second = self.of_articles[one], self.of_articles[other]
        words, mine, theirs = np.intersect1d(first.words, second.words, assume_unique=True, return_indices=True)
        weighed = zip(
            first.weights[mine] * second.weights[theirs], (self.vocabulary[word] for word in words), strict=True
        )
        return [word for _, word in sorted(weighed, key=lambda pair: (-pair[0], pair[1]))[:most]]


def wordings(articles: Iterable[ToldArticle], language: str | None) -> StoryWordings:
    """The wordings of articles, all of one language."""
    numbers: dict[str, int] = {}
    strengths = [_numbered(_strengths(article), numbers) for article in articles]
    counts = np.zeros(len(numbers), dtype=np.int64)
    for words, _ in strengths:
        counts[words] += 1
    vocabulary = list(numbers)
    rarity = _rarity(vocabulary, counts, len(strengths), language)
    return StoryWordings(vocabulary, counts, rarity, [_weighed(words, strong, rarity) for words, strong in strengths])


def _strengths(article: ToldArticle) -> dict[str, float]:
    """How strongly an article has each word, however rare it is: by how often, and by what kind of word it is."""
    counts: Counter[str] = Counter()
    for text, times in ((article.title or "", IN_TITLE), (article.lead, 1)):
        for stem in _stems(text):
            counts[stem] += times
    names = frozenset(stem for word in INSIDE.findall(article.lead) if word[0].isupper() for stem in _stems(word))
    found = {
        stem: (1 + math.log(count)) * (TELLING if stem in names or stem[0].isdigit() else 1.0)
        for stem, count in counts.items()
    }
    return found | dict.fromkeys((*article.parties, *article.acts), TELLING)


def _stems(text: str) -> Iterator[str]:
    return (same_words.stem(word) for word in same_words.words(text) if len(word) > 1 and word not in function_words())


def _numbered(strengths: dict[str, float], numbers: dict[str, int]) -> tuple[Words, npt.NDArray[np.float64]]:
    words = np.array([numbers.setdefault(word, len(numbers)) for word in strengths], dtype=np.uint32)
    order = np.argsort(words)
    return words[order], np.array(list(strengths.values()))[order]


def _rarity(
    vocabulary: Sequence[str], counts: npt.NDArray[np.int64], articles: int, language: str | None
) -> npt.NDArray[np.float64]:
    """The inverse frequency of each word, by number; without news in general in a language that no list is of."""
    is_known = language in (None, LANGUAGE)
    shares = word_shares() if is_known else {}
    share = np.array([shares.get(word, 0.0) for word in vocabulary])
    general = np.where(share > 0, GENERAL, UNSEEN * is_known)
    rarity: npt.NDArray[np.float64] = np.log((articles + general + 1) / (counts + general * share + SMOOTHING))
    return np.maximum(rarity, 0.0)


def _weighed(words: Words, strengths: npt.NDArray[np.float64], rarity: npt.NDArray[np.float64]) -> StoryWording:
    weights = strengths * rarity[words]
    length = math.sqrt(math.fsum(weights**2) * max(1.0, LEAST_WORDS / max(len(words), 1)))
    return StoryWording(words, np.rint(weights * (SCALE / length if length else 0.0)).astype(np.int64))
