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
import numpy.typing as npt

from pipeline.resolution.grouping import Groups
from pipeline.resolution.stories.story_neighbours import Near
from pipeline.resolution.stories.story_wording import SCALE, Likenesses, StoryWording, StoryWordings
from pipeline.resolution.stories.told_articles import DAYS_OF_A_STORY, ZONES

UNIT = SCALE * SCALE
DATED = 0.24  # least cosine between clusters of one day
LATER = 0.03  # more for each day that lies between
UNDATED = 0.19  # the same above what is usual, where only the wording speaks, since no day is known of either
LENT = 0.30  # the same where one is dated, and the other will have its date from it
SURE = 0.45  # cosine that is enough whatever is usual
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
    keys: Sequence[str], articles: StoryWordings, days: Sequence[Days], near: Near, usual: float
) -> list[list[int]]:
    """The places of articles by story, each in ascending order; ``near`` are the pairs that are to be compared.

    ``keys`` name the articles, so that what is equally alike joins in one order, whatever the order given. ``usual`` is
    the mean likeness of any two, which is high among articles on one matter.
    """
    likenesses = Likenesses(len(articles.vocabulary))
    undated, lent = (min(UNIT * least + usual, UNIT * SURE) for least in (UNDATED, LENT))
    near = near.at(near.likeness >= UNIT * min(UNDATED, DATED))
    parts = Groups[int]()
    tied = near.at(near.likeness >= _least(near, days, undated))
    for one, other in zip(tied.first.tolist(), tied.second.tolist(), strict=True):
        parts.join(one, other)
    roots = np.array([parts.root(place) for place in range(len(keys))], dtype=np.int64)
    is_inside = roots[near.first] == roots[near.second]
    inside = near.at(is_inside)
    order = np.argsort(roots[inside.first], kind="stable")
    inside = Near(inside.first[order], inside.second[order], inside.likeness[order])
    root_of_pair = roots[inside.first]
    stories: list[list[int]] = []
    for places in parts.lists(range(len(keys))):
        if len(places) == 1:
            stories.append(places)
            continue
        alone = {place: _Cluster(keys[place], [place], articles.of(place), days[place], {}) for place in places}
        clustering = _Clustering(alone, likenesses, undated, lent)
        own = slice(*np.searchsorted(root_of_pair, (roots[places[0]], roots[places[0]] + 1)))
        clustering.link(inside.first[own].tolist(), inside.second[own].tolist(), inside.likeness[own].tolist())
        stories.extend(clustering.joined())
    return sorted(stories)


def _least(near: Near, days: Sequence[Days], undated: float) -> npt.NDArray[np.float64]:
    """How alike two articles must at least be for any two clusters that hold them to join on account of them."""
    known = np.array([when.day or 0 for when in days], dtype=np.int64)
    first, second = known[near.first], known[near.second]
    apart = np.where((first > 0) & (second > 0), np.abs(first - second), 0)
    return np.where((first == 0) & (second == 0), undated, UNIT * (DATED + LATER * apart))


class _Clustering:
    """Clusters by the place of one of their articles, and a heap of those that may join."""

    def __init__(self, clusters: dict[int, _Cluster], likenesses: Likenesses, undated: float, lent: float) -> None:
        self.clusters = clusters
        self._undated, self._lent = undated, lent
        self._lowest = min(undated, UNIT * DATED)  # of any two clusters; most are not so much alike
        self._waiting: list[tuple[float, str, str, int, int, int, int]] = []
        self._likenesses = likenesses

    def link(self, firsts: Sequence[int], seconds: Sequence[int], likenesses: Sequence[int]) -> None:
        for one, other, likeness in zip(firsts, seconds, likenesses, strict=True):
            self.clusters[one].likeness[other] = self.clusters[other].likeness[one] = likeness
            self._wait(one, other)

    def joined(self) -> Iterator[list[int]]:
        """The members of the clusters when none may join any more."""
        while self._waiting:
            _, _, _, one, other, *sizes = heapq.heappop(self._waiting)
            if [self.clusters[place].size for place in (one, other) if place in self.clusters] == sizes:
                self._join(one, other)  # neither has grown since, or is gone
        return (sorted(cluster.members) for cluster in self.clusters.values())

    def _wait(self, one: int, other: int) -> None:
        """Put two clusters on the heap if they may join."""
        first, second = self.clusters[one], self.clusters[other]
        mean = first.likeness[other] / (len(first.members) * len(second.members))
        if mean < self._lowest:
            return
        if second.key < first.key:
            one, other, first, second = other, one, second, first
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
