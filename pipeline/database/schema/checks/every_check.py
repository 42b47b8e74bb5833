"""All checks together: those written by hand, and those that follow from the data dictionary."""

from functools import cache

from pipeline.database.schema import dictionary
from pipeline.database.schema.checks.check import Check
from pipeline.database.schema.checks.column_checks import column_checks
from pipeline.database.schema.checks.count_checks import count_checks
from pipeline.database.schema.checks.date_checks import date_checks
from pipeline.database.schema.checks.slice_checks import slice_checks
from pipeline.database.schema.checks.written_checks import written_checks


@cache
def checks() -> tuple[Check, ...]:
    """Every check, by table and name; raises ValueError for a file without its severity line or table."""
    found = list(written_checks())
    for table, columns in dictionary.by_table().items():
        for made in (column_checks, slice_checks, count_checks, date_checks):
            found.extend(made(table, columns))
    return tuple(sorted(found, key=lambda check: check.key))
