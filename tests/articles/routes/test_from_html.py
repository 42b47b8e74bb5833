"""HTML pages: the body, and what a page declares."""

from datetime import UTC, datetime

import pytest

from pipeline.articles.article_reading import parsed_article
from pipeline.records import Reject
from tests.articles.pages import HTML, PARAGRAPHS, TEASERS, TITLE
from tests.articles.raw import LATEST, parsed, record

TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def test_the_body_is_the_articles_paragraphs() -> None:
    assert parsed(HTML, "html").article.body == "\n".join(PARAGRAPHS)


def test_what_the_page_declares() -> None:
    article = parsed(HTML, "html").article
    assert (article.title, article.authors, article.outlet, article.section, article.url, article.body_method) == (
        TITLE,
        ("Anna Petersen", "Mark Oduya"),
        "Coastal Times",
        "Politics",
        "https://www.coastaltimes.example/politics/harbour-treaty",
        "html",
    )
    assert (article.published_at, article.published_granularity, article.published_basis, article.updated_at) == (
        datetime(2024, 5, 14, 7, 30, tzinfo=UTC),
        "time",
        "markup",
        datetime(2024, 5, 14, 9, 5, tzinfo=UTC),
    )


def test_lines_are_rendered_from_the_page() -> None:
    found = parsed(HTML, "html")
    told = {line.text: (line.role, line.raw_start) for line in found.lines}
    assert told[PARAGRAPHS[0]] == ("body", None)
    assert told["Culture"] == ("navigation", None)
    assert told[f"READ MORE: {TEASERS[0]}"] == ("teaser", None)


def test_a_text_that_trafilatura_loses_is_found_by_its_lines() -> None:
    page = HTML
    for paragraph in PARAGRAPHS[2:]:
        page = page.replace(f"<p>{paragraph}</p>", f'<p class="related-text">{paragraph}</p>')
    article = parsed(page, "html").article
    assert (article.body, article.body_method) == ("\n".join(PARAGRAPHS), "text_finder")
    assert article.body_confidence is not None
    assert article.body_confidence < 0.8


def test_lines_that_trafilatura_makes_one_are_lines() -> None:
    inside = "".join(f"{paragraph}<br/>" for paragraph in PARAGRAPHS)
    page = HTML.replace("".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS), f"<div>{inside}</div>")
    assert parsed(page, "html").article.body == "\n".join(PARAGRAPHS)


def test_paragraphs_that_are_set_as_a_list_are_found() -> None:
    items = "".join(f'<li class="related">{paragraph}</li>' for paragraph in PARAGRAPHS)
    page = HTML.replace("".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS), f"<ul>{items}</ul>")
    assert parsed(page, "html").article.body == "\n".join(PARAGRAPHS)


def test_a_title_that_the_page_shows_longer_and_a_lead_that_it_shows_again_are_no_body() -> None:
    lead = "Fishing crews on both sides have waited years for the treaty"
    head = f'<meta property="og:title" content="{TITLE}"><meta name="description" content="{lead}">'
    shown = f"<p>{TITLE}, in the harbour of Oslo</p><p>{lead}</p>{TEXT}<p>{lead}</p>"
    page = f"<html><head>{head}</head><body><article>{shown}</article></body></html>"
    assert parsed(page, "html").article.body == "\n".join(PARAGRAPHS)


def test_of_a_title_for_the_window_what_the_page_shows_is_the_title() -> None:
    page = f"<head><title>{TITLE} - Norlandia - Tidings</title></head><body><b>{TITLE}</b>{TEXT}</body>"
    assert parsed(page, "html").article.title == TITLE
    other = f"<head><title>{TITLE} - Norlandia - Tidings</title></head><body><b>Harbour treaty</b>{TEXT}</body>"
    assert parsed(other, "html").article.title == f"{TITLE} - Norlandia - Tidings"


def test_readers_who_agree_make_a_body_sure() -> None:
    assert parsed(HTML, "html").article.body_confidence == 1.0


