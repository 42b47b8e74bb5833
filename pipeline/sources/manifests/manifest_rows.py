"""The rows of a manifest or a list of sources: which file or folder each names, and what it says of its articles."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault
from pipeline.sources.tables import csv_table, json_lines, record_columns

Kind = Literal["file", "folder"]
Told = Mapping[str, str | list[str]]

NAMES: Mapping[str, Kind] = {"manifest": "file", "sources": "folder"}
READERS: Mapping[str, Callable[[InputFile], Iterator[Mapping[str, object] | Fault]]] = {
    ".csv": csv_table.named_rows,
    ".tsv": csv_table.named_rows,
    ".jsonl": json_lines.named_rows,
    ".ndjson": json_lines.named_rows,
}


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """What a row says (``RawRecord.fields`` and ``url``) of the file or folder that it names, with forward slashes.

    ``named`` counts from the folder of the manifest and is '' for that folder itself.
    """

    number: int
    named: str
    told: Told


def is_named_as_manifest(file: InputFile) -> bool:
    """Whether the file has a name of manifests, and may be one."""
    return file.stem.lower() in NAMES and file.suffix in READERS


def kind_of(file: InputFile) -> Kind | None:
    """Whether the file's rows tell of files or of folders; null for a file that is no manifest.

    A table that is called so and has a column of texts, or none that names files, holds articles.
    """
    if not is_named_as_manifest(file):
        return None
    kind = NAMES[file.stem.lower()]
    try:
        first = next((row for row in READERS[file.suffix](file) if not isinstance(row, Fault)), {})
    except (OSError, Fault):
        return None
    has_text = any(map(record_columns.holds_text, first))
    return kind if not has_text and record_columns.value_of(first, kind) is not None else None


def manifest_rows(file: InputFile, kind: Kind) -> Iterator[ManifestRow | Fault]:
    """The rows of a manifest in order, or what a row is at fault in; raises as reading a table does."""
    for number, row in enumerate(READERS[file.suffix](file), start=1):
        if isinstance(row, Fault):
            yield row
            continue
        named = _path(record_columns.value_of(row, kind) or "")
        if not named and kind == "file":
            yield Fault("unmatched_row", f"row {number} names no file")
            continue
        yield ManifestRow(number, named, _told(row))


def _told(row: Mapping[str, object]) -> Told:
    fields, url = record_columns.described(row)
    zone = record_columns.value_of(row, "time_zone")
    beside = {"url": url, "time_zone": zone}
    return fields | {name: value for name, value in beside.items() if value}


def _path(written: str) -> str:
    """A path as written on any system, from the folder of the manifest on: './a\\b.txt' is 'a/b.txt'."""
    parts = [part for part in written.strip().replace("\\", "/").split("/") if part not in ("", ".")]
    return "/".join(parts)


def rows_by_name(file: InputFile, kind: Kind) -> Iterator[ManifestRow]:
    """The rows that can be read, nothing where reading fails: reading the manifest itself tells what is wrong."""
    try:
        yield from (row for row in manifest_rows(file, kind) if isinstance(row, ManifestRow))
    except (OSError, Fault):
        return
