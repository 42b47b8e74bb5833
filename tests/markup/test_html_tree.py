"""From markup to a tree: nothing makes text vanish."""

import pytest

from pipeline.markup.html_tree import DEEPEST, tree


def shown(raw: str) -> str | None:
    """The words of the tree."""
    found = tree(raw)
    return None if found is None else " ".join(" ".join(found.itertext()).split())


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        pytest.param("<p>One.</p><p>Two.</p>", "One. Two.", id="paragraphs"),
        pytest.param("<p>One.<!-- <p>Two.</p>", "One. Two.", id="comment without an end"),
        pytest.param("<p>One.<!-- Two. --></p>", "One.", id="comment"),
        pytest.param("<p>One.</p></body></html><p>Two.</p>", "One. Two.", id="text below the end"),
        pytest.param("<p>One.</p><iframe><p>Two.</p>", "One. Two.", id="silent element without an end"),
        pytest.param("<p>caf\u00e9 &eacute; \U0001f44d</p>", "café é 👍", id="characters"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_words(raw: str, words: str | None) -> None:
    assert shown(raw) == words


def depth(raw: str) -> int:
    found = tree(raw)
    assert found is not None
    return max(len(list(element.iterancestors())) for element in found.iter())


def test_a_tree_of_very_many_elements_in_one_another_is_made_flat() -> None:
    raw = f"<html><body><p>One.</p>{'<div>' * 3_000}<p>Two.</p>{'</div>' * 3_000}<p>Three.</p></body></html>"
    assert shown(raw) == "One. Two. Three."
    assert depth(raw) <= DEEPEST
    assert depth(f"<html><body>{'<div>' * 60}<p>Two.</p>") > DEEPEST


def test_inline_elements_that_were_never_closed_are_one() -> None:
    found = tree(f"<html><body>{'<b>' * 3_000}Two.</body></html>")
    assert found is not None
    assert (len(list(found.iter("b"))), "".join(found.itertext())) == (1, "Two.")


def test_of_an_element_of_very_many_attributes_some_are_kept() -> None:
    attributes = " ".join(f'data-{number}="{number}"' for number in range(3_000))
    found = tree(f'<html><body><p class="lead" {attributes}>One.</p></body></html>')
    assert found is not None
    (paragraph,) = found.iter("p")
    assert (paragraph.get("class"), len(paragraph.attrib), paragraph.text) == ("lead", 500, "One.")
