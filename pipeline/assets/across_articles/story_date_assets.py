"""From ``stories`` back to ``articles`` and their mentions: dates of what has none of its own."""

from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby
from operator import attrgetter

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import Stopwatch, materialized, table_spec
from pipeline.database import AnyRow, hold, records, replace, step, transaction
from pipeline.resolution import StoryDate, Telling, UnplacedMention, placed, story_dates
from pipeline.resources import WarehouseFile


@dg.multi_asset(
    specs=[table_spec("story_dates", "resolution", ["articles", "article_dates", "event_mentions", "stories"])],
    description="When undated articles were published, and what they tell took place, by their stories: basis 'story'.",
)
def inferred_dates(warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    with transaction(con):
        changed = replace(con, "story_dates", map(asdict, _found(con)), "article_id")
        con.execute(step("place_story_dates"))
    with transaction(con):  # another one: rows are read as they were committed
        hold(con, "placed_mentions", "event_mentions", _placed_mentions(con))
        con.execute(step("place_mention_dates"))
    told = con.execute("select published_granularity, count(*) from story_dates group by all order by all").fetchall()
    counts = {"rows changed": changed} | {f"known to the {granularity}": count for granularity, count in told}
    return materialized(con, "story_dates", watch, counts)


def _found(con: DuckDBPyConnection) -> Iterator[StoryDate]:
    tellings = records(con, step("tellings"), Telling)
    for _, story in groupby(tellings, attrgetter("story_id")):
        yield from story_dates(list(story))


def _placed_mentions(con: DuckDBPyConnection) -> Iterator[AnyRow]:
    for mention in records(con, step("unplaced_mentions"), UnplacedMention):
        when = placed(mention)
        if when is not None:
            yield {
                "event_mention_id": mention.event_mention_id,
                "date_start": when.start,
                "date_end": when.end,
                "date_granularity": when.granularity,
                "date_basis": when.basis,
            }
