"""What pronouns and roles refer to, by who is in focus."""

import pytest

from tests.quotes.articles import persons


@pytest.mark.parametrize(
    ("body", "words", "name"),
    [
        pytest.param("Mayor Clara Duval met Amara Okafor. She left.", "She", "Clara Duval", id="subject before object"),
        pytest.param(
            "Mayor Clara Duval left. Envoy Rosa Vidal left. She wept.", "She", "Rosa Vidal", id="near before far"
        ),
        pytest.param("Clara Duval met Marc Roux. Her aide left.", "Her", "Clara Duval", id="possessive"),
        pytest.param("Lars Lindqvist wanted Marc Roux to inform him.", "him", "Marc Roux", id="not the subject"),
        pytest.param("Clara Duval met Lars Lindqvist and his aide.", "his", "Lars Lindqvist", id="beside the name"),
        pytest.param("Mr. Lindqvist left.\nIt rained.\nHe wept.", "He", "Lindqvist", id="paragraphs later"),
        pytest.param("Clara Duval left. He wept.", "He", None, id="other gender"),
        pytest.param(f"Clara Duval left. {'It rained. ' * 7}She wept.", "She", None, id="too far"),
        pytest.param(
            "Foreign Minister Lars Lindqvist left. The minister wept.", "The minister", "Lars Lindqvist", id="role"
        ),
        pytest.param(
            "Minister Lars Lindqvist left. Later a minister spoke of rain and boats. The minister slept.",
            "The minister", None, id="role of somebody unnamed",
        ),
        pytest.param(
            "Minister Lars Lindqvist met Minister Clara Duval. The minister slept.", "The minister", "Lars Lindqvist",
            id="of two holders the one in focus",
        ),
        pytest.param(
            "Ann Roux says that the envoy asked nobody.\nTarva Ondek said little.", "the envoy", None, id="spoken of"
        ),
        pytest.param(
            "The envoy said it rained.\nMayor Clara Duval said little.", "The envoy", None, id="speaker of another post"
        ),
    ],
)  # fmt: skip
def test_who_is_meant(body: str, words: str, name: str | None) -> None:
    mention = persons(body).mention_at("body", body.rindex(words))
    assert (mention.person.name if mention else None) == name


def test_pronouns_tell_the_gender_of_whom_nothing_else_does() -> None:
    (person,) = persons("Envoy Tarva Ondek left. She wept. She slept.").persons
    assert person.gender == "female"
