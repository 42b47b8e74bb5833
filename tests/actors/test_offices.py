"""What a title tells of who bears it."""

import pytest

from pipeline.actors.offices import leader_named, title_sector


@pytest.mark.parametrize(
    ("title", "sector"),
    [
        ("foreign minister", "GOV"),
        ("attorney general", "JUD"),
        ("general", "MIL"),
        ("rebel leader", "REB"),
        ("opposition leader", "OPP"),
        ("police chief", "COP"),
        ("director of a rebel group", "GOV"),
        ("former Sen.", "LEG"),
        ("retired Lt. Gen.", "MIL"),
        ("co-chair", "GOV"),
        ("harbour thing", None),
        (None, None),
    ],
)
def test_the_sector_of_a_title(title: str | None, sector: str | None) -> None:
    assert title_sector(title) == sector


@pytest.mark.parametrize(
    ("name", "title", "leader"),
    [
        pytest.param("Adama Barrow", None, "Adama Barrow", id="full name"),
        pytest.param("Barrow", "president", "Adama Barrow", id="surname with a head of state's title"),
        pytest.param("Barrow", "coach", None, id="surname with another title"),
        pytest.param("Barrow", None, None, id="surname alone"),
        pytest.param("Burhan", None, "Abdel Fattah al-Burhan", id="known by the surname"),
        pytest.param("Kim", "leader", None, id="surname of several"),
    ],
)
def test_which_leader_is_meant(name: str, title: str | None, leader: str | None) -> None:
    found = leader_named(name, title)
    assert (found.name if found else None) == leader
