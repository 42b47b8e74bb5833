"""Rows written in bulk to an open build file, in transactions; what they mean is not known."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

import polars as pl
import pyarrow as pa
from duckdb import DuckDBPyConnection

from pipeline.database.published_files import damage
from pipeline.database.row_reading import ROWS_AT_A_TIME, only_row
from pipeline.database.schema import KEY
from pipeline.running import chunked

ROWS_UPDATED = 122_880  # a row group of DuckDB's

AnyRow = Mapping[str, object]
Item = TypeVar("Item")


@contextmanager
def transaction(con: DuckDBPyConnection) -> Iterator[None]:
    """Commit what the block wrote when it ends well, else roll all of it back."""
    con.begin()
    try:
        yield
    except BaseException:
        con.rollback()
        raise
    con.commit()


def write_each(
    con: DuckDBPyConnection,
    items: Sequence[Item],
    write: Callable[[Sequence[Item]], None],
    instead: Callable[[Item, Exception], Item],
) -> list[Item]:
    """Write items, in one transaction or in as few as the ones leave that cannot be written; gives what was written.

    For an item that cannot be written, ``instead`` is, given the item and why. Raises what is no item's fault: that the
    file or the database itself gave out.
    """
    try:
        with transaction(con):
            write(items)
        return list(items)
    except Exception as error:
        if damage.is_of_no_row(error):
            raise
        if len(items) > 1:
            half = len(items) // 2
            return write_each(con, items[:half], write, instead) + write_each(con, items[half:], write, instead)
        told = [instead(items[0], error)]
    with transaction(con):
        write(told)
    return told


def insert(con: DuckDBPyConnection, table: str, rows: Sequence[AnyRow], conflict: str = "") -> int:
    """Append rows (column name to value, all with the same columns; those left out are null); gives how many.

    ``conflict`` is an ``on conflict`` clause for rows whose key is there already; without one they raise.
    """
    if rows:
        values = {name: [row[name] for row in rows] for name in rows[0]}
        if any(len(row) != len(values) for row in rows):
            raise ValueError(f"rows of {table} have different columns")
        insert_arrow(con, table, pl.DataFrame(values, strict=False).to_arrow(), conflict)
    return len(rows)


def insert_arrow(con: DuckDBPyConnection, table: str, rows: pa.Table, conflict: str = "") -> None:
    """Append the rows of an Arrow table by the names of its columns; the key of a row's record is none."""
    if rows.num_rows:
        con.register("rows_to_insert", rows.drop_columns([KEY]) if KEY in rows.column_names else rows)
        con.execute(f"insert into {table} by name from rows_to_insert {conflict}")
        con.unregister("rows_to_insert")


def upsert(con: DuckDBPyConnection, table: str, rows: Sequence[AnyRow], updated: Sequence[str]) -> int:
    """Append rows; of one whose key is there already only the ``updated`` columns change. Gives how many came."""
    assignments = ", ".join(f"{column} = excluded.{column}" for column in updated)
    return insert(con, table, rows, f"on conflict do update set {assignments}")


def mark(con: DuckDBPyConnection, stage: str, digests: Mapping[str, str], version: str) -> None:
    """Remember by which version of its code a stage has read records, given with the digest of what it read."""
    marks = [
        {"stage": stage, "record_key": key, "code_version": version, "input_digest": digest}
        for key, digest in digests.items()
    ]
    upsert(con, "stage_marks", marks, ["code_version", "input_digest"])


def forget(con: DuckDBPyConnection, stage: str) -> None:
    """Forget all that a stage has read."""
    delete(con, "stage_marks", "stage", [stage])


def delete(con: DuckDBPyConnection, table: str, column: str, keys: Iterable[str]) -> None:
    """Delete the rows whose column holds one of the keys."""
    con.execute(f"delete from {table} where {column} in (select unnest(?::text[]))", [list(keys)])


def replace(con: DuckDBPyConnection, table: str, rows: Iterable[AnyRow], order: str) -> int:
    """Make the table hold these rows and no others, and give how many differ; without a difference nothing is written.

    ``order`` names the columns by which new rows are appended, so that a build repeats exactly.
    """
    hold(con, "wanted", table, rows)
    return _take_over(con, table, order)


def replace_groups(
    con: DuckDBPyConnection, table: str, key: str, groups: Iterable[tuple[AnyRow, Sequence[str]]]
) -> int:
    """Make the table hold the rows of these groups, as ``replace`` does, in order of ``key``.

    The temporary table ``links`` (key, value) then holds the key of the group by the key of each member.
    """
    _hold_groups(con, table, key, groups)
    return _take_over(con, table, key)


