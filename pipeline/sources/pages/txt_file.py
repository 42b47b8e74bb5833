"""Plain text files: the whole file is one record, the visible text of a page; or a page under a wrong name."""

import re
from collections.abc import Iterator

from pipeline.records import RawRecord
from pipeline.sources import files
from pipeline.sources.files import InputFile
from pipeline.sources.pages import html_page
from pipeline.sources.text import decoded

SUFFIXES = (".txt",)
PAGE_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def records(file: InputFile) -> Iterator[RawRecord]:
    """Yield the file's one record; its id is the file's name without suffixes. Raises as ``files.whole`` does.

    A file that starts as a page of HTML does is read as one: its markup is no text of an article.
    """
    data = files.whole(file)
    if PAGE_START.match(data):
        yield html_page.record(file, data)
        return
    found = decoded(data)
    yield RawRecord(file.source_path, file.stem, "txt", len(data), found.encoding, None, found.text, {})
