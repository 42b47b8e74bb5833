"""Words whose speaker a line names by a label: turns of a transcript, interviews, headlines with a dash or colon.

Does not belong here: labels within quotation marks (``in_marks``).
"""

from pipeline.quotes.labelled.headline_speakers import Headline, labelled_headline
from pipeline.quotes.labelled.posts import posts
from pipeline.quotes.labelled.transcripts import Turn, turns

__all__ = ["Headline", "Turn", "labelled_headline", "posts", "turns"]
