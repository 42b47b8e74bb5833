"""Parts of speech of our own, and a vocabulary that does not grow for ever."""

import pytest

from pipeline.language import spacy_model


@pytest.mark.parametrize(
    ("text", "word", "pos"),
    [
        ("The talks were short.", "were", "AUX"),
        ("They have agreed on a date.", "have", "AUX"),
        ("They have a date.", "have", "VERB"),
        ("They left because it rained.", "because", "SCONJ"),
        ("They left after the talks.", "after", "ADP"),
        ("That is the plan.", "That", "PRON"),
        ("That plan is new.", "That", "DET"),
    ],
)
def test_the_part_of_speech_of_a_word_where_it_stands(text: str, word: str, pos: str) -> None:
    assert [token.pos_ for token in spacy_model.model()(text) if token.text == word] == [pos]


def test_a_vocabulary_that_has_grown_too_large_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    before = spacy_model.model()
    spacy_model.renew_vocabulary()
    assert spacy_model.model() is before
    monkeypatch.setattr(spacy_model, "MOST_WORDS", 0)
    spacy_model.renew_vocabulary()
    assert spacy_model.model() is not before
