"""What the UI shows of the rows: words of articles stay words, whatever they look like."""

import html

import pytest

from pipeline.assets.housekeeping.reporting import markdown_rows

WORD_JOINER = "\u2060"


def cell(text: object) -> str:
    """The one cell of a table of one row, as it stands in the Markdown."""
    heading, _, row = markdown_rows(["title"], [[text]]).split("\n")
    assert heading == "| title |"
    assert row.startswith("| ")
    assert row.endswith(" |")
    return row[2:-2]


@pytest.mark.parametrize(
    "text",
    [
        "![x](//pictures.example/x.png)",
        "[Read more](javascript:alert(1))",
        "<img src=//pictures.example/x.png onerror=alert(1)>",
        "<javascript:alert(1)>",
        "a | b \\| c \\\\| d \\",
        "`code` ~~struck~~ **bold** _leaning_ # &amp; &#60;",
        "[note]: //pictures.example",
        "$x^2$ {.class} footnote[^1]",
    ],
)
def test_no_mark_of_a_cell_is_markup(text: str) -> None:
    shown = cell(text)
    assert html.unescape(shown).replace(WORD_JOINER, "") == text
    assert not set("\\`*_[]<>!|~:@^${}") & set(shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see https://ledger.example/a", "see https&#58;\u2060//ledger.example/a"),
        ("HTTP://LEDGER.EXAMPLE", "HTTP&#58;\u2060//LEDGER.EXAMPLE"),
        ("WwW.ledger.example", "WwW\u2060.ledger.example"),
        ("ada@ledger.example", "ada&#64;\u2060ledger.example"),
        ("Budapest: no deal, 3/4 agree.", "Budapest&#58; no deal, 3/4 agree."),
    ],
)
def test_an_address_is_no_link(text: str, shown: str) -> None:
    assert cell(text) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (12, "12"),
        (["Ada Brandt", "Eva\nSzalai"], "Ada Brandt, Eva Szalai"),
        ("a\r\n\n| b", "a &#124; b"),
        ("<" * 61, "&#60;" * 59 + "…"),
    ],
)
def test_a_cell_is_one_line_cut_before_it_is_escaped(value: object, shown: str) -> None:
    assert cell(value) == shown
