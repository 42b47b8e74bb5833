"""Saved web pages: the whole file is one record, markup and all, or an export of many articles.

What the markup of a page says is read with the articles.
"""

import re
from collections.abc import Iterator

from pipeline.markup import text_of
from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.exports import export_records, layout_of
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault
from pipeline.sources.text import Decoded, decoded

SUFFIXES = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".shtm")
HEAD = 8192  # bytes; the standard asks for the charset within the first 1,024
CHARSET = re.compile(
    rb"""<meta[^<>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
EXPORT_MARKS = ("LXNComment", "DOCFULL", "Factiva", "factiva", "ProQuest", "DocPublicationName", "cedrom-sni")
"""What stands in pages of exports, letter for letter: a look for any case takes 17 ms a page of 370 KB, this one 1."""
WORD_BETWEEN_TAGS = re.compile(r"(?:\A|>)[^<>]*[^\W_]")


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield the file's one record, or those of the export that it is. Raises as ``files.whole`` does."""
    yield from page_records(file, files.whole(file))


def page_records(file: InputFile, data: bytes) -> Iterator[RawRecord | Reject]:
    """The records of a file whose bytes are a page; raises Fault as ``page`` does."""
    found = page(data)
    if any(mark in found.text for mark in EXPORT_MARKS):
        text, layout = found.text, layout_of(found.text, "markup")
        if not layout:
            text = text_of(found.text)
            layout = layout_of(text)
        if layout:
            yield from export_records(file.source_path, text, layout, "html", len(data), found.encoding)
            return
    yield RawRecord(file.source_path, file.stem, "html", len(data), found.encoding, None, found.text, {})


def page(data: bytes, served_as: str | None = None) -> Decoded:
    """The markup of a page; ``served_as`` is the charset that the server named, which goes before the page's own.

    Raises Fault as ``decoded`` does, and ``no_text`` for a page without a word between its tags.
    """
    found = decoded(data, served_as or declared_charset(data))
    if not WORD_BETWEEN_TAGS.search(found.text):
        raise Fault("no_text", "no letter or digit between the tags")
    return found


def declared_charset(data: bytes) -> str | None:
    """The charset that a page names in its head, as written; null when it names none."""
    match = CHARSET.search(data[:HEAD])
    return (match[1] or match[2]).decode("ascii", "ignore") if match else None
