"""The notebook of the documents runs from its first cell to its last on the sample articles."""

import importlib.util
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from pipeline.paths import ROOT

TOUR = ROOT / "docs" / "tour.py"
CELLS = 10


@pytest.fixture(scope="module")
def told(samples: Path) -> Mapping[str, Any]:
    """What the cells define, by name."""
    spec = importlib.util.spec_from_file_location("tour", TOUR)
    assert spec is not None
    assert spec.loader is not None
    tour = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tour)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("COMMUNIQUE_WAREHOUSE", str(samples))
        outputs, defined = tour.app.run()
    assert len(outputs) == CELLS
    found: Mapping[str, Any] = defined
    return found


@pytest.mark.parametrize("name", ["tables", "met", "said", "about", "variants", "months", "unknown"])
def test_every_question_has_an_answer(told: Mapping[str, Any], name: str) -> None:
    assert told[name].height > 0


def test_the_passage_shows_the_words_where_they_stand(told: Mapping[str, Any]) -> None:
    before, _, rest = told["passage"].partition("[[")
    words, _, after = rest.partition("]]")
    assert all(part.strip(" …") for part in (before, words, after))


def test_what_was_found_is_marked(told: Mapping[str, Any]) -> None:
    assert all("«" in snippet for snippet in told["about"]["snippet"])
