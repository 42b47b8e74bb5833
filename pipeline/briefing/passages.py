"""The passages behind a mark: which ones it leads to, and each cut out of its paragraph with its words apart.

A mark is whatever stands for rows: a bar of a chart, a cell of a table, a line of a list.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from pipeline.briefing.briefing_rows import BriefingRow, asked, outlet_label

MOST_PASSAGES = 2_200  # of a page: about 2 MB
MOST_OF_MARK = (12, 8, 5, 3, 2, 1)  # tried in this order, until the page holds no more than that
AROUND = 300  # code points of a paragraph on either side of the words


@dataclass(frozen=True, slots=True)
class PageMark:
    """What a reader may open: a key of its own, what it stands for, of how many rows, and the ids of the first ones."""

    key: str
    label: str
    count: int
    passage_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article (``marked``) with what stands before and after them in the paragraph, cut with an ellipsis.

    ``about`` says what they were read as: the headline of an event, or speaker and kind of a quote. ``published`` and
    ``title`` are empty where they are not known; ``field`` is title, subtitle or body.
    """

    passage_id: str
    about: str
    outlet: str
    published: str
    title: str
    source_path: str
    field: str
    before: str
    marked: str
    after: str


class Marks:
    """The marks of one page, in the order in which they were made."""

    def __init__(self) -> None:
        self._marks: list[PageMark] = []

    def add(self, label: str, count: int, passage_ids: Iterable[str]) -> str:
        """Keep a mark; gives the key by which charts and tables lead to it."""
        key = f"m{len(self._marks)}"
        self._marks.append(PageMark(key, label, count, tuple(passage_ids)))
        return key

    def within(self, most_passages: int) -> tuple[PageMark, ...]:
        """All marks, each with as many passages as the page can hold of every one."""
        for most in MOST_OF_MARK:
            kept = tuple(PageMark(mark.key, mark.label, mark.count, mark.passage_ids[:most]) for mark in self._marks)
            if len({passage_id for mark in kept for passage_id in mark.passage_ids}) <= most_passages:
                break
        return kept


def passages(con: DuckDBPyConnection, passage_ids: Iterable[str]) -> dict[str, Passage]:
    """The passages of these quotes and mentions of events, by id; ids that nothing has are left out."""
    ids = sorted(set(passage_ids))
    return {row["passage_id"]: passage(row) for row in asked(con, "passages", ids=ids)} if ids else {}


def passage(row: BriefingRow) -> Passage:
    """One row of the query ``passages``, cut to its paragraph."""
    return Passage(
        row["passage_id"],
        row["about"] or "",
        outlet_label(row["outlet"]),
        row["published"] or "",
        row["title"] or "",
        row["source_path"],
        row["field"],
        _end_of_paragraph(row["text_before"]),
        row["marked"],
        _start_of_paragraph(row["text_after"]),
    )


def together(found: Sequence[Passage | None]) -> tuple[Passage, ...]:
    """Those that were found."""
    return tuple(one for one in found if one is not None)


def _end_of_paragraph(text: str) -> str:
    paragraph = text.rpartition("\n")[2]
    if len(paragraph) <= AROUND:
        return paragraph
    return "… " + paragraph[-AROUND:].partition(" ")[2]


def _start_of_paragraph(text: str) -> str:
    paragraph = text.partition("\n")[0]
    if len(paragraph) <= AROUND:
        return paragraph
    return paragraph[:AROUND].rpartition(" ")[0] + " …"
