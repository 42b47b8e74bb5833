"""Saved web pages: the whole file is one record, markup and all. What the markup says is read with the articles."""

import re
from collections.abc import Iterator

from pipeline.records import RawRecord
from pipeline.sources import files
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault
from pipeline.sources.text import Decoded, decoded

SUFFIXES = (".html", ".htm", ".xhtml")
HEAD = 8192  # bytes; the standard asks for the charset within the first 1,024
CHARSET = re.compile(
    rb"""<meta[^<>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
WORD_BETWEEN_TAGS = re.compile(r"(?:\A|>)[^<>]*[^\W_]")


def records(file: InputFile) -> Iterator[RawRecord]:
    """Yield the file's one record; its id is the file's name without suffixes. Raises as ``files.whole`` does."""
    yield record(file, files.whole(file))


def record(file: InputFile, data: bytes) -> RawRecord:
    """The record of a file whose bytes are a page; raises Fault as ``page`` does."""
    found = page(data)
    return RawRecord(file.source_path, file.stem, "html", len(data), found.encoding, None, found.text, {})


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
