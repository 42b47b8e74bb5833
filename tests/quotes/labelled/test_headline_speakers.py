"""Headlines that give their speaker after a dash or colon."""

import pytest

from tests.quotes.articles import quotes, said

BODY = "Minister Amara Okafor spoke of ships. Envoy Lars Lindqvist left."


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Okafor: port is open", ("indirect", "port is open", "Amara Okafor"), id="before a colon"),
        pytest.param("Port is open: Okafor", ("indirect", "Port is open", "Amara Okafor"), id="behind a colon"),
        pytest.param("Fleet To Stay In Port – Okafor", ("indirect", "Fleet To Stay In Port", "Amara Okafor"), id="–"),
        pytest.param("Port is open: Minister Okafor", ("indirect", "Port is open", "Amara Okafor"), id="with a title"),
        pytest.param("Port is open: Okafor and Lindqvist", None, id="two"),
        pytest.param("Harbour: port is open", None, id="no person"),
        pytest.param("Okafor: no", None, id="too few words"),
        pytest.param("Port is open – Okafor in Lagos", None, id="more than a name"),
    ],
)
def test_headline(title: str, expected: tuple[str, str, str] | None) -> None:
    found = [said(quote) for quote in quotes(BODY, title) if quote.rule == "headline"]
    assert found == ([expected] if expected else [])
