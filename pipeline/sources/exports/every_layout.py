"""Every layout that is known, and the records of a text that has one of them."""

from collections.abc import Iterator
from typing import Literal

from pipeline.records import Format, RawRecord, Reject
from pipeline.sources.exports.europresse import EUROPRESSE
from pipeline.sources.exports.europresse_text import EUROPRESSE_TEXT
from pipeline.sources.exports.exported_article import Layout
from pipeline.sources.exports.factiva import DISPLAY_TEXT, FACTIVA_PAGE, FACTIVA_XML, FIELD_CODES
from pipeline.sources.exports.lexisnexis import NEXIS_PAGE, NEXIS_TEXT, NEXIS_UNI, NEXIS_UNKNOWN
from pipeline.sources.exports.proquest import PROQUEST
from pipeline.sources.reasons import Fault, reject

LAYOUTS: tuple[Layout, ...] = (
    FIELD_CODES,
    FACTIVA_XML,
    FACTIVA_PAGE,
    DISPLAY_TEXT,
    PROQUEST,
    EUROPRESSE,
    EUROPRESSE_TEXT,
    NEXIS_UNI,
    NEXIS_TEXT,
    NEXIS_PAGE,
    NEXIS_UNKNOWN,
)


def layout_of(text: str, reads: Literal["text", "markup"] = "text") -> Layout | None:
    """The layout of a file's text, or of the markup of a page; null for what is no known export."""
    return next((layout for layout in LAYOUTS if layout.reads == reads and layout.is_seen(text)), None)


def _mixed(text: str, layout: Layout) -> Fault | None:
    """The fault of a file that holds the exports of several databases, of which only one is read."""
    seen = {_database(other) for other in LAYOUTS if other.reads == layout.reads and other.is_seen(text)}
    others = ", ".join(sorted(seen - {_database(layout)}))
    advice = "if articles are missing, give the exports of each database in files of their own"
    return Fault("unknown_layout", f"read as {layout.name}, with marks of {others} in it: {advice}") if others else None


def _database(layout: Layout) -> str:
    return layout.name.replace("_", " ").split()[0]


def export_records(
    source_path: str, text: str, layout: Layout, written_in: Format, size_bytes: int, encoding: str
) -> Iterator[RawRecord | Reject]:
    """Yield a record for each article of an export, in order, or a reject for what cannot be read or is not.

    A record's id is the one that the export gives it, else its number in the file, from 1. ``size_bytes`` is the
    size of the file, which the articles share by their length.
    """
    for number, article in enumerate(layout.articles(text), start=1):
        if isinstance(article, Fault):
            yield reject(source_path, article)
            continue
        share = size_bytes * (article.span.end - article.span.start) // max(1, len(text))
        record_id = article.record_id or str(number)
        if not any(map(str.isalnum, article.text)):
            fault = Fault("no_text", f"article {number} of the export has no text")
            yield reject(source_path, fault, record_id)
            continue
        yield RawRecord(
            source_path,
            record_id,
            written_in,
            share,
            encoding,
            article.url,
            article.text,
            dict(article.fields),
            layout.name,
            article.span,
        )
    if mixed := _mixed(text, layout):
        yield reject(source_path, mixed)
