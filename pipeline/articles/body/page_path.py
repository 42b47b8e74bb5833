"""The text finder's reading of a page: what each line looks like, and the part of the page it belongs to.

Does not belong here: the rules that have the last word on single lines (``body_rules``).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.articles.body.body_run import LinePart, line_parts
from pipeline.articles.body.line_verdicts import Verdict
from pipeline.articles.body.line_weights import learned_steps, line_scores
from pipeline.articles.body.surroundings import surrounding_features
from pipeline.articles.lines import Line, Look, Numbers, looks, own_features, shapes

MOST_LINES = 60_000  # of a page that is looked at; news pages have a thousand, and each takes 2 kB


@dataclass(frozen=True, slots=True)
class PagePath:
    """The lines of a page, the part of each on the best path, and what speaks for each as body by itself."""

    page: Sequence[Look]
    parts: Sequence[LinePart]
    as_body: Numbers


def page_path(found: Sequence[Line], boilerplate: frozenset[str] = frozenset()) -> PagePath:
    """The best path through the lines of a page; lines of the outlet's ``boilerplate`` count as repeated."""
    seen = shapes(found)
    page = looks(found, seen, boilerplate)
    if not page:
        return PagePath((), (), seen.length)
    scores = line_scores({**own_features(page, seen), **surrounding_features(page, seen)})
    return PagePath(page, line_parts(scores, learned_steps()), scores[:, 0])


def sureness(path: PagePath, decided: Sequence[Verdict]) -> float:
    """The share of the words that path or rules call body which both call body and which stand in sentences, 0 to 1."""
    agreed = either = 0.0
    for look, part, verdict in zip(path.page, path.parts, decided, strict=True):
        is_body = verdict.role == "body"
        either += look.size if is_body or part == "body" else 0.0
        agreed += look.size if is_body and part == "body" and look.is_sentence else 0.0
    return agreed / either if either else 0.0
