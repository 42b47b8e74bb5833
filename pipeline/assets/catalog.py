"""How the UI's catalog files the assets: whose they are, what they hold, where their code is, when they are too old.

Does not belong here: what an asset reads and writes.
"""

import warnings
from collections.abc import Sequence
from datetime import timedelta

import dagster as dg

from pipeline.database import sql
from pipeline.paths import DATA

warnings.filterwarnings("ignore", category=dg.BetaWarning)  # of references to code, and of conditions that a sensor has

OWNERS = ("team:newsroom",)  # yours: an address, or `team:` and a name
PUBLISHED = "published"
VIEWS = {view.name for view in sql.views()}
FRESH = dg.FreshnessPolicy.time_window(warn_window=timedelta(days=7), fail_window=timedelta(days=30))
CODE = "dagster/code_references"


def catalogued(assets: Sequence[dg.AssetsDefinition]) -> list[dg.AssetsDefinition]:
    """The assets with owners, tags and references to file and line; ``published`` with how long it counts as fresh."""
    referred = dg.with_source_code_references(assets)
    return [asset.map_asset_specs(_filed) for asset in referred if isinstance(asset, dg.AssetsDefinition)]


def _filed(spec: dg.AssetSpec) -> dg.AssetSpec:
    name = spec.key.path[-1]
    is_view = name in VIEWS
    holds = "view" if is_view else "file" if name == PUBLISHED or "html" in spec.kinds else "table"
    filed = spec.merge_attributes(owners=list(OWNERS), tags={"holds": holds})
    if is_view:
        statement = dg.LocalFileCodeReference(file_path=str(DATA / "sql" / "views" / f"{name}.sql"), line_number=1)
        filed = filed.merge_attributes(metadata={CODE: dg.CodeReferencesMetadataValue(code_references=[statement])})
    return filed.replace_attributes(freshness_policy=FRESH) if name == PUBLISHED else filed
