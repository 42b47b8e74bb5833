"""The checks that dates are whole: what is known of a day comes with how fine it is and how it is known.

They follow from the names of a table's columns: ``<name>_granularity`` and ``<name>_basis`` tell of the date that is
called ``<name>_start`` with its end, ``<name>_at``, or ``<name>`` alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.database.schema import dictionary
from pipeline.database.schema.checks.check import Check, is_read_of_articles, quoted_key
from pipeline.database.schema.dictionary import Column


@dataclass(frozen=True, slots=True)
class DateColumns:
    """The columns that tell a date together; ``end`` is there for periods."""

    start: str
    end: str | None
    granularity: str
    basis: str


def date_columns(table: str, columns: tuple[Column, ...]) -> Iterator[DateColumns]:
    """The dates of a table; of a view none, since its dates are those of tables."""
    if table not in {each.name for each in dictionary.tables()}:
        return
    names = [column.name for column in columns]
    for basis in names:
        stem = basis.removesuffix("_basis")
        start = next((name for name in (f"{stem}_start", f"{stem}_at", stem) if name in names), None)
        if start and stem != basis and f"{stem}_granularity" in names:
            end = f"{stem}_end"
            yield DateColumns(start, end if end in names else None, f"{stem}_granularity", basis)


def date_checks(table: str, columns: tuple[Column, ...]) -> Iterator[Check]:
    for date in date_columns(table, columns):
        end = f"{date.end} no earlier, " if date.end else ""
        description = f"{date.start} comes with {end}granularity and basis, or with none of them."
        query = _query(table, columns, date)
        yield Check(table, "date_is_whole", description, "error", query, is_of_article=is_read_of_articles(table))


def _query(table: str, columns: tuple[Column, ...], date: DateColumns) -> str:
    broken = [
        f"(own.{date.start} is null) <> (own.{date.granularity} is null)",
        f"(own.{date.start} is null) <> (own.{date.basis} = 'none')",
    ]
    if date.end:
        broken += [f"(own.{date.start} is null) <> (own.{date.end} is null)", f"own.{date.start} > own.{date.end}"]
    of_date = filter(None, (date.start, date.end, date.granularity, date.basis))
    shown = ", ".join((*quoted_key(columns, "own"), *(f"own.{name}" for name in of_date)))
    return f"select {shown} from {table} as own where {' or '.join(broken)}"
