"""Word lists that rooms on several floors ask for."""

import pytest

from pipeline.word_lists import function_words, function_words_of_no_name, gender, given_names


def test_words_that_names_hold_are_function_words_all_the_same() -> None:
    assert function_words_of_no_name() < function_words()
    assert "the" in function_words_of_no_name()


def test_given_names_tell_a_gender_or_none() -> None:
    assert (given_names()["clara"], "harbour" in given_names()) == ("female", False)


def test_a_gender_that_is_none_raises() -> None:
    assert [gender(text) for text in ("female", "male", "")] == ["female", "male", None]
    with pytest.raises(ValueError, match="unknown gender 'both'"):
        gender("both")
