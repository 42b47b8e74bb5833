"""Records with named fields (JSON lines, tables): which field is which, and values in the form the articles take.

The names that common corpora use are rows of ``seeds/reference/source_columns.csv``: the least preference wins where
a record has several. Unknown fields are ignored. How a row gets out of its file is not known here.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from math import isfinite

from pipeline.ids import stable_id
from pipeline.records import Format, RawRecord
from pipeline.reference import rows
from pipeline.sources.reasons import Fault
from pipeline.writing import repaired, storable, tidied

NAMES = ("title", "outlet", "language")
DATES = ("published_at", "updated_at")
SEPARATOR = re.compile(r"[,;]\s*+(?:and\s+)?|(?<=\s)and\s+", re.IGNORECASE)  # a blank before one is cut off later
BY = re.compile(r"^by\b:?\s*", re.IGNORECASE)
NAME_SUFFIX = re.compile(r"(?i)^(jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|esq)\.?$")
NAME_OF_BODY = re.compile(r"\b(of|for|the)\b")
EARLIEST_SECOND = 631_152_000  # since 1970: the start of 1990
LATEST_SECOND = 4_102_444_800  # and of 2100
LONGEST_LIST = 100_000  # characters; to read the text of a list takes some hundred times its size of memory


class Repeating(dict[str, object]):
    """The values of an object in which names come again, of each name the first value that is one."""

    def __init__(self, pairs: Iterable[tuple[str, object]]) -> None:
        super().__init__()
        self.repeated = set[str]()
        for name, value in pairs:
            if name not in self or not _is_value(self[name]):
                self[name] = value
            elif _is_value(value):
                self.repeated.add(name)


def named(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """The pairs as a mapping; a ``Repeating`` one when a name comes again."""
    values = dict(pairs)
    return values if len(values) == len(pairs) else Repeating(pairs)


@cache
def columns() -> dict[str, tuple[str, ...]]:
    """Field of a record to the names of columns that can hold it, in lower case, the preferred one first."""
    ordered = sorted(rows("source_columns"), key=lambda row: (row["field"], int(row["preference"])))
    fields = {row["field"]: list[str]() for row in ordered}
    for row in ordered:
        fields[row["field"]].append(row["column"])
    return {field: tuple(names) for field, names in fields.items()}


@cache
def _known_columns() -> frozenset[str]:
    return frozenset(name for names in columns().values() for name in names)


def record(
    source_path: str, values: Mapping[str, object], written_in: Format, size_bytes: int, encoding: str
) -> RawRecord:
    """The record of a row of named values; its id is its own, else its URL, else a hash of its title and text.

    Raises Fault ``no_text_field``, ``text_not_a_string`` or ``no_text``.
    """
    known = _known(values)
    text = _body(known, values)
    fields, url = _described(known)
    record_id = _text(_value(known, "id")) or url or stable_id(fields.get("title"), text)
    return RawRecord(source_path, record_id, written_in, size_bytes, encoding, url, text, fields)


def described(values: Mapping[str, object]) -> tuple[dict[str, str | list[str]], str | None]:
    """What a row of named values says of an article beside its text: the fields of a ``RawRecord``, and its URL."""
    return _described(_known(values))


def value_of(values: Mapping[str, object], field: str) -> str | None:
    """The text of the first column that can hold a field and has a value; null where there is none."""
    return _text(_value(_known(values), field))


def _known(values: Mapping[str, object]) -> "Repeating":
    return Repeating((canonical(name), value) for name, value in values.items() if is_known(name))


def _described(known: Mapping[str, object]) -> tuple[dict[str, str | list[str]], str | None]:
    kept = {name: _text(_value(known, name)) for name in NAMES}
    kept |= {name: _date_text(_value(known, name)) for name in DATES}
    fields: dict[str, str | list[str]] = {name: value for name, value in kept.items() if value}
    if authors := author_names(_value(known, "authors")):
        fields["authors"] = authors
    return fields, _text(_value(known, "url"))


def repaired_values(values: Mapping[str, object]) -> dict[str, object]:
    """The values of known columns; text without mojibake, controls and odd line ends."""
    return {
        name: tidied(repaired(value)) if isinstance(value, str) else value
        for name, value in values.items()
        if is_known(name)
    }


def canonical(column: str) -> str:
    """The name by which a column is known: case and outer space do not count."""
    return column.strip().lower()


def is_known(column: str) -> bool:
    """Whether a column of this name is read."""
    return canonical(column) in _known_columns()


def holds_text(column: str) -> bool:
    """Whether a column of this name can hold the text."""
    return canonical(column) in columns()["text"]


def repeated_columns(names: Iterable[str]) -> tuple[str, ...]:
    """The columns that are read and stand in a header more than once, in its order."""
    counts = Counter(filter(_known_columns().__contains__, map(canonical, names)))
    return tuple(name for name, count in counts.items() if count > 1)


def repeated_values(values: Mapping[str, object]) -> tuple[str, ...]:
    """The columns of an object of which more than one value was there, also within them ('source.name')."""
    known = Repeating((canonical(name), value) for name, value in values.items() if is_known(name))
    again = known.repeated.union(map(canonical, getattr(values, "repeated", ())))
    within = (place for name, value in known.items() for place in _repeated_within(name, value))
    return (*(name for name in known if name in again), *dict.fromkeys(within))


def _repeated_within(column: str, value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else (value,):
        if isinstance(item, Mapping):
            if "name" in getattr(item, "repeated", ()):
                yield f"{column}.name"
            yield from _repeated_within(f"{column}.name", item.get("name"))


def doubt(column: str) -> Fault:
    """What is told of a column that is there more than once."""
    return Fault("repeated_column", f"column '{column}' is there more than once: the first that has a value is taken")


def check_has_text(names: Iterable[str]) -> None:
    """Raise Fault ``no_text_field`` when none of the columns of a table can hold the text."""
    expected = columns()["text"]
    if not set(map(canonical, names)).intersection(expected):
        shown = ", ".join(storable(name[:80]) for name in list(names)[:12]) or "no column"
        raise Fault("no_text_field", f"no column {' or '.join(expected[:4])}; found: {shown}")


def _body(known: Mapping[str, object], values: Mapping[str, object]) -> str:
    text = _value(known, "text")
    if text is None:
        check_has_text(list(values))
        raise Fault("no_text", "the text is null")
    if not isinstance(text, str):
        raise Fault("text_not_a_string", f"the text is of type {type(text).__name__}")
    if not any(map(str.isalnum, text)):
        raise Fault("no_text", "no letter or digit in the text")
    return storable(text)


def _value(known: Mapping[str, object], field: str) -> object:
    """The value of the first column that can hold the field and has one, else null."""
    found = (known[name] for name in columns()[field] if name in known)
    return next(filter(_is_value, found), None)


def _is_value(value: object) -> bool:
    """Whether there is anything: no null, no empty text, no number that is none."""
    return value is not None and value != "" and value == value


def _text(value: object) -> str | None:
    """The value as text, outer space cut; of an object its name; null for what has no plain wording."""
    if isinstance(value, str):
        return storable(value).strip() or None
    if isinstance(value, Mapping):
        return _text(value.get("name"))
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return str(value) if isinstance(value, int) or isfinite(value) else None
    return None


def _date_text(value: object) -> str | None:
    """The value of a date column as text: dates, and numbers that can only count from 1970, in ISO 8601."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float | Decimal):
        for units_a_second in (1, 1_000):
            if EARLIEST_SECOND * units_a_second <= value < LATEST_SECOND * units_a_second:
                return datetime.fromtimestamp(float(value / units_a_second), UTC).isoformat()
    return _text(value)


def author_names(value: object) -> list[str]:
    """The authors of a list, of the text of a list, or of a byline, as written.

    A byline is split only at " and ", a comma and a semicolon, and not where that would tear a name: "Hale, Jr.",
    "Hale, Mary", "Ministry of Health and Welfare".
    """
    if isinstance(value, str) and value.lstrip().startswith("["):
        value = _listed(value)
    if isinstance(value, list | tuple):
        return [name for item in value if (name := _text(item))]
    return _split(BY.sub("", _text(value) or ""))


def _listed(value: str) -> object:
    if len(value) > LONGEST_LIST:
        return value
    try:
        return ast.literal_eval(value)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return value


def _split(byline: str) -> list[str]:
    pieces = [piece.strip() for piece in SEPARATOR.split(byline) if piece.strip()]
    is_pair = "," in byline and [len(piece.split()) for piece in pieces] == [1, 1]  # "Okafor, Ngozi"
    if is_pair or NAME_OF_BODY.search(byline):
        return [byline]
    names = list[list[str]]()
    for piece in pieces:
        if names and NAME_SUFFIX.match(piece):
            names[-1].append(piece)
        else:
            names.append([piece])
    return [", ".join(name) for name in names]
