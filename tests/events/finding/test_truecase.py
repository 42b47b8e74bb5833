"""Headlines lose the capitals that only headlines have."""

import pytest

from pipeline.events.finding.truecase import truecased

BODY = "The ministers of Chad met on Monday. Talks with Marlow were held, and Marlow left."


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Chad Ministers Hold Talks In Capital", "Chad ministers hold talks in capital"),
        ("UN Chief Condemns Attack On Aid Convoy", "UN chief condemns attack on aid convoy"),
        ("Marlow Leaves Talks With Kenyan Leader", "Marlow leaves talks with Kenyan leader"),
        ("Kenya sends food to the north of Somalia", "Kenya sends food to the north of Somalia"),
        ("Read More", "Read More"),
    ],
    ids=["common words", "known body", "name of the body text", "sentence as it stands", "too short"],
)
def test_capitals_stay_on_names_only(title: str, expected: str) -> None:
    assert truecased(title, BODY) == expected
