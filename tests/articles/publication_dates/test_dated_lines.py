"""Lines of a dump that tell when its article was published."""

import pytest

from pipeline.articles.publication_dates.dated_lines import country_of
from tests.articles.pages import PARAGRAPHS, TITLE
from tests.articles.raw import parsed

TEASER = "Ferry line to open in spring after years of delay"


def dated(*head: str, tail: tuple[str, ...] = (), url: str | None = None) -> tuple[str | None, str]:
    """The day of an article below these lines, and its basis."""
    found = parsed("\n".join([*head, "", *PARAGRAPHS, *tail]), url=url).article
    return (found.published_at.date().isoformat() if found.published_at else None), found.published_basis


@pytest.mark.parametrize(
    ("line", "day", "basis"),
    [
        ("Source: Xinhua| 2024-05-14 20:15:30|Editor: an", "2024-05-14", "unlabelled"),
        ("Source: Xinhua | 2024-05-14 | Editor: an", "2024-05-14", "unlabelled"),
        ("Photo: Xinhua | 14 May 2024", None, "none"),
        ("Juche113(2024).5.14.", "2024-05-14", "unlabelled"),
        ("Xinhua | Updated: 2024-05-14 20:15", "2024-05-14", "labelled"),
        ("By Ann Lee | Xinhua | Updated: 2024-05-14 20:15", "2024-05-14", "labelled"),
        ("Coast Desk | Updated: 2024-05-14 20:15", None, "none"),
        ("May 14, 1987", "1987-05-14", "unlabelled"),
        ("Thursday, October 23, 1862", "1862-10-23", "unlabelled"),
        ("14 maja 2024", "2024-05-14", "unlabelled"),
        ("May 14, Juche 113 (2024)", "2024-05-14", "unlabelled"),
        ("On May 14, 1987 the harbour was closed", None, "none"),
        ("1987", None, "none"),
        ("20240514", None, "none"),
        ("Published on 06/05/2024 - 13:55 GMT+1", "2024-05-06", "labelled"),
        ("Published on 06/05/2024 - 13:55 SAST", "2024-05-06", "labelled"),
        ("Published on 06/05/2024 - 13:55 EST", None, "none"),
        ("Published on 06/05/2024 - 13:55 GMT+8", None, "none"),
    ],
)
def test_a_line_below_the_title(line: str, day: str | None, basis: str) -> None:
    assert dated(TITLE, line) == (day, basis)


@pytest.mark.parametrize(
    ("url", "day"),
    [("https://coast.co.uk/a", "2024-05-06"), ("https://coast.in/a", "2024-05-06"), ("https://coast.ca/a", None)],
)
def test_the_country_of_the_address_orders_figures(url: str, day: str | None) -> None:
    assert dated(TITLE, "Published: 06/05/2024", url=url)[0] == day


def test_other_dates_of_the_page_order_figures_first() -> None:
    assert dated(TITLE, "Published: 06/05/2024", tail=("", "More", "05/30/2024"), url="https://coast.co.uk/a") == (
        "2024-06-05",
        "labelled",
    )


@pytest.mark.parametrize(
    ("listed", "day"),
    [
        pytest.param((f"• {TITLE} May 14, 2024", f"• {TEASER} May 12, 2024"), "2024-05-14", id="on its line"),
        pytest.param((TITLE, "14 May, 2024", TEASER, "12 May, 2024"), "2024-05-14", id="on the next line"),
        pytest.param(("13 May, 2024", TITLE, "12 May, 2024", TEASER), None, id="dates stand above titles"),
        pytest.param((f"{TITLE} May 14, 2024", f"{TITLE} May 13, 2024"), None, id="two lists differ"),
        pytest.param((f"{TEASER} May 14, 2024",), None, id="another story"),
        pytest.param((f"{TITLE} since May 14, 2024",), None, id="a sentence"),
    ],
)
def test_a_list_of_stories_has_the_date_beside_the_title(listed: tuple[str, ...], day: str | None) -> None:
    assert dated(TITLE, tail=("", "Latest", *listed))[0] == day


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        pytest.param(('{"@type":"NewsArticle","datePublished":"2024-05-14T09:30:00Z"}',), "2024-05-14", id="one"),
        pytest.param(('{"datePublished":"2024-05-14"}', '{"datePublished":"2024-05-12"}'), None, id="two that differ"),
        pytest.param(('{"dateModified":"2024-05-14"}',), None, id="an update"),
    ],
)
def test_linked_data_among_the_text_holds_the_date(lines: tuple[str, ...], day: str | None) -> None:
    assert dated(TITLE, tail=("", *lines))[0] == day


def test_the_first_lines_may_hold_the_address() -> None:
    assert dated("url: https://coast.example/2024/05/14/harbour", TITLE) == ("2024-05-14", "url")


def test_the_dateline_may_hold_the_day_in_full() -> None:
    found = parsed("\n".join([TITLE, "", f"OSLO, May 14, 2024 (AFP) - {PARAGRAPHS[0]}", *PARAGRAPHS[1:]]))
    assert [(day.text, day.basis, day.is_chosen) for day in found.dates] == [("May 14, 2024", "dateline", True)]


@pytest.mark.parametrize(
    ("url", "country"), [("https://a.co.uk/b", "GB"), ("https://a.in/b", "in"), ("https://a.com/b", ""), (None, "")]
)
def test_the_country_of_a_host(url: str | None, country: str) -> None:
    assert country_of(url) == country
