"""The parties of a noun phrase: its head, those joined to it, what describes a thing."""

import pytest

from tests.events.articles import codes, mentions

NEAR = " It was a cold day there, as in Ghana and in Benin.\nGhana and Benin lie side by side."


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        pytest.param("Oman, Kenya and Peru", ["OMN", "KEN", "PER"], id="a list"),
        pytest.param("A group of Chadian refugees", ["TCD"], id="what a quantity counts"),
        pytest.param("Thousands of Kenyans", ["KEN"], id="thousands"),
        pytest.param("The president of Chad", ["TCD"], id="of a country"),
        pytest.param("Kenyan and Omani ministers", ["KEN", "OMN"], id="two that describe"),
        pytest.param("The Kenyan statement", ["KEN"], id="a thing that a country describes"),
    ],
)
def test_who_condemned(words: str, actors: list[str]) -> None:
    found = mentions(f"{words} condemned Niger on Monday.{NEAR}")
    assert [codes(mention, "actor") for mention in found] == [actors]
