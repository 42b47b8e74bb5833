"""Excel workbooks: where a sheet's records begin, what its cells are, and what a broken one costs."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from pipeline.records import RawRecord, Reject
from pipeline.sources.tables import xlsx_table
from tests.sources.writing import outcomes, read, write
from tests.yardstick import timed

Sheet = Sequence[Sequence[object]]
NAMES = ("ID", "Title", "Date", "Text", "Outlet")
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def workbook(**sheets: Sheet) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_sheet(markup: str) -> bytes:
    """A workbook whose first sheet is this markup."""
    stream = BytesIO()
    with ZipFile(BytesIO(workbook(A=[("x",)]))) as whole, ZipFile(stream, "w", ZIP_DEFLATED) as changed:
        for name in whole.namelist():
            changed.writestr(name, markup if name.endswith("sheet1.xml") else whole.read(name))
    return stream.getvalue()


def test_a_row_is_a_record_with_its_fields(tmp_path: Path) -> None:
    rows: Sheet = [
        NAMES,
        (17, "Harbour", date(2023, 3, 15), "It reopens.\nAt last.", "Coast"),
        (18, None, datetime(2023, 3, 15, 10, 30), "It stays._x000D_\nSo be it.", "#N/A"),
    ]
    write(tmp_path, "a.xlsx", workbook(Articles=rows))
    first: dict[str, str | list[str]] = {"title": "Harbour", "outlet": "Coast", "published_at": "2023-03-15"}
    assert read(tmp_path) == [
        RawRecord("a.xlsx", "17", "xlsx", 32, "utf-8", None, "It reopens.\nAt last.", first),
        RawRecord(
            "a.xlsx", "18", "xlsx", 20, "utf-8", None, "It stays.\nSo be it.", {"published_at": "2023-03-15T10:30:00"}
        ),
    ]


def test_names_may_stand_below_a_title_and_each_sheet_has_its_own(tmp_path: Path) -> None:
    first: Sheet = [("Export of articles",), (), NAMES, ("a", "Harbour", None, "It reopens.")]
    second: Sheet = [("text", "id", None), ("At last.", "b", "more"), (), (None, "c")]
    write(tmp_path, "a.xlsx", workbook(One=first, Empty=[], Two=second, Notes=[("Made by", "Ida")]))
    assert outcomes(tmp_path) == [("a", "It reopens."), ("b", "At last."), (None, "no_text"), (None, "no_text_field")]
    told = [found.detail for found in read(tmp_path) if isinstance(found, Reject)]
    assert told[0] == "sheet 'Two', row 4: the text is null"
    assert (told[1] or "").startswith("sheet 'Notes': no column text")


def test_a_column_of_prose_is_read_as_the_text_and_told(tmp_path: Path) -> None:
    prose = [f"Crews cleared harbour {n} by night, they say. It reopens on Monday. " * 3 for n in range(60)]
    rows: Sheet = [("id", "blurb"), *((str(n), text) for n, text in enumerate(prose))]
    write(tmp_path, "a.xlsx", workbook(A=rows))
    expected = [(None, "text_column_found"), *((str(n), text.strip()) for n, text in enumerate(prose))]
    assert outcomes(tmp_path) == expected


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xd0\xcf\x11\xe0" + b"\x00" * 600, id="an old workbook or one with a password"),
        pytest.param(b"id,text\na,It reopens.", id="text"),
        pytest.param(workbook(A=[NAMES])[:-300], id="cut off"),
        pytest.param(with_sheet("<worksheet"), id="broken within"),
    ],
)
def test_what_is_no_workbook_is_one_reject(tmp_path: Path, data: bytes) -> None:
    write(tmp_path, "a.xlsx", data)
    assert outcomes(tmp_path) == [(None, "broken_workbook")]


def test_a_workbook_that_unpacks_to_too_much_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_table, "MOST_UNPACKED", 1_000)
    write(tmp_path, "a.xlsx", workbook(A=[NAMES]))
    assert outcomes(tmp_path) == [(None, "file_too_large")]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param('<row r="999999999999"><c r="A1"><v>1</v></c></row>', id="a row far below"),
        pytest.param("".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 3000)), id="far right"),
    ],
)
def test_cells_far_away_cost_no_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: str) -> None:
    monkeypatch.setattr(xlsx_table, "MOST_ROWS", 50_000)
    write(tmp_path, "a.xlsx", with_sheet(f"{SHEET}{rows}</sheetData></worksheet>"))
    found, seconds = timed(lambda: read(tmp_path))
    assert len(found) == 1
    assert seconds < 3


def test_rows_above_a_broken_one_are_kept_however_few(tmp_path: Path) -> None:
    rows = "".join(f'<row><c t="inlineStr"><is><t>{text}</t></is></c></row>' for text in ("text", "It reopens."))
    broken = '<row><c t="d"><v>no day</v></c></row>'
    write(tmp_path, "a.xlsx", with_sheet(f"{SHEET}{rows}{broken}</sheetData></worksheet>"))
    record, fault = read(tmp_path)
    assert isinstance(record, RawRecord) and isinstance(fault, Reject)
    assert (record.raw_text, fault.reason) == ("It reopens.", "broken_workbook")


def test_a_small_file_may_not_unpack_to_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_table, "UNPACKED_ANYWAY", 0)
    write(tmp_path, "a.xlsx", with_sheet(SHEET + "<row/>" * 90_000))
    assert outcomes(tmp_path) == [(None, "file_too_large")]
