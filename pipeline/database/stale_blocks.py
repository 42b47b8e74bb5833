"""Which blocks of rows have changed since a grouping last read them; how they are grouped is not known here.

A block is all that the groups of its rows follow from, so that a block whose rows are as they were keeps its groups.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from duckdb import DuckDBPyConnection

from pipeline.database.row_reading import rows_of
from pipeline.database.row_writing import mark

Fields = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class StaleBlocks:
    """By block that is new or has changed the digest of its rows, and the blocks that have no rows any more."""

    digests: Mapping[str, str]
    gone: Sequence[str]

    def __bool__(self) -> bool:
        return bool(self.digests or self.gone)

    @property
    def names(self) -> list[str]:
        return [*self.digests, *self.gone]


def take_rows(con: DuckDBPyConnection, name: str, query: str) -> None:
    """Hold the rows of a select in a temporary table, to be digested and read."""
    con.execute(f"create or replace temp table {name} as {query}")


def stale_blocks(
    con: DuckDBPyConnection, stage: str, version: str, table: str, block: str, anyway: Iterable[str] = ()
) -> StaleBlocks:
    """The blocks of a table's rows (its column ``block``) that a stage has not read as they are, by the code at hand.

    Those that ``anyway`` names are stale whatever their rows. Rows of no block (null) do not count.
    """
    digest = "count(*) || ' ' || sum(hash(member)::hugeint)"  # the order of rows does not count
    found = con.execute(
        f"with blocks as (select {block} as name, {digest} as digest from {table} as member "
        f"where {block} is not null group by all), "
        "known as (select record_key, code_version, input_digest from stage_marks where stage = $stage) "
        "select blocks.name, known.record_key, blocks.digest from blocks "
        "full join known on known.record_key = blocks.name "
        "where known.input_digest is distinct from blocks.digest or known.code_version is distinct from $version "
        "or blocks.name in (select unnest($anyway::text[])) order by all",
        {"stage": stage, "version": version, "anyway": list(anyway)},
    ).fetchall()
    return StaleBlocks(
        {name: digest for name, _, digest in found if name is not None},
        [key for name, key, _ in found if name is None],
    )


def settle(con: DuckDBPyConnection, stage: str, version: str, stale: StaleBlocks) -> None:
    """Remember that a stage has read these blocks."""
    con.execute(
        "delete from stage_marks where stage = $stage and record_key in (select unnest($gone::text[]))",
        {"stage": stage, "gone": list(stale.gone)},
    )
    mark(con, stage, stale.digests, version)


def block_rows(
    con: DuckDBPyConnection, table: str, columns: Sequence[str], block: str, names: Iterable[str]
) -> Iterator[Fields]:
    """The columns of the rows of some blocks, as ``rows_of`` gives them."""
    asked = f"select {', '.join(columns)} from {table} where {block} in (select unnest($names::text[]))"
    return rows_of(con, asked, {"names": list(names)})
