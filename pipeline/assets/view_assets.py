"""The analysis views: one asset a file of ``sql/views``, below the tables that its SQL reads."""

from hashlib import sha256

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import Stopwatch, column_schema, counted_preview
from pipeline.database import SqlFile, columns_behind, comments, mark, sql, transaction
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
        _make(con, view)
        row_count, preview = counted_preview(con, view.name)
        return dg.MaterializeResult(
            metadata={
                "dagster/row_count": row_count,
                "dagster/column_lineage": _lineage(view),
                "seconds": watch.seconds(),
                "preview": dg.MetadataValue.md(preview),
            }
        )

    return view_of_tables


def _lineage(view: SqlFile) -> dg.TableColumnLineage:
    """The columns of tables and views that each column of the view is made from, for the column's page."""
    return dg.TableColumnLineage(
        {
            column: [dg.TableColumnDep(asset_key=table, column_name=name) for table, name in sources]
            for column, sources in columns_behind(view).items()
        }
    )


def _make(con: DuckDBPyConnection, view: SqlFile) -> None:
    """Make a view with its comments, if it is not there as it is: of all views that takes a second."""
    statements = [sql.view_statement(view), *comments(view.name)]
    digest = sha256("\n".join(statements).encode()).hexdigest()[:12]
    known = con.execute("select code_version from stage_marks where stage = 'views' and record_key = ?", [view.name])
    if known.fetchall() != [(digest,)]:
        with transaction(con):
            for statement in statements:
                con.execute(statement)
            mark(con, "views", {view.name: ""}, digest)


views = [view_asset(view) for view in sql.views()]
