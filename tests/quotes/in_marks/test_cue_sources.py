"""Which words are cues, and the names right before and after a verb."""

import pytest

from pipeline.quotes.in_marks.cue_sources import is_cue
from tests.language.reading import parsed, word
from tests.quotes.in_marks.rules import attributed


@pytest.mark.parametrize(
    ("text", "form", "cue"),
    [
        ("Okafor said so.", "said", True),
        ("As she put it, all is lost.", "put", True),
        ("She put the book down.", "put", False),
        ("It rained.", "rained", False),
    ],
)
def test_cue(text: str, form: str, cue: bool) -> None:
    (paragraph,) = parsed(text)
    assert is_cue(word(paragraph, form)) is cue


def test_a_passive_that_names_nobody_has_no_speaker() -> None:
    assert attributed("It was said: “We will stay.”") == []
