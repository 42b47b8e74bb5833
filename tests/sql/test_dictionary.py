"""The data dictionary against the schema that sql/ builds."""

import re
from dataclasses import replace
from typing import get_args

import pytest

from pipeline.database.schema import comments, dictionary, dictionary_rows, differences, sql
from pipeline.database.schema.dictionary import Column
from pipeline.database.schema.table_definitions import definition
from pipeline.records import EventStatus
from tests.sql import planted

PUBLICATIONS = {column.name: column.type for column in dictionary.by_table()["publications"]}


def test_dictionary_and_schema_are_the_same() -> None:
    assert differences(planted.warehouse()) == ()


@pytest.mark.parametrize(
    ("statement", "difference"),
    [
        pytest.param(
            "alter table rejects add column colour text",
            "rejects.colour (VARCHAR) has no row in data_dictionary.csv",
            id="new column",
        ),
        pytest.param(
            "alter table rejects drop column detail",
            "rejects.detail of data_dictionary.csv is not in the warehouse",
            id="column gone",
        ),
        pytest.param(
            "alter table rejects alter detail type integer",
            "rejects.detail is INTEGER, data_dictionary.csv says VARCHAR",
            id="other type",
        ),
        pytest.param(
            "create or replace view quality as select 1 as article_id",
            "quality.article_id is INTEGER, data_dictionary.csv says VARCHAR",
            id="view changed",
        ),
    ],
)
def test_a_changed_schema_is_told(statement: str, difference: str) -> None:
    con = planted.warehouse()
    con.execute(statement)
    assert difference in differences(con)


def test_columns_in_another_order_are_told() -> None:
    con = planted.warehouse()
    table = "bookkeeping.stage_marks"
    con.execute(f"create or replace table {table} as select code_version, * exclude code_version from {table}")
    (difference,) = differences(con)
    assert difference == (
        "bookkeeping.stage_marks has its columns in the order code_version, stage, record_key, input_digest; "
        "data_dictionary.csv in another"
    )


def test_a_stray_table_is_told() -> None:
    con = planted.warehouse()
    con.execute("create table leftover (x integer)")
    assert differences(con) == ("leftover.x (INTEGER) has no row in data_dictionary.csv",)


def test_a_table_in_another_schema_is_told() -> None:
    con = planted.warehouse()
    con.execute("create table main.publications as from bookkeeping.publications")
    con.execute("drop table bookkeeping.publications")
    assert set(differences(con)) == {
        *(f"bookkeeping.publications.{name} of data_dictionary.csv is not in the warehouse" for name in PUBLICATIONS),
        *(f"publications.{name} ({type_}) has no row in data_dictionary.csv" for name, type_ in PUBLICATIONS.items()),
    }


def test_the_main_schema_holds_what_analysts_ask_and_nothing_of_it_reads_what_runs_keep_for_themselves() -> None:
    kept = {table.name for table in dictionary.tables() if table.is_bookkeeping}
    con = planted.warehouse()
    con.execute("set search_path = 'main'")
    shown = {name for (name,) in con.execute("show tables").fetchall()}
    assert shown == {table.name for table in dictionary.tables()} - kept | {view.name for view in sql.views()}
    for view in sql.views():
        con.execute(f"from {view.name} limit 0")
    for example in sql.examples():
        con.execute(example.text)
    searched = {"search_places", "search_speakers", "search_texts"}  # by macros, which name their schema
    for macro in sql.macros():
        named = {name for name in kept if re.search(rf"\b{name}\b", macro.text)}
        assert named <= searched
        assert not [name for name in named if re.search(rf"(?<!bookkeeping\.)\b{name}\b", macro.text)]


def test_every_cell_that_must_be_there_is() -> None:
    assert [column for column in dictionary.columns() if not (column.table and column.name and column.meaning)] == []


def test_references_point_to_keys() -> None:
    keys = {f"{column.table}.{column.name}" for column in dictionary.columns() if column.is_key}
    assert {column.references for column in dictionary.columns() if column.references} <= keys


def test_every_table_has_columns_and_every_column_a_table_or_view() -> None:
    described = {table.name for table in dictionary.tables()} | {view.name for view in sql.views()}
    assert described == dictionary.by_table().keys()


def test_comments_reach_every_column() -> None:
    con = planted.warehouse()
    for table in dictionary.by_table():
        for comment in comments(table):
            con.execute(comment)
    without = con.sql("select table_name, column_name from duckdb_columns() where comment is null and not internal")
    assert without.fetchall() == []


def test_a_comment_says_meaning_unit_and_null() -> None:
    (comment,) = (comment for comment in comments("quotes") if '"char_end"' in comment)
    assert comment == (
        """comment on column quotes."char_end" is 'Where the passage ends in articles.body, first code point after."""
        """ Unit: code points. Null: the passage is not in the body.'"""
    )


