"""Who speaks: political actors only, known by the words of their own sentence or by the quote."""

import pytest

from tests.events.articles import codes, told
from tests.events.speech.saying import spoken


@pytest.mark.parametrize(
    "speaker",
    ["Ana Rojas, a baker", "Ana Rojas, the executive director of a bank", "the singer", "an editor in Lima"],
)
def test_private_persons_do_nothing_with_words(speaker: str) -> None:
    assert spoken(f"“Peru must leave the port,” said {speaker}.") == []


@pytest.mark.parametrize(
    "speaker", ["the Chilean government", "Chile", "Chilean officials", "Chilean Senator Ana Rojas", "Chilean rebels"]
)
def test_political_actors_do(speaker: str) -> None:
    (mention,) = spoken(f"“Peru must leave the port,” said {speaker}.")
    assert told(mention) == ("REQUEST", "happened", ["CHL"], ["PER"])


@pytest.mark.parametrize("verb", ["told", "said to"])
def test_who_is_addressed_is_meant_where_the_words_name_nobody(verb: str) -> None:
    (mention,) = spoken(f"Chile's president {verb} Peru's foreign minister that it was unacceptable to close the port.")
    assert told(mention) == ("ACCUSE", "happened", ["CHL"], ["PER"])


def test_an_office_that_is_told_once_is_known_later() -> None:
    body = "“Peru is lying,” said Ana Rojas, the leader of the Chilean rebels.\n\n“Peru must go,” Rojas said."
    assert [codes(mention, "actor") for mention in spoken(body)] == [["CHL"], ["CHL"]]


def test_an_office_belongs_to_the_country_that_its_own_words_begin_with() -> None:
    (mention,) = spoken("Chile will work with Peru to rebuild the port, its president said.")
    assert told(mention) == ("AGREE", "planned", ["CHL"], ["PER"])


def test_the_whole_text_of_a_statement_is_the_words_of_the_body_that_issues_it() -> None:
    body = (
        "The foreign ministry of Chile released the following statement on May 20:\n"
        "Peru closed the strait again.\nThis is an act of aggression. Peru must open the strait.\n"
        "If Peru goes on, we will retaliate."
    )
    found = [(mention.event_type, *told(mention)[2:]) for mention in spoken(body)]
    assert found == [("ACCUSE", ["CHL"], []), ("REQUEST", ["CHL"], ["PER"]), ("THREATEN", ["CHL"], ["PER"])]
    assert {(mention.quote_id, mention.asserted_by) for mention in spoken(body)} == {(None, None)}


def test_a_text_that_only_tells_of_a_statement_is_no_statement() -> None:
    assert spoken("The foreign ministry of Chile released a statement on May 20.\nPeru must open the strait.") == []


def test_an_office_that_a_sentence_tells_is_known_later() -> None:
    body = "Ana Rojas is chair of the Chilean council, which condemned Peru.\n\n“Peru must go,” Rojas said."
    assert [codes(mention, "recipient") for mention in spoken(body)] == [["PER"]]
