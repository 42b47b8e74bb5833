"""Names of countries that an article gives to persons, or to the American Georgia."""

import pytest

from pipeline.places import Namesakes, country_of_province, is_water, namesakes

PERSONS = [
    ("Chad Moyo said the bridge was shut.", {"Chad"}),
    ("Actor Jordan Lund sang.", {"Jordan"}),
    ("Jim Jordan left early.", {"Jordan"}),
    ("She and her brother Chad left.", {"Chad"}),
    ("Kathy Ireland visited Oslo. Ireland sang.", {"Ireland"}),
    ("Israel Ortiz, a pastor, sang in Lima.", {"Israel"}),
    ("Israel Ortiz, a pastor, sang in Israel.", set()),
    ("Jordan Lund, an envoy, met the Jordanian king.", set()),
    ("Chad expelled an envoy.", set()),
    ("Paris Agreement talks went on.", set()),
    ("Jordan Airways said it would fly.", set()),
]


@pytest.mark.parametrize(("body", "persons"), PERSONS)
def test_names_that_persons_bear(body: str, persons: set[str]) -> None:
    assert namesakes("", body).persons == persons


GEORGIA = [
    ("Georgia's governor went to Atlanta.", "USA"),
    ("A crowd marched in Macon, Georgia.", "USA"),
    ("A Georgia judge freed them.", "USA"),
    ("Georgia and Alabama sued.", "USA"),
    ("Georgia expelled two envoys.", "GEO"),
    ("A crowd marched in Batumi, Georgia.", "GEO"),
    ("A senator went to Georgia and met Georgian farmers in Tbilisi.", "GEO"),
]


@pytest.mark.parametrize(("body", "country"), GEORGIA)
def test_which_georgia_is_meant(body: str, country: str) -> None:
    assert namesakes("", body).country("Georgia", "GEO") == country


def test_which_congo_is_meant() -> None:
    assert namesakes("", "Congo waits, they say in Brazzaville.").country("Congo", "COD") == "COG"
    assert namesakes("", "Congo waits, they say in Kinshasa and Brazzaville.").country("Congo", "COD") == "COD"


def test_a_person_has_no_country_by_name() -> None:
    assert Namesakes(frozenset({"Chad"})).country("Chad", "TCD") is None


@pytest.mark.parametrize(
    ("words", "country"),
    [(["Ohio", "on"], "USA"), (["New", "Hampshire"], "USA"), (["Nova", "Scotia"], "CAN"), (["Pa."], "USA"),
     (["on", "Monday"], None), ([], None)],
)  # fmt: skip
def test_country_of_province(words: list[str], country: str | None) -> None:
    assert country_of_province(words) == country


@pytest.mark.parametrize(
    ("before", "after", "is_name_of_water"),
    [(["Gulf", "of"], "on", True), (["the", "South"], "Sea", True), (["coast", "of"], "on", False), ([], "", False)],
)
def test_is_water(before: list[str], after: str, is_name_of_water: bool) -> None:
    assert is_water(before, after) is is_name_of_water
