"""The lines of a raw text by themselves: where they are, their shape, their fixed phrases, how they look.

Does not belong here: what stands around a line, and whether it is the article's text (``body``).
"""

from pipeline.articles.lines.appearance import Look, looks, own_features
from pipeline.articles.lines.line_shapes import Flags, Numbers, Shapes, WholeNumbers, flags, shapes
from pipeline.articles.lines.page_lines import Line, LineIndex
from pipeline.articles.lines.page_phrases import words_of
from pipeline.articles.lines.rejoined_lines import lines
from pipeline.articles.lines.run_on_lines import end_marks_apart, parted
from pipeline.articles.lines.wording import wording

__all__ = [
    "Flags",
    "Line",
    "LineIndex",
    "Look",
    "Numbers",
    "Shapes",
    "WholeNumbers",
    "end_marks_apart",
    "flags",
    "lines",
    "looks",
    "own_features",
    "parted",
    "shapes",
    "wording",
    "words_of",
]
