"""Everything that Dagster runs, and when: the assets, the job, the sensor on the source folder, the daily schedule."""

import hashlib

import dagster as dg

from pipeline.assets import (
    article_assets,
    briefing_assets,
    catalogued,
    change_assets,
    check_assets,
    correction_assets,
    entity_assets,
    event_assets,
    extraction_assets,
    ingest_assets,
    publication_assets,
    reject_assets,
    release_assets,
    search_assets,
    statement_assets,
    story_assets,
    story_date_assets,
    view_assets,
)
from pipeline.machine import Machine
from pipeline.resources import PublishedFile, SourceFolder, WarehouseFile
from pipeline.runs import progress
from pipeline.sources import InputFile

MACHINE = Machine.configure_at_launch()
SOURCES, WAREHOUSE, PUBLISHED = SourceFolder(), WarehouseFile(machine=MACHINE), PublishedFile()
BRIEFING = dg.AssetSelection.assets(briefing_assets.briefing)  # follows each publication by a run of its own

build_warehouse = dg.define_asset_job(
    "build_warehouse",
    selection=dg.AssetSelection.all() - BRIEFING,
    description="Read the source folder, bring every table and view up to date, check them, publish the file.",
    config={
        "resources": {
            "sources": {"config": {"folder": SOURCES.folder, "corrections": SOURCES.corrections}},
            "warehouse": {"config": {"path": WAREHOUSE.path}},
        }
    },
)

make_briefing = dg.define_asset_job(
    "make_briefing",
    selection=BRIEFING,
    description="Write the briefing of the published file, one HTML page beside it.",
    config={"resources": {"published_file": {"config": {"path": PUBLISHED.path}}}},
)


@dg.sensor(
    job=build_warehouse,
    minimum_interval_seconds=30,
    default_status=dg.DefaultSensorStatus.STOPPED,
    description="Starts a run when a file of the source folder came, went or changed. Off until switched on.",
)
def source_folder_changed(context: dg.SensorEvaluationContext, sources: SourceFolder) -> dg.SensorResult:
    try:
        folder = sources.path()
        files = (*sources.files(WAREHOUSE.files), *sources.correction_files())
    except (dg.Failure, ValueError, OSError) as error:
        told = error.description if isinstance(error, dg.Failure) else str(error)
        return dg.SensorResult(skip_reason=told, cursor=context.cursor)
    state = hashlib.sha256(repr([_stamp(file) for file in files]).encode()).hexdigest()
    if state == context.cursor:
        return dg.SensorResult(skip_reason=f"nothing has changed in {folder}", cursor=state)
    return dg.SensorResult(run_requests=[dg.RunRequest(run_key=state)], cursor=state)


def _stamp(file: InputFile) -> tuple[str, int, int]:
    """What changes with a file; of one that vanished since it was listed, or leads nowhere, only its name."""
    try:
        stat = file.path.stat()
    except OSError:
        return file.source_path, 0, 0
    return file.source_path, stat.st_size, stat.st_mtime_ns


daily = dg.ScheduleDefinition(
    name="daily",
    job=build_warehouse,
    cron_schedule="0 5 * * *",
    default_status=dg.DefaultScheduleStatus.STOPPED,
    description="A run every day at 05:00 UTC. Off until switched on.",
)

bring_up_to_date = dg.AutomationConditionSensorDefinition(
    "bring_up_to_date",
    target=dg.AssetSelection.all() - BRIEFING,
    default_condition=dg.AutomationCondition.eager(),
    use_user_code_server=True,
    emit_backfills=False,
    description="After a run of chosen assets: starts one of all that hangs on them, `published` too, so that readers "
    "get what it made. Off until switched on; such a run says by itself that it did not publish.",
)

renew_briefing = dg.AutomationConditionSensorDefinition(
    "renew_briefing",
    target=BRIEFING,
    description="Writes the briefing anew after each publication. Off until switched on.",
)

assets = catalogued(
    [
        ingest_assets.documents,
        article_assets.parsed_articles,
        extraction_assets.extracted,
        correction_assets.corrections,
        entity_assets.resolved_entities,
        story_assets.grouped_stories,
        story_date_assets.inferred_dates,
        event_assets.grouped_events,
        statement_assets.grouped_statements,
        change_assets.compared_versions,
        reject_assets.rejects,
        *view_assets.views,
        publication_assets.data_dictionary,
        release_assets.release,
        search_assets.search_terms,
        publication_assets.published,
        briefing_assets.briefing,
    ]
)

defs = dg.Definitions(
    assets=assets,
    asset_checks=[check_assets.promises],
    jobs=[build_warehouse, make_briefing],
    sensors=[source_folder_changed, bring_up_to_date, renew_briefing],
    schedules=[daily],
    resources={"sources": SOURCES, "warehouse": WAREHOUSE, "published_file": PUBLISHED, "machine": MACHINE},
    loggers={"console": dg.colored_console_logger, "progress": progress},
    executor=dg.in_process_executor,
)
