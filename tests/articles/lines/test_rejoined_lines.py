"""Lines that were broken at a fixed width are paragraphs again, and lines that were not stay as they are."""

from textwrap import indent, wrap

import pytest

from pipeline.articles.lines import lines
from tests.articles.pages import DUMP, MENU, PARAGRAPHS, TEASERS, TITLE

LETTERS = str.isalnum


ITEMS = [
    "milk and eggs from the market hall",
    "bread from the baker on the corner",
    "two pounds of potatoes, well washed",
    "coffee, some sugar and a box of tea",
    "soap for the kitchen and the baths",
    "a new lamp for the big upper room",
] * 3  # of one width


def set_in(first: str, width: int = 64) -> list[str]:
    """The paragraphs, wrapped, with this before the first line of each."""
    return ["\n".join(wrap(paragraph, width, initial_indent=first)) for paragraph in PARAGRAPHS]


def double_spaced() -> str:
    return "\n\n\n".join(paragraph.replace("\n", "\n\n") for paragraph in set_in(""))


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("\n\n".join(set_in("", 40)), id="40 columns"),
        pytest.param("\n\n".join(set_in("", 72)), id="72 columns"),
        pytest.param("\n\n".join(set_in("", 100)), id="100 columns"),
        pytest.param("\n\n\n".join(set_in("")), id="two blank lines"),
        pytest.param("\r\n\r\n".join(set_in("")).replace("\n", "\r\n"), id="Windows"),
        pytest.param("\r\r".join(set_in("")).replace("\n", "\r"), id="returns"),
        pytest.param("\n".join(set_in("    ")), id="first lines set in"),
        pytest.param("\n".join(set_in("\t")), id="tabs"),
        pytest.param(indent("\n\n".join(set_in("")), "        "), id="a margin"),
        pytest.param(double_spaced(), id="double-spaced"),
        pytest.param("\n\n".join(set_in("")).replace("the\n", "the\n\n- 12 -\n\n\f", 1), id="number of a page"),
        pytest.param("\n\n".join(set_in("")).replace("harbour\n", "har-\nbour "), id="hyphen"),
        pytest.param("\n\n".join(set_in("")).replace("harbour\n", "har\u00ad\nbour "), id="soft hyphen"),
        pytest.param("\n\n".join(set_in("")).replace("harbour\n", "har¬\nbour "), id="mark of a hyphen"),
    ],
)  # fmt: skip
def test_a_paragraph_is_one_line_with_its_place(raw: str) -> None:
    found = lines(raw)
    assert [line.text for line in found] == list(PARAGRAPHS)
    for line in found:
        words = iter(enumerate(line.text))
        assert all(raw[line.raw_at(at)] == each for at, each in words if each.isalnum())
        assert (raw[line.start], raw[line.end - 1]) == (line.text[0], line.text[-1])


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(DUMP, id="a page"),
        pytest.param("\n".join(PARAGRAPHS), id="a paragraph a line"),
        pytest.param("\n".join(MENU), id="a menu"),
        pytest.param("\n".join([*TEASERS, *(teaser.lower() for teaser in TEASERS), *PARAGRAPHS]), id="headlines"),
        pytest.param(
            "When the\nboats come in\nand the lamps\nare lit,\nwe walk\nby the slow grey water,\nwe two,\nand say\n"
            "nothing of the winter\nthat is near.",
            id="verse",
        ),
        pytest.param("\n".join(ITEMS), id="a list without marks"),
        pytest.param(
            "\n".join(f"quay {number}     {number * 7} boats     no change" for number in range(20, 40)), id="columns"
        ),
        pytest.param(
            "\n".join(f"{'guest' if at % 2 else 'chair'}: {item}" for at, item in enumerate(ITEMS)), id="talk"
        ),
    ],
)
def test_other_lines_stay_as_they_are(raw: str) -> None:
    found = lines(raw)
    assert "".join(filter(LETTERS, raw)) == "".join(filter(LETTERS, "".join(line.text for line in found)))
    assert [line.text for line in found if line.pieces] == []


def test_what_stands_above_a_wrapped_text_keeps_its_lines() -> None:
    long_title = f"{TITLE} in the capital of Norlandia on Sunday"
    head = [*wrap(long_title, 64), "", "By Anna Petersen", "May 14, 2024", "OSLO", ""]
    told = [line.text for line in lines("\n".join([*head, *"\n\n".join(set_in("")).split("\n")]))]
    assert told == [long_title, "By Anna Petersen", "May 14, 2024", "OSLO", *PARAGRAPHS]


def test_items_of_a_list_are_paragraphs() -> None:
    items = "\n".join("\n".join(wrap(each, 64, initial_indent="  * ", subsequent_indent="    ")) for each in PARAGRAPHS)
    assert [line.text for line in lines(items)] == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("They have settled a quar-\nrel over it.", "They have settled a quarrel over it.", id="cut"),
        pytest.param("A long-term plan needs long-\nterm loans.", "A long-term plan needs long-term loans.", id="seen"),
        pytest.param("A man backed by a Russian, Russian-\nbacked.", "A man backed by a Russian, Russian-backed.", id="words"),  # noqa: E501
        pytest.param("The cause may be, she said, be-\ncause he lied.", "The cause may be, she said, because he lied.", id="short"),  # noqa: E501
    ],
)  # fmt: skip
def test_a_hyphen_at_the_end_of_a_line_is_mended_in_any_text(raw: str, expected: str) -> None:
    assert [line.text for line in lines(raw)] == [expected]


def test_the_unwrapped_text_is_not_wrapped() -> None:
    once = "\n".join(line.text for line in lines("\n\n".join(set_in(""))))
    assert [line.text for line in lines(once)] == once.split("\n")