def test_published_rows_fit_their_table() -> None:
    con = planted.warehouse()
    planted.insert(con, "data_dictionary", list(dictionary_rows()))
    assert planted.rows(con, "from data_dictionary where table_name = 'rejects' and column_name = 'detail'") == [
        {
            "table_schema": "main",
            "table_name": "rejects",
            "column_name": "detail",
            "table_kind": "table",
            "table_description": "One row per record or row that could not be used, with the reason.",
            "position": 5,
            "type": "VARCHAR",
            "unit": None,
            "meaning": "Why it could not be used, for people",
            "null_means": "the reason says it all",
            "is_key": False,
            "refers_to": None,
            "allowed": [],
        }
    ]


ROW = {
    "table": "boats",
    "column": "colour",
    "type": "VARCHAR",
    "unit": "",
    "meaning": "Colour of the hull",
    "null_means": "nobody saw it",
    "is_key": "",
    "references": "",
    "allowed": "red|blue",
    "may_be_all_null": "yes",
    "follows_from": "",
    "as_in": "",
}
SAID = {
    "boats.colour": ROW,
    "boats.state": {**ROW, "allowed": "EventStatus"},
    "boat_overview.colour": {**ROW, "type": "", "meaning": "", "null_means": "", "as_in": "boats.colour"},
}


def read(**cells: str) -> Column:
    return dictionary.column({**ROW, **cells}, "line 7", SAID)


def test_a_row_is_read_as_it_stands() -> None:
    assert read() == Column(
        table="boats",
        name="colour",
        type="VARCHAR",
        unit="",
        meaning="Colour of the hull",
        null_means="nobody saw it",
        is_key=False,
        references="",
        allowed=("red", "blue"),
        may_be_all_null=True,
        follows_from=(),
    )


@pytest.mark.parametrize("path", ["boats.colour", "boat_overview.colour"])
def test_what_is_as_in_another_column_means_the_same_and_has_its_own_values(path: str) -> None:
    told = read(table="boat_log", type="", meaning="", null_means="", allowed="", may_be_all_null="", as_in=path)
    assert told == replace(read(), table="boat_log", allowed=(), may_be_all_null=False)


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        pytest.param("", (), id="any"),
        pytest.param("month", ("month",), id="one"),
        pytest.param("AGREE|AID", ("AGREE", "AID"), id="capitals"),
        pytest.param("EntityKind", ("person", "country", "organisation"), id="code list"),
        pytest.param("boats.colour", ("red", "blue"), id="another column"),
        pytest.param("boats.state", get_args(EventStatus), id="code list of another column"),
    ],
)
def test_allowed_values_are_listed_or_named(cell: str, values: tuple[str, ...]) -> None:
    assert read(allowed=cell).allowed == values


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        pytest.param({"is_key": "no"}, "is_key is 'no'; write yes or leave it empty", id="flag"),
        pytest.param(
            {"as_in": "boats.name", "type": "", "meaning": "", "null_means": ""},
            "no column boats.name",
            id="as nowhere",
        ),
        pytest.param({"as_in": "boats.colour"}, "what is as in boats.colour has no type", id="as in another, and not"),
        pytest.param(
            {"allowed": "Colour"},
            "no code list Colour; those of pipeline.records are",
            id="no code list",
        ),
        pytest.param({"allowed": "boats.name"}, "no column boats.name", id="values of nowhere"),
    ],
)
def test_a_bad_row_is_named(cells: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=f"line 7: {message}"):
        read(**cells)


@pytest.mark.parametrize("cells", [{None: ["spare"]}, {"meaning": None}], ids=["spare cell", "missing cell"])
def test_a_row_with_missing_or_spare_cells_is_named(cells: dict[str | None, str | None]) -> None:
    row: dict[str | None, str | None] = dict(ROW.items())
    with pytest.raises(ValueError, match="line 7: missing or spare cells"):
        dictionary.whole(row | cells, "line 7")


def test_a_table_is_made_as_the_dictionary_tells() -> None:
    key = replace(read(), name="boat_id", null_means="", is_key=True, allowed=())
    assert definition("boats", (key, read())) == (
        "create table if not exists boats (\n"
        '    "boat_id" VARCHAR not null,\n'
        """    "colour" VARCHAR check ("colour" in ('red', 'blue')),\n"""
        '    primary key ("boat_id")\n'
        ")"
    )


def test_a_key_that_may_be_null_is_no_constraint() -> None:
    key = replace(read(), is_key=True, allowed=())
    assert definition("boats", (key,)) == 'create table if not exists boats (\n    "colour" VARCHAR\n)'
