"""Persons whom everybody knows."""

import pytest

from pipeline.resolution.entities.known_leaders import leader_country, leader_name
from pipeline.resolution.entities.person_names import person_name


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Adama Barrow", "GMB"),
        ("Abbas Araqchi", "IRN"),
        ("adama barrow’s", "GMB"),
        ("Barrow", None),
        ("Clara Duval", None),
    ],
)
def test_country(name: str, country: str | None) -> None:
    assert leader_country(name) == country


@pytest.mark.parametrize(
    ("surname", "posts", "name"),
    [
        ("Barrow", {"president"}, "Adama Barrow"),
        ("Barrow", {"coach"}, None),
        ("Barrow", set(), None),
        ("Kim", {"leader"}, None),
        ("Duval", {"president"}, None),
    ],
)
def test_whom_a_surname_beside_a_post_means(surname: str, posts: set[str], name: str | None) -> None:
    assert leader_name(person_name(surname), frozenset(posts)) == name
