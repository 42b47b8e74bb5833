"""Attributions that the syntax of a sentence shows: a cue, whose words they are, and the words.

Does not belong here: marks and what stands next to them (``in_marks``), and who the speaker is (``circumstances``).
"""

from pipeline.quotes.syntax.according import according
from pipeline.quotes.syntax.attribution import Attribution
from pipeline.quotes.syntax.owned_nouns import owner_phrase
from pipeline.quotes.syntax.paragraph_attributions import attributions
from pipeline.quotes.syntax.quoted_sources import quoted_as_saying, sayer, source_phrase, speaking_subject

__all__ = [
    "Attribution",
    "according",
    "attributions",
    "owner_phrase",
    "quoted_as_saying",
    "sayer",
    "source_phrase",
    "speaking_subject",
]
