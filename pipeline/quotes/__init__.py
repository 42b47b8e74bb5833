"""Who said what in an article: quotes in marks and reported speech, with speaker, cue, source chain and date.

How utterances of several articles belong together is not decided here.
"""

from pipeline.quotes.found import FoundQuotes, found_quotes

__all__ = ["FoundQuotes", "found_quotes"]
