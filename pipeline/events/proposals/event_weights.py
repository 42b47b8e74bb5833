"""How likely a word names an event of each type, or none: the learned weights of ``seeds/reference``.

They are those of a multinomial logistic regression, which ``tests/events/learn_event_weights.py`` repeats.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from pipeline.reference import rows

BASE = "(base)"  # no word is spelt so
NONE = "NONE"


@dataclass(frozen=True, slots=True)
class EventWeights:
    """One row of ``weights`` a feature, one column a type; a feature that is not listed counts nothing."""

    kinds: tuple[str, ...]
    places: Mapping[str, int]
    weights: NDArray[np.float64]

    def likeliest(self, features: Iterable[str]) -> tuple[str, float]:
        """The type, or NONE, that is likeliest by the features, and its probability."""
        known = {self.places[feature] for feature in features if feature in self.places}
        totals = self.weights[[self.places[BASE], *known]].sum(axis=0)
        best = int(totals.argmax())
        return self.kinds[best], float(1 / np.exp(totals - totals[best]).sum())

    def speaks_for_event(self, feature: str) -> bool:
        """Whether a feature makes an event of any type likelier."""
        place = self.places.get(feature)
        return place is not None and any(
            weight > 0 for kind, weight in zip(self.kinds, self.weights[place], strict=True) if kind != NONE
        )


@cache
def learned_weights() -> EventWeights:
    """The weights of ``event_weights.csv``."""
    return event_weights({(row["feature"], row["event_type"]): float(row["weight"]) for row in rows("event_weights")})


def event_weights(listed: Mapping[tuple[str, str], float]) -> EventWeights:
    """Weights by feature and type."""
    kinds = tuple(sorted({kind for _, kind in listed}))
    names = dict.fromkeys(feature for feature, _ in listed)
    places = {feature: place for place, feature in enumerate(names)}
    weights = np.zeros((len(places), len(kinds)))
    for (feature, kind), weight in listed.items():
        weights[places[feature], kinds.index(kind)] = weight
    return EventWeights(kinds, places, weights)
