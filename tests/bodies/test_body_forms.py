"""The forms that the name of a body takes."""

import pytest

from pipeline.bodies.body_forms import body_name, business_stem, has_organ, without_legal_form


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        pytest.param("the Westmark Union", "Westmark Union", id="a name"),
        pytest.param("Westmark's board", "Westmark", id="what speaks for the whole"),
        pytest.param("Norway's leadership", "Norway's leadership", id="of a country"),
        pytest.param("Clara Duval's presidential campaign", "Duval campaign", id="campaign"),
        pytest.param("Mr. Duval's campaign", "Duval campaign", id="campaign with address"),
        pytest.param("Obama administration", "Obama administration", id="administration"),
        pytest.param("the Administration", None, id="nobody's administration"),
        pytest.param("his campaign", None, id="nobody's campaign"),
    ],
)
def test_name(phrase: str, name: str | None) -> None:
    assert body_name(phrase) == name


def test_legal_forms_and_lines_of_business_are_told_apart_from_names() -> None:
    assert [without_legal_form(name) for name in ("Westmark Group PLC", "Westmark, Inc.", "Inc")] == [
        "Westmark Group", "Westmark", "Inc",
    ]  # fmt: skip
    assert [business_stem(name) for name in ("Westmark Airlines Group", "Airlines")] == ["Westmark", "Airlines"]


def test_organs_are_what_every_country_has() -> None:
    assert [has_organ(name) for name in ("Foreign Ministry", "Westmark Fund")] == [True, False]
