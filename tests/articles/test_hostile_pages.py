"""Pages and records that are out of the ordinary: what they hold is read, and none of them ends anything."""

from datetime import UTC, datetime

import pytest

from pipeline.articles import first_reading
from pipeline.articles.instants import Instant, instant
from tests.articles.pages import PARAGRAPHS
from tests.articles.raw import parsed, record

FIRST, SECOND, THIRD = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:3])


@pytest.mark.parametrize("depth", [250, 300, 2_500, 30_000])
@pytest.mark.parametrize(
    "nest",
    [
        "<b>", "<i><b>", "<span>", "<font size=1>", "<a href=x>", "<div>", "<section>", "<blockquote>", "<ul><li>",
        "<dl><dd>", "<table><tr><td>", "<center>", "<x-y>", "<div><b>", "<p><em>", "<noscript>", "<template>",
        "<object>", "<iframe>",
    ],
)  # fmt: skip
def test_no_depth_hides_the_text_below(nest: str, depth: int) -> None:
    page = f"<html><body>{FIRST}{nest * depth}{SECOND}{THIRD}</body></html>"
    assert " ".join(parsed(page, "html").article.body.split()) == " ".join(PARAGRAPHS[:3])


@pytest.mark.parametrize("depth", [300, 30_000])
@pytest.mark.parametrize("tag", ["b", "div", "table", "li", "aside"])
def test_a_deep_part_of_a_page_is_read_like_a_shallow_one(tag: str, depth: int) -> None:
    def page(times: int) -> str:
        return f"<html><body>{FIRST}{f'<{tag}>' * times}<p>Menu</p>{SECOND}{f'</{tag}>' * times}{THIRD}</body></html>"

    deep, shallow = parsed(page(depth), "html"), parsed(page(1), "html")
    assert (deep.article.body, deep.lines) == (shallow.article.body, shallow.lines)


@pytest.mark.parametrize(
    "opened",
    [
        pytest.param("<!-- a comment", id="comment without an end"),
        pytest.param("</body></html>", id="end of the page"),
        pytest.param("<![CDATA[ ]]>", id="CDATA"),
        pytest.param("<p " + " ".join(f"a{number}=b" for number in range(20_000)) + "></p>", id="attributes"),
        pytest.param(
            "<p " + " ".join(f'data-{number}="a > b"' for number in range(20_000)) + "></p>", id="quoted attributes"
        ),
        pytest.param(f"<p title='{'word ' * 2_100_000}'></p>", id="attribute of 10 MB"),
        pytest.param(f"<!-- {'word ' * 2_100_000} -->", id="comment of 10 MB"),
        pytest.param(f"<script>{'word ' * 2_100_000}</script>", id="script of 10 MB"),
        pytest.param("<p>&#x110000;&#0;&#xD800;&#99999999999;</p>", id="characters that do not exist"),
    ],
)
def test_no_markup_hides_the_text_below(opened: str) -> None:
    page = f"<html><body>{FIRST}{opened}{SECOND}{THIRD}</body></html>"
    assert set(PARAGRAPHS[:3]) <= set(parsed(page, "html").article.body.split("\n"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024-05-14T24:00:00Z", Instant(datetime(2024, 5, 15, tzinfo=UTC), "time")),
        ("2024-06-30T23:59:60Z", Instant(datetime(2024, 6, 30, 23, 59, 59, tzinfo=UTC), "time")),
        ("2024-02-30", None),
        ("2024-05-14T25:00:00Z", None),
        ("2024-05-14T10:61:00Z", None),
        ("2024-05-14T10:00:00+99:99", None),
        ("2024-05-14T10:00:00+24:00", None),
        ("2024-05-14 10:00 Mars/Olympus", None),
        ("Tue, 14 May 2024 10:00:00 +9999", None),
        ("Tue, 14 May 99999999999 10:00:00 +0000", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("0000-00-00", None),
        ("9999-12-31T23:59:59-12:00", None),
        ("2" * 1_000_000, None),
        ("", None),
    ],
)
def test_moments_that_no_calendar_has_are_none(text: str, found: Instant | None) -> None:
    assert instant(text) == found


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="date" content="2024-05-13T10:00:00+99:99">',
        '<meta property="article:published_time" content="0001-01-01T00:00:00+14:00">',
        '<meta name="pubdate" content="99999999999999">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-02-30"}</script>',
        '<time datetime="2024-05-13T99:99:99+99:99"></time>',
        '<abbr class="published" title="2024-05-13T10:00:00+99:99">now</abbr>',
    ],
)
def test_a_date_that_is_none_leaves_the_next_one(head: str) -> None:
    text = FIRST + SECOND + THIRD
    page = f'<html><head>{head}<meta name="dc.date" content="2024-05-14"></head><body>{text}</body></html>'
    assert parsed(page, "html").article.published_at == datetime(2024, 5, 14, tzinfo=UTC)
    assert first_reading(record(f"<html><head>{head}</head><body>{text}</body></html>", "html"))


@pytest.mark.parametrize("kind", ["txt", "html", "jsonl"])
@pytest.mark.parametrize(
    "url", ["http://[::1", "http://]", "//[", "http://a.org:port/2024/99/99/", "http://[::1]/0000/00/00/"]
)
def test_an_address_that_is_none_stays_as_it_is_written(kind: str, url: str) -> None:
    text = "\n".join(PARAGRAPHS) if kind != "html" else FIRST + SECOND + THIRD
    article = parsed(text, kind, url, outlet="Coastal Times").article  # type: ignore[arg-type]
    assert (article.url, article.published_at) == (url, None)
    assert first_reading(record(text, kind, url))  # type: ignore[arg-type]
