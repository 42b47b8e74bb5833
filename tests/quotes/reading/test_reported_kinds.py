"""Words told in other words, stances, and what is neither: a case for each rule of ``REPORTED_KINDS``."""

import pytest

from pipeline.quotes.reading.reported_kinds import REPORTED_KINDS
from pipeline.rules import counting
from tests.quotes.articles import quotes

CASES = {
    "weighed_stance": ("Amara Okafor is critical of the harbour tax.", ["stance"]),
    "clause": ("Amara Okafor said the port was open.", ["indirect"]),
    "clause_without_a_verb": ("The dead ships, Amara Okafor said, “are not for sale.”", []),
    "noun_with_its_clause": ("Okafor's claim that the port is safe came late.", ["indirect"]),
    "noun_with_a_participle": ("Okafor's comments related to the port came late.", []),
    "other_verb": ("Amara Okafor called the meeting off.", []),
    "wish": ("Amara Okafor wants to rebuild the port.", ["stance"]),
    "called": ("Amara Okafor called the tax a mistake.", ["indirect"]),
    "what_is_done": ("Amara Okafor accused the company of hiding the spill.", ["indirect"]),
    "asked_for": ("Amara Okafor called for a new inquiry.", ["stance"]),
    "topic_with_its_clause": ("Amara Okafor announced her plan to rebuild the port.", ["indirect"]),
    "topic": ("Amara Okafor announced the result.", ["stance"]),
    "deed": ("Northern rebels attacked a base of the army.", []),
    "guest": ("Norway welcomed Finland.", []),
    "addressee": ("Amara Okafor appealed to the council.", []),
    "attitude": ("Amara Okafor condemned the harbour tax.", ["stance"]),
}


def test_every_rule_has_a_case() -> None:
    assert CASES.keys() == {rule.name for rule in REPORTED_KINDS.rules}


@pytest.mark.parametrize("name", CASES)
def test_what_reported_content_is(name: str) -> None:
    body, kinds = CASES[name]
    with counting() as fires:
        found = quotes(body)
    assert [quote.kind for quote in found if quote.kind != "direct"] == kinds
    assert fires[REPORTED_KINDS.name, name] == 1


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        pytest.param("Amara Okafor attacked the plan.", ["stance"], id="an idea is attacked in words"),
        pytest.param("Amara Okafor attacked the mayor for closing the port.", ["stance"], id="with a reason"),
        pytest.param("Norway welcomed the deal.", ["stance"], id="a matter is no guest"),
        pytest.param("Norway agreed on Tuesday to lift the ban.", ["stance"], id="a day is nothing that is reported"),
        pytest.param("China called on all parties to stay calm.", ["indirect"], id="what they are to do"),
        pytest.param("Amara Okafor cited the failure of two banks.", ["stance"], id="a topic at length"),
    ],
)
def test_needs_of_a_cue(body: str, kinds: list[str]) -> None:
    assert [quote.kind for quote in quotes(body)] == kinds
