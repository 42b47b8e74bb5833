"""Which happenings that the articles of one story tell are one: what agrees most joins first.

Average link, as stories are put together: happenings join while their tellings agree on average, and never when two of
them cannot be of one event. Does not belong here: how much two tellings agree (``agreements``), what one article tells
again (``retellings``).
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from pipeline.resolution.real_events.agreements import MOST_TELLINGS, score
from pipeline.resolution.real_events.reported_events import Report
from pipeline.resolution.real_events.retellings import acting, contradict, fullest_first, trigger_stems

LEAST: Final = 7  # mean score of two happenings that are one, see ``agreements``
MOST_COMPARED: Final = 40  # happenings with a party or verb in common that a happening is compared with, fullest first
MOST_ARTICLES: Final = 6  # of a happening whose tellings are compared, fullest first

Told = Sequence[Report]  # what one article tells of one happening, fullest first


@dataclass(slots=True)
class _Happening:
    tellings: list[Told]  # by article, fullest first
    near: set[int] = field(default_factory=set)  # those that it may yet be one with


def story_events(told: Iterable[Told]) -> Iterator[tuple[int, int]]:
    """Of what the articles of a story tell, each happening of an article alone, two by two those that are one.

    Pairs are numbers of reports, the first of either. The order given does not matter.
    """
    in_order = sorted((sorted(own, key=fullest_first) for own in told), key=lambda own: _order(own[0]))
    joining = _Joining(in_order)
    for one, other in _near(in_order):
        joining.compare(one, other)
    for one, other in joining.joined():
        yield in_order[one][0].number, in_order[other][0].number


def _order(report: Report) -> tuple[object, ...]:
    """Fullest first, then by id, which does not depend on what else is read."""
    return (*fullest_first(report)[:-1], report.first.event_mention_id)


def _near(told: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Places of happenings of two articles that share a type and a party, or a verb: the later first."""
    known: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, own in enumerate(told):
        keys = sorted({key for report in own[:MOST_TELLINGS] for key in story_keys(report)})
        others = {other for key in keys for other in known[key]}
        yield from ((other, place) for other in sorted(others) if not _is_one_article(told[other], own))
        for key in keys:
            if len(known[key]) < MOST_COMPARED:
                known[key].append(place)


def story_keys(report: Report) -> Iterator[tuple[str, str]]:
    """What happenings must share to be compared: a party, or its country, with the type; or a verb."""
    told = ((party.key, party.country) for party in acting(report))
    yield from ((report.first.base_type, key) for keys in told for key in keys if key)
    yield from (("verb", stem) for stem in trigger_stems(report))


class _Joining:
    def __init__(self, told: Sequence[Told]) -> None:
        self._happenings = {place: _Happening([own]) for place, own in enumerate(told)}
        self._waiting: list[tuple[float, int, int, int, int]] = []
        self._sizes = dict.fromkeys(self._happenings, 1)
        self._scores: dict[tuple[int, int], int | None] = {}

    def compare(self, one: int, other: int) -> None:
        mean = self._mean(one, other)
        if mean is not None and mean > 0:
            self._happenings[one].near.add(other)
            self._happenings[other].near.add(one)
            self._wait(one, other, mean)

    def joined(self) -> Iterator[tuple[int, int]]:
        while self._waiting:
            _, one, other, *sizes = heapq.heappop(self._waiting)
            if [self._sizes.get(one), self._sizes.get(other)] == sizes:
                yield one, other
                self._join(one, other)

    def _wait(self, one: int, other: int, mean: float) -> None:
        if mean >= LEAST:
            one, other = min(one, other), max(one, other)
            heapq.heappush(self._waiting, (-mean, one, other, self._sizes[one], self._sizes[other]))

    def _join(self, one: int, other: int) -> None:
        first, second = self._happenings[one], self._happenings.pop(other)
        self._sizes[one] += self._sizes.pop(other)
        first.tellings = sorted([*first.tellings, *second.tellings], key=lambda own: _order(own[0]))[:MOST_ARTICLES]
        near = (first.near | second.near) - {one, other}
        first.near = set()
        for place in sorted(near):
            third = self._happenings[place]
            third.near -= {one, other}
            mean = self._mean(one, place)
            if mean is not None:
                first.near.add(place)
                third.near.add(one)
                self._wait(one, place, mean)

    def _mean(self, one: int, other: int) -> float | None:
        """The mean score over two articles each; what one article tells twice only must not contradict itself."""
        pairs = list(product(self._happenings[one].tellings, self._happenings[other].tellings))
        scores = [self._score(*two) for two in pairs]
        if None in scores:
            return None
        known = [
            found for found, two in zip(scores, pairs, strict=True) if found is not None and not _is_one_article(*two)
        ]
        return sum(known) / len(known) if known else 0

    def _score(self, one: Told, other: Told) -> int | None:
        key = (one[0].number, other[0].number)
        if key not in self._scores:
            self._scores[key] = self._scores[key[::-1]] = _score(one, other)
        return self._scores[key]


def _is_one_article(one: Told, other: Told) -> bool:
    return one[0].article_ids == other[0].article_ids


def _score(one: Told, other: Told) -> int | None:
    """How much the tellings of two articles agree at best, null where two of them cannot be of one event."""
    pairs = list(product(one[:MOST_TELLINGS], other[:MOST_TELLINGS]))
    if _is_one_article(one, other):
        return None if any(contradict(*two) for two in pairs) else 0
    scores = [score(*two) for two in pairs]
    return None if None in scores else max(found for found in scores if found is not None)
