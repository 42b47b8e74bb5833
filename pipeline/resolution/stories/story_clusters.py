"""Average-link clustering of articles by wording, in days that fit: what is most alike joins first.

Two clusters join when their articles are alike on average; and two of several articles each only when they are nearly
as alike as those of the looser one are among themselves, since two happenings of one kind, as two quakes or two
offers to one player are, share many words. Sparse: only clusters that have neighbours in common are ever compared, and
in memory are those of articles that are tied, one by the other, by pairs alike enough to join.
"""

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from pipeline.resolution.grouping import Groups
from pipeline.resolution.stories.story_neighbours import Places
from pipeline.resolution.stories.story_wording import SCALE, Likenesses, StoryWording, Weights
from pipeline.resolution.stories.told_articles import DAYS_OF_A_STORY, ZONES

UNIT = SCALE * SCALE
DATED = 0.24  # least cosine between clusters of one day
LATER = 0.03  # more for each day that lies between
UNDATED = 0.19  # the same above what is usual, where only the wording speaks, since no day is known of either
LENT = 0.30  # the same where one is dated, and the other will have its date from it
SURE = 0.45  # cosine that is enough whatever is usual
NEAR = 0.05  # cosine of two articles from which on their clusters are compared
COHESION = 0.77  # of the looser cluster's own cosine


@dataclass(frozen=True, slots=True)
class Days:
    """When the articles of a cluster were published, in ordinals, null for none.

    ``day`` is one that is known of any; ``since`` the latest first day and ``until`` the earliest last day of those of
    which a day, month or year is known. ``told`` is the last day that an article of no known day tells.
    """

    day: int | None
    since: int | None
    until: int | None
    told: int | None

    def together(self, other: "Days") -> "Days":
        return Days(
            _of(min, self.day, other.day),
            _of(max, self.since, other.since),
            _of(min, self.until, other.until),
            _of(max, self.told, other.told),
        )

    @property
    def apart(self) -> int:
        """The days from the first of the known days, months and years to the last; 0 where they overlap."""
        return 0 if self.since is None or self.until is None else max(self.since - self.until, 0)

    @property
    def fit(self) -> bool:
        """Whether they are those of one story: close together, and none before what an undated article tells."""
        if self.apart > DAYS_OF_A_STORY:
            return False
        return self.told is None or self.until is None or self.told - self.until <= ZONES


def _of(choose: Callable[..., int], one: int | None, other: int | None) -> int | None:
    known = [day for day in (one, other) if day is not None]
    return choose(known) if known else None


@dataclass(slots=True)
class _Cluster:
    key: str
    members: list[int]
    wording: StoryWording
    days: Days
    likeness: dict[int, int]  # to its neighbours, summed over the pairs of articles
    within: int = 0  # the same among its own articles

    @property
    def size(self) -> int:
        return len(self.members)

    @property
    def cohesion(self) -> float:
        """The mean likeness of two of its articles; of one alone no bound."""
        pairs = self.size * (self.size - 1) // 2
        return self.within / pairs if pairs else 0.0


def clustered(
    keys: Sequence[str],
    articles: Sequence[StoryWording],
    days: Sequence[Days],
    near: Iterable[tuple[int, Places]],
    usual: float,
) -> list[list[int]]:
    """The places of articles by story, each in ascending order; ``near`` has each with those to be compared.

    ``keys`` name the articles, so that what is equally alike joins in one order, whatever the order given. ``usual`` is
    the mean likeness of any two, which is high among articles on one matter.
    """
    numbers = (wording.words[-1] for wording in articles if len(wording.words))
    likenesses = Likenesses(int(max(numbers, default=0)) + 1)
    links: dict[int, tuple[Places, Weights]] = {}
    parts = Groups[int]()
    for place, others in near:
        found = likenesses.to(articles[place], [articles[other] for other in others])
        for other in others[found >= UNIT * min(UNDATED, DATED)].tolist():
            parts.join(place, other)
        is_near = found > UNIT * NEAR
        links[place] = (others[is_near], found[is_near])
    stories: list[list[int]] = []
    part_of = np.array([parts.root(place) for place in range(len(keys))], dtype=np.uint32)
    for places in parts.lists(range(len(keys))):
        alone = {place: _Cluster(keys[place], [place], articles[place], days[place], {}) for place in places}
        clustering = _Clustering(alone, likenesses, usual)
        for place in links.keys() & alone.keys():
            others, found = links.pop(place)
            is_here = part_of[others] == part_of[place]
            clustering.link(place, others[is_here].tolist(), found[is_here].tolist())
        stories.extend(clustering.joined())
    return sorted(stories)


