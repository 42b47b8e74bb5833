"""The words that show that somebody is being quoted."""

import pytest

from pipeline.quotes.vocabulary.cues import noun_cues, verb_cues


@pytest.mark.parametrize(
    ("form", "lemma", "frame"), [("said", "say", "clause"), ("says", "say", "clause"), ("urged", "urge", "to")]
)
def test_every_form_of_a_verb_is_known(form: str, lemma: str, frame: str) -> None:
    cue = verb_cues()[form]
    assert (cue.lemma, frame in cue.frames) == (lemma, True)


def test_verbs_and_nouns_are_apart() -> None:
    assert "statement" in noun_cues()
    assert "statement" not in verb_cues()
    assert "rained" not in verb_cues()


def test_words_of_views_are_told_from_words_of_speech() -> None:
    assert (verb_cues()["said"].kind, verb_cues()["believes"].kind) == ("speech", "view")
