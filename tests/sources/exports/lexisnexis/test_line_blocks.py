"""Lines that were broken at a fixed width become paragraphs again."""

import pytest

from pipeline.sources.exports.lexisnexis.line_blocks import blocks, is_centred, paragraphs, placed_blocks, width

FULL = "The harbour master of Quellstadt told the council on Monday that the old pier,"  # 78 columns
TABLE = "Port                 Ships in the first week of May of this year      Cranes"
CASES = {
    "broken_at_the_width": ([FULL, "which is shut, would open."], [f"{FULL} which is shut, would open."]),
    "a_short_line_ends": (["Three ports:", "Quellstadt and Norhaven."], ["Three ports:", "Quellstadt and Norhaven."]),
    "an_opened_paragraph": ([FULL, "   Norhaven waits."], [FULL, "Norhaven waits."]),
    "a_word_with_a_hyphen": ([FULL[:-7] + "quay-", "side was shut."], [FULL[:-7] + "quay-side was shut."]),
    "rows_of_a_table": ([TABLE, "Norhaven 12"], [TABLE, "Norhaven 12"]),
}


@pytest.mark.parametrize(("block", "joined"), CASES.values(), ids=CASES)
def test_only_lines_that_were_broken_are_joined(block: list[str], joined: list[str]) -> None:
    assert list(paragraphs(block, 78)) == joined


def test_lines_of_an_unbroken_text_stay() -> None:
    assert list(paragraphs([FULL, "which is shut."], None)) == [FULL, "which is shut."]


def test_the_width_is_that_of_the_widest_line_unless_lines_are_paragraphs() -> None:
    assert width(f"{FULL}\nShort.\n") == 78
    assert width(f"{FULL} {FULL}\n") is None
    assert width("Short.\n") is None


def test_blocks_end_at_empty_lines_and_are_single_lines_where_there_are_none() -> None:
    assert blocks("\nOne\ntwo\n \nThree\n") == [("One", "two"), ("Three",)]
    assert blocks("One\ntwo\n") == [("One",), ("two",)]
    assert placed_blocks("\nOne\ntwo\n\nThree") == [(1, ("One", "two")), (10, ("Three",))]


def test_a_line_that_fills_the_page_is_centred_with_the_next() -> None:
    assert is_centred((FULL, " " * 30 + "and Sons"))
    assert not is_centred((FULL, "   Norhaven waits."))
