"""What somebody holds, wants, backs or blames, where no cue tells of words: listed predicates, weighed in context."""

from pipeline.quotes.stances.stance_quotes import STANCE, is_own, stances

__all__ = ["STANCE", "is_own", "stances"]
