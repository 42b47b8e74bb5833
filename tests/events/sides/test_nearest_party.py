"""The nearest party after a verb, where its frame and syntax tell none."""

import pytest

from pipeline.events.sides import nearest_party
from tests.events.articles import codes, mentions


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        pytest.param("Peru called off a strike that hurt Chad.", ["TCD"], id="in the clause"),
        pytest.param("Peru called off a strike after Chad paid.", [], id="not in what sets the scene"),
        pytest.param("Peru called off a strike as a favour brokered by Chad.", [], id="not through whom"),
        pytest.param("Peru called off a strike, Chad said.", [], id="not who tells it"),
    ],
)
def test_nearest(text: str, recipients: list[str]) -> None:
    assert nearest_party.__doc__ is not None
    assert codes(mentions(text)[0], "recipient") == recipients
