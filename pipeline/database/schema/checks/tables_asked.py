"""What the answer of a check follows from: its statement, those of the views and macros that it names, tables' rows."""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.database.schema import dictionary, sql
from pipeline.database.schema.checks.check import Check

NAME = re.compile(r"\w+")


def statements_asked(check: Check) -> tuple[str, ...]:
    """The check's statement, and those of the views and macros that it leads to, by name."""
    return (check.sql, *(_made()[name] for name in sorted(_led_to(check.sql))))


def tables_asked(check: Check) -> frozenset[str]:
    """The tables that these statements name.

    By name alone: a column that is called as a table is counts for it, which costs a check run too often and no more.
    """
    named = {name for statement in statements_asked(check) for name in NAME.findall(statement)}
    return frozenset(table.name for table in dictionary.tables() if table.name in named)


@cache
def _led_to(statement: str) -> frozenset[str]:
    found: set[str] = set()
    waiting = [statement]
    while waiting:
        new = set(_named(waiting.pop())) - found
        found |= new
        waiting += (_made()[name] for name in new)
    return frozenset(found)


def _named(statement: str) -> Iterator[str]:
    return (name for name in NAME.findall(statement) if name in _made())


@cache
def _made() -> dict[str, str]:
    """The statements of views and macros, by name."""
    return {made.name: made.text for made in (*sql.views(), *sql.macros())}
