"""Lines of exports: which are bylines or copyright, and where the lines of a text stand."""

import pytest

from pipeline.sources.exports.export_lines import TextLine, authors, is_byline, is_copyright, joined, text_lines


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Vera Moll", True),
        ("By Vera Moll", True),
        ("Von VERA MOLL.", True),
        ("Vera Moll; Jon de Wit", True),
        ("Vera Moll and Jon Wit", True),
        ("Vera Moll, Jon Wit", True),
        ("Ferry talks open in Oslo", False),
        ("Ferry", False),
        ("Who is Vera Moll?", False),
        ("Page 3", False),
        ("A Line Of Six Large Words Here", False),
    ],
)
def test_a_byline_is_names_and_nothing_else(line: str, expected: bool) -> None:
    assert is_byline(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Vera Moll", ["Vera Moll"]),
        ("Vera Moll ; Jon Wit", ["Vera Moll", "Jon Wit"]),
        ("Von VERA MOLL.", ["VERA MOLL"]),
        ("Von der Mühlen", ["Von der Mühlen"]),
        ("Moll, Vera", ["Moll, Vera"]),
        (" ; ", []),
    ],
)
def test_authors_are_parted_by_semicolons_only(line: str, expected: list[str]) -> None:
    assert authors(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("© 2019 The Quay. All rights reserved.", True),
        ("(c) The Quay", True),
        ("(Copyright (c) 2019 The Quay)", True),
        ("Copyright law is old, he said.", True),
        ("The copyright of it", False),
        ("© " + "word " * 100, False),
    ],
)
def test_a_copyright_line_opens_with_its_sign_and_is_short(line: str, expected: bool) -> None:
    assert is_copyright(line) is expected


def test_lines_know_their_place_and_the_blank_before_them() -> None:
    assert list(text_lines("x\n  one \ntwo\n\nthree\nrest", 2, 20)) == [
        TextLine("one", 4, 7, True),
        TextLine("two", 9, 12, False),
        TextLine("three", 14, 19, True),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\n\ntwo\n\n\nthree", "one\ntwo\nthree"),
        ("one\ntwo\nthree", "one\ntwo\nthree"),
        ("one goes\non\n\n two", "one goes\non\n\ntwo"),
        ("", ""),
    ],
)
def test_empty_lines_stay_where_a_paragraph_may_be_of_several_lines(text: str, expected: str) -> None:
    assert joined(list(text_lines(text, 0, len(text)))) == expected
