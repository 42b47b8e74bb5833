"""What a page tells of the lines that its outlet repeats, and what a body is without them."""

import pytest

from pipeline.articles.article_reading import ParsedArticle, first_reading, parsed_article
from pipeline.articles.outlet_lines import line_hash
from pipeline.records import SeenPage
from tests.articles.pages import DUMP, HTML, MENU, PARAGRAPHS, TITLE
from tests.articles.raw import LATEST, record
from tests.sql import planted

APPEAL = "Our reporters have walked these hills for forty years, and we hope that you will keep walking with us."


def line(page: SeenPage, text: str) -> tuple[bool, bool]:
    """Whether a line of the page is in its body, and apart from it."""
    place = page.line_hashes.index(line_hash(text))
    return page.in_body[place], page.is_apart[place]


def test_a_line_is_told_with_whether_it_is_of_the_matter() -> None:
    page = first_reading(record(DUMP.replace(PARAGRAPHS[4], f"{PARAGRAPHS[4]}\n\n{APPEAL}"))).page
    assert page is not None
    assert line(page, MENU[0]) == (False, True)
    assert line(page, PARAGRAPHS[1]) == (True, False)
    assert line(page, APPEAL) == (True, True)
    assert (page.outlet, page.page_key) == ("Coastal Times", TITLE)


def test_a_page_with_an_address_is_its_hosts() -> None:
    page = first_reading(record(HTML, "html")).page
    assert page is not None
    assert page.outlet == "coastaltimes.example"
    assert page.page_key == "https://www.coastaltimes.example/politics/harbour-treaty"


def test_a_page_of_no_known_outlet_tells_nothing() -> None:
    assert first_reading(record("\n\n".join([TITLE, *PARAGRAPHS]))).page is None


def test_the_hash_is_the_one_of_the_warehouse() -> None:
    with planted.warehouse() as con:
        text = "Sóley’s ships – 5 of them"
        query = con.sql("select (md5_number_lower($text) >> 1)::bigint", params={"text": text})
        assert query.fetchall() == [(line_hash(text),)]


@pytest.mark.parametrize("raw", ["\n\n".join([TITLE, *PARAGRAPHS, APPEAL]), HTML.replace("</article>", f"<p>{APPEAL}</p></article>")], ids=["dump", "html"])  # fmt: skip # noqa: E501
def test_repeated_lines_are_no_body(raw: str) -> None:
    kind = "html" if raw.startswith("<") else "txt"
    found = parsed_article(record(raw, kind), LATEST, frozenset({APPEAL, PARAGRAPHS[2]}))  # type: ignore[arg-type]
    assert isinstance(found, ParsedArticle)
    assert found.article.body == "\n".join([*PARAGRAPHS[:2], *PARAGRAPHS[3:]])
    assert {line.reason for line in found.lines if line.text == APPEAL} == {"on_other_pages_of_outlet"}


def test_a_line_with_a_role_of_its_own_keeps_it_among_repeated_lines() -> None:
    byline = "By Anna Petersen and Mark Oduya"
    found = parsed_article(record(DUMP), LATEST, frozenset({byline, TITLE}))
    assert isinstance(found, ParsedArticle)
    assert found.article.title == TITLE
    assert found.article.authors == ("Anna Petersen", "Mark Oduya")
