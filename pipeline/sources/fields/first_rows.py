"""The first rows of a table, to look at before all are read: none is lost where reading fails among them.

What is looked for in them is not decided here.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeVar

Row = TypeVar("Row")
ROWS_JUDGED = 50
MOST_JUDGED = 8 << 20


def first_rows(
    rows: Iterator[Row], size_of: Callable[[Row], int], is_enough: Callable[[Row], bool]
) -> tuple[list[Row], Iterator[Row]]:
    """The first rows (50, or 8 million characters, or up to one that is enough), and an iterator over all rows.

    What reading raises among them is raised where it belongs, behind the rows before it.
    """
    found = list[Row]()
    size = 0
    fault = None
    try:
        for row in islice(rows, ROWS_JUDGED):
            found.append(row)
            size += size_of(row)
            if size > MOST_JUDGED or is_enough(row):
                break
    except Exception as error:
        fault = error
    return found, _all(found, fault, rows)


def _all(found: list[Row], fault: Exception | None, rows: Iterator[Row]) -> Iterator[Row]:
    yield from found
    if fault is not None:
        raise fault
    yield from rows
