"""Quotations that run over paragraphs and fields, and who is introduced for the next."""

import pytest

from tests.quotes.articles import quotes


def told(body: str, title: str | None = None) -> list[tuple[str, str, str | None, str]]:
    """Field, words, speaker and rule of each direct quote."""
    return [
        (quote.field, quote.text, quote.speaker.name if quote.speaker else None, quote.rule)
        for quote in quotes(body, title)
        if quote.kind == "direct"
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "Amara Okafor told the council:\n\n“We will stay in the harbour.”",
            [("body", "We will stay in the harbour.", "Amara Okafor", "introduced")], id="introduced by a colon",
        ),
        pytest.param(
            "Amara Okafor said: “We will stay.\n\n“The harbour is ours.”",
            [("body", "We will stay.", "Amara Okafor", "colon"),
             ("body", "The harbour is ours.", "Amara Okafor", "continued")], id="a mark that closes at the end",
        ),
        pytest.param(
            "“We will stay,” Amara Okafor said.\n\n“The harbour is ours and it stays so.”\n\nIt rained.",
            [("body", "We will stay", "Amara Okafor", "after"),
             ("body", "The harbour is ours and it stays so.", "Amara Okafor", "speaker_before")], id="words alone",
        ),
        pytest.param("It rained.\n\n“The harbour is ours and it stays so.”", [], id="nobody before"),
    ],
)  # fmt: skip
def test_quotations_over_paragraphs(body: str, expected: list[tuple[str, str, str | None, str]]) -> None:
    assert told(body) == expected


def test_a_title_introduces_words_of_the_body_and_no_speaker() -> None:
    assert told("“The harbour is ours and it stays so.”", "Amara Okafor told the council:") == [
        ("body", "The harbour is ours and it stays so.", None, "introduced")
    ]


def test_words_that_run_on_point_to_where_they_begin() -> None:
    first, second, third = quotes("Amara Okafor said: “We will stay.\n\n“It is ours.\n\n“The harbour is ours.”")
    assert [own.continues_quote_id for own in (first, second, third)] == [None, first.quote_id, first.quote_id]
