"""Every column of every view leads back to columns of tables, but for counts of rows and constants."""

from collections.abc import Iterator

import pytest

from pipeline.database import SqlFile, dictionary, sql
from pipeline.database.schema import column_lineage as lineage
from pipeline.database.schema.column_lineage import Source, columns_behind, lineage_digest, traced

VIEWS = {view.name: view for view in sql.views()}
OF_NO_COLUMN = {  # counts of rows, and constants
    ("article_overview", "event_mention_count"),
    ("event_conflicts", "field"),
    ("quality", "corrected_count"),
    ("quality", "dropped_line_count"),
    ("quality", "event_mention_count"),
    ("quality", "quote_count"),
    ("quality", "unused_mark_count"),
    ("recurring_formulas", "first_said_on_granularity"),
    ("recurring_formulas", "last_said_on_granularity"),
}


def of_tables(source: Source) -> Iterator[Source]:
    """The columns of tables that a column is made from in the end."""
    table, column = source
    if table not in VIEWS:
        yield source
        return
    for below in columns_behind(VIEWS[table])[column]:
        yield from of_tables(below)


@pytest.mark.parametrize("name", VIEWS)
def test_what_is_kept_is_of_the_view_as_it_is(name: str) -> None:
    kept = lineage._kept()
    assert kept[name]["digest"] == lineage_digest(VIEWS[name]), "run python -m tests.database.schema.keep_lineage"
    assert list(columns_behind(VIEWS[name])) == [column.name for column in dictionary.by_table()[name]]


def test_nothing_is_kept_of_views_that_are_gone() -> None:
    assert lineage._kept().keys() == VIEWS.keys()


@pytest.mark.parametrize("name", VIEWS)
def test_every_column_leads_back_to_columns_of_tables(name: str) -> None:
    known = {(table, column.name) for table, columns in dictionary.by_table().items() for column in columns}
    for column in columns_behind(VIEWS[name]):
        ends = set(of_tables((name, column)))
        assert ends <= known
        assert bool(ends) == ((name, column) not in OF_NO_COLUMN), column


def test_columns_are_traced_through_other_names_joins_and_common_table_expressions() -> None:
    of_months = columns_behind(VIEWS["speaker_months"])
    assert of_months["speaker"] == [("quote_overview", "speaker")]
    assert dict(traced(VIEWS["speaker_months"])) == dict(of_months)


def test_a_view_that_has_changed_is_traced_anew() -> None:
    changed = SqlFile(
        "speaker_months", "", "with told as (select title as t from articles) select upper(t) as shown from told"
    )
    assert columns_behind(changed) == {"shown": [("articles", "title")]}
