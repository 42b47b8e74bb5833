"""Which articles tell one story, why, and what a story tells of the dates of its articles.

Does not belong here: copies and versions of a text (``versions``), what happened (``real_events``).
"""

from pipeline.resolution.stories import story_groups
from pipeline.resolution.stories.story_dates import StoryDate, Telling, story_dates

__all__ = ["StoryDate", "Telling", "story_dates", "story_groups"]
