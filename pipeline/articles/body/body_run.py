"""Which lines of a flat dump are the article: the best path through before, body, gap and after.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the features of ``appearance`` and
``surroundings``: a page is read as lines before the article, the article's own lines, gaps of other lines inside it,
and lines after it. Its weights are in ``seeds/reference`` (``line_weights``, ``line_transitions``), one number a
feature and role, learned from hand-marked pages (``tests.articles.learn_line_weights``); ``body_rules`` has the last
word on single lines.
"""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Literal

import numpy as np
from numpy.typing import NDArray

LinePart = Literal["before", "body", "gap", "after"]
"""The part of a page that a line belongs to."""

LEAN_TO_BODY = 0.35  # added to each body line: a lost paragraph costs more than a teaser that the rules can still drop
SOURCES: tuple[tuple[LinePart, ...], ...] = (("before", "body", "gap"), ("body", "gap"), ("body", "after"))
BEST_FROM: Mapping[tuple[LinePart, ...], Mapping[LinePart, LinePart]] = {
    above: {"before": "before", "body": above[0], "gap": above[1], "after": above[2]} for above in product(*SOURCES)
}  # by the parts that the best ways to body, gap and after come from: where each way comes from


def line_parts(scores: NDArray[np.float64], steps: Mapping[str, float]) -> list[LinePart]:
    """The part that each line of a page belongs to, by the best path; a page of lines has at least one body line.

    ``scores`` has a row a line: what speaks for it as body, as gap, as the article's first and as its last line.
    """
    if not len(scores):
        return []
    enter, stay = steps["before body"] + LEAN_TO_BODY, steps["body body"] + LEAN_TO_BODY
    into_gap, in_gap, out_of_gap = steps["body gap"], steps["gap gap"], steps["gap body"] + LEAN_TO_BODY
    leave = steps["body after"]
    as_body, as_gap, as_first, as_last = scores.T.tolist()
    body, gap, after = as_body[0] + as_first[0] + enter, float("-inf"), float("-inf")
    came: list[Mapping[LinePart, LinePart]] = []
    for above, (own, own_gap, first) in enumerate(zip(as_body[1:], as_gap[1:], as_first[1:], strict=True)):
        from_before, from_body, from_gap = first + enter, body + stay, gap + out_of_gap
        gap_from_body, gap_from_gap = body + into_gap, gap + in_gap
        after_from_body = body + as_last[above] + leave
        came.append(
            BEST_FROM[
                _best_before_body(from_before, from_body, from_gap),
                "body" if gap_from_body >= gap_from_gap else "gap",
                "body" if after_from_body >= after else "after",
            ]
        )
        body = max(from_before, from_body, from_gap) + own
        gap = max(gap_from_body, gap_from_gap) + own_gap
        after = max(after_from_body, after)
    return _path(came, "body" if body + as_last[-1] + leave >= after else "after")


def _best_before_body(from_before: float, from_body: float, from_gap: float) -> LinePart:
    """The part above a body line that the best way to it comes from."""
    if from_body >= from_before and from_body >= from_gap:
        return "body"
    return "gap" if from_gap > from_before else "before"


def _path(came: Sequence[Mapping[LinePart, LinePart]], last: LinePart) -> list[LinePart]:
    path: list[LinePart] = [last]
    for sources in reversed(came):
        path.append(sources[path[-1]])
    path.reverse()
    return path