def regroup(
    con: DuckDBPyConnection,
    table: str,
    key: str,
    members: tuple[str, str],
    affected: Iterable[str],
    groups: Iterable[tuple[AnyRow, Sequence[str]]],
) -> int:
    """Group some members anew: put ``groups`` in place of all groups that they were in, and link them; gives how many.

    ``members`` names the table of the members and its key; there ``key`` of each ``affected`` one becomes that of its
    group, null where it is in none. Of a group that goes, every member that is still there must be affected. Groups
    that no member is in, since theirs are gone, go too.
    """
    of_members, own_key = members
    con.execute("create or replace temp table affected (key text not null)")
    for keys in chunked(affected, ROWS_UPDATED):
        insert(con, "affected", [{"key": member} for member in keys])
    _hold_groups(con, table, key, groups)
    was_in = f"select {key} from {of_members} inner join affected on affected.key = {of_members}.{own_key}"
    con.execute(f"delete from {table} where {key} in ({was_in}) or {key} in (select {key} from wanted)")
    con.execute(f"insert into {table} from wanted order by {key}")
    con.execute(
        f"update {of_members} set {key} = linked.value from (select affected.key, links.value from affected "
        f"left join links on links.key = affected.key) as linked "
        f"where linked.key = {of_members}.{own_key} and {of_members}.{key} is distinct from linked.value"
    )
    con.execute(f"delete from {table} where {key} not in (select {key} from {of_members} where {key} is not null)")
    (count,) = only_row(con, "select count(*) from wanted")
    for name in ("affected", "wanted", "links"):
        con.execute(f"drop table {name}")
    return int(str(count))


def _hold_groups(con: DuckDBPyConnection, table: str, key: str, groups: Iterable[tuple[AnyRow, Sequence[str]]]) -> None:
    """Hold the rows of groups in ``wanted``, and in ``links`` the key of the group by the key of each member."""
    hold(con, "wanted", table, ())
    con.execute("create or replace temp table links (key text not null, value text not null)")
    for some in chunked(groups, ROWS_AT_A_TIME):
        insert(con, "wanted", [row for row, _ in some])
        insert(con, "links", [{"key": member, "value": row[key]} for row, members in some for member in members])


def _take_over(con: DuckDBPyConnection, table: str, order: str) -> int:
    """Make the table hold the rows of ``wanted``."""
    (gone,) = only_row(con, f"select count(*) from (from {table} except all from wanted)")
    (new,) = only_row(con, f"select count(*) from (from wanted except all from {table})")
    if gone or new:
        con.execute(f"delete from {table}")
        con.execute(f"insert into {table} from wanted order by {order}")
    con.execute("drop table wanted")
    return int(str(gone)) + int(str(new))


def hold(con: DuckDBPyConnection, name: str, like: str, rows: Iterable[AnyRow]) -> None:
    """Hold rows in a temporary table of the columns of ``like``, for a statement of ``sql/steps`` to use."""
    con.execute(f"create or replace temp table {name} as from {like} limit 0")
    for some in chunked(rows, ROWS_AT_A_TIME):
        insert(con, name, some)


def link(con: DuckDBPyConnection, table: str, key: str, column: str) -> None:
    """Set ``column`` of each row to what ``links`` holds for its key, null for none; equal rows are not written."""
    update(
        con,
        table,
        f"update {table} set {column} = linked.value from (select {table}.{key} as key, links.value from {table} "
        f"left join links on links.key = {table}.{key}) as linked "
        f"where linked.key = {table}.{key} and {table}.{column} is distinct from linked.value "
        f"and {table}.rowid between $first and $last",
    )


def update(con: DuckDBPyConnection, table: str, statement: str) -> None:
    """Run an update that takes rowids of the table, ``$first`` to ``$last``, until it has seen all rows.

    What one statement changes is held in memory until it is committed, so every part is, by itself. A part without a
    change costs no checkpoint.
    """
    (rowids,) = only_row(con, f"select coalesce(max(rowid) + 1, 0) from {table}")
    for first in range(0, int(str(rowids)), ROWS_UPDATED):
        ((changed,),) = con.execute(statement, {"first": first, "last": first + ROWS_UPDATED - 1}).fetchall()
        if changed:
            con.execute("checkpoint")
