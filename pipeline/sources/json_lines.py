"""JSON lines: one record a line, its text the body as it stands."""

import json
from collections.abc import Iterator, Mapping

from pipeline.records import RawRecord, Reject
from pipeline.sources import columns, files, lines
from pipeline.sources.decoding import by_content
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault, reject

SUFFIXES = (".jsonl", ".ndjson")


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield a record or a reject for each line that is not blank, in the file's order.

    Raises Fault when the file as a whole is no JSON lines, and whatever reading raises.
    """
    with files.opened(file) as stream:
        for number, line in lines.numbered(stream):
            if line is not None and not line.strip():
                continue
            try:
                yield _record(file.source_path, line)
            except Fault as fault:
                if number == 1 and line is not None and line.strip() in (b"{", b"["):
                    raise Fault("broken_json", "one record over many lines: write one a line (jq -c)") from None
                yield reject(file.source_path, Fault(fault.reason, f"line {number}: {fault.detail}"))


def _record(source_path: str, line: bytes | None) -> RawRecord:
    if line is None:
        raise Fault("line_too_long", f"over {lines.LONGEST_LINE >> 20} MB")
    found = by_content(line)
    try:
        values = json.loads(found.text)
    except (ValueError, RecursionError) as error:
        raise Fault("broken_json", str(error)) from None
    if not isinstance(values, Mapping):
        raise Fault("not_an_object", f"a JSON value of type {type(values).__name__}, not an object with fields")
    return columns.record(source_path, values, "jsonl", len(line.strip()), found.encoding)
