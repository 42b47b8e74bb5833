"""Where an event took place, from the words of its own clause."""

import pytest

from tests.events.articles import mentions


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("Peru attacked Chad in Lagos.", ("Lagos", "NGA", True), id="city"),
        pytest.param("Peru attacked Chad in northern Togo.", ("Togo", "TGO", False), id="country"),
        pytest.param("Peru met Chad at a hotel in Oslo.", ("Oslo", "NOR", True), id="inside a phrase"),
        pytest.param("Peru attacked Chad in the city of Lagos.", ("Lagos", "NGA", True), id="the city of"),
        pytest.param("Peru condemned a raid in Lagos.", ("Lagos", "NGA", True), id="of the object"),
        pytest.param("Peru's president visited Mombasa.", ("Mombasa", "KEN", True), id="goal of a journey"),
        pytest.param("Peru's president flew to Kenya.", ("Kenya", "KEN", False), id="country of a journey"),
        pytest.param("Malta hosted talks between Libya and Chad.", ("Malta", "MLT", False), id="host"),
        pytest.param("Peru condemned Chad.", None, id="none"),
        pytest.param("Peru condemned the Lagos accord of Chad.", None, id="no phrase of place"),
    ],
)
def test_place(text: str, place: tuple[str, str, bool] | None) -> None:
    """Name, country, and whether it has coordinates."""
    (mention,) = mentions(text)
    found = mention.place
    assert ((found.name, found.country, found.latitude is not None) if found else None) == place
