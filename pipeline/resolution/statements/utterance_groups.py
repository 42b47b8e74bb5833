"""Which quotes are of one utterance, whoever reports it: in full, in fragments or in other words.

Formulas that a speaker repeats on other occasions stay apart: they are other statements.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import Final, NamedTuple

import numpy as np

from pipeline.resolution.grouping import (
    SLACK,
    Groups,
    Keys,
    Numbers,
    Occasion,
    blocks,
    holders,
    occasion,
    pairs,
    same_words,
)
from pipeline.resolution.statements.lent_speakers import Voices
from pipeline.resolution.statements.quoted_texts import STRONG_RUN, TELLING_RUN, QuotedText, quotations, text_of
from pipeline.resolution.statements.statement_rows import Statement, statement

SHORTEST_PART = 2  # words with meaning of a fragment that can be part of another text
LEAST_COMMON = 3  # words with meaning that two wordings must share
SAME, PART = 3.0, 2.0  # strength of the same words, and of words that are part of the others; a share gives up to 1
WEEK = 7  # days
REWORDED_SHARE = 0.6  # of the words with meaning of the shorter wording
RETRANSLATED_SHARE = 0.7  # the same between two direct quotes, or two of one kind in an article
MOST_HOLDERS = 40  # utterances of one speaker that share a week, story or run of words and are all compared
CLOSE, REPORTED_CLOSE = 3, 14  # days between dates that words tell, or one that the report tells, in one story
LONG_RUN, EVER = 12, 1_000_000  # words in a row of one story that no date keeps apart: one of the two is misread
RUN_SHARE = 0.4  # of the shorter wording that the words in a row are, when it goes on otherwise
NO_KEYS: Final[Keys] = np.zeros(0, dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is quoted in one go: a quote with the fragments that continue it, and equal quotes of the same occasion.

    ``stems`` are those of the words with meaning, ``clause_stems`` those of the whole reported clause; ``stories``
    those of its articles, an article of no story being one of its own; ``is_told``: words tell the occasion.
    """

    number: int
    quotes: tuple[QuotedText, ...]
    words: tuple[str, ...]
    stems: tuple[str, ...]
    clause_stems: tuple[str, ...]
    occasion: Occasion | None
    is_told: bool
    stories: frozenset[str]

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


class Link(NamedTuple):
    """Two utterances (numbers) that may be one, how surely, and how many days apart their occasions may be."""

    one: int
    other: int
    strength: float
    slack: int


def group(quotes: Iterable[QuotedText], voices: Voices) -> Iterator[tuple[Statement, list[str]]]:
    """Group quotes by utterance: each with its quote_ids; every quote is in one, alone when nothing else reports it.

    One utterance has one speaker (``voices`` tells of quotes whose own is another or unknown; other quotes of unknown
    speakers stay alone) and one occasion, and its wordings are the same, part of each other, or share most of their
    words with meaning. Where a date is missing, or tells only a month or year, six words in a row must show two quotes
    to be of one utterance, or both articles tell one story. In one story six words in a row show it though the days
    differ a little. Fragments that a cue or paragraph break splits belong together. In memory are the quotes of one
    speaker at a time.
    """
    for own in blocks((_voice(quote, voices), quote) for quote in quotes):
        own.sort(key=lambda quote: quote.quote_id)
        voice = _voice(own[0], voices)
        for utterances in _grouped(_utterances(quotations(own))):
            said = [quote for utterance in utterances for quote in utterance.quotes]
            yield statement(said, voice), [quote.quote_id for quote in said]


def _voice(quote: QuotedText, voices: Voices) -> str:
    return voices.get(quote.quotation) or quote.speaker_id or f"unknown: {quote.quotation}"


def _utterances(of_quotations: Iterable[Sequence[QuotedText]]) -> list[Utterance]:
    """The quotations with those of the same words and occasion put together; short undated ones within a story only."""
    same: dict[tuple[object, ...], list[Sequence[QuotedText]]] = {}
    for quotation in of_quotations:
        first = quotation[0]
        words = same_words.words(text_of(quotation))
        when = occasion_of(first)
        is_telling = when is not None or len(words) >= STRONG_RUN
        own = "" if is_telling else first.story_id or first.quote_id
        same.setdefault((words or first.quote_id, first.clause, when, own), []).append(quotation)
    return [_utterance(number, equal) for number, equal in enumerate(same.values())]


