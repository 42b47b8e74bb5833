"""Reading the files of sql/: descriptions, tables read, order of views."""

from pathlib import Path

import pytest

from pipeline.database.schema import dictionary, sql
from tests.sql import planted


@pytest.mark.parametrize(
    ("query", "tables"),
    [
        pytest.param("select 1", set(), id="none"),
        pytest.param("select * from articles", {"articles"}, id="one"),
        pytest.param("from quotes", {"quotes"}, id="from first"),
        pytest.param("select 1 from a inner join b using (x) left join c on true", {"a", "b", "c"}, id="joins"),
        pytest.param("with long as (select 1 from a) select * from long, b", {"a", "b"}, id="common table expression"),
        pytest.param(
            "select (select max(x) from a) from b where exists (select 1 from c)", {"a", "b", "c"}, id="inner"
        ),
        pytest.param("select 1 from a union all select 2 from b", {"a", "b"}, id="union"),
        pytest.param("select * from (with x as (from a) from x), unnest([1])", {"a"}, id="nested expression"),
    ],
)
def test_tables_read(query: str, tables: set[str]) -> None:
    assert sql.tables_read(query) == tables


@pytest.mark.parametrize("query", ["selec 1", "select from where", "create table a (x integer)"])
def test_what_is_no_select_raises(query: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        sql.tables_read(query)


def test_broken_sql_is_told_with_its_file() -> None:
    with pytest.raises(ValueError, match=r"totals\.sql: syntax error"):
        sql.dependencies(sql.SqlFile("totals", "One row.", "selec 1"))


def test_a_statement_is_described_by_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "totals.sql"
    path.write_text("-- One row per day: the total.\nselect 1\n", encoding="utf-8")
    assert sql.statement(path) == sql.SqlFile(
        "totals", "One row per day: the total.", "-- One row per day: the total.\nselect 1\n"
    )


@pytest.mark.parametrize("text", ["select 1\n", "--\nselect 1\n", ""])
def test_a_statement_without_description_raises(tmp_path: Path, text: str) -> None:
    path = tmp_path / "totals.sql"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"totals\.sql: the first line must be a comment"):
        sql.statement(path)


def test_a_folder_without_statements_raises() -> None:
    with pytest.raises(FileNotFoundError, match=r"no \.sql file in .*nothing"):
        sql.folder("nothing")


def test_views_come_after_what_they_read() -> None:
    assert sql.in_dependency_order({"c": ["b"], "b": ["a"], "a": []}) == ("a", "b", "c")


def test_views_that_read_each_other_raise() -> None:
    with pytest.raises(ValueError, match="these views read each other"):
        sql.in_dependency_order({"a": ["b"], "b": ["a"]})


def test_views_of_an_empty_warehouse_are_empty() -> None:
    con = planted.warehouse()
    assert [view.name for view in sql.views() if con.sql(f"from {view.name}").fetchall()] == []


def test_the_file_of_a_view_runs_by_itself() -> None:
    con = planted.warehouse()
    assert [view.name for view in sql.views() if con.sql(view.text).fetchall()] == []


def test_no_view_names_a_step_as_a_table() -> None:
    """Else ``tables_read`` would take the table for the step."""
    known = dictionary.by_table().keys()
    assert {view.name: sorted(steps(view) & known) for view in sql.views() if steps(view) & known} == {}


def steps(view: sql.SqlFile) -> set[str]:
    lines = [line.removeprefix("with ") for line in view.text.splitlines()]
    return {line.removesuffix(" as (") for line in lines if line.endswith(" as (") and not line.startswith(" ")}
