"""Who said what in an article: quotes in marks and reported speech, with speaker, cue, source chain and date.

How utterances of several articles belong together is not decided here.
"""

from pipeline.quotes.found import FoundQuotes, found_quotes
from pipeline.quotes.stances import STANCE

__all__ = ["STANCE", "FoundQuotes", "found_quotes"]
