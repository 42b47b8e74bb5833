"""The assets: conductors that read rows, call one function, write rows and report counts. No rule about text."""

from pipeline.assets import (
    article_assets,
    change_assets,
    extraction_assets,
    ingest_assets,
    publication_assets,
    resolution_assets,
    story_date_assets,
    view_assets,
)
from pipeline.assets.housekeeping import check_assets, correction_assets, reject_assets

__all__ = [
    "article_assets",
    "change_assets",
    "check_assets",
    "correction_assets",
    "extraction_assets",
    "ingest_assets",
    "publication_assets",
    "reject_assets",
    "resolution_assets",
    "story_date_assets",
    "view_assets",
]
