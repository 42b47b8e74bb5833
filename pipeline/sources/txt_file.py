"""Plain text files: the whole file is one record, a flat dump of a page's visible text."""

from collections.abc import Iterator

from pipeline.records import RawRecord
from pipeline.sources import files
from pipeline.sources.decoding import decoded
from pipeline.sources.files import InputFile

SUFFIXES = (".txt",)


def records(file: InputFile) -> Iterator[RawRecord]:
    """Yield the file's one record; its id is the file's name without suffixes. Raises as ``files.whole`` does."""
    data = files.whole(file)
    found = decoded(data)
    yield RawRecord(file.source_path, file.stem, "txt", len(data), found.encoding, None, found.text, {})
