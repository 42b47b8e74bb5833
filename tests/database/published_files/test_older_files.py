"""Warehouses of earlier versions, which had what runs keep for themselves in the main schema: a run takes them on."""

from pathlib import Path

import duckdb
import pytest

from pipeline.database import Warehouse, dictionary, differences, sql
from pipeline.database.build_file import connected
from pipeline.database.schema import definitions

DIGEST = "0" * 64
DESCRIBED = """
    insert into data_dictionary by name
    select
        table_name, column_name, 'table' as table_kind, '' as table_description, column_index as position,
        data_type as type, '' as meaning, false as is_key, [] as allowed
    from duckdb_columns()
"""
USERS = ("create table notes as select 'mine' as note", "create table bookkeeping.accounts as select 7 as sum")


@pytest.fixture(params=["a dictionary", "no dictionary yet"])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> Warehouse:
    """A build file and a published file as earlier versions left them; a user has added to the published one."""
    files = Warehouse(tmp_path / "news.duckdb")
    files.build.parent.mkdir()
    for path in (files.build, files.published):
        with connected(path) as con:
            for definition in definitions():
                con.execute(definition.replace("bookkeeping.", "main."))
            con.execute("alter table data_dictionary drop column table_schema")
            con.execute("drop schema bookkeeping")
            con.execute("create table schema_version as select ? as digest", [DIGEST])
            con.execute("insert into publications values ('2024-03-01', 2, 2)")
            if request.param == "a dictionary":
                con.execute(DESCRIBED)
    with duckdb.connect(str(files.published)) as con:
        con.execute("create schema bookkeeping")
        for statement in USERS:
            con.execute(statement)
    return files


@pytest.mark.parametrize("has_build", [True, False])
def test_a_run_moves_what_it_keeps_for_itself_and_loses_neither_that_nor_what_users_added(
    files: Warehouse, has_build: bool
) -> None:
    if not has_build:
        files.build.unlink()
    for _ in range(2):
        with files.reserved("a run", 0, print), files.opened() as con:
            for view in sql.views():
                con.execute(sql.view_statement(view))
            assert differences(con) == ()
            assert set(files.publish(con).kept) >= {"table notes", "table bookkeeping.accounts"}
    with duckdb.connect(str(files.published), read_only=True) as con:
        shown = {name for (name,) in con.execute("show tables").fetchall()}
        ours = {table.name for table in dictionary.tables() if not table.is_bookkeeping}
        assert shown == {"notes", *ours, *(view.name for view in sql.views())}
        assert con.execute("select document_count from bookkeeping.publications").fetchall() == [(2,)]
        assert con.execute("from notes, bookkeeping.accounts").fetchall() == [("mine", 7)]


def test_a_table_of_a_user_named_as_what_runs_keep_for_themselves_stays_in_the_main_schema(files: Warehouse) -> None:
    with files.reserved("a run", 0, print), files.opened() as con:
        files.publish(con)
    files.published.chmod(0o644)
    with duckdb.connect(str(files.published)) as con:
        con.execute("create table main.stage_marks as select 'of a user' as mark")
        con.execute("create table main.schema_version as select 1 as version")
    with files.reserved("a run", 0, print), files.opened() as con:
        files.publish(con)
    with duckdb.connect(str(files.published), read_only=True) as con:
        assert con.execute("from stage_marks, schema_version").fetchall() == [("of a user", 1)]
        assert con.execute("select count(*) from bookkeeping.stage_marks").fetchall() == [(0,)]
