"""Which items of Wikidata well-known persons, countries and bodies are."""

import re

from pipeline.places import country_names
from pipeline.reference import rows
from pipeline.resolution.wikidata_ids import wikidata_id


def test_countries_bodies_and_persons_of_the_list_have_their_item() -> None:
    assert wikidata_id("country", "Russia", []) == "Q159"
    assert wikidata_id("organisation", "NATO", []) == "Q7184"
    assert wikidata_id("person", "Vladimir Putin", []) == "Q7747"


def test_another_spelling_of_a_listed_name_has_its_item() -> None:
    assert wikidata_id("person", "Choe Son-hui", []) == "Q30436217"
    assert wikidata_id("person", "Zelenskyy", ["Zelenskyy", "Volodymyr Zelenskiy"]) == "Q3874799"


def test_a_surname_alone_or_a_name_of_another_kind_has_none() -> None:
    assert wikidata_id("person", "Putin", ["Putin"]) is None
    assert wikidata_id("organisation", "Vladimir Putin", []) is None
    assert wikidata_id("person", "Clara Nowhere", ["Mrs Nowhere"]) is None


def test_every_row_of_the_list_is_of_a_name_that_the_other_lists_hold_and_says_where_it_is_from() -> None:
    known = {
        "country": set(country_names()),
        "person": {row["name"] for row in rows("leaders")},
        "organisation": {row["name"] for name in ("organisations", "media") for row in rows(name)},
    }
    listed = rows("wikidata")
    assert all(row["name"] in known[row["kind"]] for row in listed)
    assert all(re.fullmatch(r"Q[1-9]\d*", row["wikidata_id"]) and row["taken_from"] for row in listed)
    assert len({(row["kind"], row["name"]) for row in listed}) == len(listed)
    assert {row["name"] for row in rows("countries")} == {row["name"] for row in listed if row["kind"] == "country"}
