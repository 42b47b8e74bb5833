"""What lines look like by themselves, and the features made of it."""

import pytest

from pipeline.articles.lines import lines
from pipeline.articles.lines.appearance import looks, own_features
from pipeline.articles.lines.line_shapes import shapes
from tests.articles.looking import looked_at


def features_of(text: str) -> dict[str, float]:
    """The features of a line that hold, between two others."""
    page = lines(f"A line above\n{text}\nA line below")
    seen = shapes(page)
    found = own_features(looks(page, seen), seen)
    return {name: round(float(values[1]), 3) for name, values in found.items() if values[1]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Add a comment",
            {"up_to_3_words": 1, "up_to_6_words": 1, "phrase_comment": 1, "phrase_below_articles": 1},
        ),
        ("By Anna Petersen", {"stamp": 1, "title_case": 1, "up_to_3_words": 1, "up_to_6_words": 1}),
        ("14 May 2024", {"stamp": 1, "digit_share": 1.0}),
        ("Photo: Coast Press", {"caption": 1}),
        ("* * *", {"no_words": 1}),
        ("The crews fled from the old town.", {"sentence": 1, "sentence_of_6_words": 1}),
        (f"{'The crews fled and ' * 7}wept.", {"sentence_of_15_words": 1, "25_words": 1, "12_words": 1}),
        ("Politics", {"phrase_navigation": 1}),
    ],
)
def test_features_that_hold(text: str, expected: dict[str, float]) -> None:
    found = features_of(text)
    assert {name: found.get(name) for name in expected} == expected
    assert found["always"] == 1


def test_a_phrase_in_a_long_sentence_speaks_otherwise() -> None:
    found = features_of("Subscribe to our newsletter and read all of the news of the coast.")
    assert {name for name in found if name.startswith("phrase")} == {"phrase_notice_sentence"}


@pytest.mark.parametrize("words", [14, 15])
def test_a_long_line_is_no_byline(words: int) -> None:
    (look,) = looked_at("By Anna " + "and Bo " * ((words - 2) // 2) + "Ek" * (words % 2))
    assert (look.size, look.is_byline) == (words, words == 14)


def test_lines_are_repeated_on_the_page_or_on_others_of_the_outlet() -> None:
    page = lines("Home\nThe wall broke.\nHome\nShop")
    assert [look.is_repeated for look in looks(page, shapes(page), frozenset(["Shop"]))] == [True, False, True, True]
    assert looks([], shapes([])) == []
