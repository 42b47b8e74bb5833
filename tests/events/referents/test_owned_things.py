"""Whose a thing is that is blamed or refused, and the thing itself where the text names nobody."""

import pytest

from tests.events.articles import mentions

THINGS = [
    ("owner", "Peru condemned the bishop's ruling.", "bishop"),
    ("who made it", "Peru rejected an appeal by two editors.", "editors"),
    ("who made it, in a clause", "Peru rejected an appeal filed by two editors.", "editors"),
    ("body before it", "Peru condemned a Supreme Court ruling.", "Supreme Court"),
    ("from whom it comes", "Peru rejected a request from the mayor.", "mayor"),
    ("whom it hits is not to blame", "Peru condemned the killing of two editors.", "killing of two editors"),
    ("who suffered it is not to blame", "Peru condemned the bishop's murder.", "bishop's murder"),
    ("whom they are against", "Peru condemned a plot by the palace's critics.", "plot"),
    ("nobody", "Peru rejected the referendum.", "referendum"),
    ("part of a name", "Peru rejected the Friendship Bridge.", "Friendship Bridge"),
]


@pytest.mark.parametrize(("text", "name"), [row[1:] for row in THINGS], ids=[row[0] for row in THINGS])
def test_what_a_thing_stands_for(text: str, name: str) -> None:
    (mention,) = mentions(text)
    assert [one.party.name for one in mention.participants if one.role == "recipient"] == [name]


def test_a_thing_has_a_country_only_where_it_is_hit() -> None:
    found = [mentions(text)[0] for text in ("Peru shelled a mosque in Chad.", "Peru condemned the war in Chad.")]
    parties = [one.party for mention in found for one in mention.participants if one.role == "recipient"]
    assert [(party.kind, party.country) for party in parties] == [("thing", "TCD"), ("thing", None)]
