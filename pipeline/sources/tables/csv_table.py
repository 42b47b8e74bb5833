"""Tables of separated values: one record a row, its text the body as it stands.

Rows are told apart with the standard library's reader, a row at a time: the column readers of the data-frame libraries
lose the file, or rows without a word, over one odd quotation mark.
"""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from io import BufferedReader
from itertools import chain

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.fields import first_rows
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault, attempted, reject
from pipeline.sources.tables import record_columns
from pipeline.sources.tables.csv_rows import CsvLine, CsvRow, CsvRows
from pipeline.sources.text import by_content, stream_lines

SUFFIXES = (".csv", ".tsv")
DELIMITERS = (",", ";", "\t", "|")
NAMED_DELIMITER = re.compile(r'"?sep=([^"\r\n])"?[\r\n]*', re.IGNORECASE)  # a first line that is for Excel


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield a record or a reject for each row below the header, in the file's order.

    A row that a stray quotation mark runs into its followers costs the line it starts on; reading goes on with the
    next. Raises Fault when no column can hold the text, and whatever reading raises.
    """
    with files.opened(file) as stream:
        header, rows = _table(stream, files.most_unpacked(file))
        if header is None:
            return
        text_column, rows = _text_column(header.cells, rows)
        if text_column is None:
            record_columns.check_has_text(header.cells)
        else:
            yield reject(file.source_path, record_columns.found_text(text_column))
            if not record_columns.canonical(text_column):  # a table without a header: its first row is one as well
                rows = chain([header], rows)
        for column in record_columns.repeated_columns(header.cells):
            yield reject(file.source_path, record_columns.doubt(column))
        names = [record_columns.TEXT if name == text_column else name for name in header.cells]
        known = [(place, name) for place, name in enumerate(names) if record_columns.is_known(name)]
        for row in rows:
            if isinstance(row, Fault):
                yield reject(file.source_path, row)
            elif row.cells:
                read = partial(_record, file.source_path, known, row)
                yield attempted(read, file.source_path, f"line {row.lines[0].number}", row.lines[0].text)


def _text_column(names: list[str], rows: Iterator[CsvRow | Fault]) -> tuple[str | None, Iterator[CsvRow | Fault]]:
    """The column that holds the text though its name does not say so, and all of the rows."""
    if any(map(record_columns.holds_text, names)):
        return None, rows
    judged, rows = first_rows(rows, _size, is_enough=lambda _: False)
    found = [row.cells for row in judged if isinstance(row, CsvRow) and row.cells]
    return record_columns.text_column([dict(zip(names, cells, strict=False)) for cells in found]), rows


def _size(row: CsvRow | Fault) -> int:
    return 0 if isinstance(row, Fault) else sum(map(len, row.cells))


def named_rows(file: InputFile) -> Iterator[Mapping[str, str] | Fault]:
    """Yield the rows below the header as values by column, or what a row is at fault in; raises as ``records``."""
    with files.opened(file) as stream:
        header, rows = _table(stream, files.most_unpacked(file))
        names = header.cells if header else []
        for row in rows:
            if isinstance(row, Fault):
                yield row
            elif row.cells:
                yield dict(zip(names, row.cells, strict=False))


def _table(stream: BufferedReader, most_bytes: int) -> tuple[CsvRow | None, Iterator[CsvRow | Fault]]:
    """The header, null for an empty table, and the rows below it; raises the Fault of a header that is none."""
    rows = _rows(_decoded_lines(stream, most_bytes))
    header = next(rows, None)
    if isinstance(header, Fault):
        raise header
    return header, rows


def _decoded_lines(stream: BufferedReader, most_bytes: int) -> Iterator[CsvLine]:
    for number, data in stream_lines.numbered(stream, most_bytes):
        if data is None:
            fault = Fault("line_too_long", f"line {number}: over {stream_lines.LONGEST_LINE >> 20} MB")
            yield CsvLine(number, "", 0, "", fault)
            continue
        try:
            found = by_content(data)
            yield CsvLine(number, found.text, len(data), found.encoding)
        except Fault as fault:
            yield CsvLine(number, "", 0, "", Fault(fault.reason, f"line {number}: {fault.detail}"))


def _rows(found: Iterator[CsvLine]) -> Iterator[CsvRow | Fault]:
    """The header and the rows below it, or what each line is at fault in."""
    first = next((line for line in found if line.fault or line.text.strip()), None)
    if first is None:
        return
    named = NAMED_DELIMITER.fullmatch(first.text)
    rows = CsvRows(
        found if named else chain([first], found), named[1] if named else max(DELIMITERS, key=first.text.count)
    )
    width: int | None = None
    while True:
        try:
            row = rows.next(width)
        except Fault as fault:
            yield fault
            continue
        if row is None:
            return
        if width is None and not row.cells:
            continue
        width = width or len(row.cells)
        yield row


def _record(source_path: str, known: list[tuple[int, str]], row: CsvRow) -> RawRecord:
    values = record_columns.repaired_values(record_columns.named([(name, row.cells[place]) for place, name in known]))
    encoding = next((line.encoding for line in row.lines if line.encoding != "utf-8"), "utf-8")
    return record_columns.record(source_path, values, "csv", sum(line.size_bytes for line in row.lines), encoding)
