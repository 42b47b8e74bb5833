"""The words by which lines of pages are known: every sense is asked for and has words."""

from typing import get_args

import pytest

from pipeline.articles.values.page_words import PageSense, page_words
from pipeline.reference import rows


def test_the_list_holds_the_senses_that_are_asked_for_and_no_other() -> None:
    assert {row["sense"] for row in rows("page_words")} == set(get_args(PageSense))


def test_no_word_stands_twice_in_a_sense() -> None:
    stated = [(row["word"], row["sense"]) for row in rows("page_words")]
    assert stated == sorted(set(stated))


@pytest.mark.parametrize(
    ("sense", "word"), [("by", "von"), ("before_own_name", "MORE FROM"), ("leads_aside", "don t miss")]
)
def test_words_are_given_as_they_are_written(sense: PageSense, word: str) -> None:
    assert word in page_words(sense)