def _page(head: str, body: str = TEXT) -> str:
    return f"<html><head>{head}</head><body><article><h1>{TITLE}</h1>{body}</article></body></html>"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        pytest.param(
            f'<meta property="og:title" content="{TITLE} - World | coastaltimes.example">', TITLE, id="site name cut"
        ),
        pytest.param(f"<title>{TITLE} | Coastal Times</title>", TITLE, id="window's title"),
        pytest.param("", TITLE, id="heading"),
        pytest.param(
            '<meta property="og:title" content="Budget 3.0 | What it says">',
            "Budget 3.0 | What it says",
            id="bar inside a title",
        ),
    ],
)
def test_the_title(head: str, title: str) -> None:
    assert parsed(_page(head), "html").article.title == title


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        pytest.param('<meta name="author" content="By Anna Petersen">', ("Anna Petersen",), id="by cut"),
        pytest.param('<meta name="dc.creator" content="Petersen, Anna">', ("Anna Petersen",), id="name turned round"),
        pytest.param(
            '<meta property="article:author" content="https://www.example.org/anna">', (), id="an address is no name"
        ),
        pytest.param('<meta name="author" content="anna-petersen">', (), id="a slug is no name"),
        pytest.param('<meta name="author" content="(Image: Getty Images)">', (), id="a picture credit is no author"),
    ],
)
def test_the_authors(head: str, authors: tuple[str, ...]) -> None:
    assert parsed(_page(head), "html").article.authors == authors


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        (
            '<div>By <span class="author">Anna Petersen</span> | <a href="#">Email the author</a> | ap@c.example</div>',
            ("Anna Petersen",),
        ),
        ("<p>Tshepo Qwabe</p><p>5 May 2024</p>", ("Tshepo Qwabe",)),
        ("<p>By TCT, in News</p>", ("TCT",)),
        ("<p>Culture</p>", ()),
    ],
)
def test_a_byline_that_the_page_only_shows(byline: str, authors: tuple[str, ...]) -> None:
    head = f'<title>{TITLE}</title><meta property="og:site_name" content="The Coastal Times">'
    footer = "<p>© 2024 The Coastal Times</p>"
    assert parsed(_page(head, f"<h1>{TITLE}</h1>{byline}{TEXT}{footer}"), "html").article.authors == authors


def test_an_outlet_that_the_page_only_shows() -> None:
    page = _page(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{TEXT}<footer>© 2024 The Coastal Times</footer>")
    assert parsed(page, "html").article.outlet == "The Coastal Times"


def test_names_above_the_text_are_its_authors_when_only_the_site_is_declared() -> None:
    head = '<meta property="og:site_name" content="Coastal Times"><meta name="author" content="Coastal Times">'
    body = "<p><strong>Mpho Lerato/Anna Petersen</strong></p>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    article = parsed(_page(head, body), "html").article
    assert (article.authors, article.body) == (("Mpho Lerato", "Anna Petersen"), "\n".join(PARAGRAPHS))


@pytest.mark.parametrize(
    ("head", "value", "granularity"),
    [
        pytest.param('<meta name="date" content="2024-05-14">', datetime(2024, 5, 14, tzinfo=UTC), "day", id="day"),
        pytest.param(
            '<meta property="article:published_time" content="2024-05-14 09:30:00 +02:00">',
            datetime(2024, 5, 14, 7, 30, tzinfo=UTC),
            "time",
            id="space before the zone",
        ),
        pytest.param(
            '<meta property="article:published_time" content="1715671800000">',
            datetime(2024, 5, 14, 7, 30, tzinfo=UTC),
            "time",
            id="milliseconds",
        ),
        pytest.param(
            '<meta name="pubdate" content="Tue, 14 May 2024 07:30:00 GMT">',
            datetime(2024, 5, 14, 7, 30, tzinfo=UTC),
            "time",
            id="mail date",
        ),
    ],
)
def test_declared_dates(head: str, value: datetime, granularity: str) -> None:
    article = parsed(_page(head), "html").article
    assert (article.published_at, article.published_granularity) == (value, granularity)


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("{", id="broken"),
        pytest.param("[" * 100_000, id="nested beyond reason"),
        pytest.param(
            '{"@type": "NewsArticle", "author": 7, "headline": ["", null], "datePublished": {}}', id="odd values"
        ),
        pytest.param('{"@type": ["NewsArticle"], "@graph": {"@graph": []}, "publisher": [[]]}', id="odd shapes"),
    ],
)
def test_linked_data_that_says_nothing_costs_nothing_else(script: str) -> None:
    article = parsed(_page(f'<script type="application/ld+json">{script}</script>'), "html").article
    assert (article.title, article.authors, article.body) == (TITLE, (), "\n".join(PARAGRAPHS))


@pytest.mark.parametrize("raw", ["", "<html></html>", "<", "<p>Menu</p>", "\x00", "<!-- nothing -->"])
def test_a_page_without_text_is_a_reject(raw: str) -> None:
    found = parsed_article(record(raw, "html"), LATEST)
    assert isinstance(found, Reject)
    assert found.reason == "no_body"
