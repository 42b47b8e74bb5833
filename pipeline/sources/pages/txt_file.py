"""Plain text files: the visible text of a page as one record, an export of many; or a page under a wrong name."""

import re
from collections.abc import Iterator

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.files import InputFile
from pipeline.sources.pages import html_page
from pipeline.sources.pages.one_text import text_records
from pipeline.sources.text import decoded

SUFFIXES = (".txt",)
PAGE_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield the file's one record, or those of the export that it is. Raises as ``files.whole`` does.

    A file that starts as a page of HTML does is read as one: its markup is no text of an article.
    """
    data = files.whole(file)
    if PAGE_START.match(data):
        yield from html_page.page_records(file, data)
        return
    found = decoded(data)
    yield from text_records(file, found.text, "txt", len(data), found.encoding)
