"""Named fields: which column is which, and the form of their values."""

from datetime import UTC, date, datetime
from types import MappingProxyType

import pytest

from pipeline.records import RawRecord
from pipeline.sources.reasons import Fault
from pipeline.sources.tables import record_columns


def record(**values: object) -> RawRecord:
    return record_columns.record("a.jsonl", values, "jsonl", 9, "utf-8")


@pytest.mark.parametrize("name", ["text", "maintext", "content", "body", "Text", " articleBody "])
def test_the_text_has_many_names(name: str) -> None:
    assert record(**{name: "It reopens."}).raw_text == "It reopens."


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        pytest.param(
            {"maintext": "It reopens.", "date_publish": "2024-03-05 08:00:00", "source_domain": "coast.example"},
            {"published_at": "2024-03-05 08:00:00", "outlet": "coast.example"},
            id="crawl corpora",
        ),
        pytest.param(
            {"content": "It reopens.", "publishedAt": "2024-03-05", "source": {"id": None, "name": "Coast Daily"}},
            {"published_at": "2024-03-05", "outlet": "Coast Daily"},
            id="news services",
        ),
        pytest.param(
            {"article": "It reopens.", "Headline": "Harbour", "lang": "en", "publication": "Coast Daily", "nan": 1},
            {"title": "Harbour", "language": "en", "outlet": "Coast Daily"},
            id="shared data sets",
        ),
        pytest.param(
            {"text": "It reopens.", "body": 7, "title": " ", "date": float("nan")},
            {},
            id="empty values are none",
        ),
    ],
)
def test_columns_of_common_corpora_are_known(values: dict[str, object], kept: dict[str, str | list[str]]) -> None:
    assert record(**values).fields == kept


def test_the_name_of_ours_goes_before_others() -> None:
    found = record(content="Teaser.", text="It reopens.", date="March", published_at="2024-03-05")
    assert (found.raw_text, found.fields) == ("It reopens.", {"published_at": "2024-03-05"})


def test_an_empty_column_gives_way_to_the_next() -> None:
    assert record(text="", maintext="It reopens.", outlet=None, publisher="Coast").fields == {"outlet": "Coast"}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param("2024-03-05T08:00:00+02:00", "2024-03-05T08:00:00+02:00", id="as given"),
        pytest.param(datetime(2024, 3, 5, 8, tzinfo=UTC), "2024-03-05T08:00:00+00:00", id="moment"),
        pytest.param(date(2024, 3, 5), "2024-03-05", id="day"),
        pytest.param(1709625600, "2024-03-05T08:00:00+00:00", id="seconds"),
        pytest.param(1709625600000, "2024-03-05T08:00:00+00:00", id="milliseconds"),
        pytest.param(20240305, "20240305", id="digits of a day"),
        pytest.param(10**400, str(10**400), id="no moment"),
    ],
)
def test_dates_become_text(value: object, text: str) -> None:
    assert record(text="It reopens.", published_at=value).fields == {"published_at": text}


@pytest.mark.parametrize("value", [True, None, [], {}, "", "  ", ["Harbour"], {"title": "Harbour"}])
def test_a_value_without_plain_wording_is_none(value: object) -> None:
    assert record(text="It reopens.", title=value).fields == {}


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("By Ida Morrow", ["Ida Morrow"]),
        ("IDA MORROW and TOM REYES", ["IDA MORROW", "TOM REYES"]),
        ("Ida Morrow, Tom Reyes, and Ana Castellano", ["Ida Morrow", "Tom Reyes", "Ana Castellano"]),
        ("Ida Morrow; Tom Reyes", ["Ida Morrow", "Tom Reyes"]),
        ("Ida Morrow,Tom Reyes", ["Ida Morrow", "Tom Reyes"]),
        ("Tom Reyes, Jr. and Ida Morrow, Ph.D.", ["Tom Reyes, Jr.", "Ida Morrow, Ph.D."]),
        ("Morrow, Ida", ["Morrow, Ida"]),
        ("Ministry of Health and Welfare", ["Ministry of Health and Welfare"]),
        ("Sandy Anderson", ["Sandy Anderson"]),
        (["Ida Morrow", "", None, "Tom Reyes, Jr."], ["Ida Morrow", "Tom Reyes, Jr."]),
        ([{"name": "Ida Morrow"}, {"role": "editor"}], ["Ida Morrow"]),
        ({"@type": "Person", "name": "Ida Morrow"}, ["Ida Morrow"]),
        ("['Ida Morrow', \"Tom O'Dowd\"]", ["Ida Morrow", "Tom O'Dowd"]),
        ("[]", []),
        ("[Staff]", ["[Staff]"]),
        ("By ", []),
        (None, []),
        (5, ["5"]),
    ],
)
def test_a_byline_is_split_only_between_names(value: object, names: list[str]) -> None:
    assert record_columns.author_names(value) == names


def test_the_id_is_its_own_else_the_url_else_the_content() -> None:
    url = "https://coast.example/17"
    assert record(text="It reopens.", id=1709625600, url=url).record_id == "1709625600"
    assert record(text="It reopens.", url=url).record_id == url
    content = record(text="It reopens.", title="Harbour").record_id
    assert content == record(text="It reopens.", title="Harbour", outlet="Coast").record_id
    assert content != record(text="It closes.", title="Harbour").record_id


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({}, "no_text_field"),
        ({"title": "Harbour"}, "no_text_field"),
        ({"text": None}, "no_text"),
        ({"text": "\n--\n"}, "no_text"),
        ({"text": b"It reopens."}, "text_not_a_string"),
        ({"text": MappingProxyType({"en": "It reopens."})}, "text_not_a_string"),
    ],
)
def test_a_row_without_text_is_a_fault(values: dict[str, object], reason: str) -> None:
    with pytest.raises(Fault) as caught:
        record(**values)
    assert caught.value.reason == reason
