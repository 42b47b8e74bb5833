"""Marks in text: cut so that none overlap, and the text comes out as it went in."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.browser.marked_text import Mark, Piece, found_words, paragraphs


def test_the_shortest_mark_has_the_words_and_a_mark_is_named_once() -> None:
    quote, trigger = Mark(4, 19, "quote", "q1"), Mark(9, 12, "trigger", "e1")
    assert list(paragraphs("Ada will met Bo soon", [quote, trigger])) == [
        [
            Piece("Ada ", None, False, False),
            Piece("will ", quote, True, False),
            Piece("met", trigger, True, False),
            Piece(" Bo soo", quote, False, False),
            Piece("n", None, False, False),
        ]
    ]


def test_a_passage_is_marked_across_marks_and_paragraphs() -> None:
    quote = Mark(2, 4, "quote", "q1")
    assert list(paragraphs("abcd\n\nefg", [quote], [(3, 8)])) == [
        [Piece("ab", None, False, False), Piece("c", quote, True, False), Piece("d", quote, False, True)],
        [Piece("ef", None, False, True), Piece("g", None, False, False)],
    ]


MARKS = st.builds(
    Mark, st.integers(0, 60), st.integers(0, 90), st.sampled_from(["quote", "trigger"]), st.text("ab", max_size=1)
)


@given(
    st.text("ab \n«é", max_size=60),
    st.lists(MARKS, max_size=6),
    st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=2),
)
def test_pieces_give_their_text_again(text: str, marks: list[Mark], asked: list[tuple[int, int]]) -> None:
    given_back = ["".join(piece.text for piece in paragraph) for paragraph in paragraphs(text, marks, asked)]
    assert given_back == [paragraph for paragraph in text.split("\n") if paragraph.strip()]


def test_found_words_come_without_their_marks() -> None:
    assert list(found_words("the «new» «sanctions» of «» May")) == [
        ("the ", False), ("new", True), (" ", False), ("sanctions", True), (" of ", False), (" May", False),
    ]  # fmt: skip
    assert list(found_words("no « mark")) == [("no « mark", False)]
