"""Groups that grow by joining two members at a time, with the same result in whatever order they are joined."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Member = TypeVar("Member", bound=Hashable)


class Groups(Generic[Member]):
    """Disjoint sets over members; each member starts alone."""

    def __init__(self, members: Iterable[Member]) -> None:
        self._parent = {member: member for member in members}

    def root(self, member: Member) -> Member:
        """A member that stands for the group; which one depends on the order of joining, so it must not get out."""
        parent = self._parent
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    def join(self, one: Member, other: Member) -> None:
        self._parent[self.root(other)] = self.root(one)

    def together(self, one: Member, other: Member) -> bool:
        return self.root(one) == self.root(other)

    def lists(self) -> list[list[Member]]:
        """The groups, each in the order in which its members were given."""
        found: dict[Member, list[Member]] = {}
        for member in self._parent:
            found.setdefault(self.root(member), []).append(member)
        return list(found.values())
