"""Files of JSON: a record a line, an array of records, objects one after the other, or what services answer.

Whether each line is a value of its own is told by the first lines, whatever the file is called.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from io import BufferedReader
from itertools import islice

from pipeline.records import Format, RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.fields import first_rows
from pipeline.sources.files import InputFile
from pipeline.sources.json_records.held_records import held_records, holds_records
from pipeline.sources.json_records.json_pieces import JsonPiece, json_pieces
from pipeline.sources.reasons import Fault, attempted, reject
from pipeline.sources.tables import json_lines, record_columns
from pipeline.sources.text import stream_lines

SUFFIXES = (".json", ".jsonl", ".ndjson", ".jl", ".jsonlines")
FIRST_LINES = 20
FIRST_BYTES = 1 << 20  # of these lines; two are looked at in any case
START, END = (b"]", b"}"), (b",", b"[", b"{")  # what lines begin and end with that are parts of a value


@dataclass(frozen=True, slots=True)
class JsonRow:
    """An object that can be a record, or the fault in its place; ``start`` is how the JSON around it begins."""

    place: str
    values: Mapping[str, object] | Fault
    size_bytes: int = 0
    encoding: str = "utf-8"
    start: str = ""


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield a record or a reject for each object that can be one, in the file's order; raises whatever reading raises.

    What a file of lines is at fault in costs the line, in any other file the value; where brackets do not close, it
    costs all that follows.
    """
    most = files.most_unpacked(file)
    with files.opened(file) as stream:
        is_of_lines = _is_of_lines(stream_lines.numbered(stream, most))
    with files.opened(file) as stream:
        pieces = _line_pieces(stream, most) if is_of_lines else json_pieces(stream_lines.chunks(stream, most))
        rows = _rows(pieces)
        text_column, rows = _text_column(rows)
        if text_column is not None:
            yield reject(file.source_path, record_columns.found_text(text_column))
        for row in rows:
            yield from _found(file.source_path, "json" if file.suffix == ".json" else "jsonl", row, text_column)


def _is_of_lines(lines: Iterator[tuple[int, bytes | None]]) -> bool:
    """Whether lines are objects by themselves: the first one, or as many of the first ones as are parts of a value."""
    whole = parts = seen = 0
    written = (line.strip() for line in _up_to_a_fault(lines) if line is not None and line.strip())
    for number, line in enumerate(islice(written, FIRST_LINES)):
        is_whole = line.startswith(b"{") and _is_object(line)
        if is_whole and number == 0:
            return True
        whole += is_whole
        parts += line.startswith(START) or line.endswith(END)
        seen += len(line)
        if number and seen > FIRST_BYTES:
            break
    return whole >= max(parts, 1)


def _up_to_a_fault(lines: Iterator[tuple[int, bytes | None]]) -> Iterator[bytes | None]:
    """The lines before one that cannot be read, which reading them for good tells."""
    with suppress(Fault, OSError):
        for _, line in lines:
            yield line


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json_lines.value(line)[0], Mapping)
    except (Fault, RecursionError):
        return False


def _line_pieces(stream: BufferedReader, most_bytes: int) -> Iterator[JsonPiece]:
    for number, line in stream_lines.numbered(stream, most_bytes):
        if line is None:
            fault = Fault("line_too_long", f"over {stream_lines.LONGEST_LINE >> 20} MB")
            yield JsonPiece(f"line {number}", fault=fault)
        elif data := line.strip():
            yield JsonPiece(f"line {number}", data)


def _rows(pieces: Iterator[JsonPiece]) -> Iterator[JsonRow]:
    """The objects of the pieces that can be records, and what the pieces are at fault in."""
    held_back = None
    for piece in pieces:
        if piece.fault and piece.is_beside:
            held_back = JsonRow(piece.place, piece.fault)
            continue
        for row in _rows_of_piece(piece):
            held_back = held_back if isinstance(row.values, Fault) else None
            yield row
    if held_back:
        yield held_back


def _rows_of_piece(piece: JsonPiece) -> Iterator[JsonRow]:
    try:
        if piece.fault:
            raise piece.fault
        value, encoding = json_lines.value(piece.data)
        held = [] if piece.is_beside and not holds_records(value) else list(held_records(value))
    except Fault as fault:
        yield JsonRow(piece.place, fault)
    except RecursionError as error:
        yield JsonRow(piece.place, Fault("broken_json", str(error)))
    else:
        start = piece.data[:80].decode("utf-8", "replace")
        if not held and not piece.is_beside:
            yield JsonRow(piece.place, Fault("no_records", "sound, and holds no record"))
        for number, values in enumerate(held, start=1):
            place = piece.place if len(held) == 1 else f"{piece.place}, object {number}"
            yield JsonRow(place, values, len(piece.data) // len(held), encoding, start)


def _text_column(rows: Iterator[JsonRow]) -> tuple[str | None, Iterator[JsonRow]]:
    """The name of the text where no name says so, and all of the rows."""
    judged, rows = first_rows(rows, _size, _names_text)
    return record_columns.text_column([row.values for row in judged if isinstance(row.values, Mapping)]), rows


def _size(row: JsonRow) -> int:
    return row.size_bytes


def _names_text(row: JsonRow) -> bool:
    return isinstance(row.values, Mapping) and record_columns.has_text(row.values)


def _found(source_path: str, written_in: Format, row: JsonRow, text_column: str | None) -> Iterator[RawRecord | Reject]:
    """The record of a row, or its reject, and a reject for each name of which a value was passed over."""
    repeated = list[str]()

    def read() -> RawRecord:
        if isinstance(row.values, Fault):
            raise row.values
        try:
            repeated.extend(record_columns.repeated_values(row.values))
            values = record_columns.as_text(row.values, text_column)
            return record_columns.record(source_path, values, written_in, row.size_bytes, row.encoding)
        except RecursionError as error:  # some 10 levels of nesting can be parsed and not be looked through
            raise Fault("broken_json", str(error)) from None

    yield attempted(read, source_path, row.place, row.start)
    for column in repeated:
        yield reject(source_path, Fault("repeated_column", f"{row.place}: {record_columns.doubt(column).detail}"))
