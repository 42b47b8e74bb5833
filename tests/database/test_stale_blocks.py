"""Blocks are stale when their rows or the code that groups them are others than those that were read."""

from collections.abc import Iterator

import pytest
from duckdb import DuckDBPyConnection

from pipeline.database import block_rows, settle, stale_blocks, take_rows
from tests.sql import planted


@pytest.fixture
def con() -> Iterator[DuckDBPyConnection]:
    with planted.warehouse() as con:
        take_rows(con, "told", "select unnest(['a', 'a', 'b', null]) as block, unnest([1, 2, 3, 4]) as number")
        yield con


def names(con: DuckDBPyConnection, version: str = "1") -> tuple[list[str], list[str]]:
    stale = stale_blocks(con, "statements", version, "told", "block")
    return list(stale.digests), list(stale.gone)


def read(con: DuckDBPyConnection) -> None:
    settle(con, "statements", "1", stale_blocks(con, "statements", "1", "told", "block"))


def test_what_was_never_read_is_stale_and_rows_of_no_block_do_not_count(con: DuckDBPyConnection) -> None:
    assert names(con) == (["a", "b"], [])


def test_what_was_read_is_not_stale_in_whatever_order_its_rows_come(con: DuckDBPyConnection) -> None:
    read(con)
    take_rows(con, "told", "from told order by number desc")
    assert names(con) == ([], [])
    assert not stale_blocks(con, "statements", "1", "told", "block")


def test_another_row_another_value_or_a_row_less_makes_its_block_stale(con: DuckDBPyConnection) -> None:
    read(con)
    con.execute("update told set number = 9 where number = 2")
    assert names(con) == (["a"], [])
    con.execute("delete from told where block = 'b'")
    con.execute("insert into told values ('c', 5)")
    assert names(con) == (["a", "c"], ["b"])
    read(con)
    assert names(con) == ([], [])
    assert con.execute("select record_key from stage_marks order by all").fetchall() == [("a",), ("c",)]


def test_other_code_makes_all_stale_and_another_stage_has_read_nothing(con: DuckDBPyConnection) -> None:
    read(con)
    assert names(con, "2") == (["a", "b"], [])
    assert stale_blocks(con, "formulas", "1", "told", "block").names == ["a", "b"]


def test_what_is_named_is_stale_whatever_its_rows(con: DuckDBPyConnection) -> None:
    read(con)
    assert list(stale_blocks(con, "statements", "1", "told", "block", ["b", "unknown"]).digests) == ["b"]


def test_the_rows_of_blocks_are_read_by_column(con: DuckDBPyConnection) -> None:
    assert sorted(block_rows(con, "told", ["number"], "block", ["a"])) == [(1,), (2,)]
