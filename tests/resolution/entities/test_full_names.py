"""Which full names are one person's: by spelling, country and post."""

import pytest

from pipeline.resolution.entities.entity_names import EntityMention
from pipeline.resolution.entities.full_names import is_full, joined, spelling
from tests.resolution.entities.mentions import mention

DUVAL = mention("a", "Clara Duval", "FRA")


def together(*mentions: EntityMention) -> list[list[str]]:
    """Names and countries by person; mentions of one article follow each other."""
    articles: dict[str, list[EntityMention]] = {}
    for one in mentions:
        articles.setdefault(one.article_id, []).append(one)
    return [
        [f"{' '.join((*bearer.spelling[0], *bearer.spelling[1]))} {bearer.country or '?'}" for bearer in own]
        for own in joined(list(articles.values()))
    ]


@pytest.mark.parametrize(
    ("mentions", "persons"),
    [
        pytest.param(
            [DUVAL, mention("b", "Clara Duval")], [["clara duval ?", "clara duval FRA"]], id="country told once"
        ),
        pytest.param(
            [DUVAL, mention("b", "Clara Duval", "FRA"), mention("c", "Clara Duval", "DEU", "envoy")],
            [["clara duval DEU", "clara duval FRA"]],
            id="another country, no other post",
        ),
        pytest.param(
            [mention("a", "Clara Duval", "FRA", "Mayor"), mention("b", "Clara Duval", "DEU", "envoy")],
            [["clara duval DEU"], ["clara duval FRA"]],
            id="another country and another post",
        ),
        pytest.param(
            [
                mention("a", "Clara Duval", "FRA", "Mayor"),
                mention("b", "Clara Duval", "DEU", "envoy"),
                mention("c", "Clara Duval", "DEU", "envoy"),
                mention("d", "Clara Duval"),
            ],
            [["clara duval ?", "clara duval DEU"], ["clara duval FRA"]],
            id="a country that is not told is the most frequent",
        ),
        pytest.param(
            [DUVAL, mention("b", "Clara Marie Duval", "FRA")],
            [["clara duval FRA", "clara marie duval FRA"]],
            id="the only fuller form",
        ),
        pytest.param(
            [DUVAL, mention("b", "Clara Marie Duval", "FRA"), mention("c", "Clara Rose Duval", "FRA")],
            [["clara duval FRA"], ["clara marie duval FRA"], ["clara rose duval FRA"]],
            id="two fuller forms",
        ),
        pytest.param(
            [DUVAL, mention("b", "Clara Marie Duval", "DEU")],
            [["clara duval FRA"], ["clara marie duval DEU"]],
            id="a fuller form of another country",
        ),
        pytest.param(
            [DUVAL, mention("b", "Rival Clara Duval", "FRA"), mention("c", "Watch Clara Duval", "FRA")],
            [["clara duval FRA", "rival clara duval FRA", "watch clara duval FRA"]],
            id="words of the sentence before it",
        ),
        pytest.param(
            [mention("a", "Pak Hyon-hui", "PRK"), mention("b", "Pak Hyong-hui", "PRK")],
            [["pak hyon hui PRK", "pak hyong hui PRK"]],
            id="a letter of three words",
        ),
        pytest.param(
            [mention("a", "Pak Hyon-hui", "PRK"), mention("a", "Pak Hyong-hui", "PRK")],
            [["pak hyon hui PRK"], ["pak hyong hui PRK"]],
            id="a letter, side by side in an article",
        ),
        pytest.param(
            [mention("a", "Anna Petrosky", "POL", "Mayor"), mention("b", "Anna Petrovsky", "POL", "mayor")],
            [["anna petrosky POL", "anna petrovsky POL"]],
            id="a letter of two words, the same post",
        ),
        pytest.param(
            [mention("a", "Anna Petrosky", "POL"), mention("b", "Anna Petrovsky", "POL")],
            [["anna petrosky POL"], ["anna petrovsky POL"]],
            id="a letter of two words, no post",
        ),
        pytest.param([mention("a", "Duval"), mention("a", "the minister")], [], id="no full name"),
    ],
)
def test_persons(mentions: list[EntityMention], persons: list[list[str]]) -> None:
    assert together(*mentions) == persons


@pytest.mark.parametrize(("name", "full"), [("Clara Duval", True), ("Duval", False), ("the Tarvan minister", False)])
def test_a_full_name_has_more_than_a_surname(name: str, full: bool) -> None:
    assert is_full(mention("a", name)) is full


@pytest.mark.parametrize(
    ("name", "country", "country_known"),
    [
        ("Adama Barrow", "USA", "GMB"),
        ("Adama Barrow", None, "GMB"),
        ("Clara Duval", "FRA", "FRA"),
        ("Clara Duval", None, ""),
    ],
)
def test_the_country_of_a_leader_is_known(name: str, country: str | None, country_known: str) -> None:
    assert spelling(name, country)[3] == country_known
