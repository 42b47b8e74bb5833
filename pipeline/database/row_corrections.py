"""What users correct, set in rows and taken back; which rows a correction means, and what it sets, is not known here.

The table ``corrections`` tells for each column of a row what the machine found and what is to stand there.
"""

from collections.abc import Sequence
from typing import Final, Literal

from duckdb import DuckDBPyConnection

from pipeline.database.row_writing import AnyRow, insert
from pipeline.database.schema import dictionary

KEYS: Final = {"quotes": "quote_id", "event_mentions": "event_mention_id"}  # tables whose rows are corrected in place


def take_back_corrections(con: DuckDBPyConnection) -> None:
    """Give corrected rows what the machine found; rows that were found anew since have it already."""
    _set(con, "machine_value")
    for table in KEYS:
        con.execute(f"update {table} set corrected_by = null where corrected_by is not null")


def set_corrections(con: DuckDBPyConnection, told: Sequence[AnyRow]) -> None:
    """Put what lines of corrections did in place of what is told of these lines, and set it in the rows they name."""
    if not told:
        return
    places = [f"{row['source_path']} {row['line_number']}" for row in told]
    con.execute(
        "delete from corrections where source_path || ' ' || line_number in (select unnest(?::text[]))", [places]
    )
    insert(con, "corrections", told)
    for table, key in KEYS.items():
        con.execute(
            f"update {table} set corrected_by = told.label from (select row_id, "
            "string_agg(distinct corrected_by, '; ' order by corrected_by) as label from corrections "
            f"where table_name = '{table}' group by row_id) as told where told.row_id = {table}.{key}"
        )
    _set(con, "corrected_value")


def _set(con: DuckDBPyConnection, column: Literal["machine_value", "corrected_value"]) -> None:
    """Set the fields of corrected rows to what a column of the corrections tells, the last line's where several do."""
    types = {(each.table, each.name): each.type for each in dictionary.columns()}
    asked = (
        "select distinct table_name, field from corrections where table_name in (select unnest(?::text[])) order by all"
    )
    for table, field in con.execute(asked, [list(KEYS)]).fetchall():
        con.execute(
            f"update {table} set {field} = cast(told.value as {types[table, field]}) from (select row_id, "
            f"last({column} order by source_path, line_number) as value from corrections "
            f"where table_name = '{table}' and field = '{field}' group by row_id) as told "
            f"where told.row_id = {table}.{KEYS[table]} and {table}.corrected_by is not null"
        )
