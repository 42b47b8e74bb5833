"""From ``stories`` back to ``articles``: the dates of articles that have none of their own."""

from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby
from operator import attrgetter

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import Stopwatch, materialized, table_spec
from pipeline.database import records, replace, step, transaction
from pipeline.resolution import StoryDate, Telling, story_dates
from pipeline.resources import WarehouseFile


@dg.multi_asset(
    specs=[table_spec("story_dates", "resolution", ["articles", "article_dates", "event_mentions", "stories"])],
    description="When undated articles were published, by their stories; written to articles with the basis 'story'.",
)
def inferred_dates(warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    with transaction(con):
        changed = replace(con, "story_dates", map(asdict, _found(con)), "article_id")
        con.execute(step("place_story_dates"))
    told = con.execute("select published_granularity, count(*) from story_dates group by all order by all").fetchall()
    counts = {"rows changed": changed} | {f"known to the {granularity}": count for granularity, count in told}
    return materialized(con, "story_dates", watch, counts)


def _found(con: DuckDBPyConnection) -> Iterator[StoryDate]:
    tellings = records(con, step("tellings"), Telling)
    for _, story in groupby(tellings, attrgetter("story_id")):
        yield from story_dates(list(story))
