"""Who said what in an article: quotes in marks and reported speech, with speaker, cue, source chain and date.

Grouping quotes across articles is not done here.
"""

from pipeline.quotes.article_quotes import found_quotes
from pipeline.quotes.stances import STANCE

__all__ = ["STANCE", "found_quotes"]
