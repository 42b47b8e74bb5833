"""Rules as ordered tables: each has a name, says when it holds and what it gives, and can be counted.

A table is for decisions that would be a long chain of ``if``: it is read from the top and the first rule that holds
decides. What a case is, a table's module says: a small frozen record of what its rules look at. A rule of one step
needs no table. No rules stand here; the module knows nothing of news.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

Case = TypeVar("Case")
Given = TypeVar("Given")
Fires = Counter[tuple[str, str]]  # by name of the table and of the rule

_fires: list[Fires] = []  # the count that is fed, none in a normal run


@dataclass(frozen=True, slots=True)
class Rule(Generic[Case, Given]):
    """One row of a table. ``name`` says in a few words what is seen, as a reason would: "asked_not_done"."""

    name: str
    when: Callable[[Case], bool]
    gives: Given


@dataclass(frozen=True, slots=True)
class Table(Generic[Case, Given]):
    """Rules in the order in which they are asked; ``name`` is what they decide. Raises ValueError for a name twice."""

    name: str
    rules: tuple[Rule[Case, Given], ...]

    def __post_init__(self) -> None:
        twice = [name for name, count in Counter(rule.name for rule in self.rules).items() if count > 1]
        if twice:
            raise ValueError(f"table {self.name!r}: more than one rule is called {', '.join(twice)}")

    def rule(self, case: Case) -> Rule[Case, Given] | None:
        """The first rule that holds for a case, null when none does."""
        for rule in self.rules:
            if rule.when(case):
                fired(self.name, rule.name)
                return rule
        return None

    def holds(self, case: Case) -> bool:
        """Whether any rule holds: for tables of reasons to refuse."""
        return self.rule(case) is not None

    def first(self, case: Case) -> Given:
        """What the first rule that holds gives. Raises LookupError when none does: close the table with ``always``."""
        rule = self.rule(case)
        if rule is None:
            raise LookupError(f"table {self.name!r}: no rule holds for {case!r}")
        return rule.gives

    def every(self, case: Case) -> Iterator[Given]:
        """What each rule that holds gives, in order: for tables that gather."""
        for rule in self.rules:
            if rule.when(case):
                fired(self.name, rule.name)
                yield rule.gives

    def best(self, cases: Iterable[Case]) -> Case | None:
        """The first case that the first rule holds for, else the second rule, …: for tables of preference."""
        among = tuple(cases)
        for rule in self.rules:
            for case in among:
                if rule.when(case):
                    fired(self.name, rule.name)
                    return case
        return None


def changed(table: Table[Case, Callable[[Case], Case]], case: Case) -> Case:
    """The case after each rule that holds has changed it; a later rule sees what those before it made."""
    for rule in table.rules:
        if rule.when(case):
            fired(table.name, rule.name)
            case = rule.gives(case)
    return case


def always(_: object) -> bool:
    """Holds for any case: the last rule of a table that must decide."""
    return True


def fired(table: str, rule: str) -> None:
    """Count one fire of a rule or of a row of a list, while somebody counts."""
    if _fires:
        _fires[-1][table, rule] += 1


@contextmanager
def counting() -> Iterator[Fires]:
    """Count what fires in this process within the block."""
    counts = Fires()
    _fires.append(counts)
    try:
        yield counts
    finally:
        _fires.pop()
