"""The SQL cell: one query, some rows, nothing written, nothing read beside the file; troubles in one line."""

from pathlib import Path

import pytest

from pipeline.browser import user_sql
from pipeline.browser.page_address import PageAddress
from pipeline.browser.published_rows import opened
from pipeline.browser.user_sql import MOST_ROWS, Answer, answer, cell


def answered(samples: Path, text: str) -> Answer:
    with opened(samples, PageAddress()) as con:
        return answer(con, text)


def test_rows_are_text_and_a_null_is_empty(samples: Path) -> None:
    assert answered(samples, "select 1 as one, null as none, ['a', 'b'] as both, date '2024-03-01' as day") == Answer(
        ["one", "none", "both", "day"], [["1", "", "a, b", "2024-03-01"]]
    )


def test_many_rows_are_cut_and_told(samples: Path) -> None:
    told = answered(samples, "from range(1000)")
    assert (len(told.rows), told.is_cut) == (MOST_ROWS, True)


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        pytest.param("drop table articles", "only queries", id="drop"),
        pytest.param("insert into articles (article_id) values ('x')", "only queries", id="insert"),
        pytest.param("create table mine as select 1", "only queries", id="create"),
        pytest.param("attach '/tmp/other.duckdb'", "only queries", id="attach"),
        pytest.param("copy (select 1) to '/tmp/stolen.csv'", "only queries", id="copy"),
        pytest.param("set enable_external_access = true", "only queries", id="set"),
        pytest.param("install httpfs", "only queries", id="install"),
        pytest.param("select 1; select 2", "one statement at a time: these are 2", id="two"),
        pytest.param("", "one statement at a time: these are 0", id="none"),
        pytest.param("selec 1", "Parser Error", id="broken"),
        pytest.param("from nowhere", "Catalog Error", id="no such table"),
        pytest.param("from read_text('/etc/hostname')", "Permission Error", id="a file"),
        pytest.param("from '/etc/hostname.csv'", "Error", id="a file by its name"),
        pytest.param("from read_csv('http://127.0.0.1:9/x.csv')", "Error", id="an address"),
        pytest.param("from glob('/etc/*')", "Permission Error", id="names of files"),
    ],
)
def test_what_is_no_query_of_the_file_is_refused_in_one_line(samples: Path, text: str, trouble: str) -> None:
    told = answered(samples, text)
    assert trouble in told.trouble
    assert "\n" not in told.trouble
    assert not told.rows


def test_what_takes_too_long_is_stopped(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(user_sql, "MOST_SECONDS", 0.2)
    told = answered(samples, "select count(*) from range(1000000) a, range(1000000) b where a.range % 7 = b.range % 5")
    assert told.trouble.startswith("stopped after 0.2 seconds")


def test_a_long_cell_is_cut() -> None:
    assert cell("a" * 400) == "a" * 300 + "…"
