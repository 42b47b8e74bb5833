"""The best path through a page: before, body, gap and after."""

import numpy as np
import pytest

from pipeline.articles.body.body_run import line_parts

EVEN = dict.fromkeys(("before body", "body body", "body gap", "gap gap", "gap body", "body after"), 0.0)


@pytest.mark.parametrize(
    ("as_body", "steps", "expected"),
    [
        pytest.param([], EVEN, "", id="no lines"),
        pytest.param([-9], EVEN, "B", id="a page has a body line"),
        pytest.param([1, 1, 1], EVEN, "BBB", id="all"),
        pytest.param([-2, 1, 1, -2], EVEN, "<BB>", id="before and after"),
        pytest.param([1, -2, 1, 1], EVEN, "B.BB", id="a gap"),
        pytest.param([3, -2, -2, 1], {**EVEN, "body gap": -3.0, "body after": -0.1}, "B>>>", id="a gap that costs"),
        pytest.param([3, -2, 3], {**EVEN, "body gap": -5.0}, "BBB", id="a gap that costs more than the line"),
        pytest.param([5, -2, -1, 5], {**EVEN, "gap gap": -9.0}, "B.BB", id="a long gap that costs"),
        pytest.param([2, -1, 1], {**EVEN, "body body": -9.0}, "B.B", id="steps between body lines that cost"),
    ],
)
def test_the_best_path(as_body: list[float], steps: dict[str, float], expected: str) -> None:
    scores = np.array([[own, 0.0, 0.0, 0.0] for own in as_body]).reshape(-1, 4)
    letters = {"before": "<", "body": "B", "gap": ".", "after": ">"}
    assert "".join(letters[part] for part in line_parts(scores, steps)) == expected


def test_what_speaks_for_a_first_and_a_last_line_counts_there_alone() -> None:
    #                  body  gap first last
    scores = np.array([[0.5, 0, -3, 0], [0.5, 0, 2, 0], [0.5, 0, 0, 2], [0.5, 0, 0, -3]])
    assert line_parts(scores, EVEN) == ["before", "body", "body", "after"]


def test_what_speaks_for_a_gap_makes_one() -> None:
    scores = np.array([[1.0, 0, 0, 0], [1.0, 3, 0, 0], [1.0, 0, 0, 0]])
    assert line_parts(scores, EVEN) == ["body", "gap", "body"]
