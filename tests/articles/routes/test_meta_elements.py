"""Meta elements and linked data of an HTML page: what they say before anything of it is believed."""

import lxml.html
import pytest

from pipeline.articles.routes.linked_data import linked_articles, linked_names, linked_text
from pipeline.articles.routes.meta_elements import item_authors, metadata_names, metas, said_of


def test_what_meta_elements_say_by_name_in_order() -> None:
    page = lxml.html.document_fromstring(
        '<head><meta property="OG:Title" content=" Storm &amp; wall "><meta name="author" content="Ann Lee">'
        '<meta itemprop="author" content="Bo Ek"><meta name="empty" content=""><meta content="no name"></head>'
    )
    assert metas(page) == {"og:title": ["Storm & wall"], "author": ["Ann Lee", "Bo Ek"]}


def test_the_most_trusted_name_of_a_field_comes_first() -> None:
    said = {"title": ["window"], "twitter:title": ["short"], "og:title": ["shared"], "author": ["Ann Lee"]}
    assert list(said_of("title", said)) == [("og:title", "shared"), ("twitter:title", "short"), ("title", "window")]
    assert metadata_names("updated")[0] == "article:modified_time"


@pytest.mark.parametrize(
    ("body", "names"),
    [
        pytest.param(
            '<p itemprop="author" itemscope>By <b itemprop="name">Ann Lee</b><i>on: 14 May</i></p>', ["Ann Lee"],
            id="the name within an item",
        ),
        pytest.param(
            '<i itemprop="author" itemscope><meta itemprop="name" content="Ann Lee"></i>', ["Ann Lee"], id="unseen",
        ),
        pytest.param('<i itemprop="author">Ann Lee</i><i itemprop="author">Bo Ek</i>', ["Ann Lee", "Bo Ek"], id="two"),
        pytest.param(
            '<div itemscope><i itemprop="author">Ann Lee</i></div><div itemscope><i itemprop="author">Bo Ek</i></div>',
            ["Ann Lee"], id="that of a story beside it is none",
        ),
        pytest.param(
            '<div itemscope itemtype="https://schema.org/Comment"><i itemprop="author">Ann Lee</i></div>', [],
            id="that of a comment is none",
        ),
        pytest.param(f'<div itemprop="author">Ann Lee {"writes of harbours. " * 9}</div>', [], id="a box is no name"),
        pytest.param("", [], id="none"),
    ],
)  # fmt: skip
def test_authors_of_microdata(body: str, names: list[str]) -> None:
    assert list(item_authors(lxml.html.document_fromstring(f"<body><p>It rained.</p>{body}</body>"))) == names


def test_articles_of_linked_data_wherever_they_stand() -> None:
    told = (
        '{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "n": 1}]}',
        '[{"@type": "ReportageNewsArticle", "n": 2}, {"@type": "ReportCard"}]',
        '{"@type": "NewsArticle", ',
    )
    scripts = "".join(f'<script type="application/ld+json">{text}</script>' for text in told)
    page = lxml.html.document_fromstring(f'{scripts}<script>{{"@type": "NewsArticle", "n": 3}}</script>')
    assert [article["n"] for article in linked_articles(page)] == [1, 2]


def test_texts_of_linked_values() -> None:
    assert linked_text({"@type": "Person", "name": ["", " Ann  Lee "]}) == "Ann Lee"
    assert linked_text(7) is None
    assert list(linked_names([{"name": "Ann Lee"}, "", {"url": "x"}, "Bo Ek"])) == ["Ann Lee", "Bo Ek"]
