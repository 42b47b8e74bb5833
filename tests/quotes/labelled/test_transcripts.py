"""Conversations printed turn by turn."""

import pytest

from tests.quotes.labelled.spoken import spoken

TURNS = "OKAFOR: The port is open.\nLINDQVIST: It is not.\nOKAFOR: It will be."
HELD = [("Okafor", "The port is open."), ("Lindqvist", "It is not."), ("Okafor", "It will be.")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(TURNS, HELD, id="three turns of two"),
        pytest.param(
            f"Minister Amara Okafor met Lars Lindqvist.\n{TURNS}",
            [("Amara Okafor", "The port is open."), ("Lars Lindqvist", "It is not."), ("Amara Okafor", "It will be.")],
            id="persons whom the text names",
        ),
        pytest.param("OKAFOR: The port is open.\nLINDQVIST: It is not.", [], id="two turns of nobody known"),
        pytest.param("OKAFOR: The port is open.\nOKAFOR: It is.\nOKAFOR: It will be.", [], id="one speaker"),
        pytest.param("Okafor: The port is open.\nLindqvist: It is not.\nOkafor: It will be.", [], id="no talk"),
        pytest.param(
            "Okafor: You are late.\nLindqvist: I am not.\nOkafor: Then sit.",
            [("Okafor", "You are late."), ("Lindqvist", "I am not."), ("Okafor", "Then sit.")],
            id="talk of labels in small letters",
        ),
        pytest.param("UPDATE: It is open.\nWATCH: The port.\nNOTE: It is not.", [], id="labels of a page"),
        pytest.param("Name: Amara Okafor\nAge: 50\nTown: Lagos\nParty: Us", [], id="a list of facts"),
        pytest.param("KARACHI: We march.\nLAHORE: We wait.\nKARACHI: We won.", [], id="places"),
        pytest.param(
            "AMARA OKAFOR, MAYOR OF LAGOS (through translator): We are open.\nLINDQVIST (on phone): I am late.\n"
            "OKAFOR: So I see.",
            [("Amara Okafor", "We are open."), ("Lindqvist", "I am late."), ("Amara Okafor", "So I see.")],
            id="role, notes and the family name again",
        ),
        pytest.param(
            "(00:05) MAYOR OKAFOR: You are late.\n(APPLAUSE)\nWe began without you.\n(01:10) MODERATOR: Who did?",
            [("Okafor", "You are late."), ("Okafor", "We began without you."), ("MODERATOR", "Who did?")],
            id="clock, stage direction, a second paragraph",
        ),
        pytest.param(
            "Okafor:\nYou are late.\nLindqvist:\nI am not.\nOkafor:\nThen sit.",
            [("Okafor", "You are late."), ("Lindqvist", "I am not."), ("Okafor", "Then sit.")],
            id="labels on lines of their own",
        ),
        pytest.param(
            "AMARA OKAFOR, MAYOR OF LAGOS: We are open.\nUCHE OKAFOR: We are not.\nOKAFOR: So I see.",
            [("Amara Okafor", "We are open."), ("Uche Okafor", "We are not."), ("OKAFOR", "So I see.")],
            id="a family name that two bear is nobody's",
        ),
        pytest.param(
            f"{TURNS}\nThe port was built in 1920.",
            HELD,
            id="the report goes on behind the last turn",
        ),
        pytest.param(
            "The Harbour Times: Why did you go?\n\nAmara Okafor: I was tired.\n\nThe Harbour Times: Of us?",
            [
                ("The Harbour Times", "Why did you go?"),
                ("Amara Okafor", "I was tired."),
                ("The Harbour Times", "Of us?"),
            ],
            id="a paper asks",
        ),
    ],
)
def test_turns(body: str, expected: list[tuple[str | None, str]]) -> None:
    assert spoken(body) == expected


def test_president_of_remarks_is_the_one_of_the_title() -> None:
    body = "THE PRESIDENT:  Thank you all.\n\nWe will build it.\n\nQ    Mr. President, when?\n\nTHE PRESIDENT:  Soon."
    assert spoken(body, "Remarks by President Okafor to the press") == [
        ("Okafor", "Thank you all."),
        ("Okafor", "We will build it."),
        ("Q", "Mr. President, when?"),
        ("Okafor", "Soon."),
    ]
