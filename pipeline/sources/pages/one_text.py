"""The records of a file that is one text: an article, or an export of many, whatever the text was packed in."""

from collections.abc import Iterator

from pipeline.records import Format, RawRecord, Reject
from pipeline.sources.exports import export_records, layout_of
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault


def text_records(
    file: InputFile, text: str, written_in: Format, size_bytes: int, encoding: str
) -> Iterator[RawRecord | Reject]:
    """Yield the articles of an export, or the one record of any other text; its id is the file's name.

    Raises Fault ``no_text`` when no letter or digit is in it.
    """
    if not any(map(str.isalnum, text)):
        raise Fault("no_text", "no letter or digit in it")
    layout = layout_of(text)
    if layout:
        yield from export_records(file.source_path, text, layout, written_in, size_bytes, encoding)
        return
    yield RawRecord(file.source_path, file.stem, written_in, size_bytes, encoding, None, text, {})
