"""The one column of a table that plainly holds prose, for tables that name none as their text.

Judged by the first rows: long cells of sentences. Which names are known is not decided here.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

CHARACTERS_JUDGED = 2_000  # of a cell
SHORTEST_PROSE = 120  # code points of the middle cell
FILLED = 0.5  # of the rows have a cell that is not empty
FEWEST_SMALL_WORDS = 0.5  # of the words, in scripts that have capitals; names and headings in title case have fewer
FEWEST_WORDS = 12
MOST_DOUBLED = 0.5  # of the cells; an imprint or a notice is the same in row after row
CLEARLY_LONGER = 2.0  # times the runner-up
SENTENCE_END = re.compile(r"[.!?…。！？؟]['\"”’»)\]]*(?:\s|$)")
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _ColumnLook:
    name: str
    length: float


def prose_column(rows: Sequence[Mapping[str, object]], names: Iterable[str]) -> str | None:
    """The column among ``names`` that holds prose in these rows, clearly more than any other; null for none."""
    found = sorted(filter(None, (_look(name, rows) for name in names)), key=lambda look: -look.length)
    if not found or (len(found) > 1 and found[0].length < CLEARLY_LONGER * found[1].length):
        return None
    return found[0].name


def _look(name: str, rows: Sequence[Mapping[str, object]]) -> _ColumnLook | None:
    """How long the cells of a column are, null when they are no prose."""
    cells = [text for row in rows if isinstance(cell := row.get(name), str) and (text := cell.strip())]
    if not cells or len(cells) < FILLED * len(rows) or len(set(cells)) < MOST_DOUBLED * len(cells):
        return None
    length = median(map(len, cells))
    is_prose = sum(map(_reads_as_prose, cells)) > len(cells) / 2
    return _ColumnLook(name, length) if length >= SHORTEST_PROSE and is_prose else None


def _reads_as_prose(cell: str) -> bool:
    """Whether a cell has sentences of mostly small words, in any language; scripts without blanks have long words."""
    text = cell[:CHARACTERS_JUDGED]
    words = WORD.findall(text)
    small = sum(not word[0].isupper() for word in words)
    is_worded = len(words) >= FEWEST_WORDS or not text.isascii()
    return is_worded and small >= FEWEST_SMALL_WORDS * len(words) and SENTENCE_END.search(text) is not None
