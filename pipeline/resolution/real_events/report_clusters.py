"""Groups of reports of an event that never come to hold two that clash, however they are tied together."""

from collections.abc import Iterable

from pipeline.resolution.grouping import Groups
from pipeline.resolution.real_events.reported_events import Cast, Report, clash


class Clusters:
    """Reports, by number from 0, put together by event; each report starts alone.

    Of a report only its cast is held, and equal casts once.
    """

    def __init__(self, reports: Iterable[Report]) -> None:
        known: dict[tuple[object, ...], Cast] = {}
        self._casts = [known.setdefault(_key(report.cast), report.cast) for report in reports]
        self._groups = Groups[int]()
        self._unlike: dict[int, frozenset[Cast]] = {}

    def root(self, number: int) -> int:
        """A number that stands for the report's group, until it is joined with another."""
        return self._groups.root(number)

    def join(self, one: int, other: int) -> None:
        """Put the groups of two reports together unless their persons clash."""
        first, second = self.root(one), self.root(other)
        if first == second:
            return
        own, others = self._unlike_of(first), self._unlike_of(second)
        if any(clash(mine, theirs) for mine in own for theirs in others):
            return
        self._groups.join(first, second)
        self._unlike.pop(second, None)
        self._unlike[first] = own | others

    def _unlike_of(self, root: int) -> frozenset[Cast]:
        return self._unlike.get(root) or frozenset({self._casts[root]})


def _key(cast: Cast) -> tuple[object, ...]:
    return (cast.actors, cast.recipients, frozenset(cast.persons.items()), frozenset(cast.sides.items()))
