"""Markdown files: the text without marks as one record; its title is the first heading, or said in front matter."""

from collections.abc import Iterator

from pipeline.records import RawRecord, Reject
from pipeline.sources import files
from pipeline.sources.documents.markdown_text import first_heading, front_matter, markdown_text
from pipeline.sources.files import InputFile
from pipeline.sources.reasons import Fault
from pipeline.sources.tables import record_columns
from pipeline.sources.text import decoded

SUFFIXES = (".md", ".markdown")


def records(file: InputFile) -> Iterator[RawRecord | Reject]:
    """Yield the file's one record. Raises as ``files.whole`` and ``decoded`` do.

    What front matter says goes before what the text shows, as what a manifest says does; no name in ``told`` is one of
    a manifest.
    """
    data = files.whole(file)
    found = decoded(data)
    said, marked = front_matter(found.text)
    text = markdown_text(marked)
    if not any(map(str.isalnum, text)):
        raise Fault("no_text", "no letter or digit in it")
    fields, url = record_columns.described(said)
    if "title" not in fields and (heading := first_heading(marked)):
        fields["title"] = heading
    told: dict[str, str | list[str]] = {**fields, "told": []} if fields else {}
    yield RawRecord(file.source_path, file.stem, "markdown", len(data), found.encoding, url, text, told)
