"""The checks that ask the same of columns: keys, required and allowed values, references, shares, empty columns."""

from collections.abc import Callable, Iterator

from pipeline.database.schema import dictionary
from pipeline.database.schema.checks.check import Check, is_read_of_articles, quoted_key
from pipeline.database.schema.dictionary import Column
from pipeline.database.schema.sql import literal

ENOUGH_ROWS = 20  # a handful of articles may well have all their quotes and events in titles


def column_checks(table: str, columns: tuple[Column, ...]) -> Iterator[Check]:
    """Those of one table or view; a view is not asked for filled columns."""
    yield from _unique_key(table, columns)
    yield from _required_values(table, columns)
    yield from _allowed_values(table, columns)
    yield from _references(table, columns)
    yield from _shares(table, columns)
    if table in {each.name for each in dictionary.tables()}:
        yield from _filled_columns(table, columns)


def _unique_key(table: str, columns: tuple[Column, ...]) -> Iterator[Check]:
    key = ", ".join(f'"{column.name}"' for column in columns if column.is_key)
    if key:
        query = f"select {key}, count(*) as row_count from {table} group by {key} having count(*) > 1"
        yield _check(table, "key_is_unique", f"No two rows have the same {key}.", query)


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
        lambda column: f'"{column.name}" not in ({", ".join(map(literal, column.allowed))})',
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
        lambda column: f'not "{column.name}" between 0 and 1', is_of_article=is_read_of_articles(table),
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
        key = "".join(f", {part}" for part in quoted_key(columns, "checked"))
        cases = ", ".join(
            f"case when {condition(column)} then {{'column_name': {literal(column.name)}, "
            f"'value': cast(checked.\"{column.name}\" as varchar)}} end"
            for column in checked
        )
        each = f"select unnest([{cases}]) as broken{key} from {table} as checked"
        query = f"select broken.column_name, broken.value, * exclude (broken) from ({each}) where broken is not null"
        yield Check(table, name, description, "error", query, is_of_article, is_of_columns=True)


def _filled_columns(table: str, columns: tuple[Column, ...]) -> Iterator[Check]:
    """One row per column without any value, in a table with rows enough; the dictionary tells which are exempt."""
    asked = [column for column in columns if column.null_means and not column.may_be_all_null]
    if asked:
        cases = ", ".join(
            f'case when count(*) >= {ENOUGH_ROWS} and count("{column.name}") = 0 then {literal(column.name)} end'
            for column in asked
        )
        counted = f"select unnest([{cases}]) as column_name from {table}"
        yield Check(
            table,
            "columns_are_filled",
            f"No column is null in every row, of {ENOUGH_ROWS} or more.",
            "warn",
            f"select column_name from ({counted}) where column_name is not null",
            is_of_columns=True,
        )


def _check(table: str, name: str, description: str, query: str) -> Check:
    return Check(table, name, description, "error", query, is_of_columns=True)
