"""Parties whose country only the rest of the article tells."""

import pytest

from tests.events.articles import codes, mentions

LENT = [
    ("home of the article", "Police arrested twelve protesters.", "COERCE", ["URY"], ["URY"]),
    ("office without country", "Interior Minister Rosa Vidal accused a European envoy of meddling.",
     "ACCUSE", ["URY"], [None]),
    ("home acts on others", "Police arrested three Danish sailors.", "COERCE", ["URY"], ["DNK"]),
    ("another place", "Police in Lima arrested twelve protesters.", "COERCE", ["PER"], [None]),
    ("nobody's", "Allies condemned Niger.", "ACCUSE", [None], ["NER"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"), [row[1:] for row in LENT], ids=[row[0] for row in LENT]
)
def test_bodies_without_country_are_at_home(
    text: str, kind: str, actors: list[str | None], recipients: list[str | None]
) -> None:
    found = mentions(f"Uruguay has passed a law on pensions.\n{text}", "Thousands march in Montevideo")
    (mention,) = [one for one in found if one.event_type == kind]
    assert (codes(mention, "actor"), codes(mention, "recipient")) == (actors, recipients)


def test_two_countries_leave_the_police_without_one() -> None:
    found = mentions("Ghana condemned Togo. Togo condemned Ghana. Police arrested twelve Danish sailors.")
    assert [codes(one, "actor") for one in found if one.event_type == "COERCE"] == [[None]]


SHORT = [
    ("short name", "The African Union met in March. The Union condemned Niger.", ["IGO"]),
    ("noun of a body", "Chad's foreign ministry is in Paris. It was cold. The ministry condemned Niger.", ["TCD"]),
    ("noun of an alliance", "NATO met in March. The alliance condemned Niger.", ["IGO"]),
    ("other ministry", "Chad's foreign ministry met Togo's. The health ministry of Togo condemned Niger.", ["TGO"]),
    (
        "two ministries",
        "Chad's foreign ministry praised Togo's foreign ministry. The ministry condemned Niger.",
        [None],
    ),
]


@pytest.mark.parametrize(("text", "actors"), [row[1:] for row in SHORT], ids=[row[0] for row in SHORT])
def test_short_names_stand_for_the_body_named_before(text: str, actors: list[str]) -> None:
    found = [one for one in mentions(text) if one.base_type == "ACCUSE"]
    assert [code for one in found for code in codes(one, "actor")] == actors


def test_region_stands_for_its_country() -> None:
    (mention,) = mentions("Denmark sent food to Mindanao.")
    assert (codes(mention, "recipient"), mention.event_type) == (["PHL"], "AID")
