"""What a layout of an export is, and what it gives of an article."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from pipeline.records import Span
from pipeline.sources.reasons import Fault


@dataclass(frozen=True, slots=True)
class ExportedArticle:
    """An article of an export: where it stands in the file's text, its own words, and what the export says of it.

    ``span`` covers head and notices too, so that the spans of a file's articles cover all of its articles' text.
    ``text`` are the words of the article alone, as they stand there: no field, label, notice or copyright line.
    ``fields`` are those of ``records.RawRecord``; dates as written. ``record_id`` is the number or name that the
    export gives the article, null where it gives none.
    """

    span: Span
    text: str
    fields: Mapping[str, str | list[str]]
    record_id: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout of the exports of a database; ``name`` ends with the layout's version ("nexis 1").

    ``is_seen`` tells whether a file's text has this layout, from a look at its marks, and is asked of every text: it
    must be fast and sure. ``articles`` gives the articles in order, and a ``Fault`` for each piece that should be one
    and cannot be read, or when there are not as many as the file says (reason ``export_count``). Both are given the
    markup of a page when the layout ``reads`` that, else the text that a file shows; spans count in what was given.
    """

    name: str
    is_seen: Callable[[str], bool]
    articles: Callable[[str], Iterator[ExportedArticle | Fault]]
    reads: Literal["text", "markup"] = "text"
