"""The names in lines in which a page speaks of itself."""

import pytest

from pipeline.articles.facts.publishers.own_names import OwnName, own_names
from tests.articles.looking import looked_at


def names_in(line: str) -> list[tuple[str, str]]:
    return [(found.kind, found.name) for found in own_names(looked_at("It rained.", line), [1], 0)]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("© 2024 Quay Herald", [("owner", "Quay Herald")]),
        ("© 2004-2024 Quay Interactive. All Rights Reserved.", [("owner", "Quay")]),
        ("All rights reserved © 2024 Quay Herald is a registered trademark", [("owner", "Quay Herald")]),
        ("More From Quay Herald", [("invitation", "Quay Herald")]),
        ("Work for the Quay Herald", [("invitation", "Quay Herald")]),
        ("Follow Quay Herald on socials:", [("following", "Quay Herald")]),
        ("Sign up to The Quay", [("following", "The Quay")]),
        ("Subscribe to Quay Herald’s newsletters.", [("following", "Quay Herald")]),
        ("Add Quay Herald as a preferred source", [("following", "Quay Herald")]),
        ("Quay Herald logo", [("following", "Quay Herald")]),
        ("Quay is supported by its audience.", [("offer", "Quay")]),
        ("Anna is an ideas contributor at Quay and lives in Oslo.", [("staff", "Quay")]),
        ("Anna is the founder and owner of Quay.", [("staff", "Quay")]),
        ("Read about boats", []),
        ("Follow the leader", []),
    ],
)
def test_a_line_in_which_a_page_speaks_of_itself(line: str, names: list[tuple[str, str]]) -> None:
    assert names_in(line) == names


def test_the_name_on_the_first_line_is_the_masthead() -> None:
    assert list(own_names(looked_at("QUAY HERALD | News", "It rained."), [0], 1)) == [
        OwnName(0, "Quay Herald", "masthead", 2.0)
    ]
