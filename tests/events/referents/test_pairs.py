"""Whom phrases for two or more stand for."""

import pytest

from tests.events.articles import mentions

TWO = ["Chad", "Togo"]
MINISTERS = "Foreign Minister Amara Okafor of Kenya met Foreign Minister Rosa Vidal of Peru on a rainy day. "


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Chad met Togo on Monday. They condemned Peru.", TWO, id="they"),
        pytest.param("Chad met Togo. The two condemned Peru.", TWO, id="the two"),
        pytest.param("Chad met Togo. Both sides condemned Peru.", TWO, id="both sides"),
        pytest.param("Chad met Togo. The two countries condemned Peru.", TWO, id="the two countries"),
        pytest.param("Chad met Togo and Ghana. The two condemned Peru.", None, id="two of three"),
        pytest.param(f"{MINISTERS}The two ministers condemned Chad.", ["Amara Okafor", "Rosa Vidal"], id="ministers"),
        pytest.param(f"{MINISTERS}Both condemned Chad.", ["Kenya", "Peru"], id="both"),
        pytest.param(f"{MINISTERS}Both countries condemned Chad.", ["Kenya", "Peru"], id="their countries"),
    ],
)
def test_who_condemned(text: str, names: list[str] | None) -> None:
    found = [own for own in mentions(text) if own.trigger_text == "condemned"]
    acting = [
        [(own.party.name, own.party.basis) for own in mention.participants if own.role == "actor"] for mention in found
    ]
    assert acting == ([[(name, "coreference") for name in names]] if names else [])
