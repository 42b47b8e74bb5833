"""Checks that passed are asked again when their rows or statements have changed, and only then."""

from dataclasses import replace

import pytest
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import remembered_checks
from pipeline.assets.housekeeping.remembered_checks import Checking, broken_promises
from pipeline.database.schema import Check, checks, statements_asked, tables_asked, violations
from pipeline.database.schema.checks import Violations
from tests.sql import planted

COVERS = next(check for check in checks() if check.key == "quotes__clause_covers_the_quote")
OF_A_VIEW = next(check for check in checks() if check.key == "quote_overview__required_values_are_there")
GOOD = {"quote_id": "good", "char_start": 5, "char_end": 9, "clause_start": 5, "clause_end": 9}
ARTICLE = {"article_id": "", "body": "Anna said so."}
BAD = {**GOOD, "quote_id": "bad", "clause_start": 7}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The checks that are asked, in order."""
    told = list[str]()

    def counted(con: DuckDBPyConnection, check: Check) -> Violations:
        told.append(check.name)
        return violations(con, check)

    monkeypatch.setattr(remembered_checks, "violations", counted)
    return told


def count(con: DuckDBPyConnection, check: Check) -> int:
    checking = Checking(con)
    found = checking.violations(check).count
    checking.done()
    return found


def test_what_passed_is_not_asked_again_until_its_rows_change(asked: list[str]) -> None:
    con = planted.warehouse(quotes=[GOOD], articles=[ARTICLE])
    assert [count(con, COVERS), count(con, COVERS)] == [0, 0]
    planted.insert(con, "entities", [{"entity_id": "of no matter"}])
    assert count(con, COVERS) == 0
    assert asked == [COVERS.name]
    planted.insert(con, "quotes", [BAD])
    assert [count(con, COVERS), count(con, COVERS)] == [1, 1], "what failed is asked each time"
    con.execute("delete from quotes where quote_id = 'bad'")
    assert count(con, COVERS) == 0
    assert asked == [COVERS.name] * 4


def test_a_row_that_is_changed_in_place_is_seen() -> None:
    con = planted.warehouse(quotes=[GOOD], articles=[ARTICLE])
    assert count(con, COVERS) == 0
    con.execute("update quotes set clause_start = 7")
    assert count(con, COVERS) == 1


def test_another_statement_is_asked(asked: list[str]) -> None:
    con = planted.warehouse(quotes=[GOOD], articles=[ARTICLE])
    count(con, COVERS)
    assert count(con, replace(COVERS, sql="-- all\nselect quote_id from quotes")) == 1
    assert len(asked) == 2


def test_a_pass_asks_each_check_once_and_holds_no_rows_of_views_afterwards(asked: list[str]) -> None:
    con = planted.warehouse(quotes=[GOOD], articles=[ARTICLE])
    held = "select count(*) from duckdb_tables() where temporary"
    checking = Checking(con)
    for check in (OF_A_VIEW, COVERS, OF_A_VIEW):
        checking.violations(check)
    assert asked == [OF_A_VIEW.name, COVERS.name]
    assert con.execute(held).fetchall() != [(0,)]
    checking.done()
    assert con.execute(held).fetchall() == [(0,)]


def test_what_a_check_follows_from_leads_through_views_and_macros() -> None:
    of_slices = next(check for check in checks() if check.key == "quotes__text_is_its_slice")
    assert {"articles", "quotes"} <= tables_asked(of_slices), "the paragraphs of a macro are those of articles"
    assert {"articles", "quotes"} <= tables_asked(OF_A_VIEW)
    assert tables_asked(COVERS) == {"articles", "quotes"}
    assert any("create or replace macro field_paragraphs" in statement for statement in statements_asked(of_slices))
    assert statements_asked(COVERS) == (COVERS.sql,)


def test_promises_are_the_errors_of_tables() -> None:
    con = planted.warehouse(quotes=[BAD], articles=[ARTICLE])
    told = list(broken_promises(Checking(con), [COVERS, replace(COVERS, severity="warn"), OF_A_VIEW]))
    assert told == [f"quotes: {COVERS.description} (1 rows)"]
