"""Which rules of the tables of events decide over an invented sentence."""

from collections.abc import Iterable
from typing import Any

from pipeline.records import EventMention
from pipeline.rules import Table, counting
from tests.events.articles import mentions


def decided(table: Table[Any, Any], text: str, title: str | None = None) -> tuple[tuple[EventMention, ...], set[str]]:
    """The events of an article, and the names of the table's rules that decided in it."""
    with counting() as fires:
        found = mentions(text, title)
    return found, {rule for name, rule in fires if name == table.name}


def names(tables: Iterable[Table[Any, Any]]) -> set[str]:
    return {rule.name for table in tables for rule in table.rules}
