"""From ``event_mentions`` to ``events``: which mentions report one real event."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from operator import itemgetter

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import (
    Stopwatch,
    corrected_by,
    materialized,
    table_spec,
    told_rows,
    usable_corrections,
)
from pipeline.corrections import Change, corrected_events
from pipeline.database import (
    AnyRow,
    link,
    replace,
    replace_groups,
    row_count,
    set_corrections,
    step,
    streamed,
    transaction,
)
from pipeline.resolution import Spool, event_groups
from pipeline.resources import WarehouseFile


@dg.multi_asset(
    specs=[
        table_spec(
            table,
            "resolution",
            ["event_mentions", "event_participants", "entities", "articles", "stories", "story_dates", "corrections"],
        )
        for table in ("events", "event_pairs")
    ],
    description="Which mentions report one real event, and why.",
)
def grouped_events(warehouse: WarehouseFile) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    lines = usable_corrections(con, "events")
    con.execute(step("release_mentions"))
    corrected = corrected_events(event_groups.grouped_mentions(_reported_events(con)), lines)
    found = Spool(corrected)
    events = ((_event_row(one.event, one.changes), one.mention_ids) for one in found if one.event)
    with transaction(con):
        changed = replace_groups(con, "events", "event_id", events)
        pairs = (asdict(pair) for one in found for pair in one.pairs)
        replace(con, "event_pairs", pairs, "first_event_mention_id, second_event_mention_id")
        if lines:
            set_corrections(con, told_rows(lines, (change for one in found for change in one.changes)))
    link(con, "event_mentions", "event_mention_id", "event_id")
    counts = {"mentions": row_count(con, "event_mentions"), "rows changed": changed}
    yield materialized(con, "events", watch, counts, ["event_type", "status", "date_start", "date_basis", "place", "actors", "recipients", "origin_count", "headline"])  # fmt: skip # noqa: E501
    yield materialized(con, "event_pairs", watch, preview=["agree_on", "score"])


def _event_row(event: event_groups.Event, changes: Sequence[Change]) -> AnyRow:
    return asdict(event) | {"corrected_by": corrected_by(changes)}


def _reported_events(con: DuckDBPyConnection) -> Iterator[event_groups.ReportedEvent]:
    """Every mention of an event with its parties."""
    width = len(event_groups.ReportedEvent._fields) - 1
    for _, rows in groupby(streamed(con, step("reported_events")), itemgetter(0)):
        told = list(rows)
        parties = tuple(event_groups.ReportedParty(*row[width:]) for row in told if row[width] is not None)
        yield event_groups.ReportedEvent(*[*told[0][:width], parties])
