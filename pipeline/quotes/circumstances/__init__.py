"""What belongs to an attribution beside the words: the speaker, to whom, through whom, on which day."""

from pipeline.quotes.circumstances import source_chain
from pipeline.quotes.circumstances.said_dates import UNDATED, inherited, said_on, within_reach
from pipeline.quotes.circumstances.source_chain import source_is_medium
from pipeline.quotes.circumstances.speakers import NAMES, head_noun, span_of, speaker

__all__ = [
    "NAMES",
    "UNDATED",
    "head_noun",
    "inherited",
    "said_on",
    "source_chain",
    "source_is_medium",
    "span_of",
    "speaker",
    "within_reach",
]
