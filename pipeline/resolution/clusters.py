"""Groups of reports of an event that never come to hold two that clash, however they are tied together."""

from collections.abc import Sequence

from pipeline.resolution.joining import Groups
from pipeline.resolution.reported import Report, clash


class Clusters:
    """Reports put together by event; each report starts alone."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = reports
        self._groups = Groups(report.number for report in reports)
        self._unlike = {report.number: {_parties(report): report} for report in reports}

    def root(self, report: Report) -> int:
        """A number that stands for the report's group, until it is joined with another."""
        return self._groups.root(report.number)

    def join(self, one: Report, other: Report) -> None:
        """Put the groups of two reports together unless their persons clash."""
        first, second = self.root(one), self.root(other)
        if first == second:
            return
        own, others = self._unlike[first], self._unlike[second]
        if any(clash(mine, theirs) for mine in own.values() for theirs in others.values()):
            return
        self._groups.join(first, second)
        self._unlike[self._groups.root(first)] = own | others

    def lists(self) -> list[list[Report]]:
        """The groups, each in order of number."""
        return [[self._reports[number] for number in numbers] for numbers in self._groups.lists()]


def _parties(report: Report) -> tuple[object, ...]:
    return (report.actors, report.recipients, frozenset(report.persons.items()))
