"""To whom words were said, and which stand within others."""

import pytest

from tests.quotes.articles import quotes


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        pytest.param("“The port is open,” Amara Okafor told reporters.", "reporters", id="told"),
        pytest.param("“The port is open,” Amara Okafor told the council in Lagos.", "the council in Lagos", id="whole"),
        pytest.param("Amara Okafor told Mayor Lars Lindqvist it was open.", "Lars Lindqvist", id="person by full name"),
        pytest.param("“The port is open,” Amara Okafor said to the council.", "the council", id="said to"),
        pytest.param("“The port is open,” Amara Okafor told the BBC.", None, id="a medium"),
        pytest.param("Amara Okafor tweeted at Lars Lindqvist that it was open.", "Lars Lindqvist", id="tweeted at"),
        pytest.param("“The port is open,” Amara Okafor told them.", None, id="a pronoun for nobody in particular"),
        pytest.param("“The port is open,” Amara Okafor said.", None, id="nobody"),
        pytest.param("“The port is open,” Amara Okafor said on Tuesday to little surprise.", None, id="a thing"),
    ],
)
def test_addressee(text: str, addressee: str | None) -> None:
    assert [quote.addressee for quote in quotes(text)] == [addressee]


def test_words_within_words_point_to_the_narrowest_around_them() -> None:
    body = "Amara Okafor said that Lars Lindqvist said that Rosa Vidal said the port was open."
    outer, middle, inner = quotes(body)
    assert [quote.nested_in for quote in (outer, middle, inner)] == [None, outer.quote_id, middle.quote_id]
    assert [quote.speaker.name for quote in (outer, middle, inner) if quote.speaker] == [
        "Amara Okafor",
        "Lars Lindqvist",
        "Rosa Vidal",
    ]
