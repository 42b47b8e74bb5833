"""What is read from raw files: records, and rows that could not be used."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pipeline.records.enumerations import Format, Stage
from pipeline.records.spans import Called, Span


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One raw record of an input file: a whole file, a row or line of one, or an article of an export.

    ``source_path`` is relative to the source folder, with forward slashes. ``raw_text`` is the decoded text of the
    record (for a JSON line: its ``text``; for an article of an export: its own words, as they stand there);
    ``fields`` holds what a structured record says beside its text (title, subtitle, section, outlet, authors as a
    list, published_at, updated_at, language, dateline; ``published_clock`` where a clock has a field of its own;
    ``date_order`` and ``shared_dates`` where the records of a table tell them together; ``text_is`` "summary" where the
    text is no more than one), and is empty for files. ``layout`` names the layout of the export that an article was cut
    out of, with its version ("nexis 1"), and ``span`` is where it stands in the text of its file, head and notices
    included; both are null for records that are no part of an export.
    """

    source_path: str
    record_id: str
    format: Format
    size_bytes: int
    encoding: str
    url: str | None
    raw_text: str
    fields: Mapping[str, str | list[str]]
    layout: str | None = None
    span: Annotated[Span | None, Called("file")] = None


@dataclass(frozen=True, slots=True)
class Reject:
    """A record or row that could not be used; ``reason`` is a short code in snake case, ``detail`` is for people."""

    source_path: str
    record_id: str | None
    stage: Stage
    reason: str
    detail: str | None
