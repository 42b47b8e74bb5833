"""What each feature of a line weighs for its part of the page: the learned numbers of ``seeds/reference``."""

from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from pipeline import reference

ROLES = ("body", "gap", "first", "last")  # what a line can be: body, gap, the article's first line, its last


@cache
def learned_steps() -> Mapping[str, float]:
    """The weight of each step from a line to the next, by the names of the two parts ("body gap")."""
    return {f"{row['from']} {row['to']}": float(row["weight"]) for row in reference.rows("line_transitions")}


def line_scores(features: Mapping[str, NDArray[np.generic]]) -> NDArray[np.float64]:
    """What speaks for each line of a page as each of ``ROLES``, a row a line.

    ``features`` hold one number a line; those that are missing hold for no line, those without a weight count nothing.
    """
    names, weights = _learned_weights()
    nowhere = np.zeros_like(features["always"])
    return np.array([features.get(name, nowhere) for name in names], dtype=np.float64).T @ weights


@cache
def _learned_weights() -> tuple[tuple[str, ...], NDArray[np.float64]]:
    """The names of the features and their weights, a row a feature and a column a role."""
    rows = reference.rows("line_weights")
    return tuple(row["feature"] for row in rows), np.array([[float(row[role]) for role in ROLES] for row in rows])
