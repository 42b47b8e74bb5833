"""Which lines of a page are the article: features of surroundings, the best path through them, rules for single lines.

Does not belong here: what the other lines say of the article (``facts``).
"""

from pipeline.articles.body.body_marking import tells_who_is_pictured
from pipeline.articles.body.body_rules import by_phrase, verdicts
from pipeline.articles.body.line_verdicts import Verdict, body_lines
from pipeline.articles.body.page_path import MOST_LINES, page_path, sureness
from pipeline.articles.body.two_readers import compared

__all__ = [
    "MOST_LINES",
    "Verdict",
    "body_lines",
    "by_phrase",
    "compared",
    "page_path",
    "sureness",
    "tells_who_is_pictured",
    "verdicts",
]
