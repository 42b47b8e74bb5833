"""What somebody holds, told without a listed cue: whose it is, what it is about, and what is no stance."""

import pytest

from pipeline.quotes.stances.stance_quotes import STANCE
from tests.quotes.articles import quotes, said

CASES = [
    pytest.param(
        "Amara Okafor slammed the harbour tax.", ("Amara Okafor", "slammed", "the harbour tax"), id="what is blamed"
    ),
    pytest.param("Norway agreed in March to lift the ban.", ("Norway", "agreed", "to lift the ban"), id="time between"),
    pytest.param(
        "The ministry has raised concerns about the new bridge.",
        ("The ministry", "has raised concerns about", "the new bridge"),
        id="noun of a verb",
    ),
    pytest.param(
        "Amara Okafor is critical of the harbour tax.",
        ("Amara Okafor", "is critical of", "the harbour tax"),
        id="adjective",
    ),
    pytest.param(
        "Parliament passed the taxes that Amara Okafor opposes.",
        ("Amara Okafor", "opposes", "the taxes"),
        id="clause about a noun",
    ),
]


def test_stance_ends_where_its_holder_goes_on() -> None:
    found = quotes("Amara Okafor slammed Peru accusing it of hiding the spill.")
    assert [(said(quote), quote.rule) for quote in found] == [
        (("stance", "Peru", "Amara Okafor"), STANCE),
        (("indirect", "it of hiding the spill", "Amara Okafor"), "of"),
    ]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_holder_cue_and_matter(body: str, expected: tuple[str, str, str]) -> None:
    (quote,) = quotes(body)
    who = quote.speaker
    assert who is not None
    assert (who.name or who.as_written, quote.cue, quote.text) == expected
    assert (quote.kind, quote.rule, 0 < quote.confidence < 1) == ("stance", STANCE, True)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Amara Okafor delivered two thousand tonnes of wheat.", id="an act"),
        pytest.param("The plan drew criticism of the harbour tax.", id="whose criticism is not told"),
        pytest.param("Amara Okafor seemed to dislike the harbour.", id="as others judge"),
        pytest.param("Amara Okafor failed to endorse the mayor.", id="failed to"),
        pytest.param("Amara Okafor left without supporting the mayor.", id="without"),
        pytest.param("Amara Okafor helped the mayor to accept the plan.", id="somebody else holds it"),
        pytest.param("Amara Okafor rejected it.", id="about what is not told"),
        pytest.param("The harbour tax was opposed in March.", id="nobody holds it"),
        pytest.param("Norway and Peru agreed to lift the ban.", id="countries that agree with each other"),
    ],
)
def test_what_is_no_stance(body: str) -> None:
    assert quotes(body) == []


def test_what_somebody_reports_holds_no_stances_of_its_own() -> None:
    assert [quote.rule for quote in quotes("Amara Okafor said that Peru slammed the harbour tax.")] == ["clause"]


def test_medium_passes_a_stance_on() -> None:
    (quote,) = quotes("Amara Okafor slammed the harbour tax, Reuters reported.")
    assert (said(quote), quote.rule, quote.via) == (
        ("stance", "the harbour tax", "Amara Okafor"),
        STANCE,
        "Reuters",
    )
