"""Who speaks through a statement, and which body "the department" is: ``pipeline.quotes.circumstances.issuers``."""

import pytest

from tests.quotes.articles import quotes


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("“It is open,” said a statement from the Tarva Bank.", "Tarva Bank", id="from"),
        pytest.param("“It is open,” said a statement released by the Tarva Bank.", "Tarva Bank", id="by"),
        pytest.param("Mayor Amara Okafor left. “It is open,” Okafor’s letter said.", "Amara Okafor", id="owner"),
        pytest.param("“It is open,” the NATO report said.", "NATO", id="body before the noun"),
        pytest.param(
            "The Tarva Bank issued a statement on Monday.\n“It is open,” the statement said.", "Tarva Bank",
            id="issued before",
        ),
        pytest.param("It rained.\n“It is open,” the statement said.", None, id="nobody told"),
        pytest.param(
            "The Harbour Department closed on Monday.\n“It is open,” the department said.", "Harbour Department",
            id="named before",
        ),
    ],
)  # fmt: skip
def test_who_speaks_through_it(text: str, speaker: str | None) -> None:
    quote = quotes(text)[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


def test_a_statement_of_nobody_named_is_that_of_who_spoke_before() -> None:
    *_, quote = quotes("Kenya stressed that the harbour is open.\n“It stays open,” the statement said.")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.country) == ("Kenya", "KEN")
