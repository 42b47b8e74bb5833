"""Which lines of a page are the article: features of surroundings, the best path through them, rules for single lines.

Does not belong here: what the other lines say of the article (``facts``).
"""

from pipeline.articles.body.body_marking import tells_who_is_pictured
from pipeline.articles.body.body_rules import by_phrase, verdicts
from pipeline.articles.body.body_run import LinePart, line_parts
from pipeline.articles.body.line_verdicts import Verdict, body_lines
from pipeline.articles.body.line_weights import learned_steps, line_scores
from pipeline.articles.body.surroundings import surrounding_features

__all__ = [
    "LinePart",
    "Verdict",
    "body_lines",
    "by_phrase",
    "learned_steps",
    "line_parts",
    "line_scores",
    "surrounding_features",
    "tells_who_is_pictured",
    "verdicts",
]
