"""Word files: the text of paragraphs and tables in their order, as one article or as an export of many."""

from collections.abc import Iterator
from io import BytesIO

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.documents.word_text import word_text
from pipeline.sources.files import InputFile
from pipeline.sources.pages import text_records
from pipeline.sources.reasons import Fault
from pipeline.sources.zipped import content, opened_zip

SUFFIXES = (".docx", ".docm")
LARGEST_TEXT = 64 << 20  # bytes of markup that hold the text; 1,000 articles have some 20 MB
UNPACKED_ANYWAY = 16 << 20  # bytes of it in a file of any size
TEXT_PARTS = ("word/document.xml", "word/document2.xml")  # the second as a server of documents names it
OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # as which a file with a password is stored


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield the file's one record, or those of the export that it is.

    Raises as ``files.whole`` does, and Fault ``broken_document``, ``encrypted`` or ``no_text``.
    """
    data = files.whole(file)
    yield from text_records(file, word_text(_markup(data)), "docx", len(data), "utf-8")


def _markup(data: bytes) -> bytes:
    """The part of a Word file that holds its text."""
    if data.startswith(OLD_OFFICE):
        raise Fault("encrypted", "it needs a password, or is an old .doc: save it as .docx without one")
    try:
        archive = opened_zip(BytesIO(data))
        entry = next((archive.getinfo(name) for name in TEXT_PARTS if name in archive.NameToInfo), None)
        if entry is None:
            raise Fault("broken_document", "no Word file: it has no word/document.xml")
        markup, most = b"", min(LARGEST_TEXT, max(UNPACKED_ANYWAY, files.LARGEST_RATIO * len(data)))
        for piece in content(archive, entry):
            markup += piece
            if len(markup) > most:
                raise Fault("file_too_large", f"its text unpacks to over {most >> 20} MB")
    except Fault as fault:
        raise Fault("broken_document", fault.detail) if fault.reason == "broken_packing" else fault from None
    return markup
