"""Pages and records that are out of the ordinary: what they hold is read, and none of them ends anything."""

from datetime import UTC, datetime

import pytest

from pipeline.articles.article_reading import ParsedArticle, first_reading, parsed_article
from pipeline.dates.instants import Instant, instant
from pipeline.records import Format, Reject
from tests.articles.pages import PARAGRAPHS
from tests.articles.raw import LATEST, parsed, record
from tests.articles.routes import growth

FIRST, SECOND, THIRD = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:3])


@pytest.mark.parametrize("depth", [250, 300, 2_500, 30_000])
@pytest.mark.parametrize(
    "nest",
    [
        "<b>", "<i><b>", "<span>", "<font size=1>", "<a href=x>", "<div>", "<section>", "<blockquote>", "<ul><li>",
        "<dl><dd>", "<table><tr><td>", "<center>", "<x-y>", "<div><b>", "<p><em>", "<noscript>", "<template>",
        "<object>", "<iframe>", "<svg>", "<textarea>",
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


def test_characters_that_no_database_takes_are_replaced() -> None:
    told = r'{"@type": "NewsArticle", "headline": "Harbour \ud800treaty\u0000", "author": "Ann \udfffLee"}'
    page = f'<html><script type="application/ld+json">{told}</script><body>{FIRST}{SECOND}</body></html>'
    article = parsed(page, "html").article
    assert (article.title, article.authors) == ("Harbour \ufffdtreaty", ("Ann \ufffdLee",))


def test_lines_with_half_a_character_are_told_apart() -> None:
    text = "\n".join(["Three \ud800 letters", *PARAGRAPHS])
    assert isinstance(first_reading(record(text, url="https://a.org/b")).parsed, ParsedArticle)


@pytest.mark.parametrize(
    ("kind", "text", "detail"),
    [
        ("txt", "a\n" * 300_000, "300,000 lines; at most 250,000 are read"),
        ("jsonl", "a" * 17_000_000, "17,000,000 characters; at most 16,000,000 are read"),
        ("html", "<p>a" * 250_000, "250,000 tags; at most 200,000 are read"),
    ],
)
def test_what_is_no_single_article_is_a_reject_that_says_why(kind: Format, text: str, detail: str) -> None:
    assert parsed_article(record(text, kind), LATEST) == Reject(
        f"inbox/page.{kind}", "page", "articles", "too_large", detail
    )


def test_a_text_of_too_many_lines_for_a_page_is_all_body() -> None:
    text = "\n".join(f"Line {number} of the report" for number in range(60_001))
    found = parsed(text)
    assert (found.article.body, found.article.body_confidence) == (text, 0.0)
    assert {(line.role, line.reason) for line in found.lines} == {("body", "too_many_lines_for_a_page")}


GROWING = (
    "attributes 'x'", "dump alone 'A-'", "dump alone 'May last year '", "dump tail 'Related\\n'", "dump line ' '",
    "field authors 'Aa '", "field authors '('", "field authors ' '", "html author '-'", "soup '<h2>a'",
    "soup '<table><tr><td>'", "soup '<dl><dt>a<dd>b'",
)  # fmt: skip


@pytest.mark.parametrize("name", GROWING)
def test_time_grows_with_the_size_of_a_page(name: str) -> None:
    """Eight times the size takes at most 30 times as long, or less than a second: the square would be 64 times."""
    (case,) = (case for found, case in growth.cases([name]) if found == name)
    first_reading(case(1_000))
    small, large = growth.seconds(case(12_000)), growth.seconds(case(96_000))
    assert large < max(1.0, 30 * small)
