"""Records with named fields (JSON lines, tables): which field is which, and values in the form the articles take.

The names that corpora and tools use are rows of ``seeds/reference/source_columns.csv``, in several languages: the least
preference wins where a record has several. Case, accents and what parts words do not count ("Publication Date",
"publicationDate"), and a name may have a wrapper around it ("article_title", "fields.bodyText"). Unknown fields are
ignored. How a row gets out of its file is not known here, nor what a value is written like (``fields``).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from pipeline.ids import stable_id
from pipeline.records import Format, RawRecord
from pipeline.reference import rows
from pipeline.sources.fields import (
    address,
    author_names,
    clock_text,
    date_of_parts,
    date_text,
    is_cut_off,
    is_nothing,
    is_page,
    is_subtitle,
    label,
    prose_column,
    text_of_value,
    wording,
)
from pipeline.sources.reasons import Fault
from pipeline.writing import repaired, storable, tidied, unaccented

TEXT = "text"  # the usual name of the column of the text
DATES = ("published_at", "updated_at")
DATE_PARTS = ("year", "month", "day")
LONGEST_NAME = 100  # characters; a longer name is none that is known
WRAPPED = 1_000  # added to the preference of a name with a wrapper before it
WRAPPER = "article"  # stands for any object that holds a text of its own
BLANK = re.compile(r"\S\s+\S|[^\x00-\u2fff]")  # between words, or a character of a script without blanks
PAGE = re.compile(r"https?://[^/\s]{1,253}/[^\s]{1,2000}")  # of a site


class Repeating(dict[str, object]):
    """The values of an object in which names come again, of each name the first value that is one."""

    def __init__(self, pairs: Iterable[tuple[str, object]]) -> None:
        super().__init__()
        self.repeated = set[str]()
        for name, value in pairs:
            if name not in self or is_nothing(self[name]):
                self[name] = value
            elif not is_nothing(value):
                self.repeated.add(name)


def named(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """The pairs as a mapping; a ``Repeating`` one when a name comes again."""
    values = dict(pairs)
    return values if len(values) == len(pairs) else Repeating(pairs)


@cache
def columns() -> dict[str, tuple[str, ...]]:
    """Field of a record to the names of columns that can hold it, as they are listed, the preferred one first."""
    ordered = sorted(rows("source_columns"), key=lambda row: (row["field"], int(row["preference"])))
    fields = {row["field"]: list[str]() for row in ordered}
    for row in ordered:
        fields[row["field"]].append(row["column"])
    return {field: tuple(names) for field, names in fields.items()}


@cache
def _fields_by_name() -> dict[str, dict[str, int]]:
    """Canonical name of a column, with or without a wrapper, to the fields it can hold and its preference for each."""
    wrappers, wrappers_after = (list(map(canonical, columns()[kind])) for kind in ("wrapper", "wrapper_after"))
    known = dict[str, dict[str, int]]()
    for field, names in columns().items():
        for preference, name in enumerate(map(canonical, () if field.startswith("wrapper") else names)):
            known.setdefault(name, {}).setdefault(field, preference)
    for name, fields in list(known.items()):
        ranks = {field: WRAPPED + preference for field, preference in fields.items()}
        wrapped = [*(wrapper + name for wrapper in wrappers), *(name + wrapper for wrapper in wrappers_after)]
        for written in set(wrapped).difference(wrappers):
            known.setdefault(written, ranks)
    return known


@cache
def _around() -> frozenset[str]:
    """Columns that hold objects with columns in them."""
    dotted = [name.partition(".")[0] for names in columns().values() for name in names if "." in name]
    return frozenset(map(canonical, [*columns()["wrapper"], *dotted]))


def record(
    source_path: str, values: Mapping[str, object], written_in: Format, size_bytes: int, encoding: str
) -> RawRecord:
    """The record of a row of named values; its id is its own, else its URL, else a hash of its title and text.

    One whose text is the markup of a whole page is a record of the format "html": what its fields say goes before what
    the page shows. A lead alone, and a text that an interface cut off, are a "summary". Raises Fault ``no_text_field``,
    ``text_not_a_string`` or ``no_text``.
    """
    found = _by_field(values)
    text = _body(found, values)
    fields, url = _described(found, text)
    record_id = wording(_first(found, "id")) or url or stable_id(fields.get("title"), text)
    page = _first(found, "text")
    if isinstance(page, str) and is_page(page):
        written_in, text, fields["told"] = "html", storable(page), []
    elif page is None or is_cut_off(page):
        fields["text_is"] = "summary"
    return RawRecord(source_path, record_id, written_in, size_bytes, encoding, url, text, fields)


def described(values: Mapping[str, object]) -> tuple[dict[str, str | list[str]], str | None]:
    """What a row of named values says of an article beside its text: the fields of a ``RawRecord``, and its URL."""
    return _described(_by_field(values), "")


def value_of(values: Mapping[str, object], field: str) -> str | None:
    """The text of the first column that can hold a field and has a value; null where there is none."""
    return wording(_first(_by_field(values), field))


def _by_field(values: Mapping[str, object]) -> dict[str, list[object]]:
    """Field to the values that are there for it, the preferred one first; empty ones are left out."""
    ranked = defaultdict[str, list[tuple[int, object]]](list)
    for name, value in Repeating(_known(values)).items():
        for field, preference in {} if is_nothing(value) else _fields_by_name()[name].items():
            ranked[field].append((preference, value))
    return {field: [value for _, value in sorted(found, key=_preference)] for field, found in ranked.items()}


def _preference(ranked: tuple[int, object]) -> int:
    return ranked[0]


def _known(values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """The values under names that are known, and those one object deeper ("fields" with "bodyText")."""
    for name, value in values.items():
        key = canonical(name)
        is_record = isinstance(value, Mapping) and any(map(holds_text, value))
        if key in _fields_by_name() and not is_record:
            yield key, value
        if isinstance(value, Mapping):
            wrapper = WRAPPER if is_record else key
            yield from (
                (inner, value[part]) for part in value if (inner := wrapper + canonical(part)) in _fields_by_name()
            )


def _first(found: Mapping[str, list[object]], field: str) -> object:
    return next(iter(found.get(field, ())), None)


def _described(found: Mapping[str, list[object]], text: str) -> tuple[dict[str, str | list[str]], str | None]:
    url = wording(_first(found, "url")) or _page(found)
    title, section = label(_first(found, "title")), label(_first(found, "section"))
    kept = {
        "title": title,
        "subtitle": _subtitle(found, title, text),
        "section": None if section == title or (section or "").isdigit() else section,
        "outlet": _outlet(found),
        "language": wording(_first(found, "language")),
    }
    kept |= {name: date_text(found.get(name, ())) for name in DATES}
    kept["published_at"] = kept["published_at"] or date_of_parts(*(_first(found, part) for part in DATE_PARTS))
    kept |= {"published_clock": clock_text(found.get("published_at", ()))}
    fields: dict[str, str | list[str]] = {name: value for name, value in kept.items() if value}
    if authors := author_names(_first(found, "authors")):
        fields["authors"] = authors
    return fields, url


def _outlet(found: Mapping[str, list[object]]) -> str | None:
    """The outlet by the first name that is there, else by the first address."""
    named = list(filter(None, map(address, found.get("outlet", ()))))
    return next((name for name in named if "://" not in name), next(iter(named), None))


def _page(found: Mapping[str, list[object]]) -> str | None:
    """The address of a page that stands where an outlet or an id is expected; null where there is none."""
    named = (wording(value) for field in ("outlet", "id") for value in found.get(field, ()))
    return next((text for text in named if text and PAGE.fullmatch(text)), None)


def _subtitle(found: Mapping[str, list[object]], title: str | None, text: str) -> str | None:
    """What is named a subtitle, else a description that is one."""
    named = label(_first(found, "subtitle"))
    description = label(_first(found, "description"))
    return named or (description if is_subtitle(description, title, text) else None)


def repaired_values(values: Mapping[str, object]) -> dict[str, object]:
    """The values of known columns; text without mojibake, controls and odd line ends."""
    return {
        name: tidied(repaired(value)) if isinstance(value, str) else value
        for name, value in values.items()
        if is_known(name)
    }


@lru_cache(maxsize=10_000)
def canonical(column: str) -> str:
    """The letters and digits by which a column is known, without case and accents; '' for what is no name."""
    return "" if len(column) > LONGEST_NAME else "".join(filter(str.isalnum, unaccented(column)))


def is_known(column: str) -> bool:
    """Whether a column of this name is read."""
    return canonical(column) in _fields_by_name() or canonical(column) in _around()


def holds_text(column: str) -> bool:
    """Whether a column of this name can hold the text."""
    fields = _fields_by_name().get(canonical(column), {})
    return "text" in fields or "lead" in fields


def holds_title(column: str) -> bool:
    """Whether a column of this name can hold the title."""
    return "title" in _fields_by_name().get(canonical(column), {})


def repeated_columns(names: Iterable[str]) -> tuple[str, ...]:
    """The columns that are read and stand in a header more than once, in its order; case alone makes no other name.

    Names that only mean the same ("id" and "_id", "pubDate" and "date") are no repetition.
    """
    counts = Counter(_written(name) for name in names if canonical(name) in _fields_by_name())
    return tuple(name for name, count in counts.items() if count > 1)


def repeated_values(values: Mapping[str, object]) -> tuple[str, ...]:
    """The columns of an object of which more than one value was there, also within them ('source.name')."""
    known = Repeating((_written(name), value) for name, value in values.items() if canonical(name) in _fields_by_name())
    again = known.repeated.union(map(_written, getattr(values, "repeated", ())))
    within = (place for name, value in known.items() for place in _repeated_within(name, value))
    return (*(name for name in known if name in again), *dict.fromkeys(within))


def _written(column: str) -> str:
    return column.strip().lower()


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
    if not any(map(holds_text, names)):
        shown = ", ".join(storable(name[:80]) for name in list(names)[:12]) or "no column"
        raise Fault("no_text_field", f"no column {' or '.join(columns()['text'][:4])}; found: {shown}")


def text_column(first_rows: Sequence[Mapping[str, object]]) -> str | None:
    """The column that holds the text in these rows, the first of a table, though its name does not say so.

    Null where a name does, and where none is plainly prose (see ``fields.prose_column``).
    """
    if any(map(has_text, first_rows)):
        return None
    names = dict.fromkeys(name for row in first_rows for name in row)
    return prose_column(first_rows, filter(_may_be_text, names))


def has_text(values: Mapping[str, object]) -> bool:
    """Whether a name among those of a row, or of an object in it, says that it can hold the text."""
    inner = (name for value in values.values() if isinstance(value, Mapping) for name in value)
    return any(map(holds_text, chain(values, inner)))


def _may_be_text(column: str) -> bool:
    """Whether a column's name does not say that it holds something else; a description may be all that there is."""
    return set(_fields_by_name().get(canonical(column), ())) <= {"description", "subtitle"}


