"""Which lines of a page are the article: features in place, the best path through them, rules for single lines.

Does not belong here: what the other lines say of the article (``facts``).
"""

from pipeline.articles.body.body_rules import Verdict, body_places, tells_who_is_pictured, verdicts
from pipeline.articles.body.body_run import Place, places
from pipeline.articles.body.line_weights import learned_steps, line_scores
from pipeline.articles.body.surroundings import features_in_place

__all__ = [
    "Place",
    "Verdict",
    "body_places",
    "features_in_place",
    "learned_steps",
    "line_scores",
    "places",
    "tells_who_is_pictured",
    "verdicts",
]
