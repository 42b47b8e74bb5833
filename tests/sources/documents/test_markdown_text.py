"""Markdown as plain text: what is a mark goes, what only looks like one stays."""

import pytest

from pipeline.sources.documents.markdown_text import first_heading, front_matter, markdown_text
from tests.yardstick import timed


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        pytest.param("# Port opens #\n\nOne\ntwo.\n\nThree.", "Port opens\n\nOne two.\n\nThree.", id="headings"),
        pytest.param("Port opens\n====\nOne.\n***\nTwo.", "Port opens\n\nOne.\n\nTwo.", id="underlined, rules"),
        pytest.param("One  \ntwo\\\nthree", "One\ntwo\nthree", id="breaks"),
        pytest.param("- one\n- two\n  on\n1. three\n> four", "one\ntwo on\nthree\nfour", id="items and quotations"),
        pytest.param("A **bold**, *fine*, ***both***, __word__ ~~gone~~", "A bold, fine, both, word gone", id="stress"),
        pytest.param("snake_case, 2 * 3 * 4, _all_ \\*not\\*", "snake_case, 2 * 3 * 4, all *not*", id="none"),
        pytest.param("[Ida](http://a.a/b_(c) 'T') of [Kallo][1][^2]\n\n[1]: http://k.a", "Ida of Kallo", id="links"),
        pytest.param("![A boat](boat.png)\n[![x](y.png)](http://a.example) One.", "One.", id="pictures"),
        pytest.param("<http://a.example> and <b>bold</b> &amp; `code`", "http://a.example and bold & code", id="tags"),
        pytest.param("| a | b |\n|---|:--|\n| 1 | 2 |", "a | b\n\n1 | 2", id="a table"),
        pytest.param("One.\n```\n# not a *heading*\n```\nTwo.", "One.\n# not a heading\nTwo.", id="code"),
        pytest.param("[sic] he said [1]", "[sic] he said [1]", id="brackets"),
    ],
)  # fmt: skip
def test_text(marked: str, text: str) -> None:
    assert markdown_text(marked) == text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n# *Port* opens\n\nOne.", "Port opens"),
        ("![a](b.png)\n## Port opens", "Port opens"),
        ("One.\n# Later", None),
        ("#hashtag", None),
        ("", None),
    ],
)
def test_the_first_heading(text: str, title: str | None) -> None:
    assert first_heading(text) == title


def test_front_matter_is_read_where_it_is_simple() -> None:
    text = (
        "---\ntitle: 'Port: open'\nauthor:\n  - Ida Roth\n  - \"Tom Ode\"\ntags: [a, 'b']\nnested:\n  x: 1\n---\nOne."
    )
    said = {"title": "Port: open", "author": ["Ida Roth", "Tom Ode"], "tags": ["a", "b"], "nested": ""}
    assert front_matter(text) == (said, "One.")


@pytest.mark.parametrize("text", ["One.\n---\na: b\n---\n", "---\nnever closed", "---\n\n", "----\na: b\n---\n"])
def test_what_is_no_front_matter_is_text(text: str) -> None:
    assert front_matter(text) == ({}, text)


@pytest.mark.parametrize(
    "piece", ["[", "![", "](", "*", "_", "<", "`", "\\", "[a](", "- ", "> ", "|", "---\n", "#", " ", "<!--"]
)
def test_time_is_in_proportion_whatever_repeats(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    _, seconds = timed(lambda: (markdown_text(text), front_matter("---\n" + text), first_heading(text)))
    assert seconds < 4
