"""What a value of JSON holds: a record, or records in whatever services and tools wrap them in.

That is told by structure: an object without a text of its own holds the objects in it that have one, and a table may
be written by columns. Which names can mean the text is known to ``tables.record_columns``.
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from pipeline.sources.reasons import Fault
from pipeline.sources.tables import record_columns

DEEPEST = 5  # levels of wrapping; "hits.hits._source" are three
FEW = 20  # of a list's objects that are asked whether they have a text
HEADERS = ("columns", "fields", "header")  # where tables that are written by rows name their columns
ROWS = ("data", "rows", "values")


def held_records(value: object) -> Iterator[Mapping[str, object] | Fault]:
    """Yield the records in a value, in order; what is no object is a Fault ``not_an_object``.

    An object that holds none is one itself, so that it is told what it lacks.
    """
    if isinstance(value, list) and value and not any(isinstance(item, Mapping | list) for item in value):
        yield Fault("not_an_object", "a list of plain values, no object with fields")
    elif isinstance(value, list):
        for item in value:
            yield from held_records(item)
    elif not isinstance(value, Mapping):
        yield Fault("not_an_object", f"a JSON value of type {type(value).__name__}, not an object with fields")
    else:
        parts = _parts(value)
        if parts is None:
            yield value
        for part in parts or ():
            yield from held_records(part)


def holds_records(value: object, depth: int = 0) -> bool:
    """Whether a value is a record with a text or holds one, as far as a look at its start tells."""
    if isinstance(value, list):
        return any(holds_records(item, depth) for item in islice(value, FEW))
    if not isinstance(value, Mapping) or depth > DEEPEST:
        return False
    return _has_text(value) or any(holds_records(part, depth + 1) for part in value.values())


def _parts(values: Mapping[str, object]) -> list[object] | None:
    """What of an object holds the records, null where the object is one itself."""
    if (table := _table(values)) is not None:
        return list(table)
    if _has_text(values):
        return None
    is_titled = _is_titled(values)
    lists = [part for part in values.values() if isinstance(part, list) and any(isinstance(x, Mapping) for x in part)]
    inner = [part for part in values.values() if isinstance(part, Mapping)]
    holding = [part for part in (*lists, *inner) if holds_records(part)]
    if is_titled:  # an article whose parts have texts, a feed whose items have titles
        holding = [part for part in holding if isinstance(part, list) and any(map(_is_titled, part))]
    elif len(holding) == 1 and len(values) > 1 and isinstance(holding[0], Mapping) and _has_text(holding[0]):
        return None  # an object beside others that tells its text ("_source", "fields")
    if holding or is_titled:
        return list(holding) or None
    return [max(lists, key=len)] if lists else [] if [] in values.values() else None


def _is_titled(value: object) -> bool:
    return isinstance(value, Mapping) and any(part and record_columns.holds_title(name) for name, part in value.items())


def _has_text(values: Mapping[str, object]) -> bool:
    """Whether one of an object's own names can mean the text, and what stands there is no wrapping of records."""
    return any(record_columns.holds_text(name) and not _is_wrapping(value) for name, value in values.items())


def _is_wrapping(value: object) -> bool:
    inner = value if isinstance(value, list) else [value]
    return any(isinstance(part, Mapping) and record_columns.has_text(part) for part in islice(inner, FEW))


def _table(values: Mapping[str, object]) -> list[Mapping[str, object]] | None:
    """The rows of a table that is written as an object: as names and rows, or column by column; else null."""
    names = next((values[name] for name in HEADERS if isinstance(values.get(name), list)), None)
    rows = next((values[name] for name in ROWS if isinstance(values.get(name), list)), None)
    if names is None and isinstance(rows, list) and rows and _name_text(rows[0]):
        names, rows = rows[0], rows[1:]
    if isinstance(names, list) and isinstance(rows, list) and all(isinstance(row, list) for row in rows):
        columns = [name if isinstance(name, str) else str(name) for name in names]
        return [dict(zip(columns, row, strict=False)) for row in rows] if _name_text(columns) else None
    if len(values) > 1 and _name_text(values):
        if all(isinstance(column, Mapping) for column in values.values()):
            return _rows_by_key(values)
        if all(isinstance(column, list) for column in values.values()):
            return _rows_by_place(values)
    return None


def _name_text(names: object) -> bool:
    return isinstance(names, list | Mapping) and any(
        isinstance(name, str) and record_columns.holds_text(name) for name in names
    )


def _rows_by_key(columns: Mapping[str, object]) -> list[Mapping[str, object]] | None:
    """The rows of columns that are objects with the same keys; null where the keys differ."""
    held = {name: column for name, column in columns.items() if isinstance(column, Mapping)}
    keys = [tuple(column) for column in held.values()]
    if any(own != keys[0] for own in keys):
        return None
    return [{name: column[key] for name, column in held.items()} for key in keys[0]]


def _rows_by_place(columns: Mapping[str, object]) -> list[Mapping[str, object]] | None:
    """The rows of columns that are lists of one length and of plain values; null for any other lists."""
    held = {name: column for name, column in columns.items() if isinstance(column, list)}
    has_objects = any(isinstance(part, Mapping | list) for column in held.values() for part in column)
    if has_objects or len({len(column) for column in held.values()}) > 1:
        return None
    return [dict(zip(held, row, strict=True)) for row in zip(*held.values(), strict=True)]
