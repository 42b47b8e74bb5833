"""The order of the columns of every view: what a reader wants, what leads back and is computed with, ids."""

import re
from collections.abc import Sequence

import pytest

from pipeline.database.schema import sql
from pipeline.database.schema.dictionary import Column, by_table

MOST_READ = 16  # columns that a screen shows
ID = re.compile(r"_ids?$|^nested_in$")
LEADS_BACK = re.compile(r"source_path$|_start$|_on$|_granularity$")
VIEWS = sorted(view.name for view in sql.views())


def read_first(view: str) -> Sequence[Column]:
    """The columns before the first that leads back to the text or is a date to compute with."""
    columns = by_table()[view]
    first = next((place for place, column in enumerate(columns) if LEADS_BACK.search(column.name)), len(columns))
    return columns[:first]


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_begins_with_what_a_screen_shows(view: str) -> None:
    assert 0 < len(read_first(view)) <= MOST_READ


@pytest.mark.parametrize("view", VIEWS)
def test_no_id_stands_among_what_is_read(view: str) -> None:
    assert [column.name for column in read_first(view) if ID.search(column.name)] == []


@pytest.mark.parametrize("view", VIEWS)
def test_ids_are_last(view: str) -> None:
    names = [column.name for column in by_table()[view]]
    ids = [name for name in names if ID.search(name)]
    assert names[len(names) - len(ids) :] == ids


@pytest.mark.parametrize("view", VIEWS)
def test_a_day_that_is_read_is_text_as_fine_as_it_is_known(view: str) -> None:
    assert [column.name for column in read_first(view) if column.type == "DATE"] == []
