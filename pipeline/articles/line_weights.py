"""What each feature of a line weighs for its place on the page: the learned numbers of ``seeds/reference``."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline import reference


class Score(NamedTuple):
    """What speaks for a line as body, as gap, as the article's first and as its last line."""

    body: float = 0.0
    gap: float = 0.0
    first: float = 0.0
    last: float = 0.0


NOTHING = Score()


@cache
def learned_weights() -> Mapping[str, Score]:
    """The weight of each feature as body, gap, first and last."""
    return {
        row["feature"]: Score(float(row["body"]), float(row["gap"]), float(row["first"]), float(row["last"]))
        for row in reference.rows("line_weights")
    }


@cache
def learned_steps() -> Mapping[str, float]:
    """The weight of each step from a line to the next, by the names of the two places ("body gap")."""
    return {f"{row['from']} {row['to']}": float(row["weight"]) for row in reference.rows("line_transitions")}


def score(features: Mapping[str, float], weights: Mapping[str, Score], base: Score = NOTHING) -> Score:
    """The base and the weights of a line's features in sum; a feature without a weight counts nothing."""
    body, gap, first, last = base
    for name, value in features.items():
        if name in weights:
            as_body, as_gap, as_first, as_last = weights[name]
            body += as_body * value
            gap += as_gap * value
            first += as_first * value
            last += as_last * value
    return Score(body, gap, first, last)


def line_scores(features: Mapping[str, NDArray[np.float64]], bases: Sequence[Score]) -> NDArray[np.float64]:
    """The scores of the lines of a page, a row a line, each with its base; ``features`` hold one number a line."""
    own = np.array(bases, dtype=np.float64).reshape(-1, len(NOTHING))
    return own + np.array(list(features.values())).T @ _weights_of(tuple(features))


@cache
def _weights_of(features: tuple[str, ...]) -> NDArray[np.float64]:
    """The weights of features, one row a feature; one without a weight counts nothing."""
    weights = learned_weights()
    return np.array([weights.get(feature, NOTHING) for feature in features])
