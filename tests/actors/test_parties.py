"""What a noun phrase stands for as a party: name, kind, country or code, sector, and on what basis."""

import pytest

from tests.actors.near import NEAR, party_of
from tests.events.articles import mentions

PARTIES = [
    ("Norway", "Norway", "country", "NOR", None, "named"),
    ("Kenyans", "Kenya", "country", "KEN", None, "demonym"),
    ("Moscow", "Russia", "country", "RUS", None, "capital"),
    ("The UN", "United Nations", "organisation", "IGO", None, "named"),
    ("The Albanians of southern Serbia", "Serbia", "country", "SRB", None, "demonym"),
    ("Adama Barrow", "Adama Barrow", "person", "GMB", "GOV", "named"),
    ("President Barrow", "Barrow", "person", "GMB", "GOV", "named"),
    ("Kenyan Foreign Minister Amara Okafor", "Amara Okafor", "person", "KEN", "GOV", "title"),
    ("Foreign Minister Amara Okafor of Kenya", "Amara Okafor", "person", "KEN", "GOV", "title"),
    ("Opposition leader Amara Okafor", "Amara Okafor", "person", None, "OPP", "named"),
    ("His Omani counterpart Badr Al Said", "Badr Al Said", "person", "OMN", None, "title"),
]


@pytest.mark.parametrize(
    ("words", "name", "kind", "country", "sector", "basis"), PARTIES, ids=[words for words, *_ in PARTIES]
)
def test_party(words: str, name: str, kind: str, country: str | None, sector: str | None, basis: str) -> None:
    assert party_of(words) == (name, kind, country, sector, basis)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Omani and Kenyan troops", ["Omani troops", "Kenyan troops"]),
        ("Leaders of Oman and Kenya", ["leader of Oman", "leader of Kenya"]),
        ("Oman, Kenya and Chad", ["Oman", "Kenya", "Chad"]),
    ],
)
def test_several_countries_are_several_parties(words: str, names: list[str]) -> None:
    (mention,) = mentions(f"{words} condemned Niger on Monday.{NEAR}")
    assert [one.party.name for one in mention.participants if one.role == "actor"] == names


@pytest.mark.parametrize("words", ["The storm", "Lethal force", "It"])
def test_what_is_no_party(words: str) -> None:
    found = [one for mention in mentions(f"{words} killed two Kenyans.{NEAR}") for one in mention.participants]
    assert [one.party.name for one in found if one.role == "actor"] == []
