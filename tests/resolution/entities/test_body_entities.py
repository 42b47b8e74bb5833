"""Which mentions name one country or organisation, and the name that it goes by."""

import pytest

from pipeline.records import EntityKind
from pipeline.resolution.entities import body_entities
from pipeline.resolution.entities.entity_names import Naming
from tests.resolution.entities.mentions import mention


@pytest.mark.parametrize(
    ("name", "country", "kind", "key"),
    [
        pytest.param("Norway", "NOR", "country", ("country", "NOR", "", ""), id="country"),
        pytest.param("Oslo", "NOR", "organisation", ("country", "NOR", "", ""), id="capital for its country"),
        pytest.param("the Kremlin", "RUS", "organisation", ("organisation", "RUS", "kremlin", ""), id="seat"),
        pytest.param("Atlantis", None, "country", ("country", "", "atlantis", ""), id="country that is not known"),
        pytest.param("allies", None, "organisation", ("organisation", "allies", "a"), id="no name, no country"),
        pytest.param("Norway's Harbour Board", "NOR", "organisation", ("organisation", "NOR", "harbour board", ""),
            id="its own country before it"),
        pytest.param("Norwegian Harbour Board", "NOR", "organisation", ("organisation", "NOR", "harbour board", ""),
            id="its nation before it"),
        pytest.param("Danish Harbour Board", "NOR", "organisation", ("organisation", "NOR", "danish harbour board", ""),
            id="another nation before it"),
        pytest.param("the UN", None, "organisation", ("organisation", "", "united nations", ""), id="known body"),
    ],
)  # fmt: skip
def test_key(name: str, country: str | None, kind: EntityKind, key: tuple[str, ...]) -> None:
    found = body_entities.key(mention("a", name, country, kind=kind))
    assert found[: len(key)] == key


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
