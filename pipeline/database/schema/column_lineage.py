"""Which columns of tables and views each column of a view is made from, as sqlglot traces it through the view's SQL.

Tracing all views takes ten seconds, so that what was found is kept in ``seeds/column_lineage.json``; only a view whose
SQL, or whose tables' columns, are others since is traced anew.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from pipeline.database.schema import dictionary
from pipeline.database.schema.sql import SqlFile, dependencies
from pipeline.paths import DATA

KEPT = DATA / "seeds" / "column_lineage.json"
Source = tuple[str, str]  # a table or view that the view reads itself, and its column


def columns_behind(view: SqlFile) -> Mapping[str, Sequence[Source]]:
    """The columns of the view, each with those that it is made from, in order of name; empty for a count of rows."""
    kept = _kept().get(view.name, {})
    if kept.get("digest") != lineage_digest(view):
        return traced(view)
    return {column: [tuple(source.split(".")) for source in sources] for column, sources in kept["columns"].items()}


def lineage_digest(view: SqlFile) -> str:
    """Twelve hexadecimal digits that change when the view's columns may be made from others."""
    columns = {table: [column.name for column in dictionary.by_table()[table]] for table in sorted(dependencies(view))}
    return hashlib.sha256(json.dumps([view.text, columns]).encode()).hexdigest()[:12]


def traced(view: SqlFile) -> dict[str, list[Source]]:
    """What ``columns_behind`` tells, from the view's SQL; raises sqlglot's errors for what it cannot read."""
    from sqlglot import exp  # not above: it takes a second, and hardly any run traces
    from sqlglot.lineage import lineage

    schema = {
        table: {column.name: column.type for column in dictionary.by_table()[table]} for table in dependencies(view)
    }
    found = lineage(None, view.text, schema, dialect="duckdb")
    return {
        column: sorted(
            {
                (node.expression.name, node.name.rpartition(".")[2])
                for node in end.walk()
                if isinstance(node.expression, exp.Table) and node.expression.name in schema
            }
        )
        for column, end in found.items()
    }


@cache
def _kept() -> dict[str, Any]:
    return dict(json.loads(KEPT.read_text(encoding="utf-8")))
