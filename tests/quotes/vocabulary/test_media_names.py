"""Where a text names a medium, and the name that it goes by."""

import pytest

from pipeline.quotes.vocabulary import media_in, medium_named
from tests.language.reading import parsed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("It was on Fox News Sunday.", ["Fox News"], id="the longest name"),
        pytest.param("Xinhua and the Associated Press met.", ["Xinhua", "AP"], id="usual names"),
        pytest.param("She read gazeta.ru.", ["Gazeta.ru"], id="a domain"),
        pytest.param("The Denver Post hired, said the Post.", ["Denver Post", "Denver Post"], id="a short form"),
        pytest.param("He left the post at times.", [], id="common nouns"),
        pytest.param("It took Timely Foods.", [], id="the start of another word"),
    ],
)
def test_media_in_a_sentence(text: str, names: list[str]) -> None:
    (sentence,) = parsed(text)
    assert [named.medium.name for named in media_in(sentence.words, text)] == names


def test_a_medium_is_named_with_and_without_article_and_possessive() -> None:
    named = [medium_named(text) for text in ("the New York Times", "New York Times's", "Harbour Times")]
    assert [medium.name if medium is not None else None for medium in named] == [
        "New York Times",
        "New York Times",
        None,
    ]
