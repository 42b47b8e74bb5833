"""What could not be used, by stage: written by the steps as they go, counted when they are done."""

import dagster as dg

from pipeline.assets.reporting import Stopwatch, materialized, table_spec
from pipeline.resources import WarehouseFile


@dg.multi_asset(
    specs=[
        table_spec("rejects", "resolution", ["documents", "articles", "quotes", "event_mentions", "sentence_changes"])
    ],
    description="What could not be used; the steps write the rows as they go, here they are counted by reason.",
)
def rejects(context: dg.AssetExecutionContext, warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    counts = con.execute("select reason, count(*) from rejects group by reason order by reason").fetchall()
    for reason, count in counts:
        context.log.warning(f"{count} rejected: {reason}")
    return materialized(con, "rejects", watch, {f"rejected: {reason}": count for reason, count in counts})
