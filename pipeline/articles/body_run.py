"""Which lines of a flat dump are the article: the best path through before, body, gap and after.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the features of ``appearance`` and
``surroundings``: a page is read as lines before the article, the article's own lines, gaps of other lines inside it,
and lines after it. Its weights are in ``seeds/reference`` (``line_weights``, ``line_transitions``), one number a
feature and role, learned from hand-marked pages; ``body_rules`` has the last word on single lines.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Literal

from pipeline.articles.line_weights import Score

Place = Literal["before", "body", "gap", "after"]
LEAN_TO_BODY = 0.35  # added to each body line: a lost paragraph costs more than a teaser that the rules can still drop


def places(page: Sequence[Score], steps: Mapping[str, float]) -> list[Place]:
    """Where each line of a page stands, by the best path; a page of lines has at least one body line."""
    if not page:
        return []
    enter, stay = steps["before body"], steps["body body"] + LEAN_TO_BODY
    into_gap, in_gap, out_of_gap = steps["body gap"], steps["gap gap"], steps["gap body"] + LEAN_TO_BODY
    leave = steps["body after"]
    body, gap, after = page[0].body + page[0].first + enter + LEAN_TO_BODY, float("-inf"), float("-inf")
    came: list[tuple[Place, Place, Place]] = []
    for above, line in pairwise(page):
        body_from, gap_from, after_from = _sources(
            (line.first + enter + LEAN_TO_BODY, body + stay, gap + out_of_gap),
            (body + into_gap, gap + in_gap),
            (body + above.last + leave, after),
        )
        came.append((body_from[1], gap_from[1], after_from[1]))
        body, gap, after = body_from[0] + line.body, gap_from[0] + line.gap, after_from[0]
    return _path(came, "body" if body + page[-1].last + leave >= after else "after")


def _sources(
    to_body: tuple[float, float, float], to_gap: tuple[float, float], to_after: tuple[float, float]
) -> tuple[tuple[float, Place], tuple[float, Place], tuple[float, Place]]:
    """The best way to each place, with what it is worth and the place it comes from."""
    from_before, from_body, from_gap = to_body
    body: tuple[float, Place] = (from_before, "before")
    if from_body >= from_before and from_body >= from_gap:
        body = (from_body, "body")
    elif from_gap > from_before:
        body = (from_gap, "gap")
    gap: tuple[float, Place] = (to_gap[0], "body") if to_gap[0] >= to_gap[1] else (to_gap[1], "gap")
    after: tuple[float, Place] = (to_after[0], "body") if to_after[0] >= to_after[1] else (to_after[1], "after")
    return body, gap, after


def _path(came: Sequence[tuple[Place, Place, Place]], last: Place) -> list[Place]:
    path: list[Place] = [last]
    for body_from, gap_from, after_from in reversed(came):
        sources: dict[Place, Place] = {"before": "before", "body": body_from, "gap": gap_from, "after": after_from}
        path.append(sources[path[-1]])
    path.reverse()
    return path
