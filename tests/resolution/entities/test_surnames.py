"""Whom a surname means that stands alone in its article."""

import pytest

from pipeline.resolution.entities.entity_names import EntityMention
from pipeline.resolution.entities.person_entities import keyed
from tests.resolution.entities.mentions import mention

MAYOR = mention("a", "Clara Duval", "FRA", "Mayor")


def meant(bare: EntityMention, *others: EntityMention) -> str:
    """The key of a surname of article x, among mentions of other articles."""
    articles: dict[str, list[EntityMention]] = {}
    for one in (*others, bare):
        articles.setdefault(one.article_id, []).append(one)
    return " ".join({one: key for key, one in keyed(list(articles.values()))}[bare]).strip()


CLARA = "person clara duval  FRA"


@pytest.mark.parametrize(
    ("bare", "others", "key"),
    [
        pytest.param(mention("x", "Duval"), [mention("x", "Clara Duval", "FRA")], CLARA, id="of the same article"),
        pytest.param(
            mention("x", "Duval"), [mention("x", "Clara Duval", "FRA"), mention("x", "Marc Duval", "FRA")],
            "surname duval x", id="two in the article",
        ),
        pytest.param(mention("x", "Duval", "FRA", "mayor"), [MAYOR], CLARA, id="country and post"),
        pytest.param(
            mention("x", "Duval", "FRA", "mayor"), [MAYOR, mention("b", "Marc Duval", "FRA", "envoy")], CLARA,
            id="country and post of one of two",
        ),
        pytest.param(mention("x", "Duval", "FRA"), [MAYOR], "surname duval x", id="country alone, one article"),
        pytest.param(
            mention("x", "Duval", "FRA"), [MAYOR, mention("b", "Clara Duval", "FRA")], CLARA,
            id="country alone, two articles",
        ),
        pytest.param(
            mention("x", "Duval", "DEU"), [MAYOR, mention("b", "Clara Duval", "FRA")], "surname duval x",
            id="another country",
        ),
        pytest.param(
            mention("x", "Duval"), [MAYOR, mention("b", "Clara Duval", "FRA")], "surname duval x",
            id="neither, two articles",
        ),
        pytest.param(
            mention("x", "Duval"), [MAYOR, *(mention(name, "Clara Duval", "FRA") for name in "bc")], CLARA,
            id="neither, three articles",
        ),
        pytest.param(
            mention("x", "Duval"),
            [MAYOR, *(mention(name, "Clara Duval", "FRA") for name in "bc"), mention("d", "Marc Duval", "FRA")],
            "surname duval x", id="neither, another bearer",
        ),
        pytest.param(mention("x", "Duval", "FRA", "envoy"), [], "surname duval FRA envoy", id="nobody, a post"),
        pytest.param(mention("x", "Duval"), [], "surname duval x", id="nobody"),
        pytest.param(
            mention("x", "Barrow", None, "President"), [], "surname barof Adama Barrow", id="a leader's post"
        ),
        pytest.param(
            mention("x", "Barrow", None, "President"), [mention("a", "Adama Barrow")], "person adama barrow  GMB",
            id="a leader who is named",
        ),
        pytest.param(mention("x", "Barrow", None, "coach"), [], "surname barof x", id="no leader's post"),
        pytest.param(mention("x", "the envoy"), [], "nameless envoy x", id="no name"),
    ],
)  # fmt: skip
def test_whom_a_surname_means(bare: EntityMention, others: list[EntityMention], key: str) -> None:
    assert meant(bare, *others) == key
