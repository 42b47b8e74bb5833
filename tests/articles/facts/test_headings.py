"""The title, subtitle and rubric of a flat dump, among the lines above its first paragraph."""

import pytest

from pipeline.articles.facts.headings import (
    CUES,
    Head,
    TitleCandidate,
    first_paragraph,
    long_words,
    section_line,
    subtitle_line,
    title_line,
)
from tests.articles.looking import indexes, looked_at

TITLE = "Storm breaks harbour wall and sinks forty boats"
STORM = "The storm that broke the harbour wall on Monday has left forty fishing boats on the rocks below the old town."
MAYOR = "The mayor of the old town said that the harbour would be closed to fishing boats until the wall stands again."
SUMMARY = "Mayor of the old town closes the harbour to all fishing boats"


def title_of(*above: str) -> str | None:
    """The title among lines above the text."""
    page = looked_at(*above, "", STORM, MAYOR)
    found = title_line(page, indexes(len(page) - 2, len(page) - 1))
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
        pytest.param(
            [
                "7 June 2024, 09:14",
                "Harbour wall lost to the storm",
                "Forty fishing boats are on the rocks, mayor says",
            ],
            "Harbour wall lost to the storm",
            id="the line below it repeats more of the text",
        ),
        pytest.param([f"  • {TITLE}", "  • Choir of children sings"], None, id="an item of a list"),
        pytest.param([TITLE, f"{STORM[:-1]} and above it as far as the mill."], TITLE, id="above a long summary"),
        pytest.param([TITLE, "Photo: Coast Press", TITLE], TITLE, id="shown twice"),
        pytest.param([TITLE, "Storm    Harbour wall    Fishing boats    Old town"], TITLE, id="tags side by side"),
    ],
)
def test_title(above: list[str], title: str | None) -> None:
    assert title_of(*above) == title


def test_a_title_that_is_shown_twice_stands_where_it_is_shown_first() -> None:
    page = looked_at(TITLE, "Photo: Coast Press", TITLE, "", STORM, MAYOR)
    assert title_line(page, indexes(3, 4)) == 0


@pytest.mark.parametrize(
    ("above", "cues"),
    [
        pytest.param([TITLE], ["first_lines_above_the_text", "first_line"], id="opens the page"),
        pytest.param(
            ["Home", "", TITLE, "By Anna Petersen"], ["below_a_blank_line", "above_byline_or_date"], id="usual"
        ),
        pytest.param(
            ["Home", "World", "Sport", "Weather and harbour and weather"],
            ["says_a_word_twice"],
            id="a menu's double word",
        ),
        pytest.param(
            ["Home", "World", "Sport", "Harbour › Storm:"],
            ["of_few_words", "parts_of_a_path", "ends_open"],
            id="a path",
        ),
        pytest.param(
            ["Home", "World", "Sport", "14/05/2024 The wall broke."],
            ["short_and_dated", "opens_with_a_date", "ends_as_a_sentence"],
            id="a dated sentence",
        ),
        pytest.param(
            ["Home", "World", "  • Storm at sea again", "  • Choir of children sings"],
            ["item_among_items"],
            id="an item",
        ),
        pytest.param(
            ["Home", "World", "Sport", "Write to wall@quay.example now"], ["holds_an_address"], id="an address"
        ),
        pytest.param(
            ["Home", "World", "Sport", "Storm breaks the harbour wall", "and sinks boats"],
            ["runs_on_below"],
            id="wrapped",
        ),
    ],
)
def test_cues_of_a_title(above: list[str], cues: list[str]) -> None:
    """Those that hold for the last line above the text, or for the one before a line that follows it up."""
    page = looked_at(*above, "", STORM, MAYOR)
    start = len(page) - 2
    line = start - (2 if above[-1] in ("By Anna Petersen", "and sinks boats") else 1)
    stamps = [number for number in range(start) if page[number].is_byline]
    head = Head(page, start, start, set(), stamps, [look.text for look in page])
    case = TitleCandidate(head, line, page[line], page[line].text, long_words(page[line]))
    assert [rule.name for rule in CUES.rules if rule.when(case)] == cues


def test_the_first_paragraph_is_an_unlisted_sentence_of_eight_words() -> None:
    page = looked_at("Voices", "It broke.", f"  • {STORM}", MAYOR)
    assert first_paragraph(page, indexes(0, 1, 2, 3)) == 3
    assert first_paragraph(page, indexes(0, 1)) == 0
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
    assert subtitle_line(page, 0, indexes(2, 3)) == (1 if is_subtitle else None)


@pytest.mark.parametrize(
    ("above", "title", "line"),
    [
        ("Politics", 1, 0),
        ("  • Politics", 1, None),
        ("Harbour", 1, None),
        ("Politics", 0, None),
        ("Politics", None, None),
    ],
)
def test_a_rubric_stands_right_above_the_title(above: str, title: int | None, line: int | None) -> None:
    assert section_line(looked_at(above, TITLE, STORM), title) == line