def _utterance(number: int, equal: Sequence[Sequence[QuotedText]]) -> Utterance:
    first = equal[0]
    words = tuple(map(intern, same_words.words(text_of(first))))
    sense = same_words.content_stems(words)
    clause = first[0].clause
    quotes = tuple(quote for quotation in equal for quote in quotation)
    return Utterance(
        number=number,
        quotes=quotes,
        words=words,
        stems=tuple(sense),
        clause_stems=tuple(sense | same_words.content_stems(same_words.words(clause))),
        occasion=occasion_of(first[0]),
        is_told=any(quote.said_on_basis in ("stated", "relative") for quote in quotes),
        stories=frozenset(intern(quote.story_id or quote.article_id) for quote in quotes),
    )


def occasion_of(quote: QuotedText) -> Occasion | None:
    """When it was said; the date of a story is no evidence."""
    said_on = quote.said_on if quote.said_on_basis != "story" else None
    return occasion(said_on, quote.said_on_granularity, quote.said_on_basis, quote.published_on)


# Comparing


def _grouped(utterances: Sequence[Utterance]) -> list[list[Utterance]]:
    """Join the closest pairs first; a group never spans more than one occasion."""
    groups = Groups[int]()
    occasions = {utterance.number: utterance.occasion for utterance in utterances}
    links = [link for one, other in _candidates(utterances) if (link := _link(one, other)) is not None]
    for link in sorted(links, key=lambda link: (-link.strength, link.one, link.other)):
        first, second = groups.root(link.one), groups.root(link.other)
        if first != second and _may_be_one(occasions[first], occasions[second], link.slack):
            groups.join(first, second)
            occasions[groups.root(first)] = _one_occasion(occasions[first], occasions[second])
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
    told = {f"story {story}" for story in utterance.stories}
    if utterance.occasion is not None:
        first, last = utterance.occasion.first - SLACK, utterance.occasion.last + SLACK
        told |= {f"week {week}" for week in range(first // WEEK, last // WEEK + 1)}
    is_long = len(utterance.words) >= STRONG_RUN
    runs = same_words.run_hashes(utterance.words, STRONG_RUN) if is_long else NO_KEYS
    return np.concatenate([same_words.hashes(told), runs])


def _one_occasion(one: Occasion | None, other: Occasion | None) -> Occasion | None:
    return one.narrowed(other) if one and other else one or other


def _may_be_one(one: Occasion | None, other: Occasion | None, slack: int = 0) -> bool:
    return one is None or other is None or one.meets(other) or one.days_to(other) <= slack


def _link(one: Utterance, other: Utterance) -> Link | None:
    """How sure two utterances are one: ``SAME``, ``PART`` or a share of words, 1 more in a story; null where not."""
    if one.clause_sense.isdisjoint(other.clause_sense):
        return None
    same_story = not one.stories.isdisjoint(other.stories)
    if not same_story and not _may_be_one(one.occasion, other.occasion):
        return None
    elsewhere = same_story and one.first.article_id != other.first.article_id
    run = _run(one, other) if elsewhere else 0
    slack = _slack(one, other, run) if elsewhere else 0
    alike = _likeness(one, other, run)
    if not alike or not _may_be_one(one.occasion, other.occasion, slack):
        return None
    is_told = same_story or all(known is not None and known.is_short for known in (one.occasion, other.occasion))
    is_strong = alike >= PART and min(len(one.words), len(other.words)) >= STRONG_RUN
    return Link(one.number, other.number, alike + same_story, slack) if is_told or is_strong else None


def _run(one: Utterance, other: Utterance) -> int:
    """How many words in a row both have, where they are many enough, else none."""
    if min(len(one.words), len(other.words)) < STRONG_RUN:
        return 0
    run = same_words.longest_run(one.words, other.words)
    return len(run) if len(run) >= STRONG_RUN else 0


def _slack(one: Utterance, other: Utterance, run: int) -> int:
    """Days that two tellings of the same words in one story may be apart: reports come late, and dates are misread."""
    if run >= LONG_RUN:
        return EVER
    if not run and one.words != other.words:
        return 0
    return CLOSE if one.is_told and other.is_told else REPORTED_CLOSE


def _likeness(one: Utterance, other: Utterance, run: int) -> float:
    if one.words == other.words or _is_one_clause(one.first, other.first):
        return SAME
    short, full = sorted((one, other), key=lambda utterance: (len(utterance.words), utterance.number))
    is_part = run == len(short.words) or len(short.sense) >= SHORTEST_PART
    if is_part and same_words.stands_in(short.words, full.words):
        return PART
    if run and (run >= RUN_SHARE * len(short.words) or run >= TELLING_RUN):
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
