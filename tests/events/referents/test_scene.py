"""What a scene asks of parties and words."""

import pytest

from pipeline.events.referents.scene import are_persons, as_country, distinct_parties, pointing, subject_of_clause
from pipeline.records import Party, Span
from tests.language.reading import parsed, word

OKAFOR = Party("Amara Okafor", "Okafor", Span(0, 6), "person", "KEN", None, "GOV", "minister", "title")


def test_the_country_that_a_person_is_of() -> None:
    assert as_country(OKAFOR) == Party("Kenya", "Okafor", Span(0, 6), "country", "KEN", None, None, None, "title")


def test_a_pronoun_points_to_a_party() -> None:
    (paragraph,) = parsed("Then she left.")
    found = pointing(OKAFOR, word(paragraph, "she"))
    assert (found.name, found.text, found.span, found.basis) == ("Amara Okafor", "she", Span(5, 8), "coreference")


def test_parties_of_one_name_at_one_place_are_one() -> None:
    kenya = as_country(OKAFOR)
    assert distinct_parties([OKAFOR, kenya, OKAFOR]) == [OKAFOR, kenya]
    assert (are_persons([OKAFOR]), are_persons([OKAFOR, kenya])) == (True, False)


@pytest.mark.parametrize(
    ("text", "form", "subject"), [("Chad met Togo.", "Togo", "Chad"), ("Chad said that Peru met Togo.", "Togo", "Peru")]
)
def test_the_subject_of_the_nearest_verb_above(text: str, form: str, subject: str) -> None:
    (paragraph,) = parsed(text)
    found = subject_of_clause(word(paragraph, form))
    assert (found.text if found else None) == subject
