"""The dates of an HTML page: markup, labels in its head, a search of the page; and the order of figures."""

from datetime import date

import pytest

from pipeline.articles.publication_dates import SEARCHED, article_dates, head_lines, page_order, read_dates
from pipeline.dates import DateOrder
from tests.articles.pages import PARAGRAPHS, TITLE
from tests.articles.raw import parsed

LATEST = date(2025, 1, 1)


@pytest.mark.parametrize(
    ("language", "address", "order"),
    [
        ("en-US", "https://coast.com/a", "month_first"),
        ("en-US", "https://coast.us/a", "month_first"),
        ("en-US", "https://coast.co.uk/a", "day_first"),
        ("en-US", "https://coast.de/a", None),
        ("en-GB", None, "day_first"),
        ("de", "https://coast.com/a", "day_first"),
        ("en", "https://coast.com/a", None),
        (None, None, None),
    ],
)
def test_the_order_of_a_page(language: str | None, address: str | None, order: DateOrder | None) -> None:
    assert page_order(language, address) == order


def kept(
    *stated: tuple[str, str], head: tuple[str, ...] = (), order: DateOrder | None = None
) -> list[tuple[str, str, str, bool]]:
    found = article_dates(list(read_dates(stated, order)), head, order, LATEST)
    return [(day.text, day.cue, str(day.value.date()), day.is_chosen) for day in found if day.value]


def test_what_markup_declares_goes_before_what_is_shown() -> None:
    assert kept(("meta date", "2024-05-14"), head=("Published May 15, 2024",)) == [
        ("2024-05-14", "meta date", "2024-05-14", True)
    ]


def test_a_label_in_the_head_goes_before_a_search() -> None:
    head = ("Published 14 May 2024, updated 20 June 2024",)
    assert kept((SEARCHED, "2024-06-20"), head=head) == [
        ("14 May 2024", "published", "2024-05-14", True),
        ("2024-06-20", SEARCHED, "2024-06-20", False),
    ]


@pytest.mark.parametrize(
    ("head", "dates"),
    [
        pytest.param(
            ("Storm breaks wall", "Viernes, 14 de mayo de 2024"),
            [
                ("14 de mayo de 2024", "head of the page", "2024-05-14", True),
                ("2024-08-24", SEARCHED, "2024-08-24", False),
            ],
            id="the only day of the head",
        ),
        pytest.param(
            ("24 August 2024", "Storm breaks wall", "14 May 2024"), [("2024-08-24", SEARCHED, "2024-08-24", True)],
            id="two days",
        ),
        pytest.param(
            ("Storm breaks wall", "The wall that was built on 14 May 2024 broke"),
            [("2024-08-24", SEARCHED, "2024-08-24", True)], id="a sentence",
        ),
    ],
)  # fmt: skip
def test_the_only_day_in_the_head_goes_before_a_search(
    head: tuple[str, ...], dates: list[tuple[str, str, str, bool]]
) -> None:
    assert kept((SEARCHED, "2024-08-24"), head=head) == dates


def test_a_label_may_stand_on_the_line_above() -> None:
    assert kept(head=("Date:", "May 14, 2024")) == [("May 14, 2024", "date", "2024-05-14", True)]


@pytest.mark.parametrize(
    ("order", "dates"),
    [
        ("month_first", [("2024-05-03", SEARCHED, "2024-03-05", True)]),
        (None, [("2024-05-03", SEARCHED, "2024-05-03", False), ("2024-05-03", SEARCHED, "2024-03-05", False)]),
    ],
)
def test_a_search_does_not_tell_day_from_month(
    order: DateOrder | None, dates: list[tuple[str, str, str, bool]]
) -> None:
    assert kept((SEARCHED, "2024-05-03"), head=("03/05/2024",), order=order) == dates


def test_a_declared_date_that_cannot_be_is_kept_and_not_chosen() -> None:
    assert kept(("meta date", "1970-01-01"), (SEARCHED, "2024-05-14")) == [
        ("2024-05-14", SEARCHED, "2024-05-14", True),
        ("1970-01-01", "meta date: stands for no date", "1970-01-01", False),
    ]


def test_declared_figures_are_read_in_the_order_of_the_page() -> None:
    stated = [("meta date", "03/05/2024")]
    assert [str(day.instant.value.date()) for day in read_dates(stated, "day_first")] == ["2024-05-03"]
    assert list(read_dates(stated, None)) == []


@pytest.mark.parametrize(
    ("title", "lead", "head"),
    [
        ("d", "g", ["a", "b", "c", "d", "e", "f"]),
        ("d", None, ["a", "b", "c", "d", "e", "f", "g"]),
        ("z", "g", []),
        (None, "g", []),
    ],
)
def test_the_head_of_a_page(title: str | None, lead: str | None, head: list[str]) -> None:
    assert list(head_lines("abcdefg", title, lead)) == head


def test_a_list_entry_of_a_page_holds_its_date_and_is_no_place() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = f"<html lang='en'><body><article><h1>{TITLE}</h1><dl><dt>Date:</dt><dd>May 14, 2024</dd></dl>{text}"
    article = parsed(f"{page}</article></body></html>", "html").article
    assert (str(article.published_at), article.published_basis, article.dateline_place) == (
        "2024-05-14 00:00:00+00:00",
        "labelled",
        None,
    )
