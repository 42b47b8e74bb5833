"""The workbook of the views, read back by openpyxl and pandas: every value, no formula, and what was cut is told."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from pipeline.database import sql
from pipeline.exporting import workbook
from pipeline.exporting.workbook import cell, fitted, write_workbook
from tests.exporting import news_to_export


def test_every_value_of_every_view_is_read_back(samples: Path, tmp_path: Path) -> None:
    with news_to_export.opened(samples) as con:
        (file,) = write_workbook(con, tmp_path)
        book = openpyxl.load_workbook(tmp_path / file.name)
        assert book.sheetnames == ["about", "columns", *sorted(view.name for view in sql.views())]
        for view in sql.views():
            relation = con.execute(f'from "{view.name}"')
            columns = tuple(name for name, *_ in relation.description or ())
            stored = [tuple(map(as_read, row)) for row in relation.fetchall()]
            found = list(book[view.name].iter_rows(values_only=True))
            assert found[0] == columns
            assert sorted((tuple(map(as_read, row)) for row in found[1:]), key=repr) == sorted(stored, key=repr), (
                view.name
            )
    about = pd.read_excel(tmp_path / file.name, sheet_name="about")
    assert int(about["rows"].sum()) == file.row_count
    assert about["what is cut"].isna().all()


def as_read(value: Any) -> Any:
    """A value as Excel keeps it: no whole numbers apart from others, moments to the second here."""
    value = cell(value)
    if isinstance(value, datetime):
        return value.replace(microsecond=0)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    return value or None if isinstance(value, str) else value


def test_a_sheet_has_a_frozen_header_a_filter_and_no_formula(tmp_path: Path) -> None:
    (file,) = write_workbook(news_to_export.evil(), tmp_path)
    book = openpyxl.load_workbook(tmp_path / file.name)
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert {one.data_type for row in sheet.iter_rows() for one in row} <= {"s", "n", "b", "d", "inlineStr"}
        assert [one for row in sheet.iter_rows() for one in row if one.hyperlink] == []
    column = [one.value for one in book["quote_overview"][1]].index("text")
    told = news_to_export.EVIL.replace("\r\n", "\n").replace("\r", "\n").replace("\x01\ufffe", "")
    assert book["quote_overview"][2][column].value == told


def test_what_excel_has_no_room_for_is_cut_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 1)
    monkeypatch.setattr(workbook, "MOST_CHARACTERS", 30)
    (file,) = write_workbook(news_to_export.small(), tmp_path)
    book = openpyxl.load_workbook(tmp_path / file.name)
    assert book["quote_overview"].max_row == 2
    assert book["quote_overview"]["A2"].value == "Nadia Verholt"
    assert {len(str(one.value)) for row in book["quote_overview"].iter_rows() for one in row} <= set(range(31))
    assert re.search(r"; quote_overview: \d cells cut at 30 characters, 4 rows left out", file.note)


@pytest.mark.parametrize(
    ("text", "fitting"),
    [
        pytest.param("a" * 32_767, "a" * 32_767, id="as long as a cell"),
        pytest.param("a" * 32_768, "a" * 32_766 + "…", id="longer"),
        pytest.param("😀" * 16_383, "😀" * 16_383, id="two units each"),
        pytest.param("😀" * 16_384, "😀" * 16_383 + "…", id="no half of a character"),
    ],
)
def test_a_text_longer_than_a_cell_ends_with_an_ellipsis(text: str, fitting: str) -> None:
    assert fitted(text) == fitting


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param(["a", None, "b"], "a; ; b", id="list"),
        pytest.param({"a": 1, "b": 2}, "a: 1; b: 2", id="map"),
        pytest.param(date(1899, 12, 31), "1899-12-31", id="before Excel's days"),
        pytest.param(date(2024, 3, 1), date(2024, 3, 1), id="day"),
        pytest.param(datetime(2024, 3, 1, 9, tzinfo=UTC), datetime(2024, 3, 1, 9), id="moment"),
        pytest.param(float("nan"), "nan", id="no number"),
        pytest.param(None, None, id="nothing"),
    ],
)
def test_values_as_excel_knows_them(value: object, shown: object) -> None:
    assert cell(value) == shown
