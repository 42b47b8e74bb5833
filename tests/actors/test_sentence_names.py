"""What a phrase's own words tell of its country."""

import pytest

from pipeline.actors.known_names import name_hits
from pipeline.actors.sentence_names import SentenceNames
from pipeline.people import People
from tests.language.reading import parsed, word


@pytest.mark.parametrize(
    ("text", "head", "country"),
    [
        pytest.param("The Kenyan troops left.", "troops", "KEN", id="before the head"),
        pytest.param("The troops of Kenya left.", "troops", "KEN", id="of"),
        pytest.param("Rebels in northern Kenya left.", "Rebels", "KEN", id="in"),
        pytest.param("The Mombasa mayor left.", "mayor", "KEN", id="a city"),
        pytest.param("The troops against Kenya left.", "troops", None, id="against"),
        pytest.param("The anti-Kenyan troops left.", "troops", None, id="a loose name"),
        pytest.param("The troops left.", "troops", None, id="none"),
    ],
)
def test_affiliation(text: str, head: str, country: str | None) -> None:
    (paragraph,) = parsed(text)
    (sentence,) = paragraph.sentences
    names = SentenceNames(sentence, name_hits(sentence, {}), People((), ()))
    known = names.affiliation(word(paragraph, head))
    assert (known.country if known else None) == country
