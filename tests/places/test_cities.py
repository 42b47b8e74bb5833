"""Cities by name: clear ones, and namesakes within some countries."""

from pipeline.places.cities import american_state_ids, cities, city_among, country_geonames_ids
from pipeline.places.sites import sites
from pipeline.reference import rows


def test_a_name_that_two_countries_share_gives_no_city() -> None:
    assert "Hyderabad" not in cities()
    assert city_among("Hyderabad", ("IND", "PAK")) is None


def test_a_namesake_is_found_in_its_country_by_any_english_spelling() -> None:
    found = [city_among(name, ("LBN", "SYR")) for name in ("Tripoli", "Afrin", "Nowhere")]
    assert [city and city.geonames_id for city in found] == [266826, 174186, None]


def test_ids_of_countries_and_american_states() -> None:
    assert (country_geonames_ids()["PER"], american_state_ids()["Texas"]) == (3932488, 4736286)


def test_sites_are_sorted_and_told_once() -> None:
    names = [row["name"] for row in rows("sites")]
    assert names == sorted(set(names))
    assert (sites()["Panmunjom"], sites()["Mar-a-Lago"]) == (None, "USA")
