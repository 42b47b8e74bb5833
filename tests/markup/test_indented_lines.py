"""Paragraphs that only the indents of their first lines tell, in text and in markup around it."""

import pytest
from lxml import etree

from pipeline.markup import break_at_indents, parted_at_indents, shown_lines, tree

CASES = {
    "wire_text": (
        "Oslo, March 3 - The quay\nopens.\n   It was shut.\n\n    Ships\ncome.",
        ["Oslo, March 3 - The quay\nopens.", "It was shut.", "Ships\ncome."],
    ),
    "laid_out_for_the_reader_of_markup": ("\n    The quay\n    opens.\n  ", ["\n    The quay\n    opens.\n  "]),
    "flush_lines": ("The quay\nopens.\n\nShips\ncome.", ["The quay\nopens.\n\nShips\ncome."]),
    "one_line": ("The quay opens.", ["The quay opens."]),
}


@pytest.mark.parametrize(("text", "paragraphs"), CASES.values(), ids=CASES)
def test_an_indent_opens_a_paragraph_where_other_lines_stand_flush_left(text: str, paragraphs: list[str]) -> None:
    assert parted_at_indents(text) == paragraphs


def test_lines_break_in_markup_where_indents_are() -> None:
    page = tree("<p>The <b>quay</b>\nopens.\n   It <i>was\nshut.\n   Ships\ncome</i> back\nnow.\n   All\nof them.</p>")
    break_at_indents(page)
    assert [line.text for line in shown_lines(page)] == [
        "The quay opens.",
        "It was shut.",
        "Ships come back now.",
        "All of them.",
    ]


def test_only_what_is_in_the_element_is_broken() -> None:
    outer = etree.fromstring("<a><b>One</b>\ntwo\n   three</a>")
    break_at_indents(outer[0])
    assert etree.tostring(outer) == b"<a><b>One</b>\ntwo\n   three</a>"
