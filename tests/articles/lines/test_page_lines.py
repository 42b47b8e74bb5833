"""The lines of a raw text, and how they are set."""

import pytest

from pipeline.articles.lines.page_lines import Line, lines_as_set


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\t\n", [], id="white space"),
        pytest.param("One.\nTwo.", [Line(0, 4, "One.", 0, False, 0), Line(5, 9, "Two.", 0, False, 0)], id="lines"),
        pytest.param(
            "\n\nA. \n \n\n  Two", [Line(2, 4, "A.", 0, False, 0), Line(11, 14, "Two", 2, False, 2)], id="blank lines"
        ),
        pytest.param("One.\rTwo.", [Line(0, 4, "One.", 0, False, 0), Line(5, 9, "Two.", 0, False, 0)], id="returns"),
        pytest.param("One.\r\nTwo.", [Line(0, 4, "One.", 0, False, 0), Line(6, 10, "Two.", 0, False, 0)], id="Windows"),
        pytest.param("  • Home", [Line(4, 8, "Home", 4, True, 0)], id="list mark"),
        pytest.param("  12. Home", [Line(6, 10, "Home", 6, True, 0)], id="number of a list"),
        pytest.param("- Home", [Line(0, 6, "- Home", 0, False, 0)], id="a dash at the edge is no list mark"),
        pytest.param("  -40 degrees", [Line(2, 13, "-40 degrees", 2, False, 0)], id="a sign is no list mark"),
    ],
)  # fmt: skip
def test_lines(raw: str, expected: list[Line]) -> None:
    assert lines_as_set(raw) == expected
