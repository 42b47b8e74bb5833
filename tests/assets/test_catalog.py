"""What the catalog of the UI says of every asset, and what happens after a run of chosen ones."""

from pathlib import Path

import dagster as dg
import pytest

from pipeline import resources
from pipeline.assets import catalog
from pipeline.database import sql
from pipeline.definitions import bring_up_to_date, defs
from tests.runs import run

ASSETS = {key: spec for asset in defs.resolve_asset_graph().assets_defs for key, spec in asset.specs_by_key.items()}
AUTOMATED = [  # as the sensor sees them
    asset.map_asset_specs(lambda spec: spec.replace_attributes(automation_condition=bring_up_to_date.default_condition))
    for asset in defs.resolve_asset_graph().assets_defs
    if asset.keys and dg.AssetKey("briefing") not in asset.keys  # which has a condition of its own
]
FILES = {"published", "briefing"}
VIEWS = {view.name for view in sql.views()}


def references(spec: dg.AssetSpec) -> list[Path]:
    told = spec.metadata[catalog.CODE]
    assert isinstance(told, dg.CodeReferencesMetadataValue)
    found = [each for each in told.code_references if isinstance(each, dg.LocalFileCodeReference)]
    assert all(Path(each.file_path).read_text().splitlines()[(each.line_number or 1) - 1].strip() for each in found)
    return [Path(each.file_path) for each in found]


@pytest.mark.parametrize("key", sorted(ASSETS), ids=lambda key: key.to_user_string())
def test_every_asset_has_an_owner_a_kind_and_leads_to_its_code(key: dg.AssetKey) -> None:
    spec, name = ASSETS[key], key.path[-1]
    assert list(spec.owners) == list(catalog.OWNERS)
    assert spec.kinds
    assert spec.tags["holds"] == ("view" if name in VIEWS else "file" if name in FILES else "table")
    (file,) = references(spec)
    assert file.name == f"{name}.sql" if name in VIEWS else file.suffix == ".py"


def test_a_file_that_is_not_renewed_for_a_week_is_told_and_nothing_else_grows_old() -> None:
    aging = {key.path[-1]: spec.freshness_policy for key, spec in ASSETS.items() if spec.freshness_policy}
    assert aging == {"published": catalog.FRESH}


def test_after_chosen_assets_the_sensor_brings_up_to_date_what_hangs_on_them_and_publishes(
    sources: Path, published: Path
) -> None:
    assert bring_up_to_date.default_status is dg.DefaultSensorStatus.STOPPED
    with dg.DagsterInstance.ephemeral() as instance:
        run(sources, published, instance=instance)
        rested = dg.evaluate_automation_conditions(AUTOMATED, instance)
        chosen = ["documents", "articles", "article_lines", "article_dates", "outlet_lines"]
        run(sources, published, chosen, instance=instance)
        asked = dg.evaluate_automation_conditions(AUTOMATED, instance, cursor=rested.cursor)
        (last, first) = instance.get_runs()
        told = [entry.message for entry in instance.all_logs(last.run_id) if "not published" in entry.message]
        assert told == [resources.NOT_PUBLISHED.format(published)]
        assert [each.tags["communique/publishes"] for each in (first, last)] == ["yes", "no"]
        assert not [entry for entry in instance.all_logs(first.run_id) if "not published" in entry.message]
    assert rested.total_requested == 0
    requested = {key.path[-1] for key in ASSETS if asked.get_num_requested(key)}
    assert requested == {key.path[-1] for key in ASSETS} - {*chosen, "briefing"}
