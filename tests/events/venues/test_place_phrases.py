"""What a noun phrase names as a place: cities, sites, borders, namesakes told apart."""

import pytest

from pipeline.records import Place
from tests.events.articles import mentions


@pytest.mark.parametrize(
    ("phrase", "name", "country", "geonames_id"),
    [
        pytest.param("in Tripoli", "Tripoli", "LBY", 2210247, id="capital"),
        pytest.param("in Tripoli, Lebanon", "Tripoli", "LBN", 266826, id="namesake by the country after it"),
        pytest.param("in the Lebanese port of Tripoli", "Tripoli", "LBN", 266826, id="namesake by the country before"),
        pytest.param("in the Syrian town of Qaqunah", "Qaqunah", "SYR", None, id="town that no list has"),
        pytest.param("in the northern province of Idlib", "Idlib", "SYR", 169389, id="province"),
        pytest.param("at the Panmunjom truce village", "Panmunjom", None, None, id="named before its noun"),
        pytest.param("at a Syrian air base", "Syrian air base", "SYR", None, id="site without a name"),
        pytest.param("in a Malian village", "Mali", "MLI", 2453866, id="village without a name"),
        pytest.param("in the Malian capital", "Bamako", "MLI", 2460596, id="capital without a name"),
        pytest.param("in Khirbat Tayr", "Khirbat Tayr", None, None, id="town that only its preposition tells"),
        pytest.param("on the border with Niger", "border with Niger", None, None, id="border with"),
        pytest.param("on the Niger-Benin border", "Niger-Benin border", None, None, id="border of two"),
        pytest.param("in the South China Sea", "South China Sea", None, None, id="sea"),
        pytest.param("in Sinjar Square", "Sinjar Square", None, None, id="square"),
        pytest.param("in South America", "South America", None, None, id="continent"),
        pytest.param("in Texas", "Texas", "USA", 4736286, id="American state"),
        pytest.param("in Gaza", "Gaza", "PSE", None, id="region that stands for a country"),
    ],
)
def test_phrase_of_a_place(phrase: str, name: str, country: str | None, geonames_id: int | None) -> None:
    place = mentions(f"Peru attacked Chad's army {phrase}.")[0].place
    assert place is not None
    assert (place.name, place.country, place.geonames_id) == (name, country, geonames_id)


def test_namesakes_are_told_apart_by_the_countries_of_the_article() -> None:
    """Hyderabad is a city of India and of Pakistan."""
    text = "Peru condemned Chad in Hyderabad."
    assert mentions(text)[0].place is None
    ((place,),) = [[mention.place for mention in mentions(text, title="A day in Pakistan")]]
    assert isinstance(place, Place)
    assert (place.country, place.geonames_id) == ("PAK", 1176734)
