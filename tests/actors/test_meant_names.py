"""Names of countries in whole sentences: of persons, towns, waters and the American Georgia."""

import pytest

from pipeline.actors.meant_names import DESCRIBES
from tests.events.articles import mentions
from tests.events.firing import decided, names


def countries(body: str) -> set[str | None]:
    return {side.party.country for mention in mentions(body) for side in mention.participants}


CASES = {
    "sea": "Iran seized a tanker in the Gulf of Oman on Monday.",
    "area_of_another": "Police in Niger State arrested ten Nigerians on Monday.",
}


@pytest.mark.parametrize("rule", CASES)
def test_names_that_only_describe(rule: str) -> None:
    _, rules = decided(DESCRIBES, CASES[rule])
    assert rule in rules
    assert not {"OMN", "NER"} & countries(CASES[rule])


def test_no_rule_is_without_a_case() -> None:
    assert names([DESCRIBES]) <= CASES.keys()


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        pytest.param("Police in Lebanon, Tennessee, arrested a teacher on Friday.", "LBN", id="town of a state"),
        pytest.param("The mayor of Peru, Indiana, met Kenyan veterans on Monday.", "PER", id="mayor of a town"),
        pytest.param("Georgia Gov. Ann Hale accused China of theft.", "GEO", id="governor"),
        pytest.param("Senator Ann Hale of Georgia criticised Russia.", "GEO", id="senator"),
        pytest.param("Jordan Lund sued the FBI. Jordan accused Iran too.", "JOR", id="given name"),
        pytest.param("Tom Jordan urged Iran to wait. Jordan met the families in Boston.", "JOR", id="family name"),
        pytest.param("Chad Pope, head of a union, rejected the Peruvian offer.", "TCD", id="name like an office"),
    ],
)
def test_other_places_and_persons(body: str, wrong: str) -> None:
    assert wrong not in countries(body)


@pytest.mark.parametrize(
    ("body", "country"),
    [
        pytest.param("Georgia accused Russia of theft.", "GEO", id="country"),
        pytest.param("Jordan accused Chad of theft.", "JOR", id="two countries"),
        pytest.param("Kim Jong Un met South Korean minister Ann Hale.", "PRK", id="leader beside another country"),
    ],
)
def test_countries_stay(body: str, country: str) -> None:
    assert country in countries(body)
