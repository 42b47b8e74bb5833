"""PDF files with a text layer: the text of all pages, as one article or as an export of many.

Pictures of pages have no text; recognising it (OCR) is left to other programs, which write a text layer.
"""

import logging
from collections.abc import Iterator
from io import BytesIO

from pypdf import Configuration, PdfReader, apply_configuration
from pypdf.errors import DependencyError

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.documents.page_joining import joined_pages
from pipeline.sources.files import InputFile
from pipeline.sources.pages import text_records
from pipeline.sources.reasons import Fault, reject
from pipeline.writing import tidied

SUFFIXES = (".pdf",)
MOST_PAGES = 3_000  # of a file; a page of news takes some 20 ms
LARGEST_STREAM = 4 << 20  # bytes of what draws a page, or of its fonts; those of a page of news have under 100 kB
MOST_DRAWN = 64 << 20  # bytes of what draws the pages of a file
MOST_OPERATIONS = 5_000_000  # that draw the pages of a file, each time they are done; a page of news has some 2,000
DRAWN_ANYWAY = 500_000  # operations of a file of any size; they take some five bytes each, a bomb a thousandth of one
LIMITED = Configuration(
    lzw_maximum_output_length=LARGEST_STREAM,
    run_length_maximum_output_length=LARGEST_STREAM,
    zlib_maximum_output_length=LARGEST_STREAM,
    array_based_stream_maximum_output_length=LARGEST_STREAM,
)
NO_TEXT = "it has no text layer: recognise its text first (ocrmypdf in.pdf out.pdf)"
NEEDS_PASSWORD = "it needs a password: save it without one (qpdf --decrypt --password=... in.pdf out.pdf)"

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # which warns of each thing that it mends


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield the file's one record, or those of the export that it is, then a reject for each page that is damaged.

    Raises as ``files.whole`` does, and Fault ``broken_document``, ``encrypted``, ``file_too_large`` or ``no_text``.
    """
    data = files.whole(file)
    pages = pdf_pages(data)
    texts = [page for page in pages if isinstance(page, str)]
    faults = [page for page in pages if isinstance(page, Fault)]
    if faults and not texts:
        raise faults[0]
    text = tidied(joined_pages(texts))
    if not any(map(str.isalnum, text)):
        raise Fault("no_text", NO_TEXT)
    yield from text_records(file, text, "pdf", len(data), "utf-8")
    for fault in faults:
        yield reject(file.source_path, fault)


def pdf_pages(data: bytes) -> list[str | Fault]:
    """The text of each page, or what kept it from being read; raises Fault for the whole."""
    with apply_configuration(LIMITED):
        try:
            reader = PdfReader(BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise Fault("encrypted", NEEDS_PASSWORD)
            count = len(reader.pages)
        except Fault:
            raise
        except DependencyError:  # for a way to encrypt that needs another library
            raise Fault("encrypted", NEEDS_PASSWORD) from None
        except Exception as error:  # pypdf lets through whatever its parsers raise
            raise Fault("broken_document", f"no sound PDF: {type(error).__name__}: {error}") from None
        if count > MOST_PAGES:
            raise Fault("file_too_large", f"{count} pages; at most {MOST_PAGES:,} are read")
        most = min(MOST_OPERATIONS, max(DRAWN_ANYWAY, len(data)))
        return list(_texts(reader, count, most))


def _texts(reader: PdfReader, count: int, most_operations: int) -> Iterator[str | Fault]:
    work = _Work(most_operations)
    for number in range(count):
        try:
            page = reader.pages[number]
            contents = page.get_contents()
            work.draw(len(contents.get_data()) if contents is not None else 0)
            yield page.extract_text(visitor_operand_before=work.operate)
        except Fault:
            raise
        except Exception as error:  # as above
            yield Fault("broken_document", f"page {number + 1}: {type(error).__name__}: {error}")


class _Work:
    """What was done to draw pages; raises Fault when it is too much for a file."""

    def __init__(self, most_operations: int) -> None:
        self._most_operations = most_operations
        self._bytes = self._operations = 0

    def draw(self, size: int) -> None:
        self._bytes += size
        if self._bytes > MOST_DRAWN:
            raise Fault("file_too_large", f"what draws its pages is over {MOST_DRAWN >> 20} MB")

    def operate(self, *_: object) -> None:
        self._operations += 1
        if self._operations > self._most_operations:
            raise Fault("file_too_large", f"its pages take over {self._most_operations:,} operations to draw")
