"""Whose words stand between quotation marks, in a transcript or behind a headline's dash.

Does not belong here: which spans stand between marks (``pipeline.language``).
"""

from pipeline.quotes.in_marks import headline_speakers, transcripts
from pipeline.quotes.in_marks.headline_speakers import Headline
from pipeline.quotes.in_marks.marked import Evidence, Placed, Reading
from pipeline.quotes.in_marks.transcripts import Turn

__all__ = ["Evidence", "Headline", "Placed", "Reading", "Turn", "headline_speakers", "transcripts"]
