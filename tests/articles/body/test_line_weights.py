"""What is learned of lines weighs as it does in ``seeds/reference``."""

import numpy as np

from pipeline import reference
from pipeline.articles.body.line_weights import ROLES, learned_steps, line_scores


def test_a_line_scores_the_weights_of_its_features() -> None:
    weights = {row["feature"]: [float(row[role]) for role in ROLES] for row in reference.rows("line_weights")}
    features = {
        "always": np.array([1.0, 1.0]),
        "sentence": np.array([True, False]),
        "length": np.array([0.5, 0.0]),
        "of no weight": np.array([9.0, 9.0]),
    }
    first = [
        a + s + 0.5 * n for a, s, n in zip(*(weights[name] for name in ("always", "sentence", "length")), strict=True)
    ]
    assert np.allclose(line_scores(features), [first, weights["always"]])


def test_each_step_of_the_best_path_is_learned() -> None:
    assert set(learned_steps()) >= {"before body", "body body", "body gap", "gap gap", "gap body", "body after"}
