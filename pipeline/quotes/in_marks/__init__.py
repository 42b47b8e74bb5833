"""Whose words stand between quotation marks.

Evidence is asked for in this order: a label within the marks, a cue after them ("...," said Okafor), a cue with colon
or comma before them, a reported clause around them, the verb they hang on, the same speaker going on.
Does not belong here: which spans stand between marks (``pipeline.writing``).
"""

from pipeline.quotes.in_marks.evidence import Evidence
from pipeline.quotes.in_marks.mark_evidence import introduction, mark_evidence
from pipeline.quotes.in_marks.marked_paragraph import MarkedParagraph, PlacedMark, is_whole

__all__ = ["Evidence", "MarkedParagraph", "PlacedMark", "introduction", "is_whole", "mark_evidence"]
