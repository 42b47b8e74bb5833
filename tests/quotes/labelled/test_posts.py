"""Posts that a page embeds."""

import pytest

from tests.quotes.labelled.spoken import spoken


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Envoy Amara Okafor left.\nThe port is shut.\n— Amara Okafor (@okafor) March 14, 2023\nShips wait.",
            [("Amara Okafor", "The port is shut.")],
            id="signed below",
        ),
        pytest.param(
            "The port is shut. — Amara Okafor (@okafor) March 14, 2023",
            [("Amara Okafor", "The port is shut.")],
            id="signed behind",
        ),
        pytest.param("The port is shut.\n— Amara Okafor", [], id="no handle"),
    ],
)
def test_posts(body: str, expected: list[tuple[str, str]]) -> None:
    assert spoken(body) == expected
