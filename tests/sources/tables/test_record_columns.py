"""Named fields: which column is which, and the form of their values."""

from datetime import UTC, date, datetime
from types import MappingProxyType

import pytest

from pipeline.records import RawRecord
from pipeline.sources.reasons import Fault
from pipeline.sources.tables import record_columns


def record(**values: object) -> RawRecord:
    return record_columns.record("a.jsonl", values, "jsonl", 9, "utf-8")


@pytest.mark.parametrize(
    "name", ["text", "maintext", "content", "body", "Text", " articleBody ", "Full Text", "plain-text", "ARTICLE"]
)
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
            {
                "webTitle": "Harbour",
                "webPublicationDate": "2024-03-05T08:00:00Z",
                "sectionName": "World",
                "fields": {"bodyText": "It reopens.", "byline": "Ida Morrow", "trailText": "<p>Crews are back</p>"},
            },
            {
                "title": "Harbour",
                "published_at": "2024-03-05T08:00:00Z",
                "section": "World",
                "authors": ["Ida Morrow"],
                "subtitle": "Crews are back",
            },
            id="fields within a record",
        ),
        pytest.param(
            {
                "headline": "Harbour",
                "body_xhtml": "<p>It reopens.</p>",
                "firstcreated": "2024-03-05T08:00:00",
                "versioncreated": "2024-03-05T09:00:00",
                "byline": "Ida Morrow",
                "copyrightholder": "Coast Wire",
            },
            {
                "title": "Harbour",
                "published_at": "2024-03-05T08:00:00",
                "updated_at": "2024-03-05T09:00:00",
                "authors": ["Ida Morrow"],
                "outlet": "Coast Wire",
            },
            id="ninjs of agencies",
        ),
        pytest.param(
            {"text": "It reopens.", "date_publication": "13/12/2017", "category": "politics"},
            {"published_at": "13/12/2017", "section": "politics"},
            id="words of a name in another order",
        ),
        pytest.param(
            {"content": {"rendered": "It reopens."}, "date": "2024-03-05T09:00:00", "date_gmt": "2024-03-05T08:00:00"},
            {"published_at": "2024-03-05T08:00:00"},
            id="posts whose time is told in the site's zone and in UTC",
        ),
        pytest.param(
            {"fields.bodyText": "It reopens.", "source.title": "Coast Daily", "headline.main": "Harbour"},
            {"outlet": "Coast Daily", "title": "Harbour"},
            id="paths of a record made flat",
        ),
        pytest.param(
            {"_id": "7", "_source": {"title": "Harbour", "content": "It reopens.", "lang": "eng"}},
            {"title": "Harbour", "language": "eng"},
            id="an object around the record",
        ),
        pytest.param(
            {
                "lead_paragraph": "It reopens.",
                "headline": {"main": "Harbour"},
                "pub_date": "2024-03-05",
                "abstract": None,
            },
            {"title": "Harbour", "published_at": "2024-03-05", "text_is": "summary"},
            id="a lead for a text",
        ),
        pytest.param(
            {
                "Überschrift": "Hafen",
                "Quelle": "Küstenblatt",
                "Datum": "05.03.2024",
                "Ressort": "Welt",
                "Text": "It reopens.",
            },
            {"title": "Hafen", "outlet": "Küstenblatt", "published_at": "05.03.2024", "section": "Welt"},
            id="German columns",
        ),
        pytest.param(
            {
                "título": "Puerto",
                "medio": "Diario",
                "fecha": "05/03/2024",
                "texto": "It reopens.",
                "Autor": "Ida Morrow",
            },
            {"title": "Puerto", "outlet": "Diario", "published_at": "05/03/2024", "authors": ["Ida Morrow"]},
            id="Spanish columns",
        ),
        pytest.param(
            {"Заголовок": "Порт", "Источник": "Берег", "Дата": "05.03.2024", "Текст": "It reopens."},
            {"title": "Порт", "outlet": "Берег", "published_at": "05.03.2024"},
            id="Russian columns",
        ),
        pytest.param(
            {
                "article_title": "Harbour",
                "Article Text": "It reopens.",
                "article-date": "2024-03-05",
                "news_category": "3",
            },
            {"title": "Harbour", "published_at": "2024-03-05"},
            id="names with a wrapper; a number is no section",
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
        pytest.param(1709625600, "1709625600", id="seconds"),
        pytest.param(1709625600000.0, "1709625600000", id="milliseconds"),
        pytest.param(20240305, "20240305", id="digits of a day"),
        pytest.param(10**400, str(10**400), id="no moment"),
    ],
)
def test_dates_become_text(value: object, text: str) -> None:
    assert record(text="It reopens.", published_at=value).fields == {"published_at": text}


@pytest.mark.parametrize(
    "value", [True, None, [], {}, "", "  ", "nan", "N/A", "NULL", "[Removed]", "-", {"colour": "red"}]
)
def test_a_value_without_plain_wording_is_none(value: object) -> None:
    assert record(text="It reopens.", title=value).fields == {}


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


def test_a_lead_in_a_field_of_its_own_opens_the_text() -> None:
    assert record(LP="It reopens.", TD="Ships wait.").raw_text == "It reopens.\n\nShips wait."
    assert record(lead_paragraph="It reopens.", body="It reopens. Ships wait.").raw_text == "It reopens. Ships wait."


@pytest.mark.parametrize(
    ("values", "url", "outlet"),
    [
        ({"source": "https://coast.example/17", "sitename": "Coast"}, "https://coast.example/17", "Coast"),
        ({"source": "https://coast.example"}, None, "https://coast.example"),
        ({"guid": "https://coast.example/17"}, "https://coast.example/17", None),
        ({"url": "https://coast.example/17", "source": "Coast"}, "https://coast.example/17", "Coast"),
    ],
)
def test_a_page_named_as_source_or_id_is_the_address(
    values: dict[str, object], url: str | None, outlet: str | None
) -> None:
    found = record(text="It reopens.", **values)
    assert (found.url, found.fields.get("outlet")) == (url, outlet)


def test_a_table_whose_columns_say_nothing_is_read_by_its_prose() -> None:
    rows = [{"n": str(n), "blurb": f"It reopens, they said on day {n}. Crews are glad of it. " * 9} for n in range(3)]
    assert record_columns.text_column(rows) == "blurb"
    assert record_columns.text_column([row | {"content": None} for row in rows]) is None
    assert record_columns.text_column([row | {"_source": {"text": "It reopens."}} for row in rows]) is None
    assert record_columns.text_column([{"n": row["n"], "byline": row["blurb"]} for row in rows]) is None


def test_names_that_mean_the_same_are_no_repetition() -> None:
    assert record_columns.repeated_columns(["id", "_id", "pubDate", "pub_date", "Text", "text"]) == ("text",)
    assert record_columns.repeated_values({"id": "7", "_id": {"$oid": "8"}, "Text": "One.", "text": "Two."}) == (
        "text",
    )


def test_a_lone_word_beside_a_text_is_none() -> None:
    assert record(document="page_17.txt", transcript="It reopens.").raw_text == "It reopens."
    assert record(document="Reopened!").raw_text == "Reopened!"


def test_a_text_that_is_a_whole_page_is_read_as_a_page() -> None:
    page = "<!DOCTYPE html><html><body><nav>Menu</nav><p>It reopens.</p></body></html>"
    found = record(html=page, url="https://coast.example/17", date="2024-03-05")
    assert (found.format, found.raw_text) == ("html", page)
    assert found.fields == {"published_at": "2024-03-05", "told": []}
    assert record(text="It reopens.", html=page).format == "jsonl"
