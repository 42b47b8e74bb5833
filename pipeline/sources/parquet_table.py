"""Parquet tables: one record a row, its text the body as it stands."""

from collections.abc import Iterator, Mapping

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.records import RawRecord, Reject
from pipeline.sources import columns, files
from pipeline.sources.decoding import by_content
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault, reject

SUFFIXES = (".parquet",)
BATCH_ROWS = 200


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield a record or a reject for each row, in the file's order; a damaged row group costs the rest of itself.

    Raises Fault when the file is no Parquet or no column can hold the text, and OSError as ``open`` does.
    """
    if file.is_gzipped:
        raise Fault("unknown_format", "Parquet packs itself: unpack the .gz around it")
    with files.as_stored(file) as stream:
        try:
            table = pq.ParquetFile(stream, pre_buffer=False, buffer_size=files.CHUNK)
            names = table.schema_arrow.names
            first_rows = _first_rows(table)
        except (pa.ArrowException, ValueError, OSError) as error:
            raise Fault("broken_parquet", _first_line(error)) from None
        columns.check_has_text(names)
        known = [name for name in names if columns.is_known(name)]
        for group, first_row in enumerate(first_rows):
            try:
                yield from _group(file.source_path, table, group, first_row, known)
            except (pa.ArrowException, OSError) as error:
                detail = f"row group {group} of {len(first_rows)}: {_first_line(error)}"
                yield reject(file.source_path, Fault("broken_parquet", detail))


def _first_rows(table: "pq.ParquetFile") -> list[int]:
    """The number of the first row of each row group, counted from 1."""
    sizes = [table.metadata.row_group(group).num_rows for group in range(table.num_row_groups)]
    return [1 + sum(sizes[:group]) for group in range(len(sizes))]


def _group(
    source_path: str, table: "pq.ParquetFile", group: int, first_row: int, known: list[str]
) -> Iterator[RawRecord | Reject]:
    number = first_row
    for batch in table.iter_batches(BATCH_ROWS, row_groups=[group], columns=known, use_threads=False):
        for place in range(batch.num_rows):
            try:
                yield _record(source_path, {name: _value(batch[name][place]) for name in batch.schema.names})
            except Fault as fault:
                yield reject(source_path, Fault(fault.reason, f"row {number}: {fault.detail}"))
            number += 1


def _record(source_path: str, values: Mapping[str, object]) -> RawRecord:
    size = sum(len(value.encode("utf-8", "surrogatepass")) for value in values.values() if isinstance(value, str))
    return columns.record(source_path, columns.repaired_values(values), "parquet", size, "utf-8")


def _value(cell: "pa.Scalar") -> object:
    """The cell as Python has it; text that is not UTF-8 is decoded as any other bytes."""
    try:
        value: object = cell.as_py()
    except UnicodeDecodeError:
        value = cell.as_buffer().to_pybytes()
    return by_content(value).text if isinstance(value, bytes) else value


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
