"""The title, subtitle and rubric of a flat dump, among the lines above its first paragraph."""

import pytest

from pipeline.articles.facts.headings import first_paragraph, section_place, subtitle_place, title_place
from tests.articles.looking import looked_at

TITLE = "Storm breaks harbour wall and sinks forty boats"
STORM = "The storm that broke the harbour wall on Monday has left forty fishing boats on the rocks below the old town."
MAYOR = "The mayor of the old town said that the harbour would be closed to fishing boats until the wall stands again."
SUMMARY = "Mayor of the old town closes the harbour to all fishing boats"


def title_of(*above: str) -> str | None:
    """The title among lines above the text."""
    page = looked_at(*above, "", STORM, MAYOR)
    found = title_place(page, [len(page) - 2, len(page) - 1])
    return None if found is None else page[found].text


@pytest.mark.parametrize(
    ("above", "title"),
    [
        pytest.param([TITLE], TITLE, id="a line on the matter"),
        pytest.param([], None, id="nothing above"),
        pytest.param(["Home", "World", "Choir of children to sing in cathedral"], None, id="another matter"),
        pytest.param(["By the harbour wall crew"], None, id="a byline"),
        pytest.param(["Storm"], None, id="one word"),
        pytest.param([TITLE, "By Anna Petersen", "14 May 2024"], TITLE, id="above byline and date"),
        pytest.param(["Choir of children to sing in cathedral", TITLE, "Subscribe now"], TITLE, id="among others"),
        pytest.param([f"  • {TITLE}", "  • Choir of children sings"], None, id="an item of a list"),
        pytest.param([TITLE, f"{STORM[:-1]} and above it as far as the mill."], TITLE, id="above a long summary"),
        pytest.param([TITLE, "Photo: Coast Press", TITLE], TITLE, id="shown twice"),
    ],
)
def test_title(above: list[str], title: str | None) -> None:
    assert title_of(*above) == title


def test_a_title_that_is_shown_twice_stands_where_it_is_shown_first() -> None:
    page = looked_at(TITLE, "Photo: Coast Press", TITLE, "", STORM, MAYOR)
    assert title_place(page, [3, 4]) == 0


def test_the_first_paragraph_is_an_unlisted_sentence_of_eight_words() -> None:
    page = looked_at("Voices", "It broke.", f"  • {STORM}", MAYOR)
    assert first_paragraph(page, [0, 1, 2, 3]) == 3
    assert first_paragraph(page, [0, 1]) == 0
    assert first_paragraph(page, []) is None


@pytest.mark.parametrize(
    ("line", "is_subtitle"),
    [
        pytest.param(SUMMARY, True, id="tells what the text tells"),
        pytest.param("Choir of children will sing in the cathedral", False, id="another matter"),
        pytest.param("Boats in the harbour", False, id="too short"),
        pytest.param(SUMMARY.upper(), False, id="capitals"),
        pytest.param(SUMMARY.title(), False, id="a headline in title case"),
        pytest.param(f"{SUMMARY} | Coast", False, id="parts of a menu"),
        pytest.param(f"Updated: {SUMMARY}", False, id="a stamp"),
        pytest.param(f"  • {SUMMARY}", False, id="an item of a list"),
        pytest.param("By Anna Petersen of the old town and the harbour", False, id="a byline"),
    ],
)
def test_subtitle(line: str, is_subtitle: bool) -> None:
    page = looked_at(TITLE, line, "", STORM, MAYOR)
    assert subtitle_place(page, 0, [2, 3]) == (1 if is_subtitle else None)


@pytest.mark.parametrize(
    ("above", "title", "place"),
    [
        ("Politics", 1, 0),
        ("  • Politics", 1, None),
        ("Harbour", 1, None),
        ("Politics", 0, None),
        ("Politics", None, None),
    ],
)
def test_a_rubric_stands_right_above_the_title(above: str, title: int | None, place: int | None) -> None:
    assert section_place(looked_at(above, TITLE, STORM), title) == place
