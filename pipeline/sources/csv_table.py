"""Tables of separated values: one record a row, its text the body as it stands.

Rows are told apart with the standard library's reader, a row at a time: the column readers of the data-frame libraries
lose the file, or rows without a word, over one odd quotation mark.
"""

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.records import RawRecord, Reject
from pipeline.sources import columns, files, lines
from pipeline.sources.decoding import by_content
from pipeline.sources.files import InputFile, Stream
from pipeline.sources.reasons import Fault, reject

SUFFIXES = (".csv", ".tsv")
DELIMITERS = (",", ";", "\t", "|")
LONGEST_ROW = 4 << 20  # characters; a mark that never closes makes one row of all that follows
MOST_UNCLOSED = 1_000  # marks that never close; each costs the reading of a longest row

csv.field_size_limit(LONGEST_ROW)  # the module's own limit is 131,072, one for the whole process


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file, its number counted from 1; ``fault`` is null unless the line cannot be read."""

    number: int
    text: str
    size_bytes: int
    encoding: str
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    """A row's cells and the lines that it stands on; a blank line is a row without cells."""

    cells: list[str]
    lines: list[_Line]


class _Lines:
    """The lines of a file, of which those last taken can be put back to be read again; counts the rows put back."""

    def __init__(self, fresh: Iterator[_Line]) -> None:
        self.torn_rows = 0
        self._fresh = fresh
        self._again = deque[_Line]()

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> _Line:
        return self._again.popleft() if self._again else next(self._fresh)

    def put_back(self, taken: list[_Line]) -> None:
        self._again.extendleft(reversed(taken))


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield a record or a reject for each row below the header, in the file's order.

    A row that a stray quotation mark runs into its followers costs the line it starts on; reading goes on with the
    next. Raises Fault when no column can hold the text, and whatever reading raises.
    """
    with files.opened(file) as stream:
        waiting = _Lines(_decoded_lines(stream))
        delimiter = _delimiter(waiting)
        header = _row(waiting, delimiter, None)
        if header is None:
            return
        columns.check_has_text(header.cells)
        while True:
            if waiting.torn_rows > MOST_UNCLOSED:
                raise Fault("broken_row", f"over {MOST_UNCLOSED} quotation marks never close: is this a table?")
            try:
                row = _row(waiting, delimiter, len(header.cells))
                if row is None:
                    return
                if row.cells:
                    yield _record(file.source_path, header.cells, row)
            except Fault as fault:
                yield reject(file.source_path, fault)


def _decoded_lines(stream: Stream) -> Iterator[_Line]:
    for number, data in lines.numbered(stream):
        if data is None:
            fault = Fault("line_too_long", f"line {number}: over {lines.LONGEST_LINE >> 20} MB")
            yield _Line(number, "", 0, "", fault)
            continue
        try:
            found = by_content(data)
            yield _Line(number, found.text, len(data), found.encoding)
        except Fault as fault:
            yield _Line(number, "", 0, "", Fault(fault.reason, f"line {number}: {fault.detail}"))


def _delimiter(waiting: _Lines) -> str:
    """The sign that parts the cells of the first line that is not blank: the one that is there most."""
    for line in waiting:
        if line.fault or line.text.strip():
            waiting.put_back([line])
            return max(DELIMITERS, key=line.text.count)
    return DELIMITERS[0]


def _row(waiting: _Lines, delimiter: str, width: int | None) -> _Row | None:
    """The next row, null at the end of the file; ``width`` is the number of cells it must have, null for any.

    Raises Fault for a row that cannot be used; of one that is over several lines, all but the first are put back.
    """
    taken = list[_Line]()
    try:
        cells = next(csv.reader(_texts(waiting, taken), delimiter=delimiter), None)
        if cells is None:
            return None
        cells = _trimmed(cells, width)
        if cells and width is not None and len(cells) != width:
            raise csv.Error(f"{len(cells)} cells, the header has {width}")
    except csv.Error as error:
        waiting.torn_rows += len(taken) > 1
        waiting.put_back(taken[1:])
        raise Fault("broken_row", f"line {taken[0].number}: {error}") from None
    return _Row(cells, taken)


def _texts(waiting: _Lines, taken: list[_Line]) -> Iterator[str]:
    """Hand on the texts of lines and note which were taken; raises Fault for a line that cannot be read."""
    size = 0
    for line in waiting:
        taken.append(line)
        if line.fault:
            raise line.fault
        size += len(line.text)
        if size > LONGEST_ROW:
            break
        yield line.text
    if taken:  # the reader asks for another line only within quotation marks
        raise csv.Error("a quotation mark never closes")


def _trimmed(cells: list[str], width: int | None) -> list[str]:
    """The cells without empty ones beyond the header's."""
    if width is None or any(cells[width:]):
        return cells
    return cells[:width]


def _record(source_path: str, header: list[str], row: _Row) -> RawRecord:
    values = columns.repaired_values(dict(zip(header, row.cells, strict=True)))
    encoding = next((line.encoding for line in row.lines if line.encoding != "utf-8"), "utf-8")
    try:
        return columns.record(source_path, values, "csv", sum(line.size_bytes for line in row.lines), encoding)
    except Fault as fault:
        raise Fault(fault.reason, f"line {row.lines[0].number}: {fault.detail}") from None
