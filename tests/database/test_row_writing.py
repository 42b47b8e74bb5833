"""Rows in bulk: what is written, and what is left as it was."""

import duckdb
import pytest

from pipeline.database.row_writing import regroup


@pytest.fixture
def con() -> duckdb.DuckDBPyConnection:
    """Two pairs and one alone, each in its group."""
    con = duckdb.connect()
    con.execute("create table parties (party_id text, size integer)")
    con.execute("create table guests (guest_id text, party_id text)")
    con.execute("insert into parties values ('p1', 2), ('p2', 2), ('p3', 1)")
    con.execute(
        "insert into guests values ('a', 'p1'), ('b', 'p1'), ('c', 'p2'), ('d', 'p2'), ('e', 'p3'), ('f', null)"
    )
    return con


def test_some_members_are_grouped_anew_and_the_others_stay(con: duckdb.DuckDBPyConnection) -> None:
    groups = [({"party_id": "p1", "size": 3}, ["a", "b", "f"])]
    count = regroup(con, "parties", "party_id", ("guests", "guest_id"), ["a", "b", "e", "f"], groups)
    assert count == 1
    assert con.execute("from parties order by all").fetchall() == [("p1", 3), ("p2", 2)]
    assert con.execute("from guests order by all").fetchall() == [
        ("a", "p1"), ("b", "p1"), ("c", "p2"), ("d", "p2"), ("e", None), ("f", "p1"),
    ]  # fmt: skip
