"""Parquet tables: one record a row, its text the body as it stands."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import accumulate, islice

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.records import RawRecord, Reject
from pipeline.running import internal_error
from pipeline.sources import files
from pipeline.sources.fields import ROWS_JUDGED
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault, attempted, reject
from pipeline.sources.tables import record_columns
from pipeline.sources.tables.parquet_values import repeated_fields, value

SUFFIXES = (".parquet",)
BATCH_ROWS = 200
BATCH_BYTES = 16 << 20  # of a batch, if each of its rows were as large as the group; one row a batch costs 10 µs a row
LARGEST_ROW = files.LARGEST_WHOLE_FILE
ROWS_A_PAGE = 1_024  # that writers put together before they look at its size; a page is in memory as a whole
LARGEST_PAGE = 256 << 20  # bytes; reading takes twice that


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield a record or a reject for each row, in the file's order; damage costs a column of a row group, or its rest.

    Raises Fault when the file is no Parquet or no column can hold the text, and OSError as ``open`` does.
    """
    if file.packing:
        raise Fault("unknown_format", f"Parquet packs itself: unpack the {file.packing.suffix} around it")
    with files.as_stored(file) as stream:
        try:
            table = pq.ParquetFile(stream, pre_buffer=False, buffer_size=files.CHUNK)
            schema = table.schema_arrow
            first_rows = _first_rows(table)
        except (pa.ArrowException, ValueError, OSError) as error:
            raise Fault("broken_parquet", _first_line(error)) from None
        text_column = _text_column(table)
        if text_column is None:
            record_columns.check_has_text(_names_within(schema))
        else:
            yield reject(file.source_path, record_columns.found_text(text_column))
        known = [field for field in schema if record_columns.is_known(field.name) or field.name == text_column]
        within = [place for field in known for place in repeated_fields(field.name, field.type)]
        for column in (*record_columns.repeated_columns(schema.names), *within):
            yield reject(file.source_path, record_columns.doubt(column))
        names = {field.name: record_columns.TEXT if field.name == text_column else field.name for field in known}
        for group, first_row in enumerate(first_rows):
            place = f"row group {group} of {len(first_rows)}"
            try:
                yield from _group(file.source_path, table, group, first_row, names)
            except Fault as fault:
                yield reject(file.source_path, Fault(fault.reason, f"{place}: {fault.detail}"))
            except (pa.ArrowException, OSError) as error:
                yield reject(file.source_path, Fault("broken_parquet", f"{place}: {_first_line(error)}"))
            except Exception as error:
                yield internal_error(file.source_path, None, "ingest", error, place)


def _names_within(schema: "pa.Schema") -> list[str]:
    """The names of the columns and of the fields of those that hold objects."""
    inner = [part.name for field in schema if pa.types.is_struct(field.type) for part in field.type]
    return [*schema.names, *inner]


def _text_column(table: "pq.ParquetFile") -> str | None:
    """The column that holds the text though its name does not say so; null where a name does, or none is found."""
    schema = table.schema_arrow
    texts = [field.name for field in schema if pa.types.is_string(field.type) or pa.types.is_large_string(field.type)]
    if any(map(record_columns.holds_text, _names_within(schema))) or not table.num_row_groups:
        return None
    try:
        rows = min(ROWS_JUDGED, _batch_rows(table.metadata.row_group(0), set(texts)))
        batch = next(table.iter_batches(rows, row_groups=[0], columns=texts, use_threads=False), None)
        return record_columns.text_column(batch.to_pylist() if batch else [])
    except (pa.ArrowException, ValueError, OSError, Fault):
        return None  # what is damaged is told where it is read


def _first_rows(table: "pq.ParquetFile") -> list[int]:
    """The number of the first row of each row group, counted from 1."""
    sizes = [table.metadata.row_group(group).num_rows for group in range(table.num_row_groups)]
    return list(accumulate(sizes, initial=1))[:-1]


def _group(
    source_path: str, table: "pq.ParquetFile", group: int, first_row: int, names: Mapping[str, str]
) -> Iterator[RawRecord | Reject]:
    """What the rows of a group give; a damaged column that is no text costs itself, and a reject that names it."""
    number = first_row
    try:
        for found in _rows(source_path, table, group, first_row, names):
            yield found
            number += 1
    except (pa.ArrowException, OSError):
        faults = {name: fault for name in names if (fault := _fault(table, group, name))}
        left = {name: known for name, known in names.items() if name not in faults}
        if not faults or not any(map(record_columns.holds_text, left.values())):
            raise
        for name, fault in faults.items():
            detail = f"row group {group}: column {name} is left out: {fault}"
            yield reject(source_path, Fault("broken_parquet", detail))
        yield from islice(_rows(source_path, table, group, first_row, left), number - first_row, None)


def _rows(
    source_path: str, table: "pq.ParquetFile", group: int, first_row: int, names: Mapping[str, str]
) -> Iterator[RawRecord | Reject]:
    rows = _batch_rows(table.metadata.row_group(group), set(names))
    number = first_row
    for batch in table.iter_batches(rows, row_groups=[group], columns=list(names), use_threads=False):
        for place in range(batch.num_rows):
            yield attempted(partial(_record, source_path, batch, place, names), source_path, f"row {number}")
            number += 1


def _fault(table: "pq.ParquetFile", group: int, name: str) -> str | None:
    """Why a column of a row group cannot be read; null when it can."""
    rows = _batch_rows(table.metadata.row_group(group), {name})
    try:
        for _ in table.iter_batches(rows, row_groups=[group], columns=[name], use_threads=False):
            pass
    except (pa.ArrowException, OSError) as error:
        return _first_line(error)
    return None


def _batch_rows(group: "pq.RowGroupMetaData", names: set[str]) -> int:
    """How many rows to read at once; raises Fault for a group of which a page would fill the memory."""
    read = [group.column(place) for place in range(group.num_columns)]
    sizes = [part.total_uncompressed_size for part in read if part.path_in_schema.partition(".")[0] in names]
    a_row = max(sizes, default=0) / max(1, group.num_rows)
    if a_row * min(group.num_rows, ROWS_A_PAGE) > LARGEST_PAGE:
        raise Fault("file_too_large", f"values of {int(a_row) >> 10} kB on average: write smaller row groups")
    return max(1, min(BATCH_ROWS, int(BATCH_BYTES / max(1, sum(sizes)))))


def _record(source_path: str, batch: "pa.RecordBatch", place: int, names: Mapping[str, str]) -> RawRecord:
    row = batch.slice(place, 1).columns
    held = sum(part.nbytes for part in row if not pa.types.is_dictionary(part.type))  # which counts for all its rows
    if held > LARGEST_ROW:
        raise Fault("file_too_large", f"a row of over {LARGEST_ROW >> 20} MB")
    cells = [
        (names[name], value(part[0], record_columns.holds_text(names[name])))
        for name, part in zip(batch.schema.names, row, strict=True)
    ]
    size = sum(len(cell.encode("utf-8", "surrogatepass")) for _, cell in cells if isinstance(cell, str))
    if size > LARGEST_ROW:
        raise Fault("file_too_large", f"a row of over {LARGEST_ROW >> 20} MB")
    values = record_columns.repaired_values(record_columns.named(cells))
    return record_columns.record(source_path, values, "parquet", size, "utf-8")


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
