"""The checks that counts are those of the rows that they count.

They follow from cells of the data dictionary: ``count(distinct outlet) of event_mentions`` for an aggregate over the
rows that refer to this one, ``at most …`` for a bound, ``adds up to entities.mention_count`` for parts of a whole.
Rows of articles count in the latest versions, or in any where no latest version has some.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.database.schema.checks.check import Check
from pipeline.database.schema.dictionary import Column

AGGREGATE = re.compile(r"(at most )?(\w+\(.+\)) of (\w+)")
PART = re.compile(r"adds up to (\w+)\.(\w+)")


@dataclass(frozen=True, slots=True)
class CountColumn:
    """A column that holds an aggregate of the rows of ``members`` that refer to its row, or less than that."""

    column: Column
    aggregate: str
    members: str
    is_bound: bool


def is_count(cell: str) -> bool:
    return any(form.fullmatch(cell) for form in (AGGREGATE, PART))


def count_checks(table: str, columns: tuple[Column, ...]) -> Iterator[Check]:
    counts = [count for column in columns for count in _counts(column)]
    for members in dict.fromkeys(count.members for count in counts):
        noun = members.rpartition("_")[2]
        of_these = [count for count in counts if count.members == members]
        bounds = ", ".join(count.column.name for count in of_these if count.is_bound)
        yield Check(
            table,
            f"counts_are_of_their_{noun}",
            f"The counts of {table} are those of their {noun}{f' ({bounds}: at most)' if bounds else ''} in latest "
            "versions of articles, or in any where no latest has some.",
            "error",
            _counted_query(table, members, of_these, columns),
        )
    for column in columns:
        for cell in column.follows_from:
            if match := PART.fullmatch(cell):
                yield _sum_check(column, columns, *match.groups())


def _counts(column: Column) -> Iterator[CountColumn]:
    for cell in column.follows_from:
        if match := AGGREGATE.fullmatch(cell):
            bound, aggregate, members = match.groups()
            yield CountColumn(column, aggregate, members, bool(bound))


def _counted_query(table: str, members: str, counts: list[CountColumn], columns: tuple[Column, ...]) -> str:
    (key,) = (column.name for column in columns if column.is_key)
    aggregates = ", ".join(f"{count.aggregate} as {count.column.name}" for count in counts)
    shown = ", ".join(f"own.{name}, counted.{name} as counted_{name}" for name in (each.column.name for each in counts))
    differs = " or ".join(
        f"own.{count.column.name} {'>' if count.is_bound else 'is distinct from'} counted.{count.column.name}"
        for count in counts
    )
    return f"""
        with members as (
            select {_of_articles(members)}
            qualify articles.is_latest or not bool_or(articles.is_latest) over (partition by {members}.{key})
        ),
        counted as (select {key}, {aggregates} from members group by {key})
        select own.{key}, {shown}
        from {table} as own left join counted on counted.{key} = own.{key}
        where {differs}"""


def _of_articles(members: str) -> str:
    """The columns that are counted, and the tables that they come from."""
    if members == "articles":
        return "articles.* from articles"
    return (
        f"{members}.*, articles.outlet, articles.origin "
        f"from {members} inner join articles on articles.article_id = {members}.article_id"
    )


def _sum_check(column: Column, columns: tuple[Column, ...], whole: str, total: str) -> Check:
    (key,) = (each.name for each in columns if each.references.partition(".")[0] == whole)
    query = f"""
        with counted as (select {key}, sum({column.name}) as {total} from {column.table} group by {key})
        select own.{key}, own.{total}, counted.{total} as counted_{total}
        from {whole} as own left join counted on counted.{key} = own.{key}
        where own.{total} is distinct from counted.{total}"""
    description = f"The {total} of {whole} is the sum of the {column.name} of their {column.table.rpartition('_')[2]}."
    return Check(column.table, "counts_add_up", description, "error", query)
