"""Characters as they are written: damaged and look-alike letters, line ends, quotation marks and what stands between.

Belongs here: what holds of any text in Latin script. Does not: words and sentences (``pipeline.language``).
"""

from pipeline.writing.letters import folded, unaccented
from pipeline.writing.marks import MarkedSpan, marked_spans, paragraph_spans
from pipeline.writing.tidying import SURROGATE, repaired, storable, tidied

__all__ = [
    "SURROGATE",
    "MarkedSpan",
    "folded",
    "marked_spans",
    "paragraph_spans",
    "repaired",
    "storable",
    "tidied",
    "unaccented",
]
