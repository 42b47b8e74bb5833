"""The shape of the lines of a page."""

import pytest

from pipeline.articles.lines import Line, lines
from pipeline.articles.lines.line_shapes import LONGEST_LINE, shapes

MARKS = {
    "Write to quay@coast.example": {"address"},
    "Home | World": {"separators"},
    "Wall\t40": {"table"},
    "Walls, boats": {"comma"},
    "It broke. They fled": {"several_sentences"},
    "STORM AT SEA 7": {"capitals"},
    "“Storm": {"opens_with_mark"},
    "and the wall": {"opens_in_lower_case"},
    "They said:": {"colon_at_end"},
    "Why now?": {"question"},
    "They waited…": {"cut_off"},
    "They waited..": {"cut_off"},
    "They waited.": set(),
}


@pytest.mark.parametrize(("text", "expected"), MARKS.items())
def test_marks(text: str, expected: set[str]) -> None:
    found = shapes(lines(f"A line above\n{text}\nA line below"))
    assert {name for name, values in found.marks.items() if values[1]} == expected
    assert {name for name, values in found.marks.items() if values[0] or values[2]} == set()


@pytest.mark.parametrize(
    ("text", "is_sentence", "is_title_case", "is_glued"),
    [
        ("The wall broke.", True, False, False),
        ("“The wall broke.”", True, False, False),
        ("The wall broke!)", True, False, False),
        ("The Wall Broke", False, True, False),
        ("The wall has now broken", False, False, False),
        ("The wall broke...", False, False, False),
        ("”)", False, True, False),
        ("Storm at seaThe wall broke", False, False, True),
        ("It broke.The crews fled", False, False, True),
        ("It broke. The crews fled", False, False, False),
        ("The USA and McKay", False, True, False),
        ("壁が壊れた。", True, False, False),
    ],
)
def test_sentences_titles_and_glued_words(text: str, is_sentence: bool, is_title_case: bool, is_glued: bool) -> None:
    found = shapes(lines(f"A line above\n{text}"))
    assert (found.is_sentence[1], found.is_title_case[1], found.is_glued[1]) == (is_sentence, is_title_case, is_glued)


@pytest.mark.parametrize(
    ("text", "size", "small_share", "digit_share"),
    [
        ("The wall broke in 2024", 5, 0.6, 4 / 22),
        ("Wall", 1, 0, 0),
        ("港の壁が嵐で壊れたので漁船が四十隻沈んだ", 8, 1, 0),
    ],
)
def test_sizes_and_shares(text: str, size: float, small_share: float, digit_share: float) -> None:
    found = shapes(lines(text))
    assert (found.size[0], found.small_share[0], found.digit_share[0]) == (size, small_share, digit_share)
    assert found.length[0] == len(text)


def test_a_long_sentence_of_small_words_is_prose_to_the_full() -> None:
    long, short, label = (
        shapes(lines(text)).prose[0] for text in ("and " * 60 + "so on.", "They fled.", "The Wall Of The Old Town")
    )
    assert long == 1.0
    assert 0 < label < 0.1
    assert 0 < short < 0.1


def test_of_a_very_long_line_both_ends_are_looked_at() -> None:
    text = "a" * LONGEST_LINE + " middle | middle " + "b" * LONGEST_LINE + "?"
    found = shapes([Line(0, len(text), text, 0, False, 0)])
    assert found.length[0] == LONGEST_LINE
    assert (found.marks["question"][0], found.marks["separators"][0]) == (True, False)
