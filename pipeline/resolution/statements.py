"""Which quotes are of one utterance, whoever reports it: in full, in fragments or in other words.

Formulas that a speaker repeats on other occasions stay apart: they are other statements.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from sys import intern
from typing import Final, NamedTuple

import numpy as np

from pipeline.ids import stable_id
from pipeline.records import DateBasis, Granularity, QuoteKind
from pipeline.resolution.grouping import (
    SLACK,
    Groups,
    Keys,
    Numbers,
    Occasion,
    blocks,
    date_rank,
    holders,
    occasion,
    pairs,
    same_words,
)

SHORTEST_PART = 2  # words with meaning of a fragment that can be part of another text
STRONG_RUN = 6  # words in a row that show an utterance to be the same without any date
LEAST_COMMON = 3  # words with meaning that two wordings must share
SAME, PART = 3.0, 2.0  # strength of the same words, and of words that are part of the others; a share gives up to 1
WEEK = 7  # days
REWORDED_SHARE = 0.6  # of the words with meaning of the shorter wording
RETRANSLATED_SHARE = 0.7  # the same between two direct quotes, or two of one kind in an article
MOST_HOLDERS = 40  # utterances of one speaker that share a week, story or run of words and are all compared
NO_KEYS: Final[Keys] = np.zeros(0, dtype=np.uint64)
KIND_RANK: Final[dict[QuoteKind, int]] = {"direct": 0, "partial": 1, "indirect": 2}


class QuotedText(NamedTuple):
    """A quote as far as its utterance is concerned.

    ``position`` orders the quotes of an article (its start in the text); ``clause`` is the whole reported clause, the
    text itself where there is none; ``speaker`` the entity's name; a fragment that continues a quote has the speaker of
    that quote; ``said_on`` as in ``quotes``; ``published_on`` is null unless known to the day; ``is_firsthand`` is true
    without a medium or somebody else's quote between; ``is_latest`` that of the article.
    """

    quote_id: str
    article_id: str
    outlet: str | None
    continues_quote_id: str | None
    position: int
    text: str
    clause: str
    kind: QuoteKind
    speaker_id: str | None
    speaker: str | None
    said_on: date | None
    said_on_granularity: Granularity | None
    said_on_basis: DateBasis
    published_on: date | None
    story_id: str | None
    is_firsthand: bool
    is_latest: bool = True


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance; ``text`` is its fullest wording: direct before partial before indirect, the longest of them.

    Counts are of latest versions of articles only, unless there are none.
    """

    statement_id: str
    speaker_id: str | None
    speaker: str | None
    said_on: date | None
    said_on_granularity: Granularity | None
    said_on_basis: DateBasis
    text: str
    quote_count: int
    article_count: int
    outlet_count: int
    has_firsthand: bool


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is quoted in one go: a quote with the fragments that continue it, and equal quotes of the same occasion.

    ``stems`` are those of the words with meaning, ``clause_stems`` those of the whole reported clause.
    """

    number: int
    quotes: tuple[QuotedText, ...]
    words: tuple[str, ...]
    stems: tuple[str, ...]
    clause_stems: tuple[str, ...]
    occasion: Occasion | None

    @property
    def first(self) -> QuotedText:
        return self.quotes[0]

    @property
    def sense(self) -> frozenset[str]:
        return _as_set(self.stems)

    @property
    def clause_sense(self) -> frozenset[str]:
        return _as_set(self.clause_stems)


@lru_cache(maxsize=4_096)
def _as_set(stems: tuple[str, ...]) -> frozenset[str]:
    """A set takes ten times the memory of a tuple, so only those last asked for are held."""
    return frozenset(stems)


def group(quotes: Iterable[QuotedText]) -> Iterator[tuple[Statement, list[str]]]:
    """Group quotes by utterance: each with its quote_ids; every quote is in one, alone when nothing else reports it.

    One utterance has one speaker (quotes of unknown speakers stay alone) and one occasion, and its wordings are the
    same, part of each other, or share most of their words with meaning. Where a date is missing, or tells only a month
    or year, six words in a row must show two quotes to be of one utterance, or both articles tell one story. Fragments
    that a cue or paragraph break splits belong together. In memory are the quotes of one speaker at a time.
    """
    for own in blocks((_speaker(quote), quote) for quote in quotes):
        own.sort(key=lambda quote: quote.quote_id)
        for utterances in _grouped(_utterances(_quotations(own))):
            said = [quote for utterance in utterances for quote in utterance.quotes]
            yield _statement(said), [quote.quote_id for quote in said]


def _speaker(quote: QuotedText) -> str:
    return quote.speaker_id or f"unknown: {quote.continues_quote_id or quote.quote_id}"


def _quotations(quotes: Sequence[QuotedText]) -> Iterable[list[QuotedText]]:
    """Each quote with the fragments that continue it, in order of the text."""
    by_first: dict[str, list[QuotedText]] = {}
    for quote in quotes:
        by_first.setdefault(quote.continues_quote_id or quote.quote_id, []).append(quote)
    return (sorted(own, key=lambda quote: (quote.position, quote.quote_id)) for own in by_first.values())


def _utterances(quotations: Iterable[Sequence[QuotedText]]) -> list[Utterance]:
    """The quotations with those of the same words and occasion put together; short undated ones within a story only."""
    same: dict[tuple[object, ...], list[Sequence[QuotedText]]] = {}
    for quotation in quotations:
        first = quotation[0]
        words = same_words.words(_text(quotation))
        when = occasion_of(first)
        is_telling = when is not None or len(words) >= STRONG_RUN
        own = "" if is_telling else first.story_id or first.quote_id
        same.setdefault((words or first.quote_id, first.clause, when, own), []).append(quotation)
    return [_utterance(number, equal) for number, equal in enumerate(same.values())]


def _utterance(number: int, quotations: Sequence[Sequence[QuotedText]]) -> Utterance:
    first = quotations[0]
    words = tuple(map(intern, same_words.words(_text(first))))
    sense = same_words.content_stems(words)
    clause = first[0].clause
    return Utterance(
        number=number,
        quotes=tuple(quote for quotation in quotations for quote in quotation),
        words=words,
        stems=tuple(sense),
        clause_stems=tuple(sense | same_words.content_stems(same_words.words(clause))),
        occasion=occasion_of(first[0]),
    )


def occasion_of(quote: QuotedText) -> Occasion | None:
    """When it was said; the date of a story is no evidence."""
    said_on = quote.said_on if quote.said_on_basis != "story" else None
    return occasion(said_on, quote.said_on_granularity, quote.said_on_basis, quote.published_on)


def _text(quotation: Sequence[QuotedText]) -> str:
    return " ".join(quote.text for quote in quotation)


# Comparing


def _grouped(utterances: Sequence[Utterance]) -> list[list[Utterance]]:
    """Join the closest pairs first; a group never spans more than one occasion."""
    groups = Groups[int]()
    occasions = {utterance.number: utterance.occasion for utterance in utterances}
    links = [
        ((one.number, other.number), strength)
        for one, other in _candidates(utterances)
        if (strength := _strength(one, other)) > 0
    ]
    for (one, other), _ in sorted(links, key=lambda link: (-link[1], link[0])):
        first, second = groups.root(one), groups.root(other)
        if first != second and _may_be_one(occasions[first], occasions[second]):
            groups.join(first, second)
            occasions[groups.root(one)] = _one_occasion(occasions[first], occasions[second])
    return [[utterances[number] for number in members] for members in groups.lists(range(len(utterances)))]


def _candidates(utterances: Sequence[Utterance]) -> Iterable[tuple[Utterance, Utterance]]:
    """The pairs worth comparing: of one week, one story or article, or with six words in a row in common.

    Where many share a key, only those that share a word too which few of them hold. One pair is given once.
    """
    few: list[Numbers] = []
    finer: list[list[Keys]] = [[NO_KEYS] for _ in utterances]
    for key, numbers in holders([_keys(utterance) for utterance in utterances]):
        if len(numbers) <= MOST_HOLDERS:
            few.append(numbers)
            continue
        for number in numbers.tolist():
            finer[number].append(same_words.hashes(utterances[number].clause_sense) ^ key)
    few.extend(own for _, own in holders([np.concatenate(own) for own in finer]) if len(own) <= MOST_HOLDERS)
    return ((utterances[one], utterances[other]) for one, other in pairs(few))


def _keys(utterance: Utterance) -> Keys:
    told = {f"story {quote.story_id or quote.article_id}" for quote in utterance.quotes}
    if utterance.occasion is not None:
        first, last = utterance.occasion.first - SLACK, utterance.occasion.last + SLACK
        told |= {f"week {week}" for week in range(first // WEEK, last // WEEK + 1)}
    is_long = len(utterance.words) >= STRONG_RUN
    runs = same_words.run_hashes(utterance.words, STRONG_RUN) if is_long else NO_KEYS
    return np.concatenate([same_words.hashes(told), runs])


def _one_occasion(one: Occasion | None, other: Occasion | None) -> Occasion | None:
    return one.narrowed(other) if one and other else one or other


def _may_be_one(one: Occasion | None, other: Occasion | None) -> bool:
    return one is None or other is None or one.meets(other)


def _strength(one: Utterance, other: Utterance) -> float:
    """How sure two utterances are one: ``SAME``, ``PART`` or a share of words, 1 more in a story; 0: they are not."""
    if one.clause_sense.isdisjoint(other.clause_sense):
        return 0.0
    same_story = one.first.article_id == other.first.article_id or (
        one.first.story_id is not None and one.first.story_id == other.first.story_id
    )
    if not _may_be_one(one.occasion, other.occasion):
        return 0.0
    alike = _likeness(one, other)
    is_told = same_story or all(known is not None and known.is_short for known in (one.occasion, other.occasion))
    is_strong = alike >= PART and min(len(one.words), len(other.words)) >= STRONG_RUN
    return alike + same_story if alike and (is_told or is_strong) else 0.0


def _likeness(one: Utterance, other: Utterance) -> float:
    if one.words == other.words or _is_one_clause(one.first, other.first):
        return SAME
    short, full = sorted((one, other), key=lambda utterance: (len(utterance.words), utterance.number))
    if len(short.sense) >= SHORTEST_PART and same_words.stands_in(short.words, full.words):
        return PART
    pairs = ((one.sense, other.sense), (one.clause_sense, other.clause_sense))
    share = max(
        (same_words.shared(first, second) for first, second in pairs if len(first & second) >= LEAST_COMMON),
        default=0.0,
    )
    same_kind = one.first.kind == other.first.kind
    is_close = same_kind and (one.first.kind == "direct" or one.first.article_id == other.first.article_id)
    return share if share >= (RETRANSLATED_SHARE if is_close else REWORDED_SHARE) else 0.0


def _is_one_clause(one: QuotedText, other: QuotedText) -> bool:
    """Two fragments of one reported clause."""
    same = one.article_id == other.article_id and one.clause == other.clause
    return same and one.kind == other.kind == "partial" and one.clause not in (one.text, other.text)


# Rows


def _statement(quotes: Sequence[QuotedText]) -> Statement:
    latest = [quote for quote in quotes if quote.is_latest] or list(quotes)
    by_first: dict[str, list[QuotedText]] = {}
    for quote in sorted(latest, key=lambda quote: (quote.position, quote.quote_id)):
        by_first.setdefault(quote.continues_quote_id or quote.quote_id, []).append(quote)
    fullest = min(by_first.values(), key=lambda own: (KIND_RANK[own[0].kind], -len(_text(own)), own[0].quote_id))
    dated = min(latest, key=_date_rank)
    return Statement(
        statement_id=stable_id("statement", min(quote.quote_id for quote in quotes)),
        speaker_id=quotes[0].speaker_id,
        speaker=quotes[0].speaker,
        said_on=dated.said_on,
        said_on_granularity=dated.said_on_granularity,
        said_on_basis=dated.said_on_basis,
        text=_text(fullest),
        quote_count=len(latest),
        article_count=len({quote.article_id for quote in latest}),
        outlet_count=len({quote.outlet for quote in latest if quote.outlet}),
        has_firsthand=any(quote.is_firsthand for quote in latest),
    )


def _date_rank(quote: QuotedText) -> tuple[bool, tuple[int, int], str, str]:
    """The best known date first: those that words tell before those of a publication."""
    is_of_report = quote.said_on_basis in ("publication", "story", "none")
    rank = date_rank(quote.said_on, quote.said_on_granularity, quote.said_on_basis)
    return (is_of_report, rank, str(quote.said_on), quote.quote_id)
