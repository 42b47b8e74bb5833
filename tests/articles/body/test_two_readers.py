"""Whose text is the article where two readers of a page disagree."""

import pytest

from pipeline.articles.body import body_lines, compared, page_path, verdicts
from pipeline.articles.body.two_readers import Comparison
from pipeline.articles.lines import Look, lines, looks, shapes
from tests.articles.pages import MENU, PARAGRAPHS, TITLE

COMMENTS = (
    "My uncle fished there for years and he says that the ministry never once asked the crews what they wanted.",
    "Well said, and nobody in the capital has ever had to mend a net in January, which you can tell from this treaty.",
    "Does anybody know whether the ferry will still stop at the old pier once the commission has begun its work?",
)
PAGE = "\n\n".join([*MENU, TITLE, *PARAGRAPHS, "3 comments", *COMMENTS])


def looks_of(*paragraphs: str) -> list[Look]:
    found = lines("\n\n".join(paragraphs))
    return looks(found, shapes(found))


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        pytest.param(PARAGRAPHS, Comparison(False, 1.0), id="both have all of it"),
        pytest.param((" ".join(PARAGRAPHS),), Comparison(False, 1.0), id="in other paragraphs"),
        pytest.param(PARAGRAPHS[:2], Comparison(True, 0.377), id="most of it lost"),
        pytest.param((*PARAGRAPHS, COMMENTS[0]), Comparison(False, 0.859), id="only more of it"),
        pytest.param(COMMENTS, Comparison(True, 0.0), id="another part of the page"),
        pytest.param((), Comparison(True, 0.0), id="nothing"),
    ],
)
def test_the_finder_is_believed_where_the_other_lost_its_text(others: tuple[str, ...], expected: Comparison) -> None:
    path = page_path(lines(PAGE))
    found = body_lines(verdicts(path.page, path.parts, None))
    assert [path.page[line].text for line in found] == list(PARAGRAPHS)
    told = compared(path, found, looks_of(*others))
    assert Comparison(told.is_finder_better, round(told.agreement, 3)) == expected


@pytest.mark.parametrize(
    ("title", "is_finder_better"),
    [
        pytest.param("Uncle of the ministry mends a net", False, id="of the other's text"),
        pytest.param(TITLE, True, id="of the finder's text"),
        pytest.param("Choir sings in cathedral", True, id="of neither"),
    ],
)
def test_of_two_parts_of_a_page_the_title_tells_which(title: str, is_finder_better: bool) -> None:
    path = page_path(lines(PAGE))
    found = body_lines(verdicts(path.page, path.parts, None))
    others = [*looks_of(*COMMENTS), *looks_of(title)]
    told = compared(path, found, others, looks_of(title)[0].long_words)
    assert told.is_finder_better == is_finder_better


def test_a_page_without_lines_has_no_better_reader() -> None:
    assert compared(page_path([]), [], []) == Comparison(False, 0.0)
