"""Runs of the whole job on small folders, in this process, for tests."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from unittest.mock import patch

import dagster as dg
import duckdb
from dagster._core.execution.plan.objects import StepSuccessData

from pipeline import paths
from pipeline.database import content_hash
from pipeline.database.schema import find_by_name
from pipeline.definitions import defs
from pipeline.inputs import forget


def run(
    sources: Path,
    published: Path,
    selection: Sequence[str] = (),
    instance: dg.DagsterInstance | None = None,
    succeeds: bool = True,
    may_rest: bool = False,
) -> dg.ExecuteInProcessResult:
    """Run ``build_warehouse``, or the selected assets of it, on a folder; asserts that it succeeds or fails as told.

    Both paths are named as the command line names them: they may lie anywhere. Every stage looks for itself whether
    there is something to do; a run that ``may_rest`` ends with the first where nothing is new.
    """
    if not may_rest:
        forget(paths.build(published))
    roots = os.pathsep.join([str(sources), str(published)])
    with patch.dict(os.environ, COMMUNIQUE_ROOTS=roots):
        result = _result(sources, published, selection, instance, succeeds)
    assert result.success == succeeds
    return result


def _result(
    sources: Path, published: Path, selection: Sequence[str], instance: dg.DagsterInstance | None, succeeds: bool
) -> dg.ExecuteInProcessResult:
    return defs.resolve_job_def("build_warehouse").execute_in_process(
        run_config={
            "resources": {
                "sources": {"config": {"folder": str(sources)}},
                "warehouse": {"config": {"path": str(published), "wait_seconds": 0}},
            },
            "loggers": {"console": {"config": {"log_level": "ERROR"}}},
        },
        asset_selection=[dg.AssetKey(name) for name in selection] or None,
        instance=instance,
        raise_on_error=succeeds,
    )


def counts(result: dg.ExecuteInProcessResult, asset: str) -> dict[str, object]:
    """The metadata of an asset's materialization in a run, as plain values."""
    (found,) = (
        event.step_materialization_data.materialization
        for event in result.get_asset_materialization_events()
        if event.asset_key == dg.AssetKey(asset)
    )
    return {name: value.value for name, value in found.metadata.items()}


def step_seconds(result: dg.ExecuteInProcessResult) -> dict[str, float]:
    """How long each step of a run took."""
    ended = [(event.step_key, event.event_specific_data) for event in result.all_events if event.is_step_success]
    return {str(step): data.duration_ms / 1000 for step, data in ended if isinstance(data, StepSuccessData)}


def rows(published: Path, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(published), read_only=True) as con:
        return find_by_name(con).execute(query).fetchall()


NUMBERS = {"search_places": ("text_number",), "search_texts": ("text_number",)}  # in the order in which texts came
CLOCKS = {  # when a row was seen: the same in two runs only by chance
    **NUMBERS,
    "documents": ("first_seen_at", "last_seen_at"),
    "source_files": ("last_seen_at",),
    "rejects": ("seen_at",),
    "release": ("released_at",),
}
LAST_SEEN = {**NUMBERS, "documents": ("last_seen_at",), "source_files": ("last_seen_at",)}


def table_hashes(published: Path, leave_out: Mapping[str, Sequence[str]] = CLOCKS) -> dict[str, str]:
    """A digest of every table and view of a published file, but of those that tell of runs; columns may be left out."""
    with duckdb.connect(str(published), read_only=True) as con:
        found = find_by_name(con).execute("select table_name from information_schema.tables order by all").fetchall()
        names = [name for (name,) in found if name not in ("publications", "passed_checks")]
        return {name: content_hash(con, name, leave_out.get(name, ())) for name in names}
