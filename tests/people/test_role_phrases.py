"""Noun phrases that name a person by post, and whose titles bear them out."""

import pytest

from pipeline.people.person_titles import read_title
from pipeline.people.role_phrases import fits, role_at
from tests.language.reading import parsed, word


def role(text: str, opener: str) -> tuple[list[str], bool] | None:
    (paragraph,) = parsed(text)
    found = role_at(word(paragraph, opener))
    return (found.words, found.is_definite) if found else None


@pytest.mark.parametrize(
    ("text", "opener", "expected"),
    [
        ("Then the Chilean foreign minister left.", "the", (["Chilean", "foreign", "minister"], True)),
        ("Then a minister left.", "a", (["minister"], False)),
        ("Then Chile's envoy left.", "'s", (["Chile", "envoy"], True)),
        ("Then Okafor's envoy left.", "'s", None),
        ("Then the minister Okafor left.", "the", None),
        ("Then the harbour wall broke.", "the", None),
    ],
)
def test_role(text: str, opener: str, expected: tuple[list[str], bool] | None) -> None:
    assert role(text, opener) == expected


@pytest.mark.parametrize(
    ("phrase", "title", "fitting"),
    [
        ("the foreign minister", "foreign minister", True),
        ("the minister", "foreign minister", True),
        ("the diplomat", "foreign minister", True),
        ("the mayor", "foreign minister", False),
        ("the Chilean minister", "Chilean foreign minister", True),
        ("the Kenyan minister", "Chilean foreign minister", False),
        ("the Kenyan minister", "foreign minister", True),
        ("the defence minister", "foreign minister", False),
    ],
)
def test_whose_titles_fit(phrase: str, title: str, fitting: bool) -> None:
    (paragraph,) = parsed(f"Then {phrase} left.")
    found, own = role_at(word(paragraph, "the")), read_title(title)
    assert found is not None
    assert own is not None
    assert fits([own], found) is fitting
