"""What is the same across articles: one asset module a table of groups, in the way of the data.

Does not belong here: how things are grouped (``pipeline.resolution``).
"""

from pipeline.assets.across_articles import (
    change_assets,
    entity_assets,
    event_assets,
    statement_assets,
    story_assets,
    story_date_assets,
)

__all__ = [
    "change_assets",
    "entity_assets",
    "event_assets",
    "statement_assets",
    "story_assets",
    "story_date_assets",
]
