"""Lines of separated values to rows, in time and memory that follow the size, whatever quotation marks do not close.

A row that begins on a line either ends there or runs on inside a quoted cell. A line that is read inside one either
runs on or ends the row, and which it does, with how many cells, is the same for every row that reaches it. So each
line is looked at twice at most, whichever rows are tried; what they cost is known before their text is put together.
"""

import csv
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from pipeline.sources.reasons import Fault

LONGEST_ROW = 4 << 20  # characters; a mark that never closes would make one row of all that follows

TAB = "\t"
OWN_MARK = re.compile(r'"(?:[^"]++|"")*+"(?=\s*[^"\s])')  # of a text that opens with one and goes on behind its partner

csv.field_size_limit(LONGEST_ROW)  # the module's own limit is 131,072, one for the whole process


@dataclass(frozen=True, slots=True)
class CsvLine:
    """A line of the file, its number counted from 1; ``fault`` is null unless the line cannot be read."""

    number: int
    text: str
    size_bytes: int
    encoding: str
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class CsvRow:
    """A row's cells and the lines that it stands on; a blank line is a row without cells."""

    cells: list[str]
    lines: list[CsvLine]


@dataclass(frozen=True, slots=True)
class _Look:
    """What a line does to rows that reach it inside a quoted cell: ``is_end`` when they end on it.

    ``place`` is where the line ends, in characters of the file, and ``cells`` counts what it and the lines before it
    add to a row. ``spare`` are the empty cells at its end; ``fault`` is null unless it cannot be read so.
    """

    index: int
    place: int
    cells: int
    spare: int
    is_end: bool
    fault: str | None


class CsvRows:
    """The rows of a file's lines; ``delimiter`` parts their cells."""

    def __init__(self, lines: Iterator[CsvLine], delimiter: str) -> None:
        self._fresh = lines
        self._delimiter = delimiter
        self._waiting = deque[CsvLine]()
        self._first = 0  # index of the first line that waits
        self._place = 0  # where it begins, in characters
        self._looks = deque[_Look]()  # of lines that wait, from the first on
        self._ends = deque[_Look]()  # those of them that are ends
        self._last = _Look(-1, 0, 0, 0, False, None)

    def next(self, width: int | None) -> CsvRow | None:
        """The next row, null at the end; ``width`` is the number of cells it must have, null for any.

        Raises Fault for a row that cannot be used; it costs the line that it begins on, and reading goes on after it.
        """
        if not self._fill(1):
            return None
        line = self._waiting[0]
        try:
            row = self._row(line, width)
        except csv.Error as error:
            self._drop(1)
            raise Fault("broken_row", f"line {line.number}: {error}") from None
        except Fault:
            self._drop(1)
            raise
        self._drop(len(row.lines))
        return row

    def _row(self, line: CsvLine, width: int | None) -> CsvRow:
        if line.fault:
            raise line.fault
        # many tables of tabs know no marks around cells: those in them are the text's own
        plain = line.text.rstrip("\r\n").split(TAB) if self._delimiter == TAB else []
        if len(plain) != width:
            return self._quoted_row(line, width)
        if any(map(OWN_MARK.match, plain)):
            return CsvRow(plain, [line])
        try:
            return self._quoted_row(line, width)
        except csv.Error:
            return CsvRow(plain, [line])

    def _quoted_row(self, line: CsvLine, width: int | None) -> CsvRow:
        cells, runs_on = _cells(line.text, self._delimiter)
        if not runs_on:
            return CsvRow(_fitting(cells, width), [line])
        end = self._end()
        if end is None:
            raise csv.Error("a quotation mark never closes")
        if end.fault:
            raise csv.Error(end.fault)
        count = len(cells) + end.cells - self._looks[0].cells
        if width is not None and not count - end.spare <= width <= count:
            raise csv.Error(f"{count} cells, the header has {width}")
        taken = list(islice(self._waiting, end.index - self._first + 1))
        joined = next(csv.reader((part.text for part in taken), delimiter=self._delimiter))
        return CsvRow(_fitting(joined, width), taken)

    def _end(self) -> _Look | None:
        """The line on which a row ends that begins on the first line and runs on; null when there is none in reach."""
        while not self._ends or self._ends[0].index <= self._first:
            if self._ends:
                self._ends.popleft()
            elif self._last.place - self._place > LONGEST_ROW or not self._look():
                return None
        return self._ends[0] if self._ends[0].place - self._place <= LONGEST_ROW else None

    def _look(self) -> bool:
        """Look at one line more as rows do that reach it inside a cell; whether there is one."""
        if not self._fill(len(self._looks) + 1):
            return False
        line = self._waiting[len(self._looks)]
        before = self._last if self._looks else _Look(self._first - 1, self._place, 0, 0, False, None)
        cells, runs_on, fault = [""], False, str(line.fault) if line.fault else None
        try:
            cells, runs_on = _cells(f'"{line.text}', self._delimiter)
        except csv.Error as error:
            fault = str(error)
        self._last = _Look(
            index=before.index + 1,
            place=before.place + len(line.text),
            cells=before.cells + len(cells) - 1,
            spare=sum(1 for _ in takewhile("".__eq__, reversed(cells[1:]))),
            is_end=fault is not None or not runs_on,
            fault=fault,
        )
        self._looks.append(self._last)
        if self._last.is_end:
            self._ends.append(self._last)
        return True

    def _fill(self, count: int) -> bool:
        """Let as many lines wait; whether there are so many."""
        self._waiting.extend(islice(self._fresh, max(0, count - len(self._waiting))))
        return len(self._waiting) >= count

    def _drop(self, count: int) -> None:
        for _ in range(count):
            self._place += len(self._waiting.popleft().text)
            if self._looks:
                self._looks.popleft()
        self._first += count


def _cells(text: str, delimiter: str) -> tuple[list[str], bool]:
    """The cells of a line, and whether the last of them runs on; raises csv.Error."""
    asked = list[str]()  # the reader asks for another line only within quotation marks

    def lines() -> Iterator[str]:
        yield text
        asked.append(text)
        yield '"'

    return next(csv.reader(lines(), delimiter=delimiter), []), bool(asked)


def _fitting(cells: list[str], width: int | None) -> list[str]:
    """The cells without empty ones beyond the header's; raises csv.Error when they are too many or too few."""
    if width is None or not cells:
        return cells
    if len(cells) < width or any(cells[width:]):
        raise csv.Error(f"{len(cells)} cells, the header has {width}")
    return cells[:width]
