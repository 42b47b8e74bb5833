"""Rules for single lines of a flat dump: which line keeps its part of the best path, and why another loses it."""

import pytest

from pipeline.articles.body.body_rules import verdicts
from pipeline.articles.lines import LineIndex
from tests.articles.looking import looked_at

STORM = "The storm that broke the harbour wall on Monday has left forty fishing boats on the rocks below the old town."
CREWS = "Fishing crews from both shores have worked through the night to save what is left of the harbour wall."
MAYOR = "The mayor of the old town said that the harbour would be closed to fishing boats until the wall stands again."
COSTS = "Engineers who looked at the harbour wall said that mending it would cost more than the town earns in a year."
LONG = (
    "The town has borne with storms before, and the crews who mended the harbour wall after the last one say that "
    "forty fishing boats can be brought back to the water before the month is out."
)
ELSEWHERE = (
    "A choir of two hundred children from seven schools will sing in the cathedral on Sunday, and the organisers "
    "have asked all who want to hear them to come well before noon."
)


def reasons(
    page: list[tuple[str, str]], title: int | None = None, boilerplate: frozenset[str] = frozenset()
) -> list[str]:
    """Role and rule of each line, given with its part on the best path."""
    looks = looked_at(*(text for text, _ in page))
    heading = None if title is None else LineIndex(title)
    made = verdicts(looks, [part for _, part in page], heading, boilerplate)  # type: ignore[misc]
    return [f"{verdict.role}: {verdict.reason}" for verdict in made]


def around(*lines: str, part: str = "body") -> list[tuple[str, str]]:
    """The lines between two paragraphs of an article above and two below."""
    return [(STORM, "body"), (CREWS, "body"), *((line, part) for line in lines), (MAYOR, "body"), (COSTS, "body")]


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


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ["Ann Lee, left, and Bo Ek in the harbour on Monday."],
            ["caption: tells_who_is_pictured"],
            id="who is pictured",
        ),
        pytest.param(
            ["The wall before the storm", "Photo: Coast Press"],
            ["caption: above_credit_line", "caption: caption_mark"],
            id="line above a credit",
        ),
        pytest.param(
            ["The wall before the storm\n", "Photo: Coast Press"],
            ["body: best_run", "caption: caption_mark"],
            id="line well above a credit",
        ),
        pytest.param(
            ["Voices of the harbour", "It rained.", "Voices of the harbour"],
            ["teaser: repeated_on_page", "body: best_run", "teaser: repeated_on_page"],
            id="label that stands twice",
        ),
        pytest.param(
            ["Read more", "Choir of children to sing", "It rained.", "Harbour in the dark"],
            ["teaser: phrase: read more", "teaser: below: read more", "body: best_run", "body: best_run"],
            id="headline below a teaser's label",
        ),
        pytest.param(
            ["Advertisement", "Sail away today!"],
            ["notice: phrase: advertisement", "notice: below: advertisement"],
            id="cry below an advertisement",
        ),
        pytest.param(
            ["Advertisement", "The crews sail away today."],
            ["notice: phrase: advertisement", "body: best_run"],
            id="sentence below an advertisement",
        ),
    ],
)
def test_lines_of_the_run_that_are_no_text(lines: list[str], expected: list[str]) -> None:
    assert reasons(around(*lines))[2:-2] == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        pytest.param(["Have you seen the wall?"], ["notice: speaks_to_readers"], id="asks the reader"),
        pytest.param(["Write to quay@coast.example"], ["notice: address"], id="address"),
        pytest.param(
            ["Write to quay@coast.example", "All letters are read."], ["notice: address", "notice: below_address"],
            id="below an address",
        ),
        pytest.param(["Ann Lee, Coast Radio News."], ["byline: signs_off"], id="signs off"),
        pytest.param(["Voices of the harbour"], ["other: after_last_sentence"], id="label"),
        pytest.param(["The wall stands again:"], ["body: best_run"], id="opens what was cut off"),
        pytest.param(
            ["Ann Lee is a reporter who covers the coast."], ["bio: author_bio"], id="life of the author"
        ),
        pytest.param(["Ann Lee is a sailor who lives on the coast."], ["body: best_run"], id="life of another"),
        pytest.param(
            ["Around the web", "The choir of two hundred children sang in the cathedral on Sunday."],
            ["teaser: phrase: around the web", "teaser: below: around the web"],
            id="other stories below",
        ),
    ],
)  # fmt: skip
def test_the_end_of_an_article(last: list[str], expected: list[str]) -> None:
    page = [(text, "body") for text in (STORM, CREWS, MAYOR, COSTS, *last)]
    assert reasons(page)[4:] == expected
    assert reasons(page)[:4] == ["body: best_run"] * 4


def test_labels_and_lists_above_the_first_paragraph_are_no_text() -> None:
    page = [(text, "body") for text in ("Voices of the harbour", f"  • {LONG}", STORM, CREWS, MAYOR, COSTS)]
    assert reasons(page)[:3] == [
        "other: before_first_sentence",
        "subtitle: list_above_first_paragraph",
        "body: best_run",
    ]


def test_a_title_is_no_text_wherever_it_stands() -> None:
    title = "Storm breaks harbour wall"
    page = [(title, "before"), (title, "body"), (STORM, "body"), (CREWS, "body")]
    assert reasons(page, title=0)[:3] == ["title: title", "title: title_repeated", "body: best_run"]


@pytest.mark.parametrize(
    ("paragraph", "reason"),
    [(LONG, "body: paragraph_below_byline"), ("The old wall broke.", "other: text_above_article")],
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
