"""Excel workbooks: one record a row of each sheet, its text the body as it stands."""

import os
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, time
from functools import partial
from io import BufferedReader
from itertools import chain, islice
from typing import Any
from zipfile import ZipFile

import openpyxl
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.utils.escape import unescape
from openpyxl.workbook import Workbook

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.fields import ROWS_JUDGED
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault, attempted, reject
from pipeline.sources.tables import record_columns

SUFFIXES = (".xlsx", ".xlsm")
MOST_UNPACKED = 128 << 20  # bytes of all parts: texts that cells share are in memory as a whole
LARGEST_RATIO = 40  # of these bytes to the file's, once they are many; tables of news unpack to five times their size
UNPACKED_ANYWAY = 16 << 20  # bytes
MOST_SHEETS = 200
MOST_ROWS = 1_048_576  # that Excel has; a file may number its rows as it likes, and those between are empty
MOST_COLUMNS = 256
ROWS_ABOVE = 20  # among which the names of the columns are looked for: titles and notes may stand above them

Row = tuple[int, tuple[object, ...]]  # its number in the sheet, from 1, and its cells


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield a record or a reject for each row below the names of columns, sheet by sheet.

    Raises Fault when the file is no workbook that can be read, and OSError as ``open`` does.
    """
    if file.packing:
        raise Fault("unknown_format", f"a workbook packs itself: unpack the {file.packing.suffix} around it")
    with files.as_stored(file) as stream, _workbook(stream) as workbook:
        for sheet in workbook.worksheets[:MOST_SHEETS]:
            try:
                yield from _of_sheet(file.source_path, sheet)
            except Fault as fault:
                yield reject(file.source_path, Fault(fault.reason, f"sheet '{sheet.title}': {fault.detail}"))
        if len(workbook.worksheets) > MOST_SHEETS:
            yield reject(file.source_path, Fault("file_too_large", f"over {MOST_SHEETS} sheets: the rest is not read"))


@contextmanager
def _workbook(stream: BufferedReader) -> Iterator[Workbook]:
    """The workbook, unread but for the texts that its cells share; raises Fault for what is none."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles and extensions that openpyxl does not know
        try:
            with ZipFile(stream) as archive:
                unpacked = sum(part.file_size for part in archive.infolist())
            most = min(MOST_UNPACKED, max(UNPACKED_ANYWAY, LARGEST_RATIO * os.fstat(stream.fileno()).st_size))
            if unpacked <= most:
                workbook = openpyxl.load_workbook(stream, read_only=True, data_only=True)
        except Exception as error:  # whatever zip and XML and openpyxl raise
            detail = "it is older than .xlsx or has a password, or it is no workbook: save it as .xlsx anew"
            raise Fault("broken_workbook", f"{detail} ({type(error).__name__}: {error})") from None
        if unpacked > most:
            raise Fault("file_too_large", f"unpacks to over {most >> 20} MB: save its sheets as CSV")
        try:
            yield workbook
        finally:
            workbook.close()


def _of_sheet(source_path: str, sheet: Any) -> Iterator[RawRecord | Reject]:
    rows = _rows(sheet)
    first_rows, fault = _first_rows(rows)
    if fault and not first_rows:
        raise fault
    if not first_rows:
        return
    header, text_column = _header(first_rows)
    names = [record_columns.TEXT if name == text_column else name for name in map(_name, first_rows[header][1])]
    if text_column is None:
        record_columns.check_has_text(filter(None, names))
    else:
        yield reject(source_path, record_columns.found_text(text_column))
    for column in record_columns.repeated_columns(names):
        yield reject(source_path, record_columns.doubt(column))
    for number, cells in chain(first_rows[header + 1 :], rows):
        values = record_columns.named(
            [(name, cell) for name, cell in zip(names, cells, strict=False) if record_columns.is_known(name)]
        )
        place = f"sheet '{sheet.title}', row {number}"
        yield attempted(partial(_record, source_path, values), source_path, place)
    if fault:
        raise fault


def _first_rows(rows: Iterator[Row]) -> tuple[list[Row], Fault | None]:
    """The rows by which the columns are judged, and what ended the sheet among them."""
    found = list[Row]()
    try:
        for row in islice(rows, ROWS_ABOVE + ROWS_JUDGED):
            found.append(row)
    except Fault as fault:
        return found, fault
    return found, None


def _rows(sheet: Any) -> Iterator[Row]:
    """The rows that are not empty; raises Fault where the sheet cannot be read on."""
    number = 0
    try:
        sheet.reset_dimensions()  # which writers tell wrongly
        for number, row in enumerate(
            sheet.iter_rows(values_only=True, max_row=MOST_ROWS, max_col=MOST_COLUMNS), start=1
        ):
            if row.count(None) < len(row):
                yield number, tuple(map(_cell, row))
    except Exception as error:  # whatever zip and XML and openpyxl raise
        detail = f"after row {number}: {type(error).__name__}: {error}"
        raise Fault("broken_workbook", detail) from None


def _cell(value: object) -> object:
    """The value of a cell; a day is one without an hour, and an error of a formula is nothing."""
    if isinstance(value, datetime) and value.time() == time():
        return value.date()
    if isinstance(value, str):
        return None if value in ERROR_CODES else unescape(value).strip() or None
    return value


def _header(rows: list[Row]) -> tuple[int, str | None]:
    """Which row names the columns, and the column of the text where its name does not say so."""
    for place, (_, cells) in enumerate(rows[:ROWS_ABOVE]):
        if any(record_columns.holds_text(_name(cell)) for cell in cells):
            return place, None
    names = list(map(_name, rows[0][1]))
    return 0, record_columns.text_column([dict(zip(names, cells, strict=False)) for _, cells in rows[1:]])


def _name(cell: object) -> str:
    return cell if isinstance(cell, str) else ""


def _record(source_path: str, values: Mapping[str, object]) -> RawRecord:
    size = sum(len(cell.encode("utf-8", "surrogatepass")) for cell in values.values() if isinstance(cell, str))
    return record_columns.record(source_path, record_columns.repaired_values(values), "xlsx", size, "utf-8")
