"""Parties that only common nouns or unknown names tell: name, kind, country or code, sector, and on what basis."""

import pytest

from tests.actors.near import party_of

PARTIES = [
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
    ("The Macron government", "Macron government", "organisation", "FRA", "GOV", "title"),
    ("The Zzyzx government", "Zzyzx government", "organisation", None, "GOV", "named"),
    ("A 22-year-old Kenyan man", "Kenyan man", "person", "KEN", "CVL", "demonym"),
]


@pytest.mark.parametrize(
    ("words", "name", "kind", "country", "sector", "basis"), PARTIES, ids=[words for words, *_ in PARTIES]
)
def test_party(words: str, name: str, kind: str, country: str | None, sector: str | None, basis: str) -> None:
    assert party_of(words) == (name, kind, country, sector, basis)