class _Clustering:
    """Clusters by the place of one of their articles, and a heap of those that may join."""

    def __init__(self, clusters: dict[int, _Cluster], likenesses: Likenesses, usual: float) -> None:
        self.clusters = clusters
        self._undated, self._lent = (min(UNIT * least + usual, UNIT * SURE) for least in (UNDATED, LENT))
        self._waiting: list[tuple[float, str, str, int, int, int, int]] = []
        self._likenesses = likenesses

    def link(self, place: int, others: Sequence[int], likenesses: Sequence[int]) -> None:
        own = self.clusters[place]
        for other, likeness in zip(others, likenesses, strict=True):
            own.likeness[other] = self.clusters[other].likeness[place] = likeness
            if likeness >= min(self._undated, UNIT * DATED):
                self._wait(place, other)

    def joined(self) -> Iterator[list[int]]:
        """The members of the clusters when none may join any more."""
        while self._waiting:
            _, _, _, one, other, *sizes = heapq.heappop(self._waiting)
            if [self.clusters[place].size for place in (one, other) if place in self.clusters] == sizes:
                self._join(one, other)  # neither has grown since, or is gone
        return (sorted(cluster.members) for cluster in self.clusters.values())

    def _wait(self, one: int, other: int) -> None:
        """Put two clusters on the heap if they may join."""
        (_, one), (_, other) = sorted((self.clusters[place].key, place) for place in (one, other))
        first, second = self.clusters[one], self.clusters[other]
        mean = first.likeness[other] / (first.size * second.size)
        together = first.days.together(second.days)
        least = self._least(first.days, second.days, together)
        if first.size > 1 and second.size > 1:
            least = max(least, COHESION * min(first.cohesion, second.cohesion))
        if mean >= least and together.fit:
            heapq.heappush(self._waiting, (-mean, first.key, second.key, one, other, first.size, second.size))

    def _least(self, first: Days, second: Days, together: Days) -> float:
        """The least mean likeness of two clusters that may join."""
        match first.day, second.day:
            case None, None:
                return self._undated
            case (None, _) | (_, None):
                return self._lent
        return UNIT * (DATED + LATER * together.apart)

    def _join(self, one: int, other: int) -> None:
        """Let the cluster of ``one`` take in the other's articles and neighbours."""
        first, second = self.clusters[one], self.clusters.pop(other)
        between = first.likeness.pop(other)
        del second.likeness[one]
        self._compare_with(first, second.likeness.keys() - first.likeness.keys())
        self._compare_with(second, first.likeness.keys() - second.likeness.keys())
        for place in first.likeness:
            third = self.clusters[place]
            third.likeness.pop(other, None)
            first.likeness[place] += second.likeness[place]
            third.likeness[one] = first.likeness[place]
        first.members += second.members
        first.within += second.within + between
        first.wording += second.wording
        first.days = first.days.together(second.days)
        for place in first.likeness:
            self._wait(one, place)

    def _compare_with(self, cluster: _Cluster, places: Iterable[int]) -> None:
        """Let a cluster know how like others it is."""
        others = list(places)
        if others:
            found = self._likenesses.to(cluster.wording, [self.clusters[place].wording for place in others])
            cluster.likeness.update(zip(others, found.tolist(), strict=True))
