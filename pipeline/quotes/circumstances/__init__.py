"""What belongs to an attribution beside the words: the speaker, to whom, through whom, on which day.

Does not belong here: which words are said, and where the cue is (``syntax``, ``in_marks``).
"""

from pipeline.quotes.circumstances.media_chain import MediaChain
from pipeline.quotes.circumstances.said_dates import UNDATED, inherited, said_on, within_reach
from pipeline.quotes.circumstances.source_chain import REMARKS, addressee, enclosing, source_is_medium
from pipeline.quotes.circumstances.speakers import head_noun, speaker, speaker_of

__all__ = [
    "REMARKS",
    "UNDATED",
    "MediaChain",
    "addressee",
    "enclosing",
    "head_noun",
    "inherited",
    "said_on",
    "source_is_medium",
    "speaker",
    "speaker_of",
    "within_reach",
]
