"""The publication behind a flat dump, from the lines in which a page speaks of itself."""

import pytest

from pipeline.articles.facts.outlets import outlet
from tests.articles.looking import indexes, looked_at

STORM = "The storm that broke the harbour wall on Monday has left forty fishing boats on the rocks below the old town."


def outlet_of(above: list[str], below: list[str]) -> str | None:
    return outlet(looked_at(*above, STORM, *below), indexes(len(above)))


@pytest.mark.parametrize(
    ("above", "below", "name"),
    [
        pytest.param([], ["© 2024 Quay Herald. All rights reserved."], "Quay Herald", id="copyright"),
        pytest.param([], ["Copyright (c) 2019-2024 by Quay Herald"], "Quay Herald", id="copyright with years"),
        pytest.param([], ["© 2024 Maarten"], None, id="a copyright alone, no word of the press"),
        pytest.param([], ["© 2024 Quay Herald Publishing Ltd."], None, id="a company alone"),
        pytest.param(
            [], ["© 2024 Quay Herald Publishing Ltd.", "Subscribe to Quay Herald", "About Quay Herald"], "Quay Herald",
            id="a company and other lines",
        ),
        pytest.param(["Quay Herald | Politics"], [], "Quay Herald", id="masthead"),
        pytest.param(["QUAY HERALD"], [], "Quay Herald", id="masthead in capitals"),
        pytest.param(["Home", "Quay Herald"], [], None, id="a name below the first line"),
        pytest.param([], ["Read the Quay Herald privacy policy"], "Quay Herald", id="policy"),
        pytest.param([], ["Get the Quay Herald News app"], "Quay Herald", id="app"),
        pytest.param([], ["Follow Quay Herald on Facebook"], None, id="one weak line"),
        pytest.param([], ["About Maarten", "Follow Maarten on X", "Contact Maarten"], None, id="weak lines, no press"),
        pytest.param([], ["Maarten uses cookies", "See the Maarten privacy policy", "Get the Maarten app"], "Maarten",
            id="strong lines without a word of the press"),
        pytest.param([], ["Read the Privacy privacy policy"], None, id="no name"),
        pytest.param([], [], None, id="nothing"),
    ],
)  # fmt: skip
def test_outlet(above: list[str], below: list[str], name: str | None) -> None:
    assert outlet_of(above, below) == name


def test_a_picture_above_the_end_of_the_text_does_not_name_the_outlet() -> None:
    assert outlet_of(["© 2024 Quay Herald. All rights reserved."], []) is None
