"""What each feature of a line weighs for its place on the page: the learned numbers of ``seeds/reference``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline import reference


@dataclass(frozen=True, slots=True)
class Score:
    """What speaks for a line as body, as gap, as the article's first and as its last line."""

    body: float
    gap: float
    first: float
    last: float

    def __add__(self, other: "Score") -> "Score":
        return Score(self.body + other.body, self.gap + other.gap, self.first + other.first, self.last + other.last)


@cache
def learned_weights() -> Mapping[str, tuple[float, float, float, float]]:
    """The weight of each feature as body, gap, first and last."""
    return {
        row["feature"]: (float(row["body"]), float(row["gap"]), float(row["first"]), float(row["last"]))
        for row in reference.rows("line_weights")
    }


@cache
def learned_steps() -> Mapping[str, float]:
    """The weight of each step from a line to the next, by the names of the two places ("body gap")."""
    return {f"{row['from']} {row['to']}": float(row["weight"]) for row in reference.rows("line_transitions")}


def score(features: Mapping[str, float], weights: Mapping[str, tuple[float, float, float, float]]) -> Score:
    """The sum of the weights of a line's features; a feature without a weight counts nothing."""
    body = gap = first = last = 0.0
    for name, value in features.items():
        weight = weights.get(name)
        if weight:
            body += weight[0] * value
            gap += weight[1] * value
            first += weight[2] * value
            last += weight[3] * value
    return Score(body, gap, first, last)
