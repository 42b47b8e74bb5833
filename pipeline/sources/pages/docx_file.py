"""Word files: the text of paragraphs and tables in their order, as one article or as an export of many."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.table import Table

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.files import InputFile
from pipeline.sources.pages.text_records import text_records

SUFFIXES = (".docx",)


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield the file's one record, or those of the export that it is. Raises as ``files.whole`` does."""
    data = files.whole(file)
    yield from text_records(file, docx_text(data), "docx", len(data), "utf-8")


def docx_text(data: bytes) -> str:
    """The paragraphs of a Word file, and the cells of its tables, each on a line of its own."""
    return "\n".join(_lines(docx.Document(BytesIO(data))))


def _lines(container: Any) -> Iterator[str]:
    for part in container.iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                for cell in row.cells:
                    yield from _lines(cell)
        else:
            yield part.text
