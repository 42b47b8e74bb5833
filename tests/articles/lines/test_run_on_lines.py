"""A page whose lines were run together has a head, a text and a tail again, where that is sure."""

import pytest

from pipeline.articles.lines import lines, parted
from tests.articles.pages import PARAGRAPHS, TITLE

TEXT = " ".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(TEXT, [TEXT], id="text alone"),
        pytest.param(
            f"{TITLE} By Anna Petersen and Mark Oduya May 14, 2024 {TEXT} Share on Facebook © 2024 Coastal Times",
            [TITLE, "By Anna Petersen and Mark Oduya", "May 14, 2024", TEXT, "Share on Facebook © 2024 Coastal Times"],
            id="head and tail",
        ),
        pytest.param(f"{TEXT} All rights reserved.", [TEXT, "All rights reserved."], id="a phrase of pages"),
        pytest.param(
            f"{TEXT} © 2024 Coastal Times. All rights reserved.",
            [TEXT, "© 2024 Coastal Times.", "All rights reserved."],
            id="two",
        ),
        pytest.param(f"Oslo agreed on May 14, 2024 Holm said. {TEXT}", [f"Oslo agreed on May 14, 2024 Holm said. {TEXT}"], id="a date in a sentence"),  # noqa: E501
        pytest.param("\n".join(PARAGRAPHS), list(PARAGRAPHS), id="lines"),
        pytest.param("One. Two. Three. Four.\n" * 4, ["One. Two. Three. Four."] * 4, id="more lines than one"),
    ],
)  # fmt: skip
def test_parts(raw: str, expected: list[str]) -> None:
    found = parted(lines(raw))
    assert [line.text for line in found] == expected
    assert [raw[line.start : line.end] for line in found] == expected
