"""Every check sees a bad row that is planted for it, and lets a good one pass."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from pipeline.database.schema import Check, checks, dictionary, sql, violations
from pipeline.database.schema.checks.check import Violations
from pipeline.database.schema.checks.column_checks import ENOUGH_ROWS
from pipeline.database.schema.checks.written_checks import written
from pipeline.database.schema.dictionary import Column, by_table
from tests.sql import planted
from tests.sql.bad_rows import BAD_ROWS

BAD_VALUES: dict[str, object] = {
    "required_values_are_there": None,
    "values_are_allowed": "unheard of",
    "references_hold": "nowhere",
    "shares_are_between_0_and_1": 1.5,
}
ASKED: dict[str, Callable[[tuple[Column, ...]], list[Column]]] = {
    "required_values_are_there": lambda columns: [column for column in columns if not column.null_means],
    "values_are_allowed": lambda columns: [column for column in columns if column.allowed],
    "references_hold": lambda columns: [column for column in columns if column.references],
    "shares_are_between_0_and_1": lambda columns: [column for column in columns if column.unit == "0 to 1"],
}


def checks_named(name: str) -> list[Check]:
    return [check for check in checks() if check.name == name]


def test_every_check_is_shown_a_bad_row() -> None:
    shown_by_rule = {*BAD_VALUES, "key_is_unique", "columns_are_filled"}
    assert [check.key for check in checks() if check.key not in BAD_ROWS and check.name not in shown_by_rule] == []


def test_no_bad_row_is_left_over() -> None:
    assert BAD_ROWS.keys() - {check.key for check in checks()} == set()


@pytest.mark.parametrize("key", BAD_ROWS)
def test_a_check_sees_the_bad_row_alone(key: str) -> None:
    (check,) = (check for check in checks() if check.key == key)
    rows, expected = BAD_ROWS[key]
    con = planted.warehouse(**rows)
    assert [next(iter(row.values())) for row in violations(con, check).sample] == [expected]


WRAPPED = "Oslo and Ber-\ngen have\n\n- 3 -\n\nagreed.\nNobody said\nso."


@pytest.mark.parametrize(
    ("start", "end", "text", "is_seen"),
    [
        pytest.param(0, 38, "Oslo and Bergen have agreed.", False, id="over lines and pages"),
        pytest.param(0, 38, "Oslo and Bergen have argued.", True, id="another word"),
        pytest.param(0, 22, "Oslo and Bergen had", True, id="another word over lines"),
        pytest.param(39, 54, "Nobody said so.", False, id="over two lines"),
        pytest.param(39, 50, "Nobody, sai", True, id="another mark on one line"),
    ],
)
def test_a_line_that_was_wrapped_is_its_slice_but_for_its_breaks(
    start: int, end: int, text: str, is_seen: bool
) -> None:
    (check,) = (check for check in checks_named("text_is_its_slice_of_the_raw_text") if check.table == "article_lines")
    con = planted.warehouse(
        documents=[{"document_id": "d", "raw_text": WRAPPED}],
        articles=[{"article_id": "a", "document_id": "d"}],
        article_lines=[{"article_id": "a", "raw_start": start, "raw_end": end, "text": text}],
    )
    assert (violations(con, check).count > 0) == is_seen


@pytest.mark.parametrize("name", BAD_VALUES)
def test_generated_checks_see_a_bad_value_in_each_column(name: str) -> None:
    con = planted.warehouse()
    asked = {check: [column.name for column in ASKED[name](by_table()[check.table])] for check in checks_named(name)}
    for check in asked:
        planted.loosened(con, check.table)
    for check, columns in asked.items():
        planted.insert(con, check.table, [{column: BAD_VALUES[name]} for column in columns])
    found = {check: {row["column_name"] for row in violations(con, check, limit=10_000).sample} for check in asked}
    assert found == {check: set(columns) for check, columns in asked.items()}


def test_generated_checks_see_a_key_twice() -> None:
    con = planted.warehouse()
    asked = checks_named("key_is_unique")
    some_row = {check: {by_table()[check.table][-1].name: None, **planted.default_row(check.table)} for check in asked}
    for check in asked:
        planted.loosened(con, check.table)
    for check in asked:
        planted.insert(con, check.table, [some_row[check], some_row[check]])
    assert {check: violations(con, check).count for check in asked} == dict.fromkeys(asked, 1)


@pytest.mark.parametrize(("row_count", "is_seen"), [(ENOUGH_ROWS - 1, False), (ENOUGH_ROWS, True)])
def test_generated_checks_see_a_column_without_values(row_count: int, is_seen: bool) -> None:
    con = planted.warehouse()
    found = {}
    for check in checks_named("columns_are_filled"):
        nullable = [column.name for column in by_table()[check.table] if column.null_means]
        row = planted.default_row(check.table) | dict.fromkeys(nullable)
        planted.loosened(con, check.table)
        planted.insert(con, check.table, [row])
        con.execute(f"insert into {check.table} select {check.table}.* from {check.table}, range({row_count - 1})")
        found[check] = violations(con, check).count > 0
    assert found == dict.fromkeys(checks_named("columns_are_filled"), is_seen)


def test_an_empty_warehouse_breaks_nothing() -> None:
    con = planted.warehouse()
    assert [check.key for check in checks() if violations(con, check) != Violations(0, ())] == []


def test_violations_are_counted_beyond_the_sample() -> None:
    con = planted.warehouse(rejects=[{"source_path": f"{number}.txt"} for number in range(5)])
    (check,) = (check for check in checks() if check.key == "rejects__none_exist")
    found = violations(con, check, limit=2)
    assert (found.count, len(found.sample)) == (5, 2)


def test_a_sample_without_rows_raises() -> None:
    with pytest.raises(ValueError, match="limit must be at least 1"):
        violations(planted.warehouse(), checks()[0], limit=0)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        pytest.param("quotes__odd", "-- Odd.\nselect 1\n", "second line must be", id="no severity"),
        pytest.param("quotes__odd", "-- Odd.\n-- severity: fatal\n", "second line must be", id="unknown severity"),
        pytest.param("odd", "-- Odd.\n-- severity: warn\n", "name must be", id="no claim"),
        pytest.param("fish__swim", "-- Odd.\n-- severity: warn\n", "name must be", id="unknown table"),
    ],
)
def test_a_check_that_does_not_say_what_it_is_raises(tmp_path: Path, name: str, text: str, message: str) -> None:
    path = tmp_path / f"{name}.sql"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=f"{name}.sql: the {message}"):
        written(sql.statement(path))


@pytest.mark.parametrize("text", ["", "a", "aé\u0301👍🏽 👩\u200d🚀\r\n“b” \u05d0\u064b", "한국 приве́т\x00z"])
def test_a_slice_of_python_is_a_slice_of_duckdb(text: str) -> None:
    slices = duckdb.connect().sql(
        "select starts.place, ends.place, substring($text, starts.place + 1, ends.place - starts.place), length($text)"
        " from range(length($text) + 1) as starts(place) inner join range(length($text) + 1) as ends(place)"
        " on ends.place >= starts.place order by all",
        params={"text": text},
    )
    assert slices.fetchall() == [
        (start, end, text[start:end], len(text))
        for start in range(len(text) + 1)
        for end in range(start, len(text) + 1)
    ]


@pytest.mark.parametrize(
    "cell", ["body[char_start]", "headline[char_start:char_end]", "count of quotes", "in any case"]
)
def test_what_a_column_follows_from_must_have_a_form(cell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told, (key, *others) = by_table(), by_table()["quotes"]
    changed = {**told, "quotes": (replace(key, follows_from=(cell,)), *others)}
    monkeypatch.setattr(dictionary, "by_table", lambda: changed)
    with pytest.raises(ValueError, match=f"quotes.quote_id follows from {re.escape(repr(cell))}"):
        checks.__wrapped__()
