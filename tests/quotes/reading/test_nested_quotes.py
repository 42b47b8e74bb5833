"""Words in marks within a quotation."""

import pytest

from tests.quotes.articles import quotes


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("The guard shouted, ‘Nobody leaves,’ and left", [("Nobody leaves", "The guard")], id="a noun"),
        pytest.param("Lindqvist asked: ‘Who leaves?’", [("Who leaves?", "Lindqvist")], id="a name and a colon"),
        pytest.param("He would say, ‘Nobody leaves,’ and left", [], id="what nobody said"),
        pytest.param("The guard called them ‘lazy people’ and left", [], id="no sentence"),
    ],
)
def test_nested(words: str, expected: list[tuple[str, str]]) -> None:
    found = quotes(f"“{words},” said student Amara Okafor.")
    outer = next(quote for quote in found if quote.nested_in is None)
    nested = [quote for quote in found if quote.nested_in == outer.quote_id]
    assert [(quote.text, quote.speaker.as_written if quote.speaker else None) for quote in nested] == expected
