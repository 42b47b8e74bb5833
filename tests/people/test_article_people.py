"""Who the persons of a text are, and what refers to them."""

import pytest

from pipeline.people.known_people import Person
from tests.quotes.articles import persons

NAMES = [
    pytest.param(
        "Kenyan Foreign Minister Amara Okafor spoke.",
        [Person("Amara Okafor", "Foreign Minister", "KEN", None)],
        id="title",
    ),
    pytest.param(
        "Mr. Lindqvist spoke to the council.", [Person("Lindqvist", None, None, "male")], id="form of address"
    ),
    pytest.param(
        "Former Secretary of State Jane Holloway spoke.",
        [Person("Jane Holloway", "Former Secretary of State", None, "female")],
        id="title with of",
    ),
    pytest.param(
        "Peruvian leader Kim Jong-su met Kim's aide.",
        [Person("Kim Jong-su", "leader", "PER", None)],
        id="family name first",
    ),
    pytest.param(
        "Sergei Malakhov met ministers. Sergey Malakhov left.",
        [Person("Sergei Malakhov", None, None, "male")],
        id="two spellings",
    ),
    pytest.param(
        "Foreign Minister Amarа Okafor spoke. Okafor left.",
        [Person("Amara Okafor", "Foreign Minister", None, None)],
        id="letter of another script",
    ),
    pytest.param(
        "President Amara Okafor met Foreign Minister Lars Lindqvist in Lima on Monday.\n\nOkafor left.",
        [Person("Amara Okafor", "President", None, None), Person("Lars Lindqvist", "Foreign Minister", None, "male")],
        id="sentence of names",
    ),
    pytest.param(
        "Clara Duval is co-chair of the harbour council.",
        [Person("Clara Duval", "co-chair of the harbour council", None, "female")],
        id="office after is",
    ),
    pytest.param(
        "Sen. Clara Duval (D-Ohio) spoke.", [Person("Clara Duval", "Sen.", "USA", "female")], id="American party mark"
    ),
    pytest.param(
        "Clara Duval, a spokeswoman for Gov. Nils Aker, spoke.",
        [
            Person("Clara Duval", "spokeswoman for Gov. Nils Aker", None, "female"),
            Person("Nils Aker", "Gov.", None, "male"),
        ],
        id="title that holds a shortened one",
    ),
    pytest.param(
        "Clara Duval, a longtime aide with a taste for boats and a director of two, spoke.",
        [Person("Clara Duval", "longtime aide", None, "female")],
        id="a mark of the person is no title",
    ),
    pytest.param(
        "North Korea’s foreign minister, Pak Hyon-su, waved.",
        [Person("Pak Hyon-su", "foreign minister", "PRK", None)],
        id="country of two words before a title",
    ),
    pytest.param(
        "The mayor's ex-adviser Clara Duval waved.", [Person("Clara Duval", "ex-adviser", None, "female")], id="former"
    ),
    pytest.param(
        "Ships left Bergen. President Clara Duval waved.",
        [Person("Clara Duval", "President", None, "female")],
        id="title after a full stop",
    ),
    pytest.param(
        "In one of her last speeches as minister, Clara Duval waved.",
        [Person("Clara Duval", "minister", None, "female")],
        id="as what she does one of many",
    ),
    pytest.param(
        "It takes a prosecutor calling the attorney, Clara Duval’s charges show.",
        [Person("Clara Duval", None, None, "female")],
        id="no title of an owner",
    ),
    pytest.param("The National Bank met Reuters in North Korea.", [], id="bodies and places"),
]


@pytest.mark.parametrize(("body", "expected"), NAMES)
def test_persons(body: str, expected: list[Person]) -> None:
    assert list(persons(body).persons) == expected


REFERENCES = [
    pytest.param(
        "Mayor Elena Okafor met Trade Minister Lars Lindqvist. He left early.", "He", "Lars Lindqvist", id="gender"
    ),
    pytest.param("Lars Lindqvist met reporters. He left early.", "He", "Lars Lindqvist", id="subject"),
    pytest.param(
        "Chilean Foreign Minister Amara Okafor spoke. The Chilean diplomat left.",
        "The Chilean diplomat",
        "Amara Okafor",
        id="role",
    ),
    pytest.param(
        "Chile's envoy said the port is open.\n\n“It is,” Amara Okafor said in Lima.",
        "Chile's envoy",
        "Amara Okafor",
        id="role before the name",
    ),
    pytest.param("Elena Lars spoke. Lars waited. She left early.", "She", "Elena Lars", id="family name of a man"),
    pytest.param(
        "Lars Lindqvist spoke first. For her part, Amara Okafor said little. Minister Amara Okafor left.",
        "her",
        "Amara Okafor",
        id="for her part",
    ),
]


@pytest.mark.parametrize(("body", "words", "name"), REFERENCES)
def test_what_refers_to_whom(body: str, words: str, name: str) -> None:
    mention = persons(body).mention_at("body", body.index(words))
    assert mention is not None
    assert (mention.span.cut(body), mention.person.name) == (words, name)


def test_an_official_is_no_named_person() -> None:
    body = "Foreign Minister Lars Lindqvist left. A harbour official said ships came. The official gave no number."
    assert persons(body).mention_at("body", body.index("The official")) is None


def test_pronouns_in_marks_are_left_alone() -> None:
    body = "Lars Lindqvist spoke. “She said he would come,” Lindqvist said."
    assert persons(body).mention_at("body", body.index("he would")) is None
