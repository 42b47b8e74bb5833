"""A check: a claim about rows, as a select that returns the rows which break it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from duckdb import DuckDBPyConnection

from pipeline.database.schema import dictionary

Severity = Literal["error", "warn"]


@dataclass(frozen=True, slots=True)
class Check:
    """A claim about the rows of a table or view: ``sql`` returns the rows that break it.

    An ``error`` is a broken promise of our own code, a ``warn`` is trouble with the input. ``is_of_article`` tells of
    an error that the reading of one article alone can make: the select then returns the key of the row that breaks it,
    and such rows are left out of what is published. ``is_of_columns`` tells that it asks the same of many columns of
    its table, whatever they hold.
    """

    table: str
    name: str
    description: str
    severity: Severity
    sql: str
    is_of_article: bool = False
    is_of_columns: bool = False

    @property
    def key(self) -> str:
        return f"{self.table}__{self.name}"


@dataclass(frozen=True, slots=True)
class Violations:
    """How many rows break a check, and the first of them (column name to value)."""

    count: int
    sample: tuple[Mapping[str, object], ...]


def violations(con: DuckDBPyConnection, check: Check, limit: int = 10) -> Violations:
    """The rows that break a check, counted, with at most ``limit`` of them; raises ValueError for a limit below 1."""
    if limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    broken = con.sql(f"select count(*) over () as violation_count, * from ({check.sql}\n) limit {limit}")
    names = broken.columns[1:]
    rows = broken.fetchall()
    return Violations(rows[0][0] if rows else 0, tuple(dict(zip(names, row[1:], strict=True)) for row in rows))


def is_read_of_articles(table: str) -> bool:
    """Whether the reading of one article alone fills a table."""
    return any(each.name == table and each.read_by for each in dictionary.tables())


def quoted_key(columns: tuple[dictionary.Column, ...], of: str) -> list[str]:
    """The columns of a table's key, as SQL names those of the row ``of``."""
    return [f'{of}."{column.name}"' for column in columns if column.is_key]
