"""Weights of lines are learned from marked pages: from few invented ones, enough to tell texts from menus there."""

import csv
from pathlib import Path

import numpy as np
import pytest

from pipeline.articles.body.body_run import line_parts
from tests.articles.learn_line_weights import (
    LineWeights,
    MarkedPage,
    bodies,
    learned_weights,
    marked_page,
    marked_parts,
    write,
)

STORM = "The storm that broke the harbour wall on Monday has left forty fishing boats on the rocks below the old town."
CREWS = "Fishing crews from both shores have worked through the night to save what is left of the harbour wall."
MAYOR = "The mayor of the old town said that the harbour would be closed to fishing boats until the wall stands again."
CHOIR = "Two hundred children from seven schools will sing in the cathedral on Sunday before the bells are rung again."
BELLS = "The bells of the cathedral were cast in the year of the great fire and have hung in its tower ever since then."
ABOVE = ("Home", "World", "Sport", "Sign in", "Weather and tides for the coast")
BELOW = ("Choir of children to sing", "Ten boats to see", "Contact", "Privacy policy", "About")


def page(name: str, *body: str, inside: tuple[str, ...] = ()) -> MarkedPage:
    text = "\n".join([*ABOVE, body[0], *inside, *body[1:], *BELOW])
    return marked_page(name, name, text, "\n".join(body))


def test_what_is_learned_from_two_pages_finds_the_body_of_a_third() -> None:
    learned = learned_weights(
        [page("storm", STORM, CREWS, MAYOR, STORM, CREWS), page("harbour", MAYOR, CREWS, inside=("Ten boats to see",))]
    )
    unseen = page("choir", CHOIR, BELLS)
    assert line_parts(learned.scores(unseen.features), learned.steps) == [
        *["before"] * len(ABOVE),
        *["body"] * 2,
        *["after"] * len(BELOW),
    ]
    assert bodies([unseen], learned) == {"choir": f"{CHOIR}\n{BELLS}"}


def test_the_same_pages_give_the_same_weights() -> None:
    pages = [page("storm", STORM, CREWS, MAYOR), page("harbour", MAYOR, CREWS, inside=("Ten boats to see",))]
    first, second = learned_weights(pages), learned_weights(pages)
    assert (first.names, first.steps) == (second.names, second.steps)
    assert np.array_equal(first.weights, second.weights)


def test_a_page_without_a_body_teaches_nothing() -> None:
    known = page("storm", STORM, CREWS, MAYOR)
    empty = marked_page("empty", "empty", "\n".join(ABOVE), "")
    assert np.array_equal(learned_weights([known, empty]).weights, learned_weights([known]).weights)


@pytest.mark.parametrize(
    ("texts", "body", "parts"),
    [
        pytest.param(
            ["Home", STORM, "Share", CREWS, "About"], [STORM, CREWS], "before body gap body after", id="lines"
        ),
        pytest.param(
            ["Home", f"{STORM} {CREWS}", MAYOR], [STORM, CREWS, MAYOR], "before body body", id="cut otherwise"
        ),
        pytest.param(
            ["Share", STORM, "Share"], [STORM, "Share"], "before body body", id="a short line is in its order"
        ),
        pytest.param(["Home", "***", STORM], [STORM], "before before body", id="no words"),
        pytest.param(["Home", CHOIR], [STORM], "before before", id="no body on the page"),
    ],
)
def test_parts_of_lines_by_the_marked_body(texts: list[str], body: list[str], parts: str) -> None:
    assert " ".join(marked_parts(texts, "\n".join(body))) == parts


def test_both_lists_are_written_as_they_are_read(tmp_path: Path) -> None:
    steps = {"before body": 0.0, "body body": 0.25}
    write(LineWeights(("always", "sentence"), np.array([[1, -2, 0.5, 0], [0, 0, 0, 3.14159]]), steps), tmp_path)
    read = [list(csv.reader((tmp_path / f"{name}.csv").open())) for name in ("line_weights", "line_transitions")]
    assert read == [
        [
            ["feature", "body", "gap", "first", "last"],
            ["always", "1.000", "-2.000", "0.500", "0.000"],
            ["sentence", "0.000", "0.000", "0.000", "3.142"],
        ],
        [["from", "to", "weight"], ["before", "body", "0.000"], ["body", "body", "0.250"]],
    ]
