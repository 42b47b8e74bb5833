"""Where a reported clause ends."""

import pytest

from pipeline.language import Phrase, subtree
from pipeline.quotes.syntax.clause_ends import whole_clause
from tests.language.reading import parsed, word


@pytest.mark.parametrize(
    ("text", "cue", "verb", "expected"),
    [
        pytest.param("Okafor said it rained on Monday.", "said", "rained", "it rained on Monday", id="as it stands"),
        pytest.param(
            "Okafor says it would shrink the port, but would eventually pay.",
            "says", "shrink", "it would shrink the port, but would eventually pay", id="a helper shared",
        ),
        pytest.param(
            "Okafor believes the weight being put on the port shows the council is worried.",
            "believes", "put", "the weight being put on the port shows the council is worried", id="two clauses of one",
        ),
        pytest.param(
            "Okafor said that claim smacked of envy, because the port was his.",
            "said", "smacked", "that claim smacked of envy, because the port was his.", id="a reason",
        ),
        pytest.param(
            "Okafor said it rained, and that it snowed.", "said", "rained", "it rained, and that it snowed",
            id="and that",
        ),
        pytest.param(
            "Okafor said it rained, and Peru accused Chile of spying.", "said", "rained", "it rained",
            id="another's words",
        ),
    ],
)  # fmt: skip
def test_clause_with_what_goes_on_with_it(text: str, cue: str, verb: str, expected: str) -> None:
    (paragraph,) = parsed(text)
    clause: Phrase = subtree(word(paragraph, verb))
    assert whole_clause(word(paragraph, cue), clause).text == expected
