"""What an attribution is: pieces of what is reported, words that were said and words that were not."""

import pytest

from pipeline.language import Phrase
from pipeline.quotes.syntax.attribution import Attribution, piece, pieces_around
from tests.language.reading import parsed, word


def cut(text: str, first: str, last: str) -> Phrase:
    (paragraph,) = parsed(text)
    return Phrase(word(paragraph, first), word(paragraph, last))


@pytest.mark.parametrize(
    ("first", "last", "pieces"),
    [("The", "over", ["The talks were over"]), (",", ",", []), ("but", "but", []), ("rain", "rain", ["rain"])],
)
def test_a_piece_says_something(first: str, last: str, pieces: list[str]) -> None:
    phrase = cut("The talks were over , but rain fell .", first, last)
    assert [own.text for own in piece(phrase)] == pieces


def test_cue_and_source_are_cut_out_of_the_content() -> None:
    (paragraph,) = parsed("The plan, she said, is dead.")
    content = Phrase(paragraph[0], word(paragraph, "dead"))
    inside = Phrase(word(paragraph, "she"), word(paragraph, "said"))
    assert [own.text for own in pieces_around(content, [inside])] == ["The plan", "is dead"]


@pytest.mark.parametrize(
    ("text", "verb", "performed", "denied"),
    [
        ("Okafor said it rained.", "said", True, False),
        ("Okafor will say it rained.", "say", False, False),
        ("Okafor did not say it rained.", "say", False, True),
    ],
)
def test_what_was_said_and_what_was_not(text: str, verb: str, performed: bool, denied: bool) -> None:
    (paragraph,) = parsed(text)
    own = word(paragraph, verb)
    found = Attribution(Phrase(own, own), own, None, None, (), "speech", "clause")
    assert (found.is_performed(), found.is_denied()) == (performed, denied)
