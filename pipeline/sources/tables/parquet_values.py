"""Cells of Arrow tables as Python values: what Python's own types or a time zone cannot hold is no error here."""

import pyarrow as pa

from pipeline.sources.reasons import Fault
from pipeline.sources.tables import record_columns
from pipeline.sources.text import by_content

LISTS = (pa.ListScalar, pa.LargeListScalar, pa.FixedSizeListScalar, pa.ListViewScalar, pa.LargeListViewScalar)
TEXTS = (
    pa.StringScalar,
    pa.LargeStringScalar,
    pa.StringViewScalar,
    pa.BinaryScalar,
    pa.LargeBinaryScalar,
    pa.BinaryViewScalar,
    pa.FixedSizeBinaryScalar,
)
HELD = (pa.DictionaryScalar, pa.ExtensionScalar, pa.RunEndEncodedScalar)


def value(cell: "pa.Scalar", is_body: bool = False) -> object:
    """The cell as Python has it, at any depth; bytes are decoded as any others, text that is not UTF-8 too.

    Bytes of no known encoding have U+FFFD for what cannot be read; those of a body raise Fault ``unknown_encoding``.
    Of fields of one name the first that has a value is taken. Times are cut to microseconds and are in UTC where their
    zone is none that is known; a day or time that Python cannot hold is given as Arrow writes it, what else, as null.
    """
    if not cell.is_valid:
        return None
    if isinstance(cell, HELD):
        return value(cell.value, is_body)
    return _decoded(cell.as_buffer(), is_body) if isinstance(cell, TEXTS) else _composed(cell)


def _composed(cell: "pa.Scalar") -> object:
    if isinstance(cell, pa.MapScalar):
        return record_columns.named([(str(value(pair[0])), value(pair[1])) for pair in cell.values])
    if isinstance(cell, LISTS):
        return [value(item) for item in cell.values]
    if isinstance(cell, pa.StructScalar):
        return record_columns.named(
            [(cell.type.field(place).name, value(cell[place])) for place in range(len(cell.type))]
        )
    return _plain(cell)


def _decoded(buffer: "pa.Buffer | None", is_body: bool) -> str:
    data = buffer.to_pybytes() if buffer else b""
    try:
        return by_content(data).text
    except Fault:
        if is_body:
            raise
        return data.decode("utf-8", "replace")


def _plain(cell: "pa.Scalar") -> object:
    try:
        if pa.types.is_timestamp(cell.type):
            return _moment(cell)
        return cell.as_py()
    except Exception:  # a day or time beyond Python's, a duration in nanoseconds
        return _written(cell)


def _moment(cell: "pa.Scalar") -> object:
    micros = cell.cast(pa.timestamp("us", cell.type.tz), safe=False)
    try:
        return micros.as_py()
    except Exception:  # each source of zones has errors of its own
        return cell.cast(pa.timestamp("us", "UTC"), safe=False).as_py()


def _written(cell: "pa.Scalar") -> str | None:
    if not (pa.types.is_date(cell.type) or pa.types.is_timestamp(cell.type)):
        return None
    try:
        return str(cell.cast(pa.string()).as_py())
    except Exception:  # there is no way to write it
        return None


def repeated_fields(name: str, kind: "pa.DataType") -> list[str]:
    """The places within a column, of those that are read, where a field is there more than once ('source.name')."""
    while pa.types.is_dictionary(kind) or pa.types.is_list(kind) or pa.types.is_large_list(kind):
        kind = kind.value_type
    if not pa.types.is_struct(kind):
        return []
    named = [kind.field(place) for place in range(kind.num_fields) if kind.field(place).name == "name"]
    again = [f"{name}.name"] if len(named) > 1 else []
    return again + [place for field in named[:1] for place in repeated_fields(f"{name}.name", field.type)]
