"""Files of rich text (RTF): their plain text, as one article or as an export of many."""

from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.files import InputFile
from pipeline.sources.pages.text_records import text_records
from pipeline.writing import tidied

SUFFIXES = (".rtf",)


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield the file's one record, or those of the export that it is. Raises as ``files.whole`` does."""
    data = files.whole(file)
    yield from text_records(file, rtf_text(data), "rtf", len(data), "ascii")


def rtf_text(data: bytes) -> str:
    """The text of a file of rich text, one line a paragraph."""
    return tidied(rtf_to_text(data.decode("latin-1"), errors="ignore"))
