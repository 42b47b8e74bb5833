"""Names as the grouping of entities compares and shows them."""

import pytest

from pipeline.resolution.entities.entity_names import Naming, plain, posts, spellings, tidy


@pytest.mark.parametrize(
    ("name", "shown", "compared"),
    [
        ("Clara  Duval’s", "Clara Duval", "clara duval"),
        ("the Harbour Board'", "the Harbour Board", "harbour board"),
        ("The Tarvan Times", "The Tarvan Times", "tarvan times"),
        ("Choе Tae-bok", "Choe Tae-bok", "choe tae-bok"),
        ("Theo Duval", "Theo Duval", "theo duval"),
    ],
)
def test_tidy_and_plain(name: str, shown: str, compared: str) -> None:
    assert (tidy(name), plain(name)) == (shown, compared)


def test_spellings_are_counted_as_they_are_shown() -> None:
    namings = {Naming("Clara Duval", "person", "Quay"): 2, Naming("Clara Duval’s", "person", None): 3}
    assert spellings(namings) == {"Clara Duval": 5}


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("Foreign Minister", {"minister"}),
        ("Gov.", {"governor"}),
        ("Gen.", {"general"}),
        ("special envoy,", {"envoy"}),
        (" ", set()),
        (None, set()),
    ],
)
def test_the_post_is_the_last_word_of_a_title(title: str | None, post: set[str]) -> None:
    assert posts([Naming("Duval", "person", None, title=title)]) == post
