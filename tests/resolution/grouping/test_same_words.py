"""When two texts are the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolution.grouping import same_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The Café’s door,” he SAID.", ("the", "cafe's", "door", "he", "said")),
        ("Choе Tae-bok", ("choe", "tae", "bok")),
        ("", ()),
        ("… – !", ()),
    ],
)
def test_words(text: str, expected: tuple[str, ...]) -> None:
    assert same_words.words(text) == expected


def test_part_stands_in_the_whole_word_by_word() -> None:
    whole = same_words.words("They will reopen the old railway in May.")
    assert same_words.stands_in(same_words.words("the old railway"), whole)
    assert not same_words.stands_in(same_words.words("the old rail"), whole)
    assert not same_words.stands_in(same_words.words("old the railway"), whole)


def test_words_of_one_stem_are_one() -> None:
    assert same_words.content_stems(same_words.words("They were controlling developments")) == same_words.content_stems(
        same_words.words("it controls the development")
    )


@given(st.lists(st.sampled_from(["bridge", "ferry", "of", "the"]), max_size=12))
def test_runs_of_a_part_are_runs_of_the_whole(words: list[str]) -> None:
    whole = set(same_words.run_hashes(words).tolist())
    part = set(same_words.run_hashes(words[1:-1]).tolist()) if len(words) > 7 else set()
    assert part <= whole
    assert len(whole) == len(
        {tuple(words[place : place + 5]) for place in range(max(len(words) - 4, min(len(words), 1)))}
    )
