"""Which mentions name one country or organisation, and the name that it goes by."""

import pytest

from pipeline.records import EntityKind
from pipeline.resolution.entities import body_entities
from pipeline.resolution.entities.entity_names import Naming
from tests.resolution.entities.mentions import mention


def test_a_seat_of_government_is_of_its_country() -> None:
    ((_, told),) = body_entities.keyed([[mention("a", "the Kremlin", None, kind="organisation")]])
    assert told.country == "RUS"


Names = list[tuple[str, str | None, EntityKind]]


def keys(names: Names) -> list[tuple[str, ...]]:
    """The keys of mentions, each of an article of its own, without the article at their end."""
    articles = [[mention(f"{number}", *name[:2], kind=name[2])] for number, name in enumerate(names)]
    return [key[:3] for key, _ in body_entities.keyed(articles)]


@pytest.mark.parametrize(
    ("name", "country", "kind", "key"),
    [
        pytest.param("Norway", "NOR", "country", ("country", "NOR", ""), id="country"),
        pytest.param("Oslo", "NOR", "organisation", ("country", "NOR", ""), id="capital for its country"),
        pytest.param("the Kremlin", "RUS", "organisation", ("organisation", "", "kremlin"), id="seat"),
        pytest.param("Atlantis", None, "country", ("country", "", "atlantis"), id="country that is not known"),
        pytest.param("Norway's Harbour Board", "NOR", "organisation", ("organisation", "NOR", "harbour board"),
            id="its own country before it"),
        pytest.param("Norwegian Harbour Board", None, "organisation", ("organisation", "NOR", "harbour board"),
            id="its nation before it"),
        pytest.param("Harbour Board of Norway", "DNK", "organisation", ("organisation", "NOR", "harbour board"),
            id="its country after it"),
        pytest.param("Harbour Aid", "NOR", "organisation", ("organisation", "", "harbour aid"),
            id="country of the article only"),
        pytest.param("Norwegian Ministry of Fisheries", None, "organisation",
            ("organisation", "NOR", "fisheries ministry"), id="ministry of something"),
        pytest.param("the UN", None, "organisation", ("organisation", "", "united nations"), id="known body"),
        pytest.param("U.N.", None, "organisation", ("organisation", "", "united nations"), id="acronym with stops"),
        pytest.param("Tarvan Steel Corp.", None, "organisation", ("organisation", "", "tarvan steel"), id="legal form"),
    ],
)  # fmt: skip
def test_key(name: str, country: str | None, kind: EntityKind, key: tuple[str, ...]) -> None:
    assert keys([(name, country, kind)]) == [key]


@pytest.mark.parametrize(
    "names",
    [
        pytest.param([("Tarvan Workers' Aid League", None), ("TWAL", None)], id="acronym of the only such name"),
        pytest.param(
            [("Norwegian Harbour Police", "NOR"), ("harbour police of Norway", "NOR")], id="organ of a country"
        ),
        pytest.param([("Tarvan Airlines", None), ("Tarvan", None)], id="line of business left out"),
        pytest.param([("Harbour Board", None), ("Norwegian Harbour Board", None)], id="only one country has it"),
    ],
)
def test_names_of_one_body(names: list[tuple[str, str | None]]) -> None:
    assert len(set(keys([(name, country, "organisation") for name, country in names]))) == 1


@pytest.mark.parametrize(
    "names",
    [
        pytest.param([("TWAL", None), ("Tarvan Workers Aid League", None), ("Tall Wood Alpine League", None)],
            id="acronym of two names"),
        pytest.param([("Norwegian Harbour Board", None), ("Danish Harbour Board", None)], id="organ of two countries"),
        pytest.param([("Norwegian media", "NOR"), ("Danish media", "DNK")], id="only the country is a name"),
    ],
)  # fmt: skip
def test_names_of_several_bodies(names: list[tuple[str, str | None]]) -> None:
    assert len(set(keys([(name, country, "organisation") for name, country in names]))) == len(names)


def namings(counts: dict[str, int], country: str | None = None) -> dict[Naming, int]:
    return {Naming(spelling, "organisation", None, country): count for spelling, count in counts.items()}


@pytest.mark.parametrize(
    ("key", "counts", "code", "name"),
    [
        (("country", "NOR", "", ""), {"Oslo": 5, "Kingdom of Norway": 2}, "NOR", "Norway"),
        (("country", "", "atlantis", ""), {"Atlantis": 1}, None, "Atlantis"),
        (("organisation", "NOR", "harbour board", ""), {"Harbour Board": 1, "Norway’s Harbour Board": 1}, "NOR",
            "Norway's Harbour Board"),
        (("organisation", "NOR", "harbour board", ""), {"Harbour Board": 2, "Norway’s Harbour Board": 1}, "NOR",
            "Harbour Board"),
        (("organisation", "", "united nations", ""), {"UN": 3}, None, "United Nations"),
    ],
)  # fmt: skip
def test_name(key: tuple[str, ...], counts: dict[str, int], code: str | None, name: str) -> None:
    assert body_entities.name(key, namings(counts), code) == name


def test_the_lists_know_bodies_and_whose_some_are() -> None:
    assert body_entities.country(namings({"UN": 1})) == (True, None)
    assert body_entities.country(namings({"Harbour Board": 1}, "NOR")) == (False, None)


@pytest.mark.parametrize(
    ("key", "code"), [(("country", "NOR", "", ""), "NOR"), (("country", "", "atlantis", ""), None)]
)
def test_country_code(key: tuple[str, ...], code: str | None) -> None:
    assert body_entities.country_code(key) == code
