"""Groups that grow by joining two members at a time, with the same result in whatever order they are joined."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Member = TypeVar("Member", bound=Hashable)


class Groups(Generic[Member]):
    """Disjoint sets; a member that was never joined is alone and takes no memory."""

    def __init__(self) -> None:
        self._parent: dict[Member, Member] = {}

    def root(self, member: Member) -> Member:
        """A member that stands for the group; which one depends on the order of joining, so it must not get out."""
        parent = self._parent
        while (above := parent.get(member, member)) != member:
            parent[member] = parent.get(above, above)
            member = above
        return member

    def join(self, one: Member, other: Member) -> None:
        first, second = self.root(one), self.root(other)
        if first != second:
            self._parent[second] = first

    def together(self, one: Member, other: Member) -> bool:
        return self.root(one) == self.root(other)

    def lists(self, members: Iterable[Member]) -> list[list[Member]]:
        """The members put together by group, each group in the order given."""
        groups: dict[Member, list[Member]] = {}
        for member in members:
            groups.setdefault(self.root(member), []).append(member)
        return list(groups.values())
