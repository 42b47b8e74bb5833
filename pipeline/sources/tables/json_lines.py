"""JSON lines: one record a line, its text the body as it stands."""

import json
from collections.abc import Iterator, Mapping
from itertools import chain, islice

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.fields import MOST_JUDGED, ROWS_JUDGED
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault, attempted, reject
from pipeline.sources.tables import record_columns
from pipeline.sources.text import by_content, stream_lines

SUFFIXES = (".jsonl", ".ndjson")
LONGEST_INTEGER = 4_300  # digits; Python reads no more, since it takes the square of their number of time


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield a record or a reject for each line that is not blank, in the file's order.

    Raises Fault when the file as a whole is no JSON lines, and whatever reading raises.
    """
    with files.opened(file) as stream:
        lines = (found for found in stream_lines.numbered(stream, files.most_unpacked(file)) if _is_record(*found))
        text_column, first_lines = _text_column(lines)
        if text_column is not None:
            yield reject(file.source_path, record_columns.found_text(text_column))
        for number, line in chain(first_lines, lines):
            yield from _found(file.source_path, line, f"line {number}", text_column)


def _is_record(number: int, line: bytes | None) -> bool:
    """Whether a line is to be read as a record; raises Fault where one is spread over many lines."""
    if number == 1 and line is not None and line.strip() in (b"{", b"["):
        raise Fault("broken_json", "one record over many lines: write one a line (jq -c)")
    return line is None or bool(line.strip())


def _text_column(lines: Iterator[tuple[int, bytes | None]]) -> tuple[str | None, list[tuple[int, bytes | None]]]:
    """The name of the text where no name says so, and the lines that were read to find it: one, where one does."""
    first_lines = list[tuple[int, bytes | None]]()
    judged = list[Mapping[str, object]]()
    size = 0
    for number, line in islice(lines, ROWS_JUDGED):
        first_lines.append((number, line))
        size += len(line or b"")
        try:
            judged.append(_values(line)[0])
        except (Fault, RecursionError):
            continue
        if size > MOST_JUDGED or record_columns.has_text(judged[-1]):
            break
    return record_columns.text_column(judged), first_lines


def named_rows(file: InputFile) -> Iterator[Mapping[str, object] | Fault]:
    """Yield the object of each line that is not blank, or what a line is at fault in; raises as ``records``."""
    with files.opened(file) as stream:
        for number, line in stream_lines.numbered(stream, files.most_unpacked(file)):
            if line is None or line.strip():
                try:
                    yield _values(line)[0]
                except Fault as fault:
                    yield Fault(fault.reason, f"line {number}: {fault.detail}")


def _found(source_path: str, line: bytes | None, place: str, text_column: str | None) -> Iterator[RawRecord | Reject]:
    """The record of a line, or its reject, and a reject for each name of which a value was passed over."""
    repeated = list[str]()

    def read() -> RawRecord:
        try:
            values, encoding = _values(line)
            repeated.extend(record_columns.repeated_values(values))
            values = record_columns.as_text(values, text_column)
            return record_columns.record(source_path, values, "jsonl", len((line or b"").strip()), encoding)
        except RecursionError as error:  # some 10 levels of nesting can be parsed and not be looked through
            raise Fault("broken_json", str(error)) from None

    yield attempted(read, source_path, place, (line or b"")[:80].decode("utf-8", "replace"))
    for column in repeated:
        yield reject(source_path, Fault("repeated_column", f"{place}: {record_columns.doubt(column).detail}"))


def _values(line: bytes | None) -> tuple[Mapping[str, object], str]:
    """The object of a line and the encoding it was in."""
    if line is None:
        raise Fault("line_too_long", f"over {stream_lines.LONGEST_LINE >> 20} MB")
    found = by_content(line)
    try:
        values = DECODER.decode(found.text)
    except ValueError as error:
        raise Fault("broken_json", str(error)) from None
    if not isinstance(values, Mapping):
        raise Fault("not_an_object", f"a JSON value of type {type(values).__name__}, not an object with fields")
    return values, found.encoding


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) < LONGEST_INTEGER else digits


def _no_number(_: str) -> None:
    """NaN and infinity, which are no JSON, stand for no value."""


DECODER = json.JSONDecoder(object_pairs_hook=record_columns.named, parse_int=_integer, parse_constant=_no_number)
