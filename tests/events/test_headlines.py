"""Titles as events are read from them: as a sentence would write them; bodies stay as they are."""

import pytest

from pipeline.events.headlines import with_headlines_read
from pipeline.language import Tokens, article_tokens, paragraphs
from tests.invented import article

BODY = "The army of Mali left.\n\nNorway is cold."


def read(title: str) -> tuple[list[Tokens], list[Tokens]]:
    """The paragraphs of an article as its words stand, and as events are read from them."""
    ((own, parsed),) = paragraphs([article(BODY, title)])
    words = article_tokens(own, parsed)
    return words, with_headlines_read(own, words)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Norway Condemns Attack By Malian Army In Capital", "Norway condemns attack by Malian army in capital"),
        ("Norway condemns the attack", "Norway condemns the attack"),
    ],
)
def test_capitals_of_a_title_are_those_of_a_sentence(title: str, told: str) -> None:
    _, (first, *_) = read(title)
    assert (first.text, first.span.start, first.span.end) == (told, 0, len(title))


def test_the_body_stays_as_it_is() -> None:
    (_, *own), (_, *told) = read("Norway Condemns Attack By Malian Army In Capital")
    assert [paragraph.text for paragraph in told] == BODY.split("\n\n")
    assert all(paragraph is before for paragraph, before in zip(told, own, strict=True))
