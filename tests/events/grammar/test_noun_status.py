"""How far an event noun asserts its event, from the words above it."""

import pytest

from pipeline.events.grammar.noun_status import standing
from tests.language.reading import parsed, word


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        pytest.param("Talks in Oslo", "Talks", "happened", id="the line itself"),
        pytest.param("The talks ended in Oslo.", "talks", "by_verb", id="subject"),
        pytest.param("Chad held talks in Oslo.", "talks", "by_verb", id="object of a light verb"),
        pytest.param("Peru has opposed the talks.", "talks", None, id="object of another verb"),
        pytest.param("It rained after the raid.", "raid", "happened", id="setting"),
        pytest.param("It rained ahead of the talks.", "talks", "planned", id="ahead of it"),
        pytest.param("It rained before the talks.", "talks", "planned", id="before it"),
        pytest.param("It rained on the second day of the talks.", "talks", "happened", id="a part of it"),
        pytest.param("The results of the talks were slim.", "talks", None, id="only spoken of"),
        pytest.param("Chad spoke of the possibility of talks.", "talks", "hypothetical", id="possibility of it"),
        pytest.param("There were no talks in Oslo.", "talks", "negated", id="no"),
        pytest.param("Chad held possible talks in Oslo.", "talks", "hypothetical", id="possible"),
        pytest.param("It rained after the planned talks.", "talks", "planned", id="planned"),
        pytest.param("The minister arrived for talks.", "talks", "by_verb", id="aim of a journey"),
        pytest.param("The paper tells of Peru's raid on Oslo.", "raid", "happened", id="owned and aimed"),
        pytest.param("The paper tells of a raid by Peru.", "raid", "happened", id="with its doer"),
        pytest.param("The paper tells of a Peruvian raid on Oslo.", "raid", None, id="any raid"),
        pytest.param("The paper feeds fears of the threat of a raid by Peru.", "raid", "hypothetical", id="threat"),
        pytest.param("The firms want Peru's aid to Oslo.", "aid", None, id="wished for"),
    ],
)
def test_standing(text: str, noun: str, expected: str | None) -> None:
    (paragraph,) = parsed(text)
    assert standing(word(paragraph, noun)) == expected
