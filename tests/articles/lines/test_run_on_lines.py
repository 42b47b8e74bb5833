"""A page whose lines were run together has a head, a text and a tail again, where that is sure."""

import pytest

from pipeline.articles.lines import end_marks_apart, lines, parted
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


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("Oslo waits. Enditem", ["Oslo waits.", "Enditem"], id="word"),
        pytest.param("“Oslo waits.” (END)", ["“Oslo waits.”", "(END)"], id="in brackets"),
        pytest.param("Oslo waits. -0-", ["Oslo waits.", "-0-"], id="figure"),
        pytest.param("Oslo waits. # # #", ["Oslo waits.", "# # #"], id="signs"),
        pytest.param("Oslo waits for the end", ["Oslo waits for the end"], id="no sentence before it"),
        pytest.param("Oslo waits. It ends", ["Oslo waits. It ends"], id="a sentence"),
        pytest.param("Oslo waits. 30", ["Oslo waits. 30"], id="a number"),
        pytest.param("Enditem", ["Enditem"], id="by itself"),
    ],
)
def test_end_marks(raw: str, expected: list[str]) -> None:
    found = list(end_marks_apart(lines(raw)))
    assert [line.text for line in found] == expected
    assert [raw[line.start : line.end] for line in found] == expected
