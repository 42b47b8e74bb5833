"""What an HTML page declares of its article, and which of several declarations counts."""

import json
from datetime import UTC, date, datetime

import pytest

from pipeline.articles.routes.html_metadata import Declared, declared
from pipeline.markup import tree

LATEST = date(2031, 1, 1)
TITLE = "Harbour treaty with Norlandia to be signed"


def of(head: str, body: str = "", url: str | None = None) -> Declared:
    page = tree(f"<html><head>{head}</head><body>{body}<p>It rained.</p></body></html>")
    assert page is not None
    return declared(page, url, LATEST)


def data(kind: str = "NewsArticle", **values: object) -> str:
    """A script of linked data."""
    return f'<script type="application/ld+json">{json.dumps({"@type": kind, **values})}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


SITE = meta("og:site_name", "Coastal Times")


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        pytest.param(meta("og:title", TITLE) + "<title>Other</title>", "<h1>Another</h1>", TITLE, id="for sharing"),
        pytest.param(data(headline=TITLE), "<h1>Another</h1>", TITLE, id="headline of linked data"),
        pytest.param("<title>Other</title>", f"<h1> {TITLE} </h1>", TITLE, id="heading"),
        pytest.param(f"<title>{TITLE}</title>", "", TITLE, id="window"),
        pytest.param("", "", None, id="none"),
        pytest.param(
            meta("og:title", "Treaty | Harbour") + "<title>Treaty | Harbour</title>" + data(headline=TITLE),
            f"<h1>{TITLE}</h1>", TITLE, id="made for search engines",
        ),
        pytest.param(
            meta("og:title", "Treaty to be signed") + "<title>Treaty to be signed</title>" + data(headline=TITLE),
            "<h1>Another</h1>", "Treaty to be signed", id="headline that the heading does not show",
        ),
        pytest.param(SITE + meta("og:title", f"{TITLE} | World | Coastal Times"), "", f"{TITLE} | World", id="site"),
        pytest.param(SITE + meta("og:title", f"{TITLE} - Guests"), "", f"{TITLE} - Guests", id="other name stays"),
        pytest.param(meta("og:title", "Harbour &amp;amp; treaty"), "", "Harbour & treaty", id="escaped twice"),
    ],
)  # fmt: skip
def test_title(head: str, body: str, title: str | None) -> None:
    assert of(head, body).title == title


def test_the_host_behind_a_title_is_cut() -> None:
    head = meta("og:title", f"{TITLE} | coastaltimes")
    assert of(head, url="https://www.coastaltimes.example/a").title == TITLE


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        pytest.param(data(author={"name": "Ann Lee"}) + meta("author", "Bo Ek"), "", ("Ann Lee",), id="linked data"),
        pytest.param(data(author=[{"name": "Ann Lee"}, "Bo Ek"]), "", ("Ann Lee", "Bo Ek"), id="list"),
        pytest.param(
            data(author=[{"@type": "Person", "name": "Ann Lee"}, {"@type": "Organization", "name": "Coast Desk"}]), "",
            ("Ann Lee",), id="no desk beside a person",
        ),
        pytest.param(
            data(author={"@type": "NewsMediaOrganization", "name": "Coast Agency"}), "", ("Coast Agency",),
            id="a house alone",
        ),
        pytest.param(meta("author", "Ann Lee and Bo Ek; Cy Om"), "", ("Ann Lee", "Bo Ek", "Cy Om"), id="names in one"),
        pytest.param(meta("author", "By ANN LEE"), "", ("Ann Lee",), id="capitals"),
        pytest.param(meta("author", "Ann Lee, Political Editor"), "", ("Ann Lee",), id="role cut"),
        pytest.param("", '<a rel="author">Ann Lee</a>', ("Ann Lee",), id="link to the author"),
        pytest.param(
            "", '<b itemprop="author">Ann Lee</b><a rel="author">More of hers</a>', ("Ann Lee",), id="microdata",
        ),
        pytest.param(
            SITE + data(author={"name": "Coastal Times"}) + meta("author", "Ann Lee"), "", ("Ann Lee",),
            id="the site is no author beside people",
        ),
        pytest.param(SITE + data(author={"name": "Coastal Times"}), "", ("Coastal Times",), id="the site alone"),
        pytest.param(meta("author", "Ann Lee, Ann Lee"), "", ("Ann Lee",), id="once"),
        pytest.param(meta("author", "@annlee"), "", (), id="handle"),
        pytest.param("", "", (), id="none"),
    ],
)  # fmt: skip
def test_authors(head: str, body: str, authors: tuple[str, ...]) -> None:
    assert of(head, body).authors == authors


def test_the_agency_among_the_authors() -> None:
    found = of(meta("author", "Ann Lee, Reuters"))
    assert (found.authors, found.agency) == (("Ann Lee", "Reuters"), "Reuters")


