"""Lemmas by form and tag."""

import pytest

from pipeline.language.parse import lemma_of_word


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("staged", "VBD", "stage"),
        ("faced", "VBD", "face"),
        ("quitting", "VBG", "quit"),
        ("met", "VBD", "meet"),
        ("is", "VBZ", "be"),
        ("attacks", "NNS", "attack"),
        ("ministries", "NNS", "ministry"),
    ],
)
def test_lemma(word: str, tag: str, lemma: str) -> None:
    assert lemma_of_word(word, tag) == lemma
