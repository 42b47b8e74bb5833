"""Where a text names persons: which capitalised words, with which title, and how sure."""

import pytest

from pipeline.people.person_mentions import name_mentions


def names(text: str) -> list[tuple[str, str | None, bool]]:
    """Name, title and whether it is sure to be a person's."""
    return [
        (" ".join(found.words), found.title.text if found.title else None, found.is_sure)
        for found in name_mentions("body", text, 0)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Foreign Minister Amara Okafor left.", [("Amara Okafor", "Foreign Minister", True)], id="title"),
        pytest.param("Mr. Okafor left.", [("Okafor", None, True)], id="form of address"),
        pytest.param("Then Clara Duval left.", [("Clara Duval", None, True)], id="given name, and a word that opens"),
        pytest.param("Said Okafor.", [("Okafor", None, False)], id="verb of saying that opens"),
        pytest.param("Okafor, 52, left.", [("Okafor", None, True)], id="age"),
        pytest.param("Okafor, who left, wept.", [("Okafor", None, True)], id="relative clause"),
        pytest.param("Okafor, the mayor, left.", [("Okafor", "mayor", True)], id="title behind"),
        pytest.param("The mayor, Okafor, left.", [("Okafor", "mayor", True)], id="title before a comma"),
        pytest.param("Okafor, a winner of prizes, left.", [("Okafor", None, False)], id="no title behind"),
        pytest.param("Omar bin Khalid and Ludwig van der Aa left.",
            [("Omar bin Khalid", None, True), ("Ludwig van der Aa", None, False)], id="particles"),
        pytest.param("Howard J. Pell left.", [("Howard J. Pell", None, True)], id="initial"),
        pytest.param("Pak Hyon-su left.", [("Pak Hyon-su", None, False)], id="hyphen"),
        pytest.param("Minister Pak Son Hui left.", [("Pak Son Hui", "Minister", True)], id="kin in a name"),
        pytest.param("Okafor's son Ali left.", [("Okafor", None, False), ("Ali", None, True)], id="kinship"),
        pytest.param("Norway left.", [], id="country"),
        pytest.param("The Norway Cup began.", [], id="opens with a country"),
        pytest.param("Chad Okafor left.", [("Chad Okafor", None, True)], id="a given name that is a country"),
        pytest.param("NATO Chief Okafor left.", [("Okafor", "NATO Chief", True)], id="body before a title"),
        pytest.param("The BBC left.", [], id="capitals"),
        pytest.param("Bloomberg, who left, wept.", [("Bloomberg", None, False)], id="medium with a person's name"),
        pytest.param("Bill Okafor left.", [("Bill Okafor", None, True)], id="a given name that is a verb of saying"),
        pytest.param("A. Bill Okafor left.", [("A. Bill Okafor", None, False)], id="an initial that is an article"),
        pytest.param("Thomas Okafor III left.", [("Thomas Okafor III", None, True)], id="third of the name"),
        pytest.param("Joseph diRoux left.", [("Joseph diRoux", None, True)], id="particle without a blank"),
        pytest.param(
            "Russia's ambassador to Hanoi Tarva Ondek left.", [("Tarva Ondek", "ambassador to Hanoi", True)],
            id="a post at a place",
        ),
        pytest.param(
            "The attorney for the District of Columbia Joseph Ondek left.", [("Joseph Ondek", None, True)],
            id="a place before a given name",
        ),
        pytest.param("On Monday it rained.", [], id="day"),
        pytest.param("One Two Three Four Five Six left.", [], id="too long"),
    ],
)  # fmt: skip
def test_names(text: str, expected: list[tuple[str, str | None, bool]]) -> None:
    assert names(text) == expected


def test_a_post_at_a_place_is_read_however_far_into_a_paragraph_it_stands() -> None:
    lead = "It rained in the harbour. " * 40
    (found,) = name_mentions("body", f"{lead}Russia's ambassador to Hanoi Tarva Ondek left.", 0)
    assert found.title is not None
    assert found.title.text == "ambassador to Hanoi"
    assert found.titled.start < found.span.start


def test_spans_count_in_the_field_and_take_in_the_title() -> None:
    text = "Ex-Foreign Minister Amarа Okafor left."
    (found,) = name_mentions("body", text, 100)
    assert (found.span.start, found.span.end) == (100 + text.index("Amar"), 100 + text.index(" left"))
    assert text[found.titled.start - 100 : found.titled.end - 100].endswith("Foreign Minister Amarа Okafor")
    assert found.words == ("Amara", "Okafor")


@pytest.mark.parametrize(
    ("text", "gender"), [("Mrs. Okafor left.", "female"), ("Clara Duval left.", "female"), ("Okafor left.", None)]
)
def test_gender(text: str, gender: str | None) -> None:
    assert [found.gender for found in name_mentions("body", text, 0)] == [gender]
