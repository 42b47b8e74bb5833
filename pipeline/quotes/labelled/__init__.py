"""Words whose speaker a line names by a label: turns of a transcript, headlines with a dash or colon.

Does not belong here: labels within quotation marks (``in_marks``).
"""

from pipeline.quotes.labelled.headline_speakers import Headline, labelled_headline
from pipeline.quotes.labelled.transcripts import Turn, persons_by_label, turns

__all__ = ["Headline", "Turn", "labelled_headline", "persons_by_label", "turns"]
