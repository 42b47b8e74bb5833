"""JSON: the value of a piece of it, and the objects of a file that has one a line."""

import json
from collections.abc import Iterator, Mapping

from pipeline.sources import files
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault
from pipeline.sources.tables import record_columns
from pipeline.sources.text import by_content, stream_lines

LONGEST_INTEGER = 4_300  # digits; Python reads no more, since it takes the square of their number of time


def named_rows(file: InputFile) -> Iterator[Mapping[str, object] | Fault]:
    """Yield the object of each line that is not blank, or what a line is at fault in; raises as reading does."""
    with files.opened(file) as stream:
        for number, line in stream_lines.numbered(stream, files.most_unpacked(file)):
            if line is None or line.strip():
                try:
                    yield _object(line)
                except Fault as fault:
                    yield Fault(fault.reason, f"line {number}: {fault.detail}")


def value(data: bytes) -> tuple[object, str]:
    """The value of a piece of JSON, and the encoding it was in; control characters may stand in its texts.

    Raises Fault ``unknown_encoding`` or ``broken_json``, and RecursionError for brackets that are too deep.
    """
    found = by_content(data)
    try:
        return DECODER.decode(found.text.strip()), found.encoding
    except ValueError as error:
        raise Fault("broken_json", str(error)) from None


def _object(line: bytes | None) -> Mapping[str, object]:
    if line is None:
        raise Fault("line_too_long", f"over {stream_lines.LONGEST_LINE >> 20} MB")
    values, _ = value(line)
    if not isinstance(values, Mapping):
        raise Fault("not_an_object", f"a JSON value of type {type(values).__name__}, not an object with fields")
    return values


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) < LONGEST_INTEGER else digits


def _no_number(_: str) -> None:
    """NaN and infinity, which are no JSON, stand for no value."""


def _object_of(pairs: list[tuple[str, object]]) -> object:
    """The pairs by name; of an object that only tells the type of a value, as MongoDB writes ({"$date": …}), that."""
    is_typed = len(pairs) == 1 and pairs[0][0].startswith("$")
    return pairs[0][1] if is_typed else record_columns.named(pairs)


DECODER = json.JSONDecoder(object_pairs_hook=_object_of, parse_int=_integer, parse_constant=_no_number, strict=False)
