"""Which mentions can have a say in each other's events: blocks of them that are grouped apart from all others.

Two mentions are in one block when they share a tie, directly or through others. A tie is what a step of
``event_groups`` compares mentions by, or finer: whoever shares none is never compared there, counts for no limit there
and joins none of the other's reports. A step that is widened there must be widened here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import combinations
from typing import Final, NamedTuple

from pipeline.resolution.grouping import Groups, blocks
from pipeline.resolution.real_events.event_groups import (
    content,
    days_of,
    grouped_mentions,
    pairs,
    pairs_of_persons,
    period_ties,
)
from pipeline.resolution.real_events.reported_events import Report, ReportedEvent
from pipeline.resolution.real_events.story_events import story_keys

MONTH: Final = 30  # days by which long periods are looked up


class MentionTie(NamedTuple):
    """What mentions are compared by, as a hash of 64 bits; they share it when one of them ``is_asking``."""

    tie: int
    is_asking: bool


class EventBlock(NamedTuple):
    """The least event_mention_id of a block, its event_mention_ids with their article_ids, and the ties of these."""

    name: str
    members: list[tuple[str, str]]
    ties: list[MentionTie]


def _key(told: tuple[object, ...]) -> int:
    return int.from_bytes(blake2b(repr(told).encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)


def _ties(report: Report) -> Iterator[tuple[tuple[object, ...], bool]]:
    first = report.first
    yield ("content", content(first)), True
    yield ("article", first.article_id, first.base_type), True
    if first.story_id:
        yield from ((("story", first.story_id, *key), True) for key in story_keys(report))
    if report.is_exact:
        yield from (
            (("day", report.kind, pair, day), True) for pair in pairs(report) for day in days_of(report, slack=0)
        )
        yield from ((("days", report.kind, two, day), True) for two in _persons(report) for day in _nights(report))
    yield from _periods(report)
    yield from ((("persons", report.kind, two), report.days is None) for two in pairs_of_persons(report))


def _persons(report: Report) -> Iterator[tuple[tuple[str, str], ...]]:
    """Two persons with the codes they stand for: who has two in common may be of neighbouring days."""
    named = sorted((code, key) for code, keys in report.cast.persons.items() for key in keys)
    return combinations(named, 2)


def _nights(report: Report) -> Iterable[int]:
    """What two reports share whose days meet or are neighbours: the nights around them, by the day before."""
    first, last = report.days or (0, -2)
    return range(first - 1, last + 1)


def _periods(report: Report) -> Iterator[tuple[tuple[object, ...], bool]]:
    """A report of a long period asks for those of its last day that fall in it, and for its like."""
    if report.days is None:
        return
    first, last = report.days
    months = [last // MONTH] if report.is_exact else range(first // MONTH, last // MONTH + 1)
    yield from ((("period", tie, month), not report.is_exact) for tie in period_ties(report) for month in months)


class TiedMentions:
    """Mentions taken up one after the other, with what ties them."""

    def __init__(self) -> None:
        self._members: list[tuple[str, str]] = []
        self._holders: dict[int, list[int]] = defaultdict(list)
        self._asked: set[int] = set()

    def add(self, mentions: Iterable[ReportedEvent]) -> None:
        for mention in mentions:
            number = len(self._members)
            self._members.append((mention.event_mention_id, mention.article_id))
            report = Report(0, mention, (mention.article_id,))
            for told, is_asking in frozenset(_ties(report)):
                key = _key(told)
                self._holders[key].append(number)
                if is_asking:
                    self._asked.add(key)

    @property
    def ids(self) -> list[str]:
        """The event_mention_ids, in the order given."""
        return [mention_id for mention_id, _ in self._members]

    @property
    def ties(self) -> Iterator[MentionTie]:
        """Each tie of any of the mentions, once."""
        return (MentionTie(key, key in self._asked) for key in self._holders)

    def blocks(self) -> list[EventBlock]:
        """The mentions by block, with the ties of each."""
        groups = Groups[int]()
        for key in self._asked:
            first, *others = self._holders[key]
            for other in others:
                groups.join(first, other)
        found = {
            groups.root(own[0]): EventBlock(min(self._members[number][0] for number in own), [], [])
            for own in groups.lists(range(len(self._members)))
        }
        for number, member in enumerate(self._members):
            found[groups.root(number)].members.append(member)
        for tie in self.ties:
            for root in sorted({groups.root(number) for number in self._holders[tie.tie]}):
                found[root].ties.append(tie)
        return list(found.values())


def grouped_blocks(mentions: Iterable[ReportedEvent], names: Mapping[str, str]) -> Iterator[list[ReportedEvent]]:
    """Group mentions by event, block by block (``names`` by event_mention_id); in memory is one block at a time."""
    for own in blocks((names[mention.event_mention_id], mention) for mention in mentions):
        yield from grouped_mentions(own)
