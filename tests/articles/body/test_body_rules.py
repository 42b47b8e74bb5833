"""Rules for single lines of a flat dump: which line keeps its place on the best path, and why another loses it."""

import pytest

from tests.articles.body.storm import CREWS, ELSEWHERE, LONG, MAYOR, STORM, around, reasons


@pytest.mark.parametrize(
    ("line", "part", "reason"),
    [
        pytest.param("It was the worst in years.", "body", "body: best_run", id="short sentence of the run"),
        pytest.param("The wall", "before", "navigation: short_line_above_article", id="short line above"),
        pytest.param("The wall", "gap", "navigation: short_line_inside_article", id="short line in a gap"),
        pytest.param("The wall", "after", "navigation: short_line_below_article", id="short line below"),
        pytest.param("  • The wall of the old town", "gap", "navigation: short_line_inside_article", id="list item"),
        pytest.param("Choir of children to sing", "gap", "teaser: headline_inside_article", id="headline in a gap"),
        pytest.param("Choir of children to sing", "before", "other: text_above_article", id="headline above"),
        pytest.param(LONG, "gap", "body: sentence_inside_run", id="paragraph in a gap"),
        pytest.param(f"  • {LONG}", "gap", "other: text_inside_article", id="paragraph of a list in a gap"),
        pytest.param(LONG, "after", "other: text_below_article", id="paragraph below"),
        pytest.param("Photo: Coast Press", "body", "caption: caption_mark", id="credit of a picture"),
        pytest.param("Photo: Coast Press", "after", "notice: copyright_or_credit_below", id="credit below"),
        pytest.param("By Anna Petersen", "body", "byline: byline_form", id="byline"),
        pytest.param("14 May 2024", "body", "date: date_form", id="date"),
        pytest.param("Reporting by Anna Petersen", "body", "byline: staff_note", id="note of the desk"),
        pytest.param("— Anna P. (@annap) May 14, 2024", "body", "body: post_signature", id="signature of a post"),
        pytest.param("— Anna P. (@annap) May 14, 2024", "gap", "other: post_signature", id="signature in a gap"),
        pytest.param(
            "STORM BREAKS HARBOUR WALL AND LEAVES FORTY BOATS ON ROCKS",
            "body",
            "teaser: long_line_in_capitals",
            id="headline in capitals",
        ),
        pytest.param("* * *", "body", "other: no_words", id="no words"),
        pytest.param("Advertisement", "body", "notice: phrase: advertisement", id="fixed phrase"),
    ],
)
def test_a_line_by_its_form(line: str, part: str, reason: str) -> None:
    assert reasons(around(line, part=part))[2] == reason


def test_a_title_is_no_text_wherever_it_stands() -> None:
    title = "Storm breaks harbour wall"
    page = [(title, "before"), (title, "body"), (STORM, "body"), (CREWS, "body")]
    assert reasons(page, title=0)[:3] == ["title: title", "title: title_repeated", "body: best_run"]


@pytest.mark.parametrize(
    ("paragraph", "reason"),
    [
        pytest.param(LONG, "body: paragraph_below_byline", id="long"),
        pytest.param("The old wall broke.", "other: text_above_article", id="short"),
        pytest.param(ELSEWHERE, "other: text_above_article", id="of another matter"),
    ],
)
def test_a_paragraph_between_byline_and_run_is_text(paragraph: str, reason: str) -> None:
    page = [
        ("Storm breaks harbour wall", "before"),
        ("By Anna Petersen", "before"),
        (paragraph, "before"),
        ("Choir of children to sing", "before"),
        (STORM, "body"),
        (CREWS, "body"),
    ]
    assert reasons(page, title=0)[2] == reason


@pytest.mark.parametrize(
    ("paragraph", "reason"), [(LONG, "body: paragraph_below_teaser"), (ELSEWHERE, "other: text_below_article")]
)
def test_a_paragraph_below_a_teaser_goes_on_with_the_matter(paragraph: str, reason: str) -> None:
    page = [(STORM, "body"), (CREWS, "body"), (MAYOR, "body"), ("Read more", "after"), (paragraph, "after")]
    assert reasons(page)[4] == reason


def test_lines_of_other_pages_of_the_outlet_are_no_text() -> None:
    assert reasons(around(LONG), boilerplate=frozenset([LONG]))[2] == "notice: on_other_pages_of_outlet"
