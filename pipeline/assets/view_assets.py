"""The analysis views: one asset a file of ``sql/views``, below the tables that its SQL reads."""

from hashlib import sha256

import dagster as dg

from pipeline.assets.housekeeping import Stopwatch, column_schema, markdown_preview
from pipeline.database import SqlFile, comments, sql
from pipeline.resources import WarehouseFile


def view_asset(view: SqlFile) -> dg.AssetsDefinition:
    """The asset that makes one view and its comments."""

    @dg.asset(
        name=view.name,
        group_name="analysis",
        kinds={"sql", "duckdb"},
        deps=sorted(sql.dependencies(view)),
        description=view.description,
        code_version=sha256(view.text.encode()).hexdigest()[:12],
        metadata={**column_schema(view.name), "sql": dg.MetadataValue.md(f"```sql\n{view.text}\n```")},
    )
    def view_of_tables(warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
        watch = Stopwatch()
        con = warehouse.con
        con.execute(sql.view_statement(view))
        for comment in comments(view.name):
            con.execute(comment)
        return dg.MaterializeResult(
            metadata={
                "seconds": watch.seconds(),
                "preview": dg.MetadataValue.md(markdown_preview(con, view.name)),
            }
        )

    return view_of_tables


views = [view_asset(view) for view in sql.views()]
