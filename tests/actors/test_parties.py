"""What a noun phrase stands for as a party: name, kind, country or code, sector, and on what basis."""

import pytest

from tests.events.articles import mentions

NEAR = " It was a cold day there, as in Ghana and in Togo.\nGhana and Togo lie side by side."  # so that none is at home

PARTIES = [
    ("Norway", "Norway", "country", "NOR", None, "named"),
    ("Kenyans", "Kenya", "country", "KEN", None, "demonym"),
    ("Moscow", "Russia", "country", "RUS", None, "capital"),
    ("Norwegian police", "Norwegian police", "organisation", "NOR", "COP", "demonym"),
    ("Kenyan military police", "Kenyan military police", "organisation", "KEN", "COP", "demonym"),
    ("Norway's army", "Norway's army", "organisation", "NOR", "MIL", "named"),
    ("Two Kenyan soldiers", "Kenyan soldiers", "organisation", "KEN", "MIL", "demonym"),
    ("Foreign troops", "foreign troops", "organisation", None, "MIL", "named"),
    ("The Norwegian foreign minister", "Norwegian foreign minister", "person", "NOR", "GOV", "demonym"),
    ("Kenyan lawmakers", "Kenyan lawmakers", "organisation", "KEN", "LEG", "demonym"),
    ("Chadian rebels", "Chadian rebels", "organisation", "TCD", "REB", "demonym"),
    ("Protesters in Kenya", "protesters in Kenya", "organisation", "KEN", "CVL", "named"),
    ("The Chadian opposition", "Chadian opposition", "organisation", "TCD", "OPP", "demonym"),
    ("The Kenyan Harbour Union", "Kenyan Harbour Union", "organisation", "KEN", "LAB", "demonym"),
    ("A Kenyan human rights group", "Kenyan human rights group", "organisation", "KEN", "NGO", "demonym"),
    ("Human rights groups", "human rights groups", "organisation", "NGO", "NGO", "named"),
    ("The UN", "United Nations", "organisation", "IGO", None, "named"),
    ("The Albanians of southern Serbia", "Serbia", "country", "SRB", None, "demonym"),
    ("A 22-year-old Kenyan man", "Kenyan man", "person", "KEN", "CVL", "demonym"),
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
    (mention,) = mentions(f"{words} condemned Niger on Monday.{NEAR}")
    (party,) = [participant.party for participant in mention.participants if participant.role == "actor"]
    code = party.country or party.org_code
    assert (party.name, party.kind, code, party.sector, party.basis) == (name, kind, country, sector, basis)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Omani and Kenyan troops", ["Omani and Kenyan troops", "Kenya"]),
        ("Leaders of Oman and Kenya", ["leaders of Oman", "Kenya"]),
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
