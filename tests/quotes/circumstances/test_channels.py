"""Which words of a sentence lead to a medium."""

import pytest

from pipeline.people import people_of
from pipeline.quotes.circumstances.channels import channel_of_sentence
from tests.language.reading import parsed


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        pytest.param("Amara Okafor gave an interview to the BBC.", "BBC", id="interview to"),
        pytest.param("Amara Okafor appeared on CNN on Sunday.", "CNN", id="appeared on"),
        pytest.param("Amara Okafor spoke of her attack on CNN.", None, id="aimed at"),
        pytest.param("Amara Okafor spoke to a reporter who left CNN.", None, id="no preposition"),
        pytest.param("Amara Okafor watched CNN in an interview room.", None, id="watched"),
    ],
)
def test_the_medium_that_a_sentence_tells_of(text: str, medium: str | None) -> None:
    (paragraph,) = parsed(text)
    found = channel_of_sentence(paragraph.sentences[0].phrase, people_of([paragraph], {"body": []}))
    assert (found.name if found is not None else None) == medium
