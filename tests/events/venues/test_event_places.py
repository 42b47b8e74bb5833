"""Where an event took place: which words of its sentence tell it."""

import pytest

from tests.events.articles import mentions


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("Peru attacked Chad in Lagos.", ("Lagos", "NGA", True), id="city"),
        pytest.param("Peru attacked Chad in northern Togo.", ("Togo", "TGO", False), id="country"),
        pytest.param("Peru met Chad at the Vostochny Cosmodrome.", ("Vostochny Cosmodrome", "RUS", False), id="site"),
        pytest.param("Peru met Chad at a hotel in Oslo.", ("Oslo", "NOR", True), id="inside a phrase"),
        pytest.param("Peru attacked Chad in the city of Lagos.", ("Lagos", "NGA", True), id="the city of"),
        pytest.param("In Geneva, Peru accused Chad of treason.", ("Geneva", "CHE", True), id="before the sentence"),
        pytest.param("Peru's president visited Mombasa.", ("Mombasa", "KEN", True), id="goal of a journey"),
        pytest.param("Peru's president flew to Kenya.", ("Kenya", "KEN", False), id="country of a journey"),
        pytest.param("Malta hosted talks between Libya and Chad.", ("Malta", "MLT", False), id="host"),
        pytest.param("Peru shelled the port of Odesa.", ("Odesa", "UKR", True), id="object of an assault"),
        pytest.param("Danish troops in northern Togo withdrew.", ("Togo", "TGO", False), id="where who moves is"),
        pytest.param("Danish troops evacuated Chad.", ("Chad", "TCD", False), id="what they leave"),
        pytest.param("Peru voiced support for Chad in the war in Mali.", None, id="words about a war elsewhere"),
        pytest.param("Peru invaded Chad.", ("Chad", "TCD", False), id="invaded country"),
        pytest.param("Peru fired rockets at Kyiv.", ("Kyiv", "UKR", True), id="aim of an assault"),
        pytest.param("Peru sent troops to Mali.", ("Mali", "MLI", False), id="goal of troops"),
        pytest.param("Peru withdrew its troops from Kherson.", ("Kherson", "UKR", True), id="what they leave"),
        pytest.param("The Geneva talks between Peru and Chad collapsed.", ("Geneva", "CHE", True), id="name of talks"),
        pytest.param(
            "Peru's president met Chad's president at a White House meeting.",
            ("White House", "USA", False),
            id="name of an occasion",
        ),
        pytest.param(
            "Peru's president met Chad's president on the sidelines of a summit in Mombasa.",
            ("Mombasa", "KEN", True),
            id="place of an occasion",
        ),
        pytest.param(
            "Peru's president praised Chad during a visit to Kyiv.", ("Kyiv", "UKR", True), id="said on a journey"
        ),
        pytest.param(
            "Officials are working to implement the deals reached between Peru and Chad during a visit to Kyiv.",
            ("Kyiv", "UKR", True),
            id="behind a clause of a noun",
        ),
        pytest.param(
            "Peru's president praised Chad while visiting Kyiv.", ("Kyiv", "UKR", True), id="on a visit meanwhile"
        ),
        pytest.param("Officials in Lagos condemned Chad.", ("Lagos", "NGA", True), id="seat of who speaks"),
        pytest.param(
            "Peru's minister, speaking in Lagos, condemned Chad.", ("Lagos", "NGA", True), id="where who speaks is"
        ),
        pytest.param(
            "Peru's minister told reporters in Lagos that Chad must disarm.", ("Lagos", "NGA", True), id="who was told"
        ),
        pytest.param(
            "Peruvian officials gathered in Lagos condemned Chad.", ("Lagos", "NGA", True), id="where they are"
        ),
        pytest.param(
            "In an interview with Radio Sarn in Lagos, Peru's president condemned Chad.",
            ("Lagos", "NGA", True),
            id="occasion with somebody",
        ),
        pytest.param(
            "Peru's president accepted an invitation to visit Kyiv.",
            ("Kyiv", "UKR", True),
            id="what the guest is asked to",
        ),
        pytest.param("China sent warships to the Taiwan Strait.", ("Taiwan Strait", None, False), id="goal of ships"),
        pytest.param("Peru condemned Chad.", None, id="none"),
        pytest.param("Peru condemned a raid in Lagos.", None, id="condemned from anywhere"),
        pytest.param("Peru condemned the Lagos accord of Chad.", None, id="no phrase of place"),
        pytest.param("Peru and Chad met over the South China Sea.", None, id="what it is about"),
        pytest.param("Peru attacked Chadian troops outside Chad.", None, id="anywhere else"),
    ],
)
def test_place(text: str, place: tuple[str, str, bool] | None) -> None:
    """Name, country, and whether it has coordinates."""
    mention = mentions(text)[0]
    found = mention.place
    assert ((found.name, found.country, found.latitude is not None) if found else None) == place


def test_the_clause_of_a_place_tells_its_events() -> None:
    signed, met = mentions("The presidents of Peru and Chad signed a treaty in Sochi, where they met.")
    assert [mention.place and mention.place.name for mention in (signed, met)] == ["Sochi", "Sochi"]
