"""Lines that an outlet prints on page after page."""

from itertools import permutations

from pipeline.articles import ParsedArticle, SeenPage, parsed_article, repeated_lines
from pipeline.articles.boilerplate import digest
from tests.articles.pages import PARAGRAPHS, TITLE
from tests.articles.raw import LATEST, record

APPEAL = "Our reporters have walked this coast for forty years, and we hope that you will keep walking with us."


def _page(number: int) -> SeenPage:
    lines = [TITLE, *PARAGRAPHS, f"Ship number {number} entered the harbour on the evening of that day.", APPEAL]
    return SeenPage("Coastal Times", f"Ship {number}", "\n\n".join(lines[:1] + lines[6:]))


def test_lines_on_three_articles_of_an_outlet_are_learned() -> None:
    shared = repeated_lines([_page(1), _page(2), _page(3)])["Coastal Times"]
    assert shared == frozenset({TITLE, APPEAL})


def test_versions_of_one_article_count_once() -> None:
    page = _page(1)
    other = SeenPage(page.outlet, page.title, page.raw_text.replace("evening", "morning"))
    assert repeated_lines([page, other, _page(2)]) == {"Coastal Times": frozenset()}


def test_what_is_learned_does_not_depend_on_order() -> None:
    pages = [_page(1), _page(2), _page(3)]
    learned = [repeated_lines(order)["Coastal Times"] for order in permutations(pages)]
    assert len({digest(shared) for shared in learned}) == 1


def test_learned_lines_are_no_body() -> None:
    text = "\n\n".join([TITLE, *PARAGRAPHS, APPEAL])
    found = parsed_article(record(text), LATEST, frozenset({APPEAL}))
    assert isinstance(found, ParsedArticle)
    assert found.article.body == "\n".join(PARAGRAPHS)
    assert [line.reason for line in found.lines if line.text == APPEAL] == ["on_other_pages_of_outlet"]
