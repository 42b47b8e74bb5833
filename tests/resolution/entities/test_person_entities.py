"""The name and country that a person goes by."""

import pytest

from pipeline.resolution.entities.entity_names import Naming
from pipeline.resolution.entities.person_entities import country, name


def namings(counts: dict[str, int], title: str | None = None) -> dict[Naming, int]:
    return {Naming(spelling, "person", None, title=title): count for spelling, count in counts.items()}


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param({"Clara Duval": 3, "Clara Marie Duval": 1}, "Clara Duval", id="the most frequent"),
        pytest.param({"Duval": 9, "Clara Duval": 1}, "Clara Duval", id="a full name before a surname"),
        pytest.param({"Howard J. Pell": 5, "Howard Pell": 1}, "Howard Pell", id="without initials where one is"),
        pytest.param({"Howard J. Pell": 5}, "Howard J. Pell", id="with initials else"),
        pytest.param({"Duval": 2, "DUVAL": 1}, "Duval", id="surnames alone"),
        pytest.param({"José Ibáñez": 1, "Jose Ibanez": 2}, "Jose Ibanez", id="spellings of one name"),
        pytest.param(
            {"Vargas Sarn": 3, "Ana Vargas Sarn": 2, "Maria Vargas Sarn": 1}, "Ana Vargas Sarn",
            id="given names before the most frequent",
        ),
    ],
)  # fmt: skip
def test_name(counts: dict[str, int], expected: str) -> None:
    assert name(namings(counts)) == expected


def test_a_surname_with_a_leaders_post_goes_by_the_leaders_name() -> None:
    assert name(namings({"Barrow": 1}, "President")) == "Adama Barrow"
    assert name(namings({"Barrow": 1}, "coach")) == "Barrow"


def test_the_country_of_whom_everybody_knows() -> None:
    assert country(namings({"Barrow": 2, "Adama Barrow": 1})) == "GMB"
    assert country(namings({"Clara Duval": 1})) is None
