"""The assets: conductors that read rows, call one function, write rows and report counts. No rule about text."""

from pipeline.assets import (
    article_assets,
    briefing_assets,
    extraction_assets,
    ingest_assets,
    publication_assets,
    view_assets,
)
from pipeline.assets.across_articles import (
    change_assets,
    entity_assets,
    event_assets,
    statement_assets,
    story_assets,
    story_date_assets,
)
from pipeline.assets.catalog import catalogued
from pipeline.assets.housekeeping import check_assets, correction_assets, reject_assets
from pipeline.assets.releasing import release_assets, search_assets

__all__ = [
    "article_assets",
    "briefing_assets",
    "catalogued",
    "change_assets",
    "check_assets",
    "correction_assets",
    "entity_assets",
    "event_assets",
    "extraction_assets",
    "ingest_assets",
    "publication_assets",
    "reject_assets",
    "release_assets",
    "search_assets",
    "statement_assets",
    "story_assets",
    "story_date_assets",
    "view_assets",
]