def found_text(column: str) -> Fault:
    """What is told of a column that is read as the text by what stands in it."""
    return Fault("text_column_found", f"column '{storable(column[:80])}' is read as the text: it plainly holds prose")


def as_text(values: Mapping[str, object], column: str | None) -> Mapping[str, object]:
    """The values of a row with those of the column that was found to be the text under its usual name."""
    if column is None or column not in values:
        return values
    return {TEXT if name == column else name: value for name, value in values.items()}


def _body(found: Mapping[str, list[object]], values: Mapping[str, object]) -> str:
    """The text, below its lead where that is in a field of its own."""
    given = found.get("text", []) + found.get("lead", [])
    if not given:
        if not has_text(values):
            check_has_text(values)
        raise Fault("no_text", "the text is null")
    texts = list(filter(None, map(text_of_value, given)))
    text = next(
        filter(BLANK.search, texts), next(iter(texts), None)
    )  # a lone word beside texts is a file's name or an id
    if text is None:
        raise Fault("text_not_a_string", f"the text is of type {type(given[0]).__name__}")
    lead = text_of_value(_first(found, "lead"))
    whole = f"{lead}\n\n{text}" if lead and lead.strip()[:LONGEST_NAME] not in text else text
    if not any(map(str.isalnum, whole)):
        raise Fault("no_text", "no letter or digit in the text")
    return storable(whole)
