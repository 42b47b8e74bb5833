"""Where an event took place by what its article tells elsewhere."""

from dataclasses import replace

from pipeline.events.venues import placed_in_context
from tests.events.articles import mentions
from tests.invented import article


def places(body: str, title: str | None = None, published: str | None = None) -> list[str | None]:
    return [mention.place.name if mention.place else None for mention in mentions(body, title, published)]


def test_what_goes_on_takes_the_place_of_the_meeting_before() -> None:
    text = "Peru's president met Chad's president in Mombasa on Monday. Peru's president urged Chad to disarm."
    assert places(text) == ["Mombasa", "Mombasa"]


def test_an_event_of_other_parties_has_no_place_of_its_neighbour() -> None:
    text = "Peru's president met Chad's president in Mombasa on Monday. Norway urged Togo to disarm."
    assert places(text) == ["Mombasa", None]


def test_an_event_of_another_time_has_no_place_of_its_neighbour() -> None:
    text = "Peru's president met Chad's president in Mombasa on 3 May 2021. In 2019, Peru urged Chad to disarm."
    assert places(text) == ["Mombasa", None]


def test_the_same_event_has_its_place_wherever_it_is_told() -> None:
    text = "Norway praised Togo. Peru met Chad in Lagos. Norway praised Togo again. Peru met Chad at dawn."
    assert places(text, "Peru meets Chad") == ["Lagos", None, "Lagos", None, "Lagos"]


def test_a_meeting_has_the_place_that_is_told_of_it_later() -> None:
    text = "Peru met Chad on Monday. Norway praised Togo. Peru's president met Chad's president in Lagos on Monday."
    assert places(text, published="2021-05-04") == ["Lagos", None, "Lagos"]


def test_nobody_speaks_where_he_only_used_force() -> None:
    text = "Peru's president Ann Hale attacked rebels in Lagos on Monday. Hale condemned Norway on Monday."
    assert places(text, published="2021-05-04") == ["Lagos", None]


def test_a_dateline_is_the_place_of_a_meeting_with_the_country_at_home_there() -> None:
    own = replace(article("", published="2021-05-04"), dateline_place="NAIROBI")
    told = mentions("Kenya met Peru on Monday. Chad met Togo on Monday. Kenya condemned Mali.", published="2021-05-04")
    placed = placed_in_context(own, told)
    assert [mention.place and mention.place.geonames_id for mention in placed] == [184745, None, None]


def test_police_protesters_and_courts_act_at_home() -> None:
    assert places("Kenyan police arrested ten protesters.") == ["Kenya"]
    assert places("Colombian rebels captured two Danish soldiers.") == ["Colombia"]
    assert places("Colombian troops captured two Danish soldiers.") == [None]
    assert places("Kenya's army killed ten rebels.") == [None]


def test_a_raid_that_killed_is_told_by_the_raid() -> None:
    assert "Kyiv" in places("A Russian raid on Kyiv killed ten Ukrainian soldiers.")


def test_a_person_who_meets_somebody_is_there_all_day() -> None:
    text = (
        "Foreign Minister Ama Bello of Peru met Chad's president in Mombasa on Monday. Rain fell. Norway praised Togo. "
        "Ama Bello condemned Mali on Monday. Ama Bello condemned Mali on Tuesday."
    )
    assert places(text, published="2030-05-16") == ["Mombasa", None, "Mombasa", None]
