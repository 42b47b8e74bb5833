"""Printed pages put together: what is printed on each is dropped, what is text is kept."""

import pytest

from pipeline.sources.documents.page_joining import joined_pages

BODY = [f"Line {word} of the story" for word in ("one", "two", "three", "four", "five", "six")]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        pytest.param(["One.\nTwo.", "Three."], ["One.", "Two.", "Three."], id="pages follow each other"),
        pytest.param(["\n", "One.\n\nTwo.\n \n", "Three."], ["", "One.", "", "Two.", "Three."], id="blank lines"),
        pytest.param(
            [f"The Kallo Log\n{BODY[0]}\n{BODY[1]}\n1", f"The Kallo Log\n{BODY[2]}\n{BODY[3]}\n2"],
            ["The Kallo Log", *BODY[:4]],
            id="a running head is kept once, page numbers go",
        ),
        pytest.param(
            ["Port opens\nBy Ida", f"Port opens | Page 2 of 3\n{BODY[0]}", f"Port opens | Page 3 of 3\n{BODY[1]}"],
            ["Port opens", "By Ida", *BODY[:2]],
            id="a head with a number goes everywhere",
        ),
        pytest.param(
            [f"{head}\n{line}\nx" for head, line in zip(["A Log", "Port"] * 2, BODY, strict=False)],
            ["A Log", BODY[0], "x", "Port", BODY[1], BODY[2], BODY[3]],
            id="heads of left and right pages",
        ),
        pytest.param(
            ["3/15/23 Port\nOne.\nhttps://log.example/port 1/2", "3/15/23 Port\nTwo.\nhttps://log.example/port 2/2"],
            ["One.", "https://log.example/port", "Two."],
            id="of a page that a browser printed, the address stays",
        ),
        pytest.param(["12 boats", "One."], ["12 boats", "One."], id="a number on one page is text"),
        pytest.param(["Of\ufb01ce co\xad\nop", "a\xadb"], ["Office coop", "ab"], id="letters of printers"),
    ],
)  # fmt: skip
def test_pages(pages: list[str], expected: list[str]) -> None:
    assert joined_pages(pages) == "\n".join(expected)


def test_a_line_in_the_middle_of_pages_is_text() -> None:
    page = [BODY[0], BODY[1], "He said no.", BODY[2], BODY[3]]
    other = ["Another", "page", "He said no.", "ends", "here"]
    assert joined_pages(["\n".join(page), "\n".join(other)]) == "\n".join([*page, *other])
