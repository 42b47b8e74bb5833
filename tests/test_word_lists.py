"""Word lists that rooms on several floors ask for."""

import pytest

from pipeline.word_lists import (
    function_words,
    function_words_of_no_name,
    gender,
    given_names,
    listed_bodies,
    speaker_nouns,
)


def test_words_that_names_hold_are_function_words_all_the_same() -> None:
    assert function_words_of_no_name() < function_words()
    assert "the" in function_words_of_no_name()


def test_given_names_tell_a_gender_or_none() -> None:
    assert (given_names()["clara"], "harbour" in given_names()) == ("female", False)


def test_a_gender_that_is_none_raises() -> None:
    assert [gender(text) for text in ("female", "male", "")] == ["female", "male", None]
    with pytest.raises(ValueError, match="unknown gender 'both'"):
        gender("both")


def test_bodies_are_listed_by_each_spelling_with_their_name() -> None:
    listed = listed_bodies()
    assert [listed.get(name) for name in ("NATO", "Nato", "Associated Press", "Westmark")] == [
        "NATO",
        "NATO",
        "AP",
        None,
    ]


def test_nouns_that_speak_are_of_a_kind() -> None:
    assert [speaker_nouns().get(noun) for noun in ("ministry", "letter", "harbour")] == ["body", "document", None]
