"""Rows as Arrow tables: the declared columns and types, what they refuse, and whose rows are whose."""

from datetime import UTC, date, datetime

import pyarrow as pa
import pytest

from pipeline.database.schema import dictionary
from pipeline.database.schema.arrow_rows import (
    READINGS,
    Reading,
    arrow_rows,
    of_records,
    reading_rows,
    readings,
    schema,
)
from pipeline.mappings import EXTRACTION, FIRST_READING

WRITTEN = ("articles", "article_lines", "article_dates", "seen_pages", "quotes", "quote_candidates", "event_mentions")
NOON = datetime(2024, 3, 12, 12, tzinfo=UTC)


@pytest.mark.parametrize("table", [*WRITTEN, "event_participants"])
def test_a_table_has_the_columns_of_the_dictionary_and_the_key_of_the_record(table: str) -> None:
    assert schema(table).names == ["of_record", *(column.name for column in dictionary.by_table()[table])]


@pytest.mark.parametrize("function", [FIRST_READING, EXTRACTION])
def test_no_records_give_tables_without_rows(function: object) -> None:
    tables = function.tables([])  # type: ignore[attr-defined]
    assert {rows.num_rows for rows in tables.values()} == {0}
    assert all(rows.schema == schema(table) for table, rows in tables.items() if table != READINGS)


def test_what_a_row_leaves_out_is_null_and_lists_and_moments_keep_their_kind() -> None:
    row = {
        "article_id": "a",
        "authors": ("Mina Okoro", "Eva Szalai"),
        "published_at": NOON,
        "published_on": date(2024, 3, 12),
    }
    (told,) = arrow_rows("articles", [("d", row)]).to_pylist()
    assert {name: value for name, value in told.items() if value is not None} == {
        "of_record": "d",
        "article_id": "a",
        "authors": ["Mina Okoro", "Eva Szalai"],
        "published_at": NOON,
        "published_on": date(2024, 3, 12),
    }


@pytest.mark.parametrize(
    ("row", "error"),
    [
        pytest.param({"word_count": "many"}, (pa.ArrowInvalid, TypeError), id="words for a number"),
        pytest.param({"title": "\ud800"}, UnicodeError, id="half a letter"),
        pytest.param({"titel": "Talks"}, ValueError, id="no such column"),
    ],
)
def test_a_value_that_its_column_does_not_hold_raises(row: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        arrow_rows("articles", [("d", row)])


def test_rows_are_told_apart_by_their_records() -> None:
    rows = arrow_rows("article_dates", [(key, {"text": text}) for key, text in (("a", "1"), ("b", "2"), ("a", "3"))])
    assert of_records(rows, ["a", "c"])["text"].to_pylist() == ["1", "3"]


def test_readings_come_back_as_they_were() -> None:
    told = [
        Reading("a", "a.txt", "1", None, None, "It rained.", True),
        Reading("b", "b.txt", "", "no_body", "-", "", False),
    ]
    assert readings({READINGS: reading_rows(told)}) == told
