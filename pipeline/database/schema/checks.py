"""What the rows of a warehouse must obey, as selects that return the rows which do not.

Two sources: the claims written in ``sql/checks`` (``<table>__<claim>.sql``), and those that follow from the data
dictionary (keys, required values, allowed values, references, shares, columns without a value). What happens when a
check fails is no business of this module.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from duckdb import DuckDBPyConnection

from pipeline.database.schema import dictionary, sql
from pipeline.database.schema.dictionary import Column

Severity = Literal["error", "warn"]
SEVERITY_LINES: Mapping[str, tuple[Severity, bool]] = {
    "-- severity: error": ("error", False),
    "-- severity: error of an article": ("error", True),
    "-- severity: warn": ("warn", False),
}
OF_ARTICLES = (  # tables that the reading of one article alone fills
    "articles",
    "article_lines",
    "article_dates",
    "quotes",
    "quote_candidates",
    "event_mentions",
    "event_participants",
)
ENOUGH_ROWS = 20  # a handful of articles may well have all their quotes and events in titles


@dataclass(frozen=True, slots=True)
class Check:
    """A claim about the rows of a table or view: ``sql`` returns the rows that break it.

    An ``error`` is a broken promise of our own code, a ``warn`` is trouble with the input. ``is_of_article`` tells of
    an error that the reading of one article alone can make: the select then returns the key of the row that breaks it,
    and such rows are left out of what is published. ``is_generated`` tells that the claim follows from the data
    dictionary, and not from a file of ``sql/checks``.
    """

    table: str
    name: str
    description: str
    severity: Severity
    sql: str
    is_of_article: bool = False
    is_generated: bool = True

    @property
    def key(self) -> str:
        return f"{self.table}__{self.name}"


@dataclass(frozen=True, slots=True)
class Violations:
    """How many rows break a check, and the first of them (column name to value)."""

    count: int
    sample: tuple[Mapping[str, object], ...]


@cache
def checks() -> tuple[Check, ...]:
    """Every check, by table and name; raises ValueError for a file without its severity line or table."""
    found = [written(file) for file in sql.folder("checks")]
    for table, columns in dictionary.by_table().items():
        found.extend(generated(table, columns))
    return tuple(sorted(found, key=lambda check: check.key))


def violations(con: DuckDBPyConnection, check: Check, limit: int = 10) -> Violations:
    """The rows that break a check, counted, with at most ``limit`` of them; raises ValueError for a limit below 1."""
    if limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    broken = con.sql(f"select count(*) over () as violation_count, * from ({check.sql}\n) limit {limit}")
    names = broken.columns[1:]
    rows = broken.fetchall()
    return Violations(rows[0][0] if rows else 0, tuple(dict(zip(names, row[1:], strict=True)) for row in rows))


def written(file: sql.SqlFile) -> Check:
    """The check of one file of ``sql/checks``; its second line is one of ``SEVERITY_LINES``."""
    table, separator, claim = file.name.partition("__")
    severity, is_of_article = SEVERITY_LINES.get(file.text.splitlines()[1], (None, False))
    if not separator or table not in dictionary.by_table():
        raise ValueError(f"{file.name}.sql: the name must be <table>__<claim>, of a table in the data dictionary")
    if severity is None:
        raise ValueError(f"{file.name}.sql: the second line must be one of: {'; '.join(SEVERITY_LINES)}")
    return Check(table, claim, file.description, severity, file.text, is_of_article, is_generated=False)


def generated(table: str, columns: tuple[Column, ...]) -> Iterator[Check]:
    """The checks that the dictionary's rows of one table or view give; a view is not asked for filled columns."""
    is_table = table in {file.name for file in sql.tables()}
    for make in (_unique_key, _required_values, _allowed_values, _references, _shares):
        yield from make(table, columns)
    if is_table:
        yield from _filled_columns(table, columns)


def _unique_key(table: str, columns: tuple[Column, ...]) -> Iterator[Check]:
    key = _names(column for column in columns if column.is_key)
    if key:
        query = f"select {key}, count(*) as row_count from {table} group by {key} having count(*) > 1"
        yield Check(table, "key_is_unique", f"No two rows have the same {key}.", "error", query)


def _required_values(table: str, columns: tuple[Column, ...]) -> Iterator[Check]:
    required = [column for column in columns if not column.null_means]
    yield from _by_column(
        table, "required_values_are_there", "No null where the data dictionary allows none.", columns, required,
        lambda column: f'"{column.name}" is null',
    )  # fmt: skip


def _allowed_values(table: str, columns: tuple[Column, ...]) -> Iterator[Check]:
    coded = [column for column in columns if column.allowed]
    yield from _by_column(
        table, "values_are_allowed", "Coded columns hold only the values of the data dictionary.", columns, coded,
        lambda column: f'"{column.name}" not in ({", ".join(map(sql.literal, column.allowed))})',
    )  # fmt: skip


def _references(table: str, columns: tuple[Column, ...]) -> Iterator[Check]:
    pointing = [column for column in columns if column.references]
    yield from _by_column(
        table, "references_hold", "What an id refers to is there.", columns, pointing, _is_dangling,
    )  # fmt: skip


def _is_dangling(column: Column) -> str:
    parent, key = column.references.split(".")
    return (
        f'"{column.name}" is not null'
        f' and not exists (select 1 from {parent} as parent where parent."{key}" = checked."{column.name}")'
    )


def _shares(table: str, columns: tuple[Column, ...]) -> Iterator[Check]:
    shares = [column for column in columns if column.unit == "0 to 1"]
    yield from _by_column(
        table, "shares_are_between_0_and_1", "Shares and confidences lie between 0 and 1.", columns, shares,
        lambda column: f'not "{column.name}" between 0 and 1', is_of_article=True,
    )  # fmt: skip


def _by_column(
    table: str,
    name: str,
    description: str,
    columns: tuple[Column, ...],
    checked: list[Column],
    condition: Callable[[Column], str],
    is_of_article: bool = False,
) -> Iterator[Check]:
    """One check for all columns of a table under the same rule: one row per column and row that breaks it.

    The table is read once, whatever the number of columns: a view would be computed again for each.
    """
    if checked:
        key = "".join(f', checked."{column.name}"' for column in columns if column.is_key)
        cases = ", ".join(
            f"case when {condition(column)} then {{'column_name': {sql.literal(column.name)}, "
            f"'value': cast(checked.\"{column.name}\" as varchar)}} end"
            for column in checked
        )
        each = f"select unnest([{cases}]) as broken{key} from {table} as checked"
        query = f"select broken.column_name, broken.value, * exclude (broken) from ({each}) where broken is not null"
        yield Check(table, name, description, "error", query, is_of_article and table in OF_ARTICLES)


def _filled_columns(table: str, columns: tuple[Column, ...]) -> Iterator[Check]:
    """One row per column without any value, in a table with rows enough; the dictionary tells which are exempt."""
    asked = [column for column in columns if column.null_means and not column.may_be_all_null]
    if asked:
        cases = ", ".join(
            f'case when count(*) >= {ENOUGH_ROWS} and count("{column.name}") = 0 then {sql.literal(column.name)} end'
            for column in asked
        )
        query = f"select column_name from (select unnest([{cases}]) as column_name from {table}) where column_name is not null"  # fmt: skip # noqa: E501
        yield Check(
            table, "columns_are_filled", f"No column is null in every row, of {ENOUGH_ROWS} or more.", "warn", query
        )


def _names(columns: Iterator[Column]) -> str:
    return ", ".join(f'"{column.name}"' for column in columns)
