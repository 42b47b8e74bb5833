"""Which sentences came, went or were reworded between a version of an article and the next.

A sentence is the same wherever it stands and however it is set: case, accents and punctuation do not count.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.records import Span
from pipeline.resolution.grouping import words
from pipeline.resolution.versions.sentence_spans import sentence_spans
from pipeline.word_lists import function_words

SAME_WORDS = 0.5  # of all the words of either, that a reworded sentence shares with the former one
MOST_COMPARED = 300  # sentences that one is compared with for a word that they share; articles have a hundred in all
FEWEST_WORDS = 4  # of a sentence that can be reworded
Change = Literal["came", "went", "reworded"]


@dataclass(frozen=True, slots=True)
class VersionPair:
    """A version of an article and the one that took its place."""

    first_article_id: str
    second_article_id: str
    first_body: str
    second_body: str


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """A sentence that differs; ``text`` stands in the body of ``article_id``, the older one for what went.

    ``former_text`` is what a reworded sentence was in the older body, null for others. ``position`` counts from 0: what
    the newer body has, in its order, then what went.
    """

    first_article_id: str
    second_article_id: str
    position: int
    change: Change
    article_id: str
    text: str
    char_start: int
    char_end: int
    former_text: str | None
    former_start: int | None
    former_end: int | None
    similarity: float | None


@dataclass(frozen=True, slots=True)
class _Sentence:
    span: Span
    words: tuple[str, ...]
    different: frozenset[str]


def sentence_changes(pair: VersionPair) -> tuple[SentenceChange, ...]:
    """The sentences that one body has and the other has not, each with its place."""
    older, newer = _sentences(pair.first_body), _sentences(pair.second_body)
    went, came = _without(older, newer), _without(newer, older)
    reworded = _reworded(went, came)
    told = [_change(pair, sentence, reworded.get(number)) for number, sentence in enumerate(came)]
    kept = {former.span.start for former, _ in reworded.values()}
    told += [_gone(pair, sentence) for sentence in went if sentence.span.start not in kept]
    return tuple(
        SentenceChange(pair.first_article_id, pair.second_article_id, number, *each) for number, each in enumerate(told)
    )


def _sentences(body: str) -> list[_Sentence]:
    read = ((span, words(span.cut(body))) for span in sentence_spans(body))
    return [_Sentence(span, own, frozenset(own)) for span, own in read if own]


def _without(sentences: Iterable[_Sentence], others: Iterable[_Sentence]) -> list[_Sentence]:
    """The sentences that the others do not hold; of one that stands here more often, the last ones."""
    left = Counter(sentence.words for sentence in others)
    kept: list[_Sentence] = []
    for sentence in sentences:
        if left[sentence.words]:
            left[sentence.words] -= 1
        else:
            kept.append(sentence)
    return kept


def _reworded(went: Sequence[_Sentence], came: Sequence[_Sentence]) -> Mapping[int, tuple[_Sentence, float]]:
    """For numbers in ``came`` what the sentence was before and how alike they are; the most alike come first."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for old, sentence in enumerate(went):
        for word in sentence.different - function_words():
            holders[word].append(old)
    for word in [word for word, own in holders.items() if len(own) > MOST_COMPARED]:
        del holders[word]
    alike: list[tuple[float, int, int]] = []
    for new, sentence in enumerate(came):
        words_here = sentence.different - function_words()
        near = {old for word in words_here if word in holders for old in holders[word]}
        shares = ((_same_words(went[old], sentence), old) for old in near)
        alike.extend((-share, new, old) for share, old in shares if share >= SAME_WORDS)
    reworded: dict[int, tuple[_Sentence, float]] = {}
    taken: set[int] = set()
    for share, new, old in sorted(alike):
        if new not in reworded and old not in taken:
            reworded[new] = (went[old], round(-share, 3))
            taken.add(old)
    return reworded


def _same_words(one: _Sentence, other: _Sentence) -> float:
    """The share of the words of either that both have; 0 for sentences too short to tell."""
    if min(len(one.words), len(other.words)) < FEWEST_WORDS:
        return 0.0
    common = len(one.different & other.different)
    return common / (len(one.different) + len(other.different) - common)


Told = tuple[Change, str, str, int, int, str | None, int | None, int | None, float | None]


def _change(pair: VersionPair, sentence: _Sentence, former: tuple[_Sentence, float] | None) -> Told:
    span = sentence.span
    placed = (pair.second_article_id, span.cut(pair.second_body), span.start, span.end)
    if former is None:
        return ("came", *placed, None, None, None, None)
    was, similarity = former
    return ("reworded", *placed, was.span.cut(pair.first_body), was.span.start, was.span.end, similarity)


def _gone(pair: VersionPair, sentence: _Sentence) -> Told:
    span = sentence.span
    text = span.cut(pair.first_body)
    return ("went", pair.first_article_id, text, span.start, span.end, None, None, None, None)
