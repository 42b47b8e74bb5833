"""Speakers and parties called by the names that an article has for their bodies."""

import pytest

from pipeline.bodies.article_bodies import ArticleBodies
from pipeline.bodies.named_bodies import with_bodies_named
from pipeline.records import Quote
from tests.invented import article
from tests.quotes.articles import found


def called(text: str) -> list[Quote]:
    read = article(text)
    quotes = found(read)
    named, _ = with_bodies_named(read, quotes.quotes, (), quotes.people)
    return list(named)


SPEAKERS = {
    "acronym in brackets": (
        "The Tarvan Aid League (TAL) was founded in May. TAL said that it needed boats.",
        ["Tarvan Aid League"],
    ),
    "short name": (
        "Westmark Airlines plc lost money. Westmark said that it would sell planes.",
        ["Westmark Airlines"],
    ),
    "firm by its class": ("The airline Westmark lost money. Westmark said that it would sell planes.", ["Westmark"]),
    "the company": (
        "Westmark Airlines plc said that sales fell. The company said that it would close plants.",
        ["Westmark Airlines", "Westmark Airlines"],
    ),
    "no name without its address": (
        "The firm Read Steel grew. Mr. Read said that it would go on.",
        [None],
    ),
    "a crowd": ("Some Harbour Board pilots said that the boats were old.", [None]),
    "relative clause": (
        "The Harbour Board, which owns the boats, said that they were old.",
        ["Harbour Board"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "names"), SPEAKERS.values(), ids=SPEAKERS)
def test_speakers(text: str, names: list[str | None]) -> None:
    assert [quote.speaker.name if quote.speaker else None for quote in called(text)] == names


def test_who_speaks_for_a_firm_is_no_person() -> None:
    (quote,) = called("The airline Westmark lost money. Westmark said that it would sell planes.")
    assert quote.speaker is not None
    assert quote.speaker.basis == "organisation"


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        pytest.param("Tarvan Steel (TS) grew.", "TS", "Tarvan Steel", id="in brackets"),
        pytest.param("Singing Tarvan Airlines (SITA) flies.", "SITA", "Singing Tarvan Airlines", id="letters in order"),
        pytest.param("The Tarvan Aid League spoke.", "TAL", "Tarvan Aid League", id="first letters"),
        pytest.param("Tarvan Aid League and Tall Aurland Lenders.", "TAL", "TAL", id="first letters of two"),
        pytest.param("Nothing.", "Westmark Corp.", "Westmark", id="legal form"),
        pytest.param("Westmark Motor Co. grew.", "Westmark", "Westmark Motor", id="line of business"),
        pytest.param("Norwegian Airlines grew.", "Norwegian", "Norwegian", id="a nation is no short name"),
    ],
)
def test_full_names(text: str, name: str, full: str) -> None:
    assert ArticleBodies(text).canonical(name) == full
