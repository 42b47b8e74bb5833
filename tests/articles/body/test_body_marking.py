"""Rules that look at the run of body lines as a whole: which of its lines are no text, at its ends and inside."""

import pytest

from tests.articles.body.storm import COSTS, CREWS, LONG, MAYOR, STORM, around, reasons


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ["Ann Lee, left, and Bo Ek in the harbour on Monday."],
            ["caption: tells_who_is_pictured"],
            id="who is pictured",
        ),
        pytest.param(
            ["In the harbour on Monday from left: Ann Lee, Bo Ek."], ["caption: tells_who_is_pictured"], id="in a row"
        ),
        pytest.param(
            ["The wall before the storm", "Photo: Coast Press"],
            ["caption: above_credit_line", "caption: caption_mark"],
            id="line above a credit",
        ),
        pytest.param(
            ["The wall before the storm\n", "Photo: Coast Press"],
            ["body: best_run", "caption: caption_mark"],
            id="line well above a credit",
        ),
        pytest.param(
            ["Voices of the harbour", "It rained.", "Voices of the harbour"],
            ["teaser: repeated_on_page", "body: best_run", "teaser: repeated_on_page"],
            id="label that stands twice",
        ),
        pytest.param(
            ["Read more", "Choir of children to sing", "It rained.", "Harbour in the dark"],
            ["teaser: phrase: read more", "teaser: below: read more", "body: best_run", "body: best_run"],
            id="headline below a teaser's label",
        ),
    ],
)
def test_lines_of_the_run_that_are_no_text(lines: list[str], expected: list[str]) -> None:
    assert reasons(around(*lines))[2:-2] == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        pytest.param(["Have you seen the wall?"], ["notice: speaks_to_readers"], id="asks the reader"),
        pytest.param(["Write to quay@coast.example"], ["notice: address"], id="address"),
        pytest.param(
            ["Write to quay@coast.example", "All letters are read."], ["notice: address", "notice: below_address"],
            id="below an address",
        ),
        pytest.param(
            ["The town paid for this report on what the storm left of its harbour; all rights reserved by the town."],
            ["notice: rights"],
            id="rights",
        ),
        pytest.param(["Ann Lee, Coast Radio News."], ["byline: signs_off"], id="signs off"),
        pytest.param(["Voices of the harbour"], ["other: after_last_sentence"], id="label"),
        pytest.param(["The wall stands again:"], ["body: best_run"], id="opens what was cut off"),
        pytest.param(
            ["Ann Lee is a reporter who covers the coast."], ["bio: author_bio"], id="life of the author"
        ),
        pytest.param(["Ann Lee is a sailor who lives on the coast."], ["body: best_run"], id="life of another"),
        pytest.param(
            ["Around the web", "The choir of two hundred children sang in the cathedral on Sunday."],
            ["teaser: phrase: around the web", "teaser: below: around the web"],
            id="other stories below",
        ),
        pytest.param(
            ["Around the web", "The mayor of the town said on Monday that the fishing boats were left in the harbour."],
            ["teaser: phrase: around the web", "body: best_run"],
            id="the same matter below",
        ),
        pytest.param(
            ["Email Ann Lee, who has written of storms and harbours for twenty years, at ann@coast.example."],
            ["notice: speaks_to_readers"],
            id="a long request",
        ),
    ],
)  # fmt: skip
def test_the_end_of_an_article(last: list[str], expected: list[str]) -> None:
    page = [(text, "body") for text in (STORM, CREWS, MAYOR, COSTS, *last)]
    assert reasons(page)[4:] == expected
    assert reasons(page)[:4] == ["body: best_run"] * 4


def test_labels_and_lists_above_the_first_paragraph_are_no_text() -> None:
    page = [(text, "body") for text in ("Voices of the harbour", f"  • {LONG}", STORM, CREWS, MAYOR, COSTS)]
    assert reasons(page)[:3] == [
        "other: before_first_sentence",
        "subtitle: list_above_first_paragraph",
        "body: best_run",
    ]
