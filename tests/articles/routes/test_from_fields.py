"""Records whose text is the body as it stands."""

from datetime import UTC, datetime

import pytest

from pipeline.articles.article_reading import parsed_article
from pipeline.records import ArticleDate, Reject
from tests.articles.raw import LATEST, parsed, record

TEXT = "  Ilse Maarten signed the treaty.\n\nPeder Holm, her counterpart, was late.  \n"


def test_the_body_is_the_text_to_the_character() -> None:
    found = parsed(TEXT, "jsonl")
    assert (found.article.body, found.article.body_method, {line.role for line in found.lines}) == (
        TEXT,
        "given",
        {"body"},
    )
    assert [TEXT[line.body_start : line.body_end] for line in found.lines] == [line.text for line in found.lines]


def test_fields_are_the_metadata() -> None:
    article = parsed(
        TEXT,
        "jsonl",
        title="Treaty signed",
        outlet="Coastal Times",
        authors=["Anna Petersen", " "],
        published_at="2016-09-12",
        updated_at="2016-09-13T08:00:00+02:00",
        language="en",
    ).article
    assert (article.title, article.outlet, article.authors, article.language) == (
        "Treaty signed",
        "Coastal Times",
        ("Anna Petersen",),
        "en",
    )
    assert article.updated_at == datetime(2016, 9, 13, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "value", "granularity"),
    [
        ("2016-09-12", datetime(2016, 9, 12, tzinfo=UTC), "day"),
        ("2016-09", datetime(2016, 9, 1, tzinfo=UTC), "month"),
        ("2016", datetime(2016, 1, 1, tzinfo=UTC), "year"),
        ("2016-09-12T10:15:00Z", datetime(2016, 9, 12, 10, 15, tzinfo=UTC), "time"),
    ],
)
def test_a_date_of_the_record(text: str, value: datetime, granularity: str) -> None:
    found = parsed(TEXT, "jsonl", published_at=text)
    assert found.dates == (ArticleDate(0, text, None, None, "published_at", value, granularity, "record", True),)  # type: ignore[arg-type]
    assert found.article.published_basis == "record"


@pytest.mark.parametrize(
    ("text", "dateline", "place"),
    [
        (TEXT, "OSLO, March 15 -", "Oslo"),
        (TEXT, "BERGEN", "Bergen"),
        (f"PARIS, March 15 - {TEXT.strip()}", "OSLO", "Paris"),
        (TEXT, "", None),
    ],
)
def test_a_dateline_may_stand_beside_the_text(text: str, dateline: str, place: str | None) -> None:
    assert parsed(text, "nitf", dateline=dateline).article.dateline_place == place


def test_a_summary_is_told_as_one() -> None:
    assert parsed(TEXT, "feed", text_is="summary").article.body_method == "summary"


@pytest.mark.parametrize("fields", [{}, {"published_at": ""}, {"published_at": "soon"}])
def test_without_a_date_nothing_is_guessed(fields: dict[str, str]) -> None:
    article = parsed(f"{TEXT}Published: 14 May 2024", "jsonl", None, **fields).article
    assert (article.published_at, article.published_granularity, article.published_basis) == (None, None, "none")


def test_agencies_are_no_authors() -> None:
    article = parsed(
        TEXT, "jsonl", authors=["By Anna Petersen and Mark Oduya", "Reuters", "USA TODAY", "None", "Staff", "lfalk"]
    ).article
    assert (article.authors, article.agency) == (("Anna Petersen", "Mark Oduya", "lfalk"), "Reuters")


def test_the_dateline_tells_place_and_agency() -> None:
    article = parsed(f"OSLO, May 14 (AFP) - {TEXT.strip()}", "jsonl").article
    assert (article.dateline_place, article.agency) == ("Oslo", "AFP")


def test_a_record_of_white_space_is_a_reject() -> None:
    assert isinstance(parsed_article(record(" \n ", "jsonl"), LATEST), Reject)


@pytest.mark.parametrize(
    ("written", "url", "outlet"),
    [
        ("Coastal Times", "https://www.reuters.com/a", "Coastal Times"),
        ("https://www.reuters.com/world", None, "Reuters"),
        ("reuters.com", None, "Reuters"),
        ("www.coast.example", None, "coast.example"),
        ("//coast.example/rss", None, "coast.example"),
        ("News.example", None, "News.example"),
        (None, "https://www.reuters.com/a", "Reuters"),
        (None, "https://coast.example/a", None),
    ],
)
def test_an_outlet_given_by_its_address_has_its_name(written: str | None, url: str | None, outlet: str | None) -> None:
    assert parsed(TEXT, "jsonl", url, **({"outlet": written} if written else {})).article.outlet == outlet


def test_authors_stand_as_people_say_them() -> None:
    given = ["Petersen, Anna", "ODUYA Mark", "van der Berg, Jan", "Kim, Min-jun", "Reuters, AFP", "Holm, Jr."]
    article = parsed(TEXT, "jsonl", authors=given).article
    assert article.authors == ("Anna Petersen", "Mark Oduya", "Jan van der Berg", "Kim Min-jun", "Holm, Jr.")
