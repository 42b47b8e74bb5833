"""The data dictionary against the schema that sql/ builds."""

import pytest

from pipeline.database.schema import dictionary, sql
from tests.sql import planted


def test_dictionary_and_schema_are_the_same() -> None:
    assert dictionary.differences(planted.warehouse()) == ()


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
    assert difference in dictionary.differences(con)


def test_columns_in_another_order_are_told() -> None:
    con = planted.warehouse()
    con.execute("create or replace table stage_marks as select code_version, * exclude code_version from stage_marks")
    (difference,) = dictionary.differences(con)
    assert difference == (
        "stage_marks has its columns in the order code_version, stage, record_key, input_digest; "
        "data_dictionary.csv in another"
    )


def test_a_stray_table_is_told() -> None:
    con = planted.warehouse()
    con.execute("create table leftover (x integer)")
    assert dictionary.differences(con) == ("leftover.x (INTEGER) has no row in data_dictionary.csv",)


def test_null_is_explained_exactly_where_a_table_allows_it() -> None:
    nullable = planted.warehouse().sql(
        "select table_name, column_name from duckdb_columns() where is_nullable and not internal"
    )
    tables = {file.name for file in sql.tables()}
    explained = {
        (column.table, column.name) for column in dictionary.columns() if column.table in tables and column.null_means
    }
    assert explained == {row for row in nullable.fetchall() if row[0] in tables}


def test_every_cell_that_must_be_there_is() -> None:
    assert [column for column in dictionary.columns() if not (column.table and column.name and column.meaning)] == []


def test_references_point_to_keys() -> None:
    keys = {f"{column.table}.{column.name}" for column in dictionary.columns() if column.is_key}
    assert {column.references for column in dictionary.columns() if column.references} <= keys


def test_allowed_values_are_those_of_the_tables() -> None:
    con = planted.warehouse()
    constraints = con.sql(
        "select table_name, regexp_extract_all(constraint_text, '''([^'']+)''', 1) from duckdb_constraints()"
        " where constraint_type = 'CHECK' order by all"
    ).fetchall()
    described = [(column.table, list(column.allowed)) for column in dictionary.columns() if column.allowed]
    assert [found for found in constraints if found not in described] == []


def test_comments_reach_every_column() -> None:
    con = planted.warehouse()
    for table in dictionary.by_table():
        for comment in dictionary.comments(table):
            con.execute(comment)
    without = con.sql("select table_name, column_name from duckdb_columns() where comment is null and not internal")
    assert without.fetchall() == []


def test_a_comment_says_meaning_unit_and_null() -> None:
    (comment,) = (comment for comment in dictionary.comments("quotes") if '"char_end"' in comment)
    assert comment == (
        """comment on column quotes."char_end" is 'Where the passage ends in articles.body, first code point after."""
        """ Unit: code points. Null: the passage is not in the body.'"""
    )


def test_published_rows_fit_their_table() -> None:
    con = planted.warehouse()
    planted.insert(con, "data_dictionary", list(dictionary.rows()))
    assert planted.rows(con, "from data_dictionary where table_name = 'rejects' and column_name = 'detail'") == [
        {
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


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        pytest.param({"is_key": "no"}, "is_key is 'no'; write yes or leave it empty", id="flag"),
        pytest.param({None: ["spare"]}, "missing or spare cells", id="spare cell"),
        pytest.param({"meaning": None}, "missing or spare cells", id="missing cell"),
    ],
)
def test_a_bad_row_is_named(cells: dict[str | None, str | None], message: str) -> None:
    names = ("table", "column", "type", "unit", "meaning", "null_means", "is_key", "references", "allowed")
    row: dict[str | None, str | None] = dict.fromkeys((*names, "may_be_all_null"), "")
    with pytest.raises(ValueError, match=f"line 7: {message}"):
        dictionary.column(row | cells, "line 7")
