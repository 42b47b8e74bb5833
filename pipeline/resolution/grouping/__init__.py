"""What every grouping needs: records by key, groups that grow, the same words, days that may be one occasion.

Does not belong here: anything that knows articles, persons or events.
"""

from pipeline.resolution.grouping import same_words
from pipeline.resolution.grouping.blocks import Spool, blocks
from pipeline.resolution.grouping.joining import Groups
from pipeline.resolution.grouping.occasions import SLACK, Occasion, date_rank, occasion
from pipeline.resolution.grouping.same_words import Runs, words
from pipeline.resolution.grouping.shared_keys import Keys, Numbers, holders, pairs
from pipeline.resolution.grouping.word_shares import word_shares

__all__ = [
    "SLACK",
    "Groups",
    "Keys",
    "Numbers",
    "Occasion",
    "Runs",
    "Spool",
    "blocks",
    "date_rank",
    "holders",
    "occasion",
    "pairs",
    "same_words",
    "word_shares",
    "words",
]