@pytest.mark.parametrize(
    ("head", "body", "url", "outlet"),
    [
        pytest.param(data(publisher={"name": "Coastal Times"}), "", None, "Coastal Times", id="publisher"),
        pytest.param(SITE, "", None, "Coastal Times", id="name of the site"),
        pytest.param(f"<title>{TITLE} | Coastal Times</title>", "", None, "Coastal Times", id="behind the title"),
        pytest.param(f"<title>{TITLE}</title>", "", None, None, id="none"),
        pytest.param(
            meta("og:site_name", "Tidewater Media") + SITE, "", "https://www.coastaltimes.example/a", "Coastal Times",
            id="the name of the address",
        ),
        pytest.param(
            meta("og:site_name", "Tidewater Media"), '<img alt="Coastal Times">', "https://coastaltimes.example/a",
            "Coastal Times", id="the logo with the name of the address",
        ),
        pytest.param(
            meta("og:site_name", "Costa Única"), '<img alt="COSTAUNICA">', "https://costaunica.example/a",
            "Costa Única", id="accents, which no address has",
        ),
        pytest.param(meta("og:site_name", "coastaltimes.com"), "", None, "coastaltimes", id="ending of an address cut"),
    ],
)  # fmt: skip
def test_outlet(head: str, body: str, url: str | None, outlet: str | None) -> None:
    assert of(head, body, url).outlet == outlet


@pytest.mark.parametrize(
    ("head", "body", "dates"),
    [
        pytest.param(
            data(datePublished="2024-05-14T09:30:00+02:00") + meta("date", "2024-05-13"), "",
            [("JSON-LD datePublished", datetime(2024, 5, 14, 7, 30, tzinfo=UTC)),
             ("meta date", datetime(2024, 5, 13, tzinfo=UTC))], id="linked data first",
        ),
        pytest.param(
            "", '<time datetime="2024-05-14">today</time><time datetime="2020-01-01">then</time>',
            [("time element", datetime(2024, 5, 14, tzinfo=UTC))], id="first time element",
        ),
        pytest.param(
            "", '<time class="updated" datetime="2024-05-16">x</time><time datetime="2024-05-15">x</time>'
            '<time itemprop="datePublished" datetime="2024-05-14">x</time>',
            [("time element", datetime(2024, 5, 14, tzinfo=UTC))], id="time elements with marks",
        ),
        pytest.param(
            meta("date", "1715671800"), "", [("meta date", datetime(2024, 5, 14, 7, 30, tzinfo=UTC))], id="epoch"
        ),
        pytest.param(meta("date", "14 May 2024"), "", [("meta date", datetime(2024, 5, 14, tzinfo=UTC))], id="written"),
        pytest.param(meta("date", "2040-05-14"), "", [("meta date", datetime(2040, 5, 14, tzinfo=UTC))], id="to come"),
        pytest.param(meta("date", "soon"), "", [], id="no date"),
    ],
)  # fmt: skip
def test_published(head: str, body: str, dates: list[tuple[str, datetime]]) -> None:
    assert [(found.cue, found.instant.value) for found in of(head, body).published] == dates


def test_updated_is_the_first_that_is_told() -> None:
    head = data(dateModified="2024-05-15") + meta("article:modified_time", "2024-05-16")
    assert of(head).updated_at == datetime(2024, 5, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("head", "url", "address"),
    [
        ('<link rel="canonical" href="https://coast.example/a">' + meta("og:url", "https://b.example"), None,
         "https://coast.example/a"),
        ('<link rel="canonical" href="/a">' + meta("og:url", "https://coast.example/b"), None, "https://coast.example/b"),
        ("", "https://coast.example/c", "https://coast.example/c"),
        ('<link rel="canonical" href="https://archive.example/web/20220721144440/https://coast.example/d">', None,
         "https://coast.example/d"),
        (meta("og:url", "https://archive.example/20220721/id_/https://coast.example/e"), None,
         "https://archive.example/20220721/id_/https://coast.example/e"),
        (meta("og:url", "http://[::1"), None, None),
    ],
)  # fmt: skip
def test_address(head: str, url: str | None, address: str | None) -> None:
    assert of(head, url=url).url == address


def test_section_and_description_are_the_first_declared() -> None:
    found = of(data(articleSection=["World", "Coast"]) + meta("article:section", "Home") + meta("description", "Rain."))
    assert (found.section, found.description) == ("World", "Rain.")


def test_a_figure_is_no_section() -> None:
    assert of(data(articleSection="2024") + meta("article:section", "Coast")).section == "Coast"


def test_what_is_no_article_declares_none() -> None:
    found = of(data("Organization", headline="Coastal Times", author="Coastal Times"))
    assert (found.title, found.authors) == (None, ())
