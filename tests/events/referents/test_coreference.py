"""Whom one pronoun or bare noun stands for as a party."""

import pytest

from tests.events.articles import mentions


def actors(text: str, trigger: str) -> list[tuple[str, str]]:
    """Name and basis of those who act in the event of a trigger."""
    (mention,) = [own for own in mentions(text) if own.trigger_text == trigger]
    return [(own.party.name, own.party.basis) for own in mention.participants if own.role == "actor"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Chad met Togo on Monday. It condemned Peru.", [("Chad", "coreference")], id="event before"),
        pytest.param("Chad said it condemned Peru.", [("Chad", "coreference")], id="subject above"),
        pytest.param("Chad and its army condemned Peru.", [("Chad", "named"), ("army", "coreference")], id="owner"),
        pytest.param(
            "Kenyan Foreign Minister Amara Okafor met the president of Togo. He condemned Peru.",
            [("Amara Okafor", "coreference")], id="person whom the event before began with",
        ),
        pytest.param(
            "While Chad is open to talks, it condemned Peru.", [("Chad", "coreference")], id="opening clause"
        ),
        pytest.param("A Chad announcement that it condemned Peru came.", [("Chad", "coreference")], id="who made it"),
        pytest.param("Chad, whose army condemned Peru, left.", [("army", "coreference")], id="whose"),
        pytest.param("Chad's president and foreign minister condemned Peru.",
            [("Chad's president", "named"), ("foreign minister", "coreference")], id="shared owner"),
        pytest.param("Ghana met the Taliban, a group that condemned Peru.", [("Taliban", "named")], id="described"),
        pytest.param("Chad, Ghana and Togo met. The latter condemned Peru.", [], id="the latter of another sentence"),
    ],
)  # fmt: skip
def test_who_condemned(text: str, expected: list[tuple[str, str]]) -> None:
    found = [own for own in mentions(text) if own.trigger_text == "condemned"]
    assert (actors(text, "condemned") if found else []) == expected


def test_a_pronoun_in_a_clause_stands_for_the_subject_above() -> None:
    assert actors("Chad condemned Peru after it attacked Togo.", "attacked") == [("Chad", "coreference")]


def test_an_object_is_not_the_subject_of_its_own_clause() -> None:
    (mention,) = mentions("Chad condemned it.")
    assert [own.party.name for own in mention.participants] == ["Chad"]
