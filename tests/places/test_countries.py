"""Names, demonyms, capitals and seats give their country; common words and unknown names give none."""

import pycountry
import pytest

from pipeline.places.cities import cities
from pipeline.places.countries import capital_of, country_of, plain_name
from pipeline.reference import rows
from pipeline.writing.letters import folded

KOSOVO = "XKX"  # in use, but no code of ISO 3166 itself


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Moscow", "RUS"),
        ("the Kremlin", "RUS"),
        ("North Korean", "PRK"),
        ("DPRK", "PRK"),
        ("Kenya’s", "KEN"),
        ("the Philippines'", "PHL"),
        ("NORTH KOREA", "PRK"),
        ("U.S.", "USA"),
        ("Côte d’Ivoire", "CIV"),
        ("Nоrway", "NOR"),
        ("us", None),
        ("turkey", None),
        ("the North", None),
        ("Korea", None),
        ("", None),
    ],
)
def test_whole_text_names_a_country(text: str, country: str | None) -> None:
    assert country_of(text) == country


def test_every_country_of_a_city_has_a_name() -> None:
    assert all(plain_name(city.country) for city in cities().values())
    assert (plain_name("CUW"), plain_name("GBR")) == ("Curaçao", "United Kingdom")


def test_what_is_no_code_has_no_name() -> None:
    with pytest.raises(KeyError, match="unknown country code 'XXX'"):
        plain_name("XXX")


def test_every_code_is_of_iso_3166() -> None:
    known = {country.alpha_3 for country in pycountry.countries} | {KOSOVO}
    assert [row["country"] for row in rows("countries") if row["country"] not in known] == []


def test_rows_are_sorted_and_name_each_country_once() -> None:
    codes = [row["country"] for row in rows("countries")]
    assert codes == sorted(set(codes))


def test_folding_keeps_offsets_and_other_scripts() -> None:
    assert (folded("Chое"), folded("Москва"), folded("d’Ivoire")) == ("Choe", "Москва", "d'Ivoire")


def test_the_capital_of_a_country_is_the_first_that_the_list_names() -> None:
    assert (capital_of("IRQ"), capital_of("XXX")) == ("Baghdad", None)
