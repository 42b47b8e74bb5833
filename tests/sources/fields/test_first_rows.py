"""The first rows of a table."""

from collections.abc import Iterator

import pytest

from pipeline.sources.fields.first_rows import MOST_JUDGED, ROWS_JUDGED, first_rows


def never(_: int) -> bool:
    return False


def test_rows_that_were_looked_at_come_again() -> None:
    found, rows = first_rows(iter(range(200)), int, never)
    assert (found, list(rows)) == ([*range(ROWS_JUDGED)], [*range(200)])


@pytest.mark.parametrize(
    ("size", "enough", "count"),
    [(MOST_JUDGED, -1, 2), (1, 4, 5), (1, -1, ROWS_JUDGED)],
    ids=["large", "enough", "all"],
)
def test_no_more_is_looked_at_than_is_asked_for(size: int, enough: int, count: int) -> None:
    found, rows = first_rows(iter(range(200)), lambda _: size, enough.__eq__)
    assert (found, list(rows)) == ([*range(count)], [*range(200)])


def test_a_fault_among_them_comes_behind_the_rows_before_it() -> None:
    def broken() -> Iterator[int]:
        yield from range(3)
        raise OSError("cut off")

    found, rows = first_rows(broken(), int, never)
    assert (found, [next(rows) for _ in range(3)]) == ([0, 1, 2], [0, 1, 2])
    with pytest.raises(OSError, match="cut off"):
        next(rows)
