"""Files of rich text (RTF): their plain text, as one article or as an export of many."""

from collections.abc import Iterator

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.documents.rich_text import rich_text
from pipeline.sources.files import InputFile
from pipeline.sources.pages import text_records

SUFFIXES = (".rtf",)


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield the file's one record, or those of the export that it is.

    Raises as ``files.whole`` does, and Fault ``broken_document`` or ``no_text``.
    """
    data = files.whole(file)
    found = rich_text(data)
    yield from text_records(file, found.text, "rtf", len(data), found.encoding)
