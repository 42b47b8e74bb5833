"""The dates of a record's fields: which is chosen, and what is kept of the others."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pipeline.articles.publication_dates import record_dates
from pipeline.records import RawRecord

RECORD = RawRecord("a.csv", "1", "csv", 1, "utf-8", None, "The ferry sails.", {})
LATEST = date(2024, 6, 1)
Kept = tuple[str, str, str | None, bool]


def kept(url: str | None = None, **fields: str | list[str]) -> list[Kept]:
    found = record_dates(replace(RECORD, url=url, fields=fields), LATEST).candidates
    assert [day.position for day in found] == list(range(len(found)))
    return [(day.text, day.cue, str(day.value.date()) if day.value else None, day.is_chosen) for day in found]


def test_a_date_is_chosen_and_kept_as_it_was_written() -> None:
    assert kept(published_at="December 31, 2017", updated_at="1516000000") == [
        ("December 31, 2017", "published_at", "2017-12-31", True),
        ("1516000000", "updated_at", "2018-01-15", False),
    ]


def test_both_meanings_are_kept_where_nothing_tells_the_order() -> None:
    assert kept(published_at="3/4/2021", language="en") == [
        ("3/4/2021", "published_at: day first", "2021-04-03", False),
        ("3/4/2021", "published_at: month first", "2021-03-04", False),
    ]


@pytest.mark.parametrize(
    ("url", "fields", "day"),
    [
        (None, {"date_order": "day_first", "language": "en-US"}, "2021-04-03"),
        (None, {"language": "en-US"}, "2021-03-04"),
        (None, {"language": "de"}, "2021-04-03"),
        ("https://fjord.example/2021/03/05/ferry", {}, "2021-03-04"),
    ],
    ids=["the table", "the locale", "the language", "the address"],
)
def test_the_order_is_told(url: str | None, fields: dict[str, str], day: str) -> None:
    assert kept(url, published_at="3/4/2021", **fields) == [("3/4/2021", "published_at", day, True)]


@pytest.mark.parametrize(
    ("text", "cue", "day"),
    [
        ("1970-01-01", "published_at: stands for no date", "1970-01-01"),
        ("2024-12-24", "published_at: has not come", "2024-12-24"),
        ("9999-12-31", "published_at: no date", None),
        ("0000-00-00", "published_at: no date", None),
        ("around Easter", "published_at: no date", None),
    ],
)
def test_what_is_no_day_of_an_article_is_kept_and_not_chosen(text: str, cue: str, day: str | None) -> None:
    assert kept(published_at=text) == [(text, cue, day, False)]


def test_the_second_of_an_export_is_no_day_of_publication() -> None:
    assert kept(published_at="2021-05-04 09:30:17", shared_dates=["published_at"]) == [
        ("2021-05-04 09:30:17", "published_at: the same in all records of the file", "2021-05-04", False)
    ]


@pytest.mark.parametrize(
    ("fields", "url", "text", "basis"),
    [
        ({}, "https://fjord.example/2021/05/04/ferry", "The ferry sails.", "url"),
        ({"published_at": "1970-01-01"}, "https://fjord.example/2021/05/04/ferry", "The ferry sails.", "url"),
        ({}, None, "OSLO, May 4, 2021 (AFP) - The ferry sails.", "dateline"),
        ({}, "https://fjord.example/2021/05/06/ferry", "OSLO, May 4, 2021 (AFP) - The ferry sails.", "dateline"),
        ({}, "https://fjord.example/2021/05/ferry", "The ferry sails on May 4, 2021.", None),
        ({}, "https://fjord.example/2031/05/04/ferry", "The ferry sails.", None),
    ],
)
def test_where_no_field_tells_the_day_dateline_and_address_may(
    fields: dict[str, str | list[str]], url: str | None, text: str, basis: str | None
) -> None:
    found = record_dates(replace(RECORD, url=url, fields=fields, raw_text=text), LATEST).candidates
    chosen = [(str(day.value.date()), day.basis) for day in found if day.is_chosen and day.value]
    assert chosen == ([("2021-05-04", basis)] if basis else [])


def test_a_clock_may_stand_in_a_field_of_its_own() -> None:
    fields: dict[str, str | list[str]] = {"published_at": "4 May 2021", "published_clock": "9:30"}
    (found,) = record_dates(replace(RECORD, fields=fields), LATEST).candidates
    assert (found.text, found.value, found.granularity) == (
        "4 May 2021 9:30",
        datetime(2021, 5, 4, 9, 30, tzinfo=UTC),
        "time",
    )


def test_a_clock_that_is_none_costs_nothing() -> None:
    assert kept(published_at="4 May 2021", published_clock="late") == [
        ("4 May 2021", "published_at", "2021-05-04", True)
    ]


@pytest.mark.parametrize(("text", "value"), [("4 May 2021", datetime(2021, 5, 4, tzinfo=UTC)), ("9999-12-31", None)])
def test_the_moment_of_an_update(text: str, value: datetime | None) -> None:
    assert record_dates(replace(RECORD, fields={"updated_at": text}), LATEST).updated_at == value
