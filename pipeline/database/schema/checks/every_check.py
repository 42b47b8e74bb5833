"""All checks together: those written by hand, and those that follow from the data dictionary."""

from functools import cache

from pipeline.database.schema import dictionary
from pipeline.database.schema.checks.check import Check
from pipeline.database.schema.checks.column_checks import column_checks
from pipeline.database.schema.checks.count_checks import count_checks, is_count
from pipeline.database.schema.checks.date_checks import date_checks
from pipeline.database.schema.checks.slice_checks import is_slice, slice_checks
from pipeline.database.schema.checks.written_checks import written_checks
from pipeline.database.schema.dictionary import Column


@cache
def checks() -> tuple[Check, ...]:
    """Every check, by table and name.

    Raises ValueError for a file without its severity line or table, and for a column that follows from what nobody
    can read.
    """
    every = list(written_checks())
    for table, columns in dictionary.by_table().items():
        _require_forms(columns)
        for made in (column_checks, slice_checks, count_checks, date_checks):
            every.extend(made(table, columns))
    return tuple(sorted(every, key=lambda check: check.key))


def _require_forms(columns: tuple[Column, ...]) -> None:
    for column in columns:
        for cell in column.follows_from:
            if not is_slice(cell) and not is_count(cell):
                raise ValueError(
                    f"{column.path} follows from {cell!r}, which has no form of slice_checks or count_checks"
                )
