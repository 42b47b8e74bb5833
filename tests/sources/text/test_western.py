"""Whether a text reads as a western language, from where its characters beyond ASCII stand."""

import pytest

from pipeline.sources.text.western import western_fit


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        pytest.param("The harbour reopens.", 1, id="ASCII alone"),
        pytest.param("café", 1, id="small letter behind a word"),
        pytest.param("Émile", 1, id="capital that begins a word"),
        pytest.param("MÜNCHEN", 1, id="capital among capitals"),
        pytest.param("Montrèal’s", 1, id="two that fit"),
        pytest.param("“Oil”", 1, id="marks around a word"),
        pytest.param("don’t", 1, id="apostrophe inside a word"),
        pytest.param("5 °C", 1, id="sign beside a number"),
        pytest.param("caÉfe", -1, id="capital behind a small letter"),
        pytest.param("caéFE", -1, id="small letter before a capital"),
        pytest.param("wor“d", -1, id="opening mark inside a word"),
        pytest.param("a°b", -1, id="sign inside a word"),
        pytest.param("Ïðèâåò", 0, id="accented letters alone"),
        pytest.param("a ” b", 0, id="closing mark in the open"),
        pytest.param("1 ¶ 2", 0, id="sign that is not common"),
        pytest.param("1 é 2", 0, id="letter on its own"),
        pytest.param("café caÉfe", 0, id="one of each"),
    ],
)
def test_fit(text: str, fit: float) -> None:
    assert western_fit(text) == fit
