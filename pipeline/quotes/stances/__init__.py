"""What somebody holds, wants, backs or blames, where no cue tells of words: listed predicates, weighed in context.

Does not belong here: reported speech, whatever its verb (``syntax``).
"""

from pipeline.quotes.stances.stance_quotes import STANCE, is_own, stances

__all__ = ["STANCE", "is_own", "stances"]
