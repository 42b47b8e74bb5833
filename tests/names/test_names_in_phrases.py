"""Which words of a noun phrase are the name of somebody or something."""

import pytest

from pipeline.names import is_body_name, is_person_name, own_name

NAMES = {
    "name": ("Clara Duval", "Clara Duval"),
    "possessive": ("Clara Duval’s", "Clara Duval"),
    "apposition": ("Clara Duval, a Lima delegate who is part of the drive", "Clara Duval"),
    "age": ("Clara Duval, 39", "Clara Duval"),
    "day": ("the Lima Courier on July 20", "Lima Courier"),
    "weekday": ("the Lima Courier on Monday", "Lima Courier"),
    "office before": ("Tarvan Defence Minister Clara Duval", "Clara Duval"),
    "office of two": ("the Lima Daily opinion editor Clara Duval", "Clara Duval"),
    "office with what it is of": ("Speaker of the House Clara Duval", "Clara Duval"),
    "unlisted office": ("Lima County Recorder Clara Duval", "Clara Duval"),
    "honorific": ("Sir Peter Hale", "Peter Hale"),
    "foreign honorific": ("Grand Ayatollah Ali al-Sarn", "Ali al-Sarn"),
    "initial after an office": ("Ottmar CEO A. Peter Hale", "A. Peter Hale"),
    "acronym and a body": ("ILP and the Treasury Department", "ILP"),
    "headline's verb": ("Clara Duval Says", "Clara Duval"),
    "ordinal word": ("Third Way", "Third Way"),
    "monarch": ("King Osvald II", "King Osvald II"),
    "owner of a person": ("the Lima Post’s Clara Duval", "Clara Duval"),
    "nickname": ('Peter "Pit" Hale', "Peter Hale"),
    "apposition after an office": ("the president's housing secretary, Clara Duval", "Clara Duval"),
    "apposition after a body": ("one group, Partnership for Tall Ships", "Partnership for Tall Ships"),
    "two": ("Clara Duval and Peter Hale", "Clara Duval"),
    "two of one family": ("brothers Peter and Paul Hale", "Peter Hale"),
    "list": ("Ottmar University, the Treasury Department and the Revenue Office", "Ottmar University"),
    "described body": ("the Peruvian activist group Sierra Eye", "Sierra Eye"),
    "relative": ("the Hale campaign, which sent four people to Lima", "Hale campaign"),
    "place": ("Coastal Museum in Callao", "Coastal Museum"),
    "one name with and": ("Department of Health and Human Services", "Department of Health and Human Services"),
    "legal form": ("Ottmar, Inc.", "Ottmar, Inc."),
    "ordinal": ("the 6th Circuit Court of Appeals", "6th Circuit Court of Appeals"),
    "union": ("Glass Workers of Peru", "Glass Workers of Peru"),
    "country's ministry": ("the Peruvian foreign ministry", "Peruvian foreign ministry"),
    "ministry": ("the finance ministry", "finance ministry"),
    "listed body": ("the White House", "White House"),
    "country that ends in a crowd": ("the United States", "United States"),
}
NONE = {
    "crowd": "many Democrats",
    "crowd with a clause": "Republicans who came of age in the 1970s",
    "part of a crowd": "a majority of Lima voters",
    "crowd in a place": "reporters at the United Nations",
    "crowd of a country": "Some Peruvians",
    "role": "Vermont senator",
    "role in capitals": "State Department Inspector General",
    "aides": "White House aides",
    "one of several": "one Peruvian lawmaker",
    "possessive alone": "his campaign",
    "what is owned": "Peru's growing power",
    "body without name": "the group",
    "group described": "a pro-Lima group",
    "document": "the Sierra University poll",
    "local body": "Local authorities",
    "number in words": "Close to three dozen House Democrats",
    "headline": "Third-Highest Ranking Republican In Lima House",
    "day": "Sunday",
    "adjective": "Peruvian",
    "nothing": "— —",
}


@pytest.mark.parametrize(("phrase", "name"), NAMES.values(), ids=NAMES)
def test_name_in_a_phrase(phrase: str, name: str) -> None:
    assert own_name(phrase) == name


@pytest.mark.parametrize("phrase", NONE.values(), ids=NONE)
def test_phrase_without_a_name(phrase: str) -> None:
    assert own_name(phrase) is None


@pytest.mark.parametrize("phrase", [name for _, name in NAMES.values()])
def test_a_name_is_its_own_name(phrase: str) -> None:
    assert own_name(phrase) == phrase


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Clara Duval", True),
        ("Peter van der Hale", True),
        ("Clara", False),
        ("Clara University", False),
        ("Clara Duval's", False),
        ("Ottmar Duval", False),
    ],
)
def test_names_that_only_persons_have(name: str, *, expected: bool) -> None:
    assert is_person_name(name) is expected


@pytest.mark.parametrize(
    ("name", "expected"), [("hale.org", True), ("EgyptAir", True), ("McHale", False), ("Hale", False)]
)
def test_names_that_no_person_has(name: str, *, expected: bool) -> None:
    assert is_body_name(name) is expected
