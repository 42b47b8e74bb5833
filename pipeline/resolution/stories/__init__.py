"""Which articles tell one story, why, and what a story tells of the dates of its articles.

Does not belong here: copies and versions of a text (``versions``), what happened (``real_events``).
"""

from pipeline.resolution.stories import story_groups
from pipeline.resolution.stories.story_dates import StoryDate, Telling, story_dates
from pipeline.resolution.stories.story_mention_dates import UnplacedMention, placed
from pipeline.resolution.stories.story_wording import word_strengths

__all__ = ["StoryDate", "Telling", "UnplacedMention", "placed", "story_dates", "story_groups", "word_strengths"]
