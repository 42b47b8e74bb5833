"""To whom courtesies and backing go where the frame of the word has no place for it."""

import pytest

from tests.events.articles import codes, mentions


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        pytest.param(
            "Chad shelled the town with the backing of Peru.", ["PER"], ["TCD"], id="deed with the backing of"
        ),
        pytest.param("Chad's president has the backing of Peru.", ["PER"], ["TCD"], id="has the backing of"),
        pytest.param(
            "Peru's president went to Chad's embassy to express his condolences.", ["PER"], ["TCD"], id="where one goes"
        ),
        pytest.param(
            "Peru's president met with Chad's envoy to express his thanks.", ["PER"], ["TCD"], id="whom one meets"
        ),
    ],
)
def test_who_is_backed_or_visited(text: str, actors: list[str], recipients: list[str]) -> None:
    told = [mention for mention in mentions(text) if mention.base_type == "SUPPORT"]
    assert [(codes(one, "actor"), codes(one, "recipient")) for one in told] == [(actors, recipients)]
